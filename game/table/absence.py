"""What a person missed while a character had the seat: only what this seat may know."""

from __future__ import annotations

from dataclasses import dataclass

from game.agents.reasons import Reason
from game.core.ids import SeatId, Turn
from game.core.view import SeatView
from game.table.casting import Occupant
from game.table.notice import Notice


@dataclass(frozen=True, slots=True)
class Absence:
    """The last stay of a character in a seat, told to the person who has it next; for that seat alone.

    `since` is the turn in which the character sat down, 0 if it began the game; `until` the one in which a
    person was back, None while the character stays. `before` is what the seat saw when turn `since` began,
    or the first turn. `notices` is what it has heard since, its own orders included. `reasons` is why the
    character gave its orders, by turn; their numbers are those of this seat.
    """

    seat: SeatId
    who: Occupant
    since: Turn
    until: Turn | None
    before: SeatView
    notices: tuple[Notice, ...]
    reasons: tuple[tuple[Turn, Reason], ...]
