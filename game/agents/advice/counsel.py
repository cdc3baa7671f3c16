"""What all advice of one turn starts from: the view, what the seat may believe, and its reckoning."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from game.agents.advice.heard import believed, settlements
from game.agents.beliefs import Weights
from game.agents.dice import Stream
from game.agents.memory import remember
from game.agents.study import Study
from game.core.ids import IssueId, Package, PerIssue, PerSeat, SeatId, Turn
from game.core.position import Offer
from game.core.scenario import Character, Level
from game.core.view import SeatView

ADVISER = Character("adviser", "", "", ())
LEVEL = Level("adviser", "", "", (("noise", 0),))
"""An adviser plays as characters do that nothing is said about, and misreads no published order."""

Ahead = Callable[[SeatView, Turn], SeatView]
"""A seat's view as it will look in a turn if only time passes until then."""


class Counsel:
    """One seat's advice for one turn: the same view and offers heard give the same advice.

    `ahead` tells what time alone does; `asked` the last settlement each seat is known to have offered.
    """

    __slots__ = ("ahead", "asked", "study", "view", "weights")

    def __init__(self, view: SeatView, heard: Iterable[Offer], ahead: Ahead) -> None:
        offers = settlements(view, heard)
        self.view = view
        self.ahead = ahead
        self.weights: PerSeat[Weights] = believed(view, offers)
        self.asked: dict[SeatId, Package] = {offer.proposer: offer.package for offer in offers}
        # An adviser has no luck of its own: its chance is the same in all games.
        stream = Stream(0, ADVISER.key)
        memory = remember(view, ADVISER, LEVEL, stream)
        self.study = Study(view, replace(memory, weights=self.weights), stream)

    @property
    def others(self) -> tuple[SeatId, ...]:
        """All seats but the one that is advised."""
        return self.study.memory.sheet.others

    def later(self, turn: Turn) -> SeatView:
        """The seat's view as it will look in a turn if only time passes until then."""
        return self.ahead(self.view, turn)

    def ranks(self, seat: SeatId) -> PerIssue[tuple[int, ...]]:
        """A seat's published order, 0 (least wanted) to 1000, by issue and option."""
        return self.view.scenario.published[seat]

    def bargained(self) -> tuple[IssueId, ...]:
        """The issues that may be asked for and given: all but those about people."""
        issues = self.view.scenario.issues
        return tuple(IssueId(number) for number, issue in enumerate(issues) if not issue.humanitarian)

    def options(self, issue: IssueId) -> tuple[int, ...]:
        """The options of an issue that a settlement may hold."""
        return self.study.memory.sheet.structure.allowed[issue]


def changed(package: Package, issue: IssueId, option: int) -> Package:
    """The package with another option on one issue."""
    return (*package[:issue], option, *package[issue + 1 :])
