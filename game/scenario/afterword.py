"""What a scenario has to say after a game: pieces of an epilogue, and what happened in the world."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.scenario.beside import Reading, read_beside
from game.scenario.shelf import SHELF


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, when, and who reported it."""

    date: str
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Happened:
    """What happened in the time of the scenario, in order."""

    intro: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Afterword:
    """Pieces of an epilogue: `when` it is told of, sentences by issue, and by gauge with `_up` or `_down`."""

    when: str
    weakest: tuple[tuple[str, str], ...]
    gauges: tuple[tuple[str, str], ...]


def happened(key: str, folder: Path = SHELF) -> Happened | None:
    """What happened in the time of the scenario of a key; None if its files do not say.

    Raises: BesideError.
    """
    tree = read_beside(key, "happened", folder)
    if tree is None:
        return None
    top = Reading("happened", tree)
    events = []
    for row in top.tables("happened"):
        events.append(Event(row.text("date"), row.text("text"), row.text("source")))
        row.done()
    found = Happened(top.text("intro", ""), tuple(events))
    top.done()
    return found


def afterword(key: str, folder: Path = SHELF) -> Afterword | None:
    """The pieces of the epilogue of the scenario of a key; None if it has none.

    Raises: BesideError.
    """
    tree = read_beside(key, "epilogue", folder)
    if tree is None:
        return None
    top = Reading("epilogue", tree)
    found = Afterword(top.text("when"), _sentences(top, "weakest"), _sentences(top, "gauges"))
    top.done()
    return found


def _sentences(top: Reading, name: str) -> tuple[tuple[str, str], ...]:
    row = top.table(name)
    pairs = () if row is None else row.each()
    return tuple((key, str(text)) for key, text in pairs)
