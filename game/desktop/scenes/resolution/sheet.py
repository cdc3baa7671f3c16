"""What every part of the resolution reads."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.view import SeatView
from game.presenters.guide import Guide
from game.presenters.opened import Brought
from game.presenters.reader import Reader


@dataclass(slots=True)
class Sheet:
    """One turn read out. `is_first`: this is the first frame, in which numbers stand where they stood.

    `answer` is how the reader means to answer the incoming offer: accept, reject, counter, or nothing yet.
    """

    before: SeatView
    after: SeatView
    data: Brought
    guide: Guide
    is_first: bool = True
    answer: str = ""

    @property
    def reader(self) -> Reader:
        """Who reads."""
        return Reader(self.after.scenario, self.after.seat)
