"""A chair at a table."""

from __future__ import annotations

from typing import Protocol

from game.core.commands import SeatCommand
from game.core.ids import SeatId
from game.core.view import SeatView
from game.table.absence import Absence
from game.table.notice import Notice


class Seats(Protocol):
    """What a table does for its seats."""

    def view(self, seat: SeatId) -> SeatView:
        """What a seat may see now."""

    def log(self, seat: SeatId, after: int = 0) -> tuple[Notice, ...]:
        """A seat's own log."""

    def absence(self, seat: SeatId) -> Absence | None:
        """What happened in a seat while a character had it."""

    def submit(self, seat: SeatId, command: SeatCommand) -> None:
        """Obey a command of a seat."""


class Place:
    """The chair of one seat; whoever holds it reaches nothing else of the table."""

    def __init__(self, table: Seats, seat: SeatId) -> None:
        self._table = table
        self._seat = seat

    @property
    def seat(self) -> SeatId:
        """The seat."""
        return self._seat

    def view(self) -> SeatView:
        """What the seat may see now."""
        return self._table.view(self._seat)

    def log(self, after: int = 0) -> tuple[Notice, ...]:
        """The seat's own log from the notice behind number `after`."""
        return self._table.log(self._seat, after)

    def absence(self) -> Absence | None:
        """What happened in the seat while a character had it, the last time; None if none ever had."""
        return self._table.absence(self._seat)

    def submit(self, command: SeatCommand) -> None:
        """Hand in a command of this seat.

        Raises: Refused if the rules do not allow it, or it is not this seat's command.
        """
        self._table.submit(self._seat, command)
