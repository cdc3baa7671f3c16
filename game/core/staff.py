"""What a seat's staff prepares when the seat gives no orders (R20)."""

from __future__ import annotations

from game.core.errors import Refused
from game.core.ids import IssueId, Package
from game.core.legal import check_desk
from game.core.orders import DeskMove, Orders, Prepare
from game.core.view import SeatView


def staff_orders(view: SeatView) -> Orders:
    """Stall, and prepare the agreed or own latest package: what cannot be signed yet first, then the
    missing second pen, then the largest gap to the need, ties in scenario order.
    """
    package = _wanted(view)
    if package is None:
        return Orders()
    chosen: tuple[DeskMove, ...] = ()
    planned = [0] * len(package)
    for _ in range(view.scenario.moves.desk_per_turn):
        issue = _most_urgent(view, package, chosen, planned)
        if issue is None:
            break
        chosen = (*chosen, Prepare(issue))
        planned[issue] += 1
    return Orders(desk=chosen)


def _wanted(view: SeatView) -> Package | None:
    agreed = [deal.package for deal in view.agreements if view.seat in deal.parties]
    return agreed[-1] if agreed else view.latest


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
