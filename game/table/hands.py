"""What a front door may do with who plays: look, and let seats change hands."""

from __future__ import annotations

from typing import Protocol

from game.core.commands import Pass
from game.core.ids import SeatId, Turn
from game.table.casting import Casting


class Hands(Protocol):
    """The seats of one table and who has them."""

    @property
    def casting(self) -> Casting:
        """Who plays each seat now."""

    @property
    def people(self) -> tuple[SeatId, ...]:
        """The seats that people play."""

    @property
    def visited(self) -> tuple[SeatId, ...]:
        """The seats that people play or have played, the one that was taken last at the end."""

    def until(self, seat: SeatId) -> Turn | None:
        """The turn at whose beginning a person has a seat again; None if that is open."""

    def hand_over(self, *passes: Pass) -> None:
        """Let seats change hands, all at once.

        Raises: Refused if the rules do not allow it; JournalProblem.
        """


def is_last(hands: Hands, seat: SeatId) -> bool:
    """Whether nobody is left to wait for, nor will be back, once the person of a seat has gone for good."""
    others = [SeatId(other) for other in range(len(hands.casting)) if other != seat]
    return hands.people == (seat,) and all(hands.until(other) is None for other in others)
