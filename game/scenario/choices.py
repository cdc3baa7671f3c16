"""What a scenario lets people choose before play: for menus and help."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from game.scenario.findings import Findings, ScenarioProblems
from game.scenario.reading import check_source, open_source
from game.scenario.shelf import find


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be chosen by its key."""

    key: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class Casting:
    """Which character sits where: pairs of seat key and character key, in seat order."""

    key: str
    name: str
    seats: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """A scenario's title and everything that can be chosen; the first of each is the default.

    The text of a seat is its public role. `levels` holds `normal`, which is the default level.
    """

    key: str
    title: str
    subtitle: str
    summary: str
    content_note: str
    seats: tuple[Choice, ...]
    presets: tuple[Choice, ...]
    lengths: tuple[Choice, ...]
    switches: tuple[Choice, ...]
    characters: tuple[Choice, ...]
    levels: tuple[Choice, ...]
    castings: tuple[Casting, ...]


def choices(name: str | Path) -> Choices:
    """What can be chosen in the scenario of a bundled name or a path.

    Raises: ScenarioProblems if the file cannot be used.
    """
    path = find(name)
    findings = Findings(str(path))
    source = open_source(path, findings)
    checked = None if source is None else check_source(source, findings)
    if checked is None:
        raise ScenarioProblems(findings.problems())
    document = checked.document
    return Choices(
        key=document.id,
        title=document.title,
        subtitle=document.subtitle or "",
        summary=document.summary or "",
        content_note=document.content_note or "",
        seats=tuple(Choice(key, row.name, row.public_role or "") for key, row in document.seats.items()),
        presets=tuple(Choice(key, row.name, row.text or "") for key, row in document.presets.items()),
        lengths=tuple(Choice(key, row.name, row.text or "") for key, row in document.lengths.items()),
        switches=tuple(Choice(key, row.name, row.text or "") for key, row in document.switches.items()),
        characters=tuple(Choice(key, row.name, row.text) for key, row in document.characters.items()),
        levels=tuple(Choice(key, row.name, row.text) for key, row in document.levels.items()),
        castings=tuple(
            Casting(key, row.name, tuple((seat, row.seats[seat]) for seat in document.seats))
            for key, row in document.casting.items()
        ),
    )
