"""Games of characters among themselves: the same results for any number of workers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from game.core.codec import fingerprint
from game.core.outcome import Outcome
from game.core.scenario import Scenario
from game.journal.header import Header
from game.journal.problem import JournalProblem
from game.journal.shelf import free_id, path_of
from game.journal.store import Journal
from game.lab.crew import crew_of
from game.scenario import load
from game.table.casting import Casting, cast, format_casting, parse_characters
from game.table.table import Table

CHUNK_MAX = 4
"""Games handed to a worker at once: few, so that stopping does not wait for long."""
TRIES = 200
"""How often a worker asks for another id when several store games in one folder at once."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be played: game k has seed `seed` + k. `keep` is the folder that stores games, if any."""

    scenario: str
    games: int
    seed: int
    cast: str = ""
    level: str = "normal"
    preset: str | None = None
    length: str | None = None
    keep: Path | None = None


@dataclass(frozen=True, slots=True)
class Played:
    """One finished game."""

    seed: int
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Hall:
    """A plan with its scenario read and its seats cast."""

    plan: Plan
    scenario: Scenario
    casting: Casting

    def play(self, number: int) -> Played:
        """Play game `number` of the plan, counted from 0.

        Raises: JournalProblem if it is to be stored and cannot be.
        """
        seed = self.plan.seed + number
        if self.plan.keep is None:
            table = Table(self.scenario, self.casting, aloud=False)
            table.begin(seed)
        else:
            with _journal(self.plan.keep, self.scenario, self.casting) as journal:
                table = Table(self.scenario, self.casting, journal.append)
                table.begin(seed)
        return Played(seed, table.outcome())


def open_hall(plan: Plan) -> Hall:
    """Read the scenario and cast the seats.

    Raises: ScenarioProblems, CastingProblem.
    """
    scenario = load(plan.scenario, preset=plan.preset, length=plan.length)
    characters = parse_characters(scenario.public, plan.cast)
    return Hall(plan, scenario, cast(scenario.public, (), characters, plan.level))


def simulate(hall: Hall, workers: int = 1) -> Iterator[Played]:
    """All games of a plan, in the order of their seeds, as they are finished.

    Raises: JournalProblem if games are to be stored and cannot be.
    """
    games = hall.plan.games
    if workers < 2 or games < 2:
        yield from map(hall.play, range(games))
        return
    chunk = max(1, min(CHUNK_MAX, games // (4 * workers)))
    tasks = [(hall.plan, range(games)[first : first + chunk]) for first in range(0, games, chunk)]
    for played in crew_of(min(workers, games)).each(_play, tasks):
        yield from played


def tree_of(hall: Hall, played: Played) -> dict[str, object]:
    """One game as plain data: keys, whole hundredths, whole per cent."""
    public, outcome = hall.scenario.public, played.outcome
    return {
        "seed": played.seed,
        "ending": outcome.ending.value,
        "turn": outcome.turn,
        "seats": {
            seat.key: {"score": value.score, "walk_away": value.walk_away}
            for seat, value in zip(public.seats, outcome.values, strict=True)
        },
        "durability": outcome.durability,
        "package": {issue.key: option for issue, option in zip(public.issues, outcome.package, strict=True)},
        "verdict": outcome.verdict,
    }


def head_of(hall: Hall) -> dict[str, object]:
    """What all games of a plan share, as plain data."""
    plan, public = hall.plan, hall.scenario.public
    return {
        "scenario": public.key,
        "fingerprint": fingerprint(hall.scenario),
        "preset": plan.preset or "",
        "length": plan.length or "",
        "level": plan.level,
        "cast": {seat.key: who.character for seat, who in zip(public.seats, hall.casting, strict=True)},
    }


def _journal(folder: Path, scenario: Scenario, casting: Casting) -> Journal:
    """A new journal in the folder; another worker may take a free id first, so the next one is tried."""
    created = datetime.now(UTC).isoformat(timespec="seconds")
    for _ in range(TRIES):
        game = free_id(folder)
        header = Header.of(game, scenario, created, format_casting(scenario.public, casting))
        try:
            return Journal.create(path_of(folder, game), header)
        except JournalProblem as problem:
            if problem.code != "exists":
                raise
    raise JournalProblem("exists", file=str(folder.name))


def _play(task: tuple[Plan, range]) -> list[Played]:
    plan, numbers = task
    hall = _hall(plan)
    return [hall.play(number) for number in numbers]


@lru_cache(maxsize=1)
def _hall(plan: Plan) -> Hall:
    """The hall of one worker process, opened once."""
    return open_hall(plan)
