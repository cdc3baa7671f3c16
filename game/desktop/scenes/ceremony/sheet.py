"""What every part of the ceremony reads."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.view import SeatView
from game.presenters.guide import Guide
from game.presenters.reader import Reader
from game.presenters.signing import Signing


@dataclass(slots=True)
class Sheet:
    """The papers of a turn and the one that is shown; while `is_fresh` its seals still settle."""

    view: SeatView
    papers: tuple[Signing, ...]
    guide: Guide
    page: int = 0
    is_fresh: bool = True

    @property
    def reader(self) -> Reader:
        """Who reads."""
        return Reader(self.view.scenario, self.view.seat)

    @property
    def has_finer(self) -> bool:
        """Whether second pens are shown."""
        return not self.guide.is_guiding(self.view)
