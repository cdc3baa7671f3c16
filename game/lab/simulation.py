"""Games of characters among themselves: the same results for any number of workers."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from game.core.codec import fingerprint
from game.core.outcome import Outcome
from game.core.scenario import Scenario
from game.journal.header import Header
from game.journal.problem import JournalProblem
from game.journal.shelf import free_id, path_of
from game.journal.store import Journal
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
    # Starting processes is only paid for when several are asked for.
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # Spawned, not forked: the same on every system, and nothing of this process is shared.
    context = get_context("spawn")
    pool = ProcessPoolExecutor(min(workers, games), context, _enter, (hall.plan,))
    try:
        chunk = max(1, min(CHUNK_MAX, games // (4 * workers)))
        yield from pool.map(_play, range(games), chunksize=chunk)
    finally:
        pool.shutdown(cancel_futures=True)


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


class _Room:
    """The hall of one worker process, opened once."""

    hall: Hall | None = None


def _enter(plan: Plan) -> None:
    # Ctrl-C reaches every process of a terminal; the one that was started answers for all.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _Room.hall = open_hall(plan)


def _play(number: int) -> Played:
    assert _Room.hall is not None, "a worker enters before it plays"
    return _Room.hall.play(number)
