"""The tutorial's game: stored beside the others under a name of its own, begun or gone on with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from game.journal.header import Header
from game.journal.problem import JournalProblem
from game.journal.store import Journal
from game.scenario import load
from game.scenario.tutorial import Tutorial, tutorial
from game.table.casting import Casting, Occupant, format_casting, parse_casting
from game.table.rehearsal import Rehearsal
from game.table.table import Table

FILE = "tutorial.db"
NUMBER = "tutorial"


@dataclass(frozen=True, slots=True)
class Opened:
    """A tutorial's game that is open; `is_new` tells that it has just begun."""

    journal: Journal
    game: Rehearsal
    tutorial: Tutorial
    is_new: bool


def rehearse(folder: Path, scenario: str, *, afresh: bool) -> Opened | None:
    """The tutorial's game where it stands, or a new one; None if the scenario has no tutorial.

    A stored one that cannot be read or does not fit any more is begun again: nothing in it counts.
    Raises: JournalProblem, ScenarioProblems.
    """
    played = load(scenario)
    script = tutorial(played.public.key)
    if script is None:
        return None
    path = folder / FILE
    if not afresh and path.exists():
        found = _resumed(path, script, played.public.title)
        if found is not None:
            return found
    path.unlink(missing_ok=True)
    casting: Casting = tuple(Occupant() for _ in played.public.seats)
    created = datetime.now(UTC).isoformat(timespec="seconds")
    header = Header.of(NUMBER, played, created, format_casting(played.public, casting))
    journal = Journal.create(path, header)
    table = Table(played, casting, journal.append)
    table.begin(script.seed, played.settings)
    return Opened(journal, Rehearsal(table, script), script, True)


def _resumed(path: Path, script: Tutorial, title: str) -> Opened | None:
    try:
        journal = Journal.open(path)
    except JournalProblem:
        return None
    try:
        records = journal.records()
        if records and journal.header.title == title:
            casting = parse_casting(journal.scenario.public, journal.header.casting)
            table = Table(journal.scenario, casting, journal.append)
            table.resume(records)
            game = Rehearsal(table, script)
            if not game.has_finished:
                return Opened(journal, game, script, False)
    except JournalProblem:
        pass
    journal.close()
    return None
