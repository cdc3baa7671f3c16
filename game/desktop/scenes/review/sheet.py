"""What every part of the review reads."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.view import SeatView
from game.presenters.reader import Reader
from game.presenters.review import Review
from game.presenters.swaps import Swap

POINTS_TOP = 10_000
"""A score of a hundred points, the end of the bars."""


@dataclass(slots=True)
class Sheet:
    """One offer under review. `has_finer`: cost marks and second pens are shown; `note` introduces it once.

    `unfolds`: issues that do not differ are listed too.
    """

    view: SeatView
    data: Review
    swaps: tuple[Swap, ...]
    has_finer: bool
    note: str | None
    unfolds: bool = False

    @property
    def reader(self) -> Reader:
        """Who reads."""
        return Reader(self.view.scenario, self.view.seat)

    @property
    def top(self) -> int:
        """The score at the end of the bars."""
        theirs, mine = self.data.theirs, self.data.mine
        scores = [POINTS_TOP * self.view.scenario.points_unit, theirs.score, theirs.against]
        return max(1, *scores, mine.score if mine is not None else 0)
