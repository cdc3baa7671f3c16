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
