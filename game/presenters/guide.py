"""The guided first game: which issues and moves are shown by now, and the sentence beside a new thing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.core.ids import IssueId, Package, Turn
from game.core.orders import DeskMove
from game.core.scenario import GuidedTurn
from game.core.staff import staff_orders
from game.core.view import SeatView
from game.texts import say

MOVES = frozenset(
    {
        "offer",
        "accept",
        "reject",
        "withdraw",
        "stall",
        "walk_out",
        "prepare",
        "gesture",
        "red_line",
        "statement",
        "pressure",
        "end_truce",
    }
)
"""The kinds of moves, as scenarios name them; which of them a game has at all is another question."""
PACKAGE, DESK, SEAL = "package", "desk", "seal"
"""Places of the table beside which sentences stand."""


class Guide:
    """What one seat's first game shows; it remembers which sentences it has said.

    In a game that is not guided, or of a scenario without stages, everything is shown and nothing said.
    """

    __slots__ = ("_said", "is_on")

    def __init__(self, *, is_on: bool = True, said: Mapping[str, Turn] | None = None) -> None:
        self.is_on = is_on
        self._said: dict[str, Turn] = dict(said or {})

    @property
    def said(self) -> Mapping[str, Turn]:
        """The places something was said of, with the turn; to store, so that a resumed game says only what
        is new.
        """
        return self._said

    @staticmethod
    def off() -> Guide:
        """The guide of every game that is not guided."""
        return Guide(is_on=False)

    def is_guiding(self, view: SeatView) -> bool:
        """Whether the game is guided: then cost marks, linkages and second pens stay in the background."""
        return self.is_on and bool(view.scenario.guided)

    def issues(self, view: SeatView, package: Package = ()) -> tuple[IssueId, ...]:
        """The issues the table shows now, in scenario order.

        Clauses in force, agreed or in `package` are never hidden.
        """
        everything = tuple(IssueId(number) for number in range(len(view.scenario.issues)))
        if not self.is_guiding(view):
            return everything
        shown = {issue for stage in self._stages(view) for issue in stage.issues}
        packages = [package, view.public.in_force, *(deal.package for deal in view.agreements)]
        shown |= {IssueId(k) for clauses in packages for k, option in enumerate(clauses) if option}
        return tuple(issue for issue in everything if issue in shown)

    def moves(self, view: SeatView) -> frozenset[str]:
        """The kinds of moves the table shows now, by the names in `MOVES`."""
        if not self.is_guiding(view):
            return MOVES
        return frozenset(move for stage in self._stages(view) for move in stage.moves)

    def staff_prepares(self, view: SeatView) -> bool:
        """Whether staff fill the desk moves in this turn, because the player does not see them yet."""
        return "prepare" not in self.moves(view) and view.scenario.moves.prepare is not None

    def staff_moves(self, view: SeatView, package: Package | None = None) -> tuple[DeskMove, ...]:
        """What staff prepare: for the agreed package, else `package`, else the seat's latest offer."""
        if not self.staff_prepares(view):
            return ()
        return staff_orders(view if package is None else replace(view, latest=package)).desk

    def note(self, view: SeatView, place: str = PACKAGE) -> str | None:
        """The sentence beside a place in this turn: what is new there, said in one turn only.

        Places of the table are `package`, `desk` and `seal`; others are the ids of `guide.<place>`.
        """
        if not self.is_guiding(view):
            return None
        stage = next((stage for stage in view.scenario.guided if stage.first == view.public.turn), None)
        if place in (PACKAGE, DESK) and stage is not None and place == _place(stage):
            return stage.text
        if place == PACKAGE:
            return None
        if place == DESK:
            if not self.staff_prepares(view):
                return None
            place = "staff"
        return say(f"guide.{place}") if self._is_new(view, place) else None

    def _is_new(self, view: SeatView, place: str) -> bool:
        """Whether a thing matters for the first time in this turn."""
        return self._said.setdefault(place, view.public.turn) == view.public.turn

    def _stages(self, view: SeatView) -> tuple[GuidedTurn, ...]:
        return tuple(stage for stage in view.scenario.guided if stage.first <= view.public.turn)


def _place(stage: GuidedTurn) -> str:
    """New issues are introduced beside the package, moves alone beside the desk."""
    return PACKAGE if stage.issues else DESK
