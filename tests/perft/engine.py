"""The game's own answers, put into the words of the second reading."""

from __future__ import annotations

from dataclasses import astuple
from itertools import combinations

from game.core.board import Board
from game.core.errors import Refused
from game.core.ids import OPENING as OPENING_ID
from game.core.ids import OfferId, SeatId
from game.core.legal import check_desk, legal, offers
from game.core.orders import (
    Accept,
    DeskMove,
    DrawRedLine,
    EndTruce,
    MakeGesture,
    MakeOffer,
    MakeStatement,
    Orders,
    Prepare,
    Press,
    Reject,
    Stall,
    TableMove,
    WalkOut,
    Withdraw,
)
from game.core.resolution import resolve
from game.core.scenario import Scenario
from game.core.state import State
from game.core.view import SeatView, seat_view
from tests.perft import moves as plain


def orders(scenario: Scenario, state: State, seat: int) -> dict[plain.Orders, Orders]:
    """Every set of orders that the game lists as legal for a seat."""
    view = seat_view(scenario, state, SeatId(seat))
    allowed = legal(view)
    table: list[TableMove] = [*allowed.table, *offers(view)]
    due = [chosen for n in range(len(allowed.due) + 1) for chosen in combinations(allowed.due, n)]
    return {
        plain.Orders(table_move(move), tuple(map(desk_move, desk)), frozenset(map(key, withhold))): Orders(
            move, desk, withhold
        )
        for move in table
        for desk in _plans(view, allowed.desk)
        for withhold in due
    }


def _plans(view: SeatView, singles: tuple[DeskMove, ...]) -> list[tuple[DeskMove, ...]]:
    found: list[tuple[DeskMove, ...]] = [()]
    longest = found
    for _ in range(view.scenario.moves.desk_per_turn):
        longest = [(*plan, move) for plan in longest for move in singles if _fits(view, plan, move)]
        found = found + longest
    return found


def _fits(view: SeatView, before: tuple[DeskMove, ...], move: DeskMove) -> bool:
    try:
        check_desk(view, before, move)
    except Refused:
        return False
    return True


def played(scenario: Scenario, state: State, given: tuple[Orders, ...]) -> State:
    """The state after the turn."""
    board = Board(scenario, state)
    resolve(board, given)
    return board.freeze()


def position(state: State) -> plain.Position:
    """What of a state decides which moves are legal, now or later."""
    public, running = state.public, state.public.truce
    return plain.Position(
        turn=public.turn,
        offers=frozenset(
            plain.Offer(
                key(offer.id),
                tuple(offer.addressees),
                frozenset(offer.accepted_by),
                offer.package,
                offer.kind.value,
                offer.date,
            )
            for offer in state.offers
        ),
        deals=frozenset(
            plain.Deal(
                key(deal.id),
                deal.made,
                tuple(deal.parties),
                deal.package,
                deal.kind.value,
                deal.date,
                deal.tries,
            )
            for deal in state.agreements
        ),
        files=public.files,
        lines=frozenset((line.seat, line.issue, line.option) for line in public.red_lines),
        statements=frozenset((statement.seat, statement.due) for statement in public.statements),
        truce=plain.Truce(*astuple(running)) if running else None,
        force=public.in_force,
        ending=public.ending.value if public.ending else "",
    )


def key(number: OfferId) -> plain.Key:
    """The offer of a number: the turn it was made in and its proposer."""
    return plain.OPENING if number == OPENING_ID else divmod(number, 8)


def table_move(move: TableMove) -> plain.Move:
    """A table move in plain words."""
    match move:
        case MakeOffer(package, to, kind, date):
            return ("offer", package, tuple(to), kind.value, date)
        case Accept(number):
            return ("accept", key(number))
        case Reject(number):
            return ("reject", key(number))
        case Withdraw(number):
            return ("withdraw", key(number))
        case Stall():
            return ("stall",)
        case WalkOut():
            return ("walk_out",)


def desk_move(move: DeskMove) -> plain.Move:
    """A desk move in plain words."""
    match move:
        case Prepare(issue):
            return ("prepare", issue)
        case MakeGesture(target):
            return ("gesture", target)
        case DrawRedLine(issue, option):
            return ("line", issue, option)
        case MakeStatement():
            return ("statement",)
        case Press(way):
            return ("press", way)
        case EndTruce():
            return ("end_truce",)
