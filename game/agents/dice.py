"""The chance of one seat's character: every draw has its own place in the seat's stream (R6)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from game.core.chance import draw
from game.core.ids import Turn

PER_TURN = 256
NOISE_FROM = 1_000_000
"""Where the draws begin that are made once a game and option."""


class Slot(IntEnum):
    """What a draw of a turn decides; the number is its place, so that one draw never shifts another."""

    OPENING = 1
    TRUCE_OFFER = 2
    TWO_PARTY = 3
    PARTNER = 4
    DESK = 8
    BREACH = 16
    WAY = 24
    TRUCE_ANSWER = 64
    INTERIM_ANSWER = 128
    HEADLINE_ALONE = 192


class Stream:
    """All chance that a seat's character has in a game.

    A character is handed its stream and never the game's seed, from which the cards and the chance of others
    follow.
    """

    __slots__ = ("value",)

    def __init__(self, seed: int, seat: str) -> None:
        """`seat` is the key of the seat."""
        name = stream_of(seat)

        def value(k: int, below: int) -> int:
            return draw(seed, name, k, below)

        self.value = value
        """A whole number from 0 up to `below` - 1, the same for the same `k`."""

    def noise(self, k: int, width: int) -> int:
        """The seat's error about the k-th option of the others, -width to +width, the same all game."""
        return self.value(NOISE_FROM + k, 2 * width + 1) - width if width else 0


@dataclass(frozen=True, slots=True)
class Dice:
    """The draws of one seat in one turn."""

    stream: Stream
    turn: Turn

    def roll(self, slot: Slot, below: int, step: int = 0) -> int:
        """A whole number from 0 up to `below` - 1; `step` tells draws of one kind apart, 0 to 63."""
        return self.stream.value(self.turn * PER_TURN + slot + step, below)

    def always(self, place: int, below: int) -> int:
        """A whole number from 0 up to `below` - 1, the same all game; `place` is its own, 0 to 255."""
        # No turn has the number 0, so its draws are free.
        return self.stream.value(place, below)

    def chance(self, slot: Slot, percent: int, step: int = 0) -> bool:
        """Whether something with this chance happens."""
        return percent > 0 and self.roll(slot, 100, step) < percent


def stream_of(seat: str) -> str:
    """The name of the stream of a seat's character."""
    return f"ai:{seat}"
