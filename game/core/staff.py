"""What a seat's staff prepares when the seat gives no orders (R20)."""

from __future__ import annotations

from game.core.errors import Refused
from game.core.ids import IssueId, Package
from game.core.legal import check_desk
from game.core.orders import DeskMove, Orders, Prepare
from game.core.view import SeatView


def staff_orders(view: SeatView) -> Orders:
    """Stall, and prepare the agreed package, or the own latest one where that one needs nothing more.

    What cannot be signed yet comes first, then the missing second pen, then the largest gap to the need,
    ties in scenario order.
    """
    packages = _wanted(view)
    chosen: tuple[DeskMove, ...] = ()
    planned = [0] * len(view.scenario.issues)
    for _ in range(view.scenario.moves.desk_per_turn):
        urgent = (_most_urgent(view, package, chosen, planned) for package in packages)
        issue = next((found for found in urgent if found is not None), None)
        if issue is None:
            break
        chosen = (*chosen, Prepare(issue))
        planned[issue] += 1
    return Orders(desk=chosen)


def _wanted(view: SeatView) -> tuple[Package, ...]:
    """The packages worth preparing for: the one agreed last, then the seat's latest offer."""
    agreed = [deal.package for deal in view.agreements if view.seat in deal.parties]
    latest = () if view.latest is None else (view.latest,)
    return (*agreed[-1:], *latest)


def _most_urgent(
    view: SeatView, package: Package, chosen: tuple[DeskMove, ...], planned: list[int]
) -> IssueId | None:
    best: tuple[bool, bool, int] | None = None
    found = None
    for number, option in enumerate(package):
        issue = IssueId(number)
        need = view.scenario.issues[issue].options[option].need
        units = view.public.files[issue] + planned[issue]
        pens = {seat for seat, work in enumerate(view.public.work[issue]) if work}
        lacks_pen = (
            view.scenario.scoring.two_pens and len(pens) < 2 and view.seat not in pens and not planned[issue]
        )
        if (
            not option
            or not need
            or (units >= need and not lacks_pen)
            or not _may_prepare(view, chosen, issue)
        ):
            continue
        urgency = (2 * units < need, lacks_pen, need - units)
        if best is None or urgency > best:
            best, found = urgency, issue
    return found


def _may_prepare(view: SeatView, chosen: tuple[DeskMove, ...], issue: IssueId) -> bool:
    try:
        check_desk(view, chosen, Prepare(issue))
    except Refused:
        return False
    return True
