"""Why something is not possible now, and what to do instead: the same refusals the rules give."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.core.errors import Refused
from game.core.ids import IssueId
from game.core.legal import check_move, legal
from game.core.orders import (
    Accept,
    DeskMove,
    DrawRedLine,
    EndTruce,
    MakeGesture,
    MakeStatement,
    Prepare,
    Press,
    Reject,
    TableMove,
    Withdraw,
)
from game.core.view import SeatView
from game.presenters.orders import other_seats
from game.presenters.plan import Plan
from game.texts import refusal, say

Tell = Callable[[Refused], str]
ACTIONS = (
    "offer",
    "accept",
    "reject",
    "withdraw",
    "stall",
    "leave",
    "prepare",
    "gesture",
    "line",
    "statement",
    "press",
    "end",
    "sign",
    "talk",
    "seal",
)
"""All actions in menu order; a game shows those it has."""


def sentence(refused: Refused) -> str:
    """What keeps a move from being made, and what to do instead, without the number of its rule."""
    number = say("refusal.shown", sentence="", rule=refused.rule)
    return refusal(refused).removesuffix(number)


def actions(view: SeatView) -> tuple[str, ...]:
    """The actions this game has for the seat; their numbers stay the same all game."""
    moves, truce = view.scenario.moves, view.scenario.truce
    missing = {
        "prepare": moves.prepare is None,
        "gesture": moves.gesture is None,
        "line": moves.red_line is None,
        "statement": moves.statement is None,
        "press": not moves.pressure or not moves.pressure[view.seat],
        "end": truce is None or truce.breach[view.seat] is None,
    }
    return tuple(action for action in ACTIONS if not missing.get(action, False))


def reason(view: SeatView, plan: Plan, action: str, tell: Tell = refusal) -> str:
    """Why an action is not possible now, with the cure; empty if it is. `tell` puts a refusal into words."""
    match action:
        case "offer":
            return "" if legal(view).may_offer else say("why.offer")
        case "accept":
            return _table_reason(
                view, [Accept(offer.id) for offer in view.offers], "why.nothing_to_answer", tell
            )
        case "reject":
            return _table_reason(
                view, [Reject(offer.id) for offer in view.offers], "why.nothing_to_answer", tell
            )
        case "withdraw":
            return _table_reason(
                view, [Withdraw(deal.id) for deal in view.agreements], "why.nothing_agreed", tell
            )
        case "sign":
            return "" if legal(view).due else say("why.nothing_due")
        case "prepare" | "gesture" | "line" | "statement" | "press" | "end":
            return _desk_reason(view, plan, desk_moves(view, action), tell)
        case _:
            return ""


def desk_moves(view: SeatView, action: str) -> tuple[DeskMove, ...]:
    """All moves of a kind, allowed or not."""
    issues = [IssueId(number) for number in range(len(view.scenario.issues))]
    match action:
        case "prepare":
            return tuple(Prepare(issue) for issue in issues)
        case "gesture":
            return tuple(MakeGesture(seat) for seat in other_seats(view))
        case "line":
            return tuple(
                DrawRedLine(issue, option)
                for issue in issues
                for option in range(len(view.scenario.issues[issue].options))
            )
        case "statement":
            return (MakeStatement(),)
        case "press":
            return tuple(Press(way) for way in range(len(view.scenario.moves.pressure[view.seat])))
        case _:
            return (EndTruce(),)


def is_possible(view: SeatView, plan: Plan, move: DeskMove) -> bool:
    """Whether a desk move can join the plan."""
    return not _desk_refusal(view, plan, move, refusal)


def _desk_reason(view: SeatView, plan: Plan, moves: Sequence[DeskMove], tell: Tell) -> str:
    sentences = [_desk_refusal(view, plan, move, tell) for move in moves]
    return "" if "" in sentences else sentences[0]


def _desk_refusal(view: SeatView, plan: Plan, move: DeskMove, tell: Tell) -> str:
    try:
        plan.with_desk(view, move)
    except Refused as refused:
        return tell(refused)
    return ""


def _table_reason(view: SeatView, moves: Sequence[TableMove], otherwise: str, tell: Tell) -> str:
    sentences = []
    for move in moves:
        try:
            check_move(view, move)
        except Refused as refused:
            sentences.append(tell(refused))
        else:
            return ""
    return sentences[0] if sentences else say(otherwise)
