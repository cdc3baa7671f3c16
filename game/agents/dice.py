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

    VOICE = 0
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


@dataclass(frozen=True, slots=True)
class Dice:
    """The draws of one seat in one turn."""

    seed: int
    stream: str
    turn: Turn

    def roll(self, slot: Slot, below: int, step: int = 0) -> int:
        """A whole number from 0 up to `below` - 1; `step` tells draws of one kind apart, 0 to 63."""
        return draw(self.seed, self.stream, self.turn * PER_TURN + slot + step, below)

    def chance(self, slot: Slot, percent: int, step: int = 0) -> bool:
        """Whether something with this chance happens."""
        return percent > 0 and self.roll(slot, 100, step) < percent


def stream_of(seat: str) -> str:
    """The name of the stream of a seat's character."""
    return f"ai:{seat}"


def noise(seed: int, stream: str, k: int, width: int) -> int:
    """The seat's error about the k-th option of the others, -width to +width, the same all game."""
    return draw(seed, stream, NOISE_FROM + k, 2 * width + 1) - width if width else 0
