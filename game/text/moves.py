"""Choosing the moves of a turn: each answers the plan as it stands afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from game.core.errors import Refused
from game.core.ids import IssueId, OfferId
from game.core.legal import legal
from game.core.orders import (
    Accept,
    DeskMove,
    DrawRedLine,
    EndTruce,
    MakeGesture,
    Prepare,
    Press,
    Reject,
    Stall,
    TableMove,
    WalkOut,
    Withdraw,
)
from game.core.view import SeatView
from game.presenters.files import tell_progress
from game.presenters.orders import tell_desk, tell_leaving, tell_outcome
from game.presenters.plan import Plan
from game.presenters.reader import Reader
from game.presenters.reasons import desk_moves, is_possible, reason
from game.presenters.sketch import Sketch
from game.presenters.worth import worth
from game.text.choice import choose, confirm
from game.text.console import Console
from game.text.editor import edit_offer
from game.text.papers import show_offer, tell_offer
from game.text.values import show_worth
from game.texts import refusal, say


def choose_offer(
    console: Console, view: SeatView, plan: Plan, typed: str, keep: Callable[[Sketch], None]
) -> Plan:
    """Build an offer and make it the table move; `keep` is given it after every step."""
    if _is_barred(console, view, plan, "offer"):
        return plan
    offer = edit_offer(console, view, plan.sketch, typed, keep)
    return plan if offer is None else set_table(console, view, plan, offer)


def choose_answer(console: Console, view: SeatView, plan: Plan, action: str) -> Plan:
    """Accept or reject an offer."""
    if _is_barred(console, view, plan, action):
        return plan
    kind = Accept if action == "accept" else Reject
    open_offers = [move.offer for move in legal(view).table if isinstance(move, kind)]
    picked = _one_of(console, say(f"moves.{action}"), [tell_offer(view, offer) for offer in open_offers])
    if picked is None:
        return plan
    show_offer(console, view, open_offers[picked])
    return set_table(console, view, plan, kind(open_offers[picked]))


def choose_withdrawal(console: Console, view: SeatView, plan: Plan) -> Plan:
    """Leave an agreement that is not signed yet."""
    if _is_barred(console, view, plan, "withdraw"):
        return plan
    reader = Reader(view.scenario, view.seat)
    known = [move.agreement for move in legal(view).table if isinstance(move, Withdraw)]
    picked = _one_of(console, say("moves.withdraw"), [reader.agreement(number) for number in known])
    if picked is None:
        return plan
    console.say(tell_leaving(view))
    return set_table(console, view, plan, Withdraw(known[picked]))


def choose_stall(console: Console, view: SeatView, plan: Plan) -> Plan:
    """Say nothing at the table."""
    return set_table(console, view, plan, Stall())


def choose_leaving(console: Console, view: SeatView, plan: Plan) -> Plan:
    """Leave the talks; asked twice (R38)."""
    if confirm(console, say("moves.leave")) and confirm(console, say("moves.leave_again")):
        return set_table(console, view, plan, WalkOut())
    console.say(say("moves.stayed"))
    return plan


def choose_desk(console: Console, view: SeatView, plan: Plan, action: str) -> Plan:
    """Add a desk move of a kind."""
    if _is_barred(console, view, plan, action):
        return plan
    move = _pick_desk(console, view, plan, action)
    if move is None:
        return plan
    try:
        plan = plan.with_desk(view, move)
    except Refused as refused:
        console.say(refusal(refused))
        return plan
    told = f"{tell_desk(view, move)} {tell_outcome(view, move)}".rstrip()
    console.say(told[:1].upper() + told[1:])
    return plan


def choose_signatures(console: Console, view: SeatView, plan: Plan, sign: bool | None = None) -> Plan:
    """Say for each agreement that is due whether it is signed (R36)."""
    if _is_barred(console, view, plan, "sign"):
        return plan
    for number in legal(view).due:
        show_due(console, view, number)
        answer = sign
        if answer is None:
            picked = choose(console, "", [say("moves.sign"), say("moves.withhold")])
            if picked is None:
                continue
            answer = picked == 0
        plan = plan.with_signature(number, answer)
        console.say(say("moves.signs") if answer else f"{say('moves.withholds')} {tell_leaving(view)}")
    return plan


def show_due(console: Console, view: SeatView, number: OfferId) -> None:
    """An agreement whose time to sign has come, and what signing means for the seat."""
    reader = Reader(view.scenario, view.seat)
    deal = next(deal for deal in view.agreements if deal.id == number)
    sentence = say(
        "moves.due",
        agreement=reader.agreement(number),
        kind=reader.kind(deal.kind),
        package=reader.package(deal.package),
    )
    console.say(sentence[:1].upper() + sentence[1:])
    show_worth(console, view, worth(view, deal.package, deal.kind))


def set_table(console: Console, view: SeatView, plan: Plan, move: TableMove) -> Plan:
    """The plan with this table move; a refusal is said and changes nothing."""
    replaced = plan.has_table_move and plan.orders.table != move
    try:
        plan = plan.with_table(view, move)
    except Refused as refused:
        console.say(refusal(refused))
        return plan
    if replaced:
        console.say(say("moves.replaced"))
    return plan


def _pick_desk(console: Console, view: SeatView, plan: Plan, action: str) -> DeskMove | None:
    moves = [move for move in desk_moves(view, action) if is_possible(view, plan, move)]
    match action:
        case "prepare":
            labels = [_preparing(view, move) for move in moves if isinstance(move, Prepare)]
            picked = choose(console, say("moves.prepare"), labels)
        case "gesture":
            names = [view.scenario.seats[move.target].name for move in moves if isinstance(move, MakeGesture)]
            picked = choose(console, say("moves.gesture"), names)
        case "line":
            return _pick_line(console, view, [move for move in moves if isinstance(move, DrawRedLine)])
        case "press":
            named = [move for move in moves if isinstance(move, Press)]
            labels = [f"{tell_desk(view, move)} {tell_outcome(view, move)}" for move in named]
            picked = choose(console, say("moves.press"), labels)
        case "end":
            console.say(tell_outcome(view, EndTruce()))
            sure = confirm(console, say("moves.end")) and confirm(console, say("moves.end_again"))
            return moves[0] if sure else None
        case _:
            return moves[0]
    return None if picked is None else moves[picked]


def _preparing(view: SeatView, move: Prepare) -> str:
    """An issue to prepare, with its file and whether the seat's own or agreed packages want it."""
    issue = view.scenario.issues[move.issue]
    text = say("moves.file", name=issue.name, units=view.public.files[move.issue])
    wanted = [deal.package for deal in view.agreements] or ([view.latest] if view.latest else [])
    if wanted and wanted[-1][move.issue]:
        option = wanted[-1][move.issue]
        state = tell_progress(view.scenario, view.public, move.issue, option)
        text += " " + say("moves.wanted", label=issue.options[option].short, state=state)
    return text


def _pick_line(console: Console, view: SeatView, moves: Sequence[DrawRedLine]) -> DrawRedLine | None:
    issues: list[IssueId] = sorted({move.issue for move in moves})
    picked = choose(console, say("moves.line_issue"), [view.scenario.issues[issue].name for issue in issues])
    if picked is None:
        return None
    lines = [move for move in moves if move.issue == issues[picked]]
    labels = [view.scenario.issues[move.issue].options[move.option].label for move in lines]
    option = choose(console, say("moves.line_option"), labels)
    return None if option is None else lines[option]


def _one_of(console: Console, title: str, labels: list[str]) -> int | None:
    """The place picked; the only one without asking."""
    return 0 if len(labels) == 1 else choose(console, title, labels)


def _is_barred(console: Console, view: SeatView, plan: Plan, action: str) -> bool:
    """Whether an action is not possible now; the reason is said."""
    words = reason(view, plan, action)
    if words:
        console.say(words)
    return bool(words)
