"""What a scenario lets people choose before play: for menus and help."""

from __future__ import annotations

from dataclasses import dataclass


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
class Target:
    """What simulated games must still show when numbers are changed; no rule of play knows of it.

    `low` and `high` are the ends of what is wanted, at least one of them given, in the unit of the measure.
    Without `enforced` it is only reported. `package` has one option for every issue, () if none is named;
    `castings` name a character for every seat. `preset` and `length` are None for the file's first.
    """

    id: str
    text: str
    measure: str
    low: int | None
    high: int | None
    enforced: bool
    issues: tuple[str, ...] = ()
    seat: str | None = None
    turns: tuple[int, ...] = ()
    package: tuple[int, ...] = ()
    preset: str | None = None
    length: str | None = None
    character: str | None = None
    castings: tuple[tuple[str, ...], ...] = ()


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
