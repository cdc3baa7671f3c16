"""Whole orders as a proposal, which the person may change and must seal; and which files to work on."""

from __future__ import annotations

from dataclasses import dataclass

from game.agents.advice.counsel import Counsel
from game.agents.dealing import table_move
from game.agents.preparing import any_useful, most_urgent
from game.agents.reasons import Cause
from game.agents.signing import withhold
from game.core.errors import Refused
from game.core.ids import IssueId, Package
from game.core.legal import check, check_desk
from game.core.orders import DeskMove, MakeOffer, Orders, Prepare, Stall


@dataclass(frozen=True, slots=True)
class Proposal:
    """Orders with the cause of the table move, of each file and of each signature withheld."""

    orders: Orders
    table: Cause | None
    files: tuple[Cause, ...]
    withheld: tuple[Cause, ...]


def propose(counsel: Counsel) -> Proposal:
    """Legal orders for the turn: what a character without a temper of its own would do, files at the desk."""
    table, cause = table_move(counsel.study)
    package = table.package if isinstance(table, MakeOffer) else None
    files = preparations(counsel, package)
    refused, withheld = withhold(counsel.study)
    orders = Orders(table, tuple(Prepare(issue) for issue, _ in files), refused)
    try:
        check(counsel.view, orders)
    except Refused:
        # A rule that the parts above do not know: propose nothing rather than what cannot be sealed.
        return Proposal(Orders(Stall()), None, (), ())
    return Proposal(orders, cause, tuple(cause for _, cause in files), withheld)


def preparations(counsel: Counsel, package: Package | None) -> tuple[tuple[IssueId, Cause], ...]:
    """The files to work on this turn with their causes, most urgent first, as many as there are desk moves.

    For what is agreed, else for `package`, else for the seat's latest, else for the best settlement found.
    """
    view = counsel.view
    wanted = _wanted(counsel, package)
    found: list[tuple[IssueId, Cause]] = []
    moves: tuple[DeskMove, ...] = ()
    for _ in range(view.scenario.moves.desk_per_turn):
        planned = [issue for issue, _ in found]
        next_file = most_urgent(view, wanted, planned) if wanted else None
        next_file = next_file or any_useful(view, planned)
        if next_file is None or not _is_allowed(counsel, moves, Prepare(next_file[0])):
            break
        found.append(next_file)
        moves = (*moves, Prepare(next_file[0]))
    return tuple(found)


def _wanted(counsel: Counsel, package: Package | None) -> Package | None:
    view = counsel.view
    if view.agreements:
        return view.agreements[-1].package
    for known in (package, view.latest):
        if known is not None and any(known):
            return known
    found = counsel.study.best_offer()
    return found[0].package if found else None


def _is_allowed(counsel: Counsel, before: tuple[DeskMove, ...], move: DeskMove) -> bool:
    try:
        check_desk(counsel.view, before, move)
    except Refused:
        return False
    return True
