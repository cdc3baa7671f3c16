"""One seat's place at a table: its view, its log, and its commands, and nothing of the others'."""

from __future__ import annotations

from typing import Protocol

from game.core.commands import SeatCommand
from game.core.ids import SeatId
from game.core.view import SeatView
from game.table.absence import Absence
from game.table.notice import Notice


class Chair(Protocol):
    """What a front door gets for the seat that somebody plays."""

    @property
    def seat(self) -> SeatId:
        """The seat."""

    def view(self) -> SeatView:
        """What the seat may see now."""

    def log(self, after: int = 0) -> tuple[Notice, ...]:
        """The seat's own log from the notice behind number `after`."""

    def absence(self) -> Absence | None:
        """What happened in the seat while a character had it, the last time; None if none ever had."""

    def submit(self, command: SeatCommand) -> None:
        """Hand in a command of this seat.

        Raises: Refused if the rules do not allow it, or it is not this seat's command.
        """
