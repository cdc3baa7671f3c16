"""What a character says aloud: from the public situation and its own orders, never from values."""

from __future__ import annotations

from enum import Enum

from game.agents.dice import Dice
from game.core.ids import OPENING, PUBLIC, OfferId, SeatId, pair_of
from game.core.orders import (
    Accept,
    DrawRedLine,
    EndTruce,
    Kind,
    MakeGesture,
    MakeOffer,
    MakeStatement,
    Orders,
    Prepare,
    Press,
    Reject,
    Withdraw,
)
from game.core.position import Agreement, Entry, Promise, PublicState, Status
from game.core.scenario import Character
from game.core.scoring import can_be_signed
from game.core.view import SeatView
from game.texts import has, variants, vary

ANYBODY = "any"
"""The lines of a character that has none of its own."""
LATE_TURNS = 3
STRAIN = 30
"""A fall of trust within a turn that is worth a word, hundredths."""
REMINDED_EVERY = 3
"""Turns between two reminders of the same red line."""
PICKS = 5_040
"""Divisible by every small number, so that a draw below it is fair to the variants of any language."""


class Situation(Enum):
    """What a line is about: own public acts, weightiest first, then what happened, then the state of things.

    The five answers are not said aloud: they go with the answer to a question, to the seat that asked.
    """

    END_TRUCE = "end_truce"
    WITHHOLD = "withhold"
    WITHDRAW = "withdraw"
    PRESSURE = "pressure"
    RED_LINE = "red_line"
    GESTURE = "gesture"
    STATEMENT = "statement"
    OPENING_YES = "opening_yes"
    OPENING_NO = "opening_no"
    ACCEPT = "accept"
    BREACH = "breach"
    SIGNED = "signed"
    RENEWED = "renewed"
    STRAINED = "strained"
    FAVOUR = "favour"
    OFFER = "offer"
    OPENING_WAIT = "opening_wait"
    PREPARE = "prepare"
    REMINDER = "reminder"
    FIRST = "first"
    LATE = "late"
    TRUCE = "truce"
    QUIET = "quiet"
    ANSWER_ACCEPT = "answer_accept"
    ANSWER_REFUSE = "answer_refuse"
    ANSWER_OTHER = "answer_other"
    ANSWER_CONDITION = "answer_condition"
    ANSWER_DEFER = "answer_defer"
    LINE_LEFT = "line_left"


Names = dict[str, str | int]
Spoken = tuple[Situation, Names]
_PLACE = {situation: place for place, situation in enumerate(Situation)}


def line_for(
    view: SeatView, orders: Orders, character: Character, dice: Dice, before: PublicState | None = None
) -> str:
    """The line said with these orders, in the language spoken now; `before` is what was public a turn ago.

    What only some seats may know, a paper for two or its acceptance, is passed over in silence.
    """
    situation, names = situation_of(view, orders, before)
    return spoken(character, situation, dice, names)


def spoken(character: Character, situation: Situation, dice: Dice, names: Names, step: int = 0) -> str:
    """A character's line about something; `step` tells lines of one turn about the same thing apart."""
    own = f"voice.{character.key}.{situation.value}"
    text = own if has(own) else f"voice.{ANYBODY}.{situation.value}"
    # One draw a game, then in turn: nobody repeats itself before all other lines have been said.
    start = dice.always(_PLACE[situation], PICKS)
    return vary(text, (start + dice.turn + step) % len(variants(text)), **names)


def situation_of(view: SeatView, orders: Orders, before: PublicState | None = None) -> Spoken:
    """What the line is about, with the names it uses."""
    return (
        _desk(view, orders)
        or _reply(view, orders)
        or _news(view, before)
        or _table(view, orders)
        or _work(view, orders)
        or _reminder(view)
        or (_lull(view), {})
    )


def _desk(view: SeatView, orders: Orders) -> Spoken | None:
    """What everybody will read anyway: desk moves, and a signature withheld from a paper that all know."""
    scenario = view.scenario
    found: dict[Situation, Names] = {}
    if any(deal.id in orders.withhold and _is_told(view, deal) for deal in view.agreements):
        found[Situation.WITHHOLD] = {}
    if isinstance(orders.table, Withdraw) and _is_left_by_all(view, orders.table.agreement):
        found[Situation.WITHDRAW] = {}
    for move in orders.desk:
        match move:
            case EndTruce():
                found[Situation.END_TRUCE] = {}
            case Press():
                found[Situation.PRESSURE] = {}
            case DrawRedLine(issue, _):
                found[Situation.RED_LINE] = {"issue": scenario.issues[issue].name}
            case MakeGesture(target):
                found[Situation.GESTURE] = {"seat": scenario.seats[target].in_text}
            case MakeStatement():
                found[Situation.STATEMENT] = {}
            case _:
                pass
    return next(((situation, found[situation]) for situation in Situation if situation in found), None)


def _reply(view: SeatView, orders: Orders) -> Spoken | None:
    """An answer to an offer that nobody at the table may not know of."""
    match orders.table:
        case Accept(offer) if offer == OPENING:
            return Situation.OPENING_YES, {}
        case Reject(offer) if offer == OPENING:
            return Situation.OPENING_NO, {}
        case Accept(offer) if _is_everybodys(view, offer):
            return Situation.ACCEPT, {}
        case _:
            return None


def _news(view: SeatView, before: PublicState | None) -> Spoken | None:
    """What everybody saw happen in the turn before."""
    public = view.public
    if before is None or before.turn != public.turn - 1:
        return None
    if before.truce is not None and public.truce is None and _broken_by_another(view):
        return Situation.BREACH, {}
    if any(new and new != old for new, old in zip(public.in_force, before.in_force, strict=True)):
        return Situation.SIGNED, {}
    if before.truce is not None and public.truce is not None and public.truce.until > before.truce.until:
        return Situation.RENEWED, {}
    if (strained := _strained(view, before)) is not None:
        return Situation.STRAINED, {"seat": view.scenario.seats[strained].in_text}
    if public.favours[view.seat] > before.favours[view.seat]:
        return Situation.FAVOUR, {}
    return None


def _broken_by_another(view: SeatView) -> bool:
    """Whether the last truce was ended by the decision of another seat."""
    last = next((entry for entry in reversed(view.ledger) if entry.promise is Promise.TRUCE), None)
    return last is not None and last.status is Status.BROKEN and last.by != view.seat


def _strained(view: SeatView, before: PublicState) -> SeatId | None:
    """The seat with which trust fell most in the turn before, if it fell enough to be spoken of."""
    seats = len(view.scenario.seats)
    falls = [
        (before.trust[pair] - view.public.trust[pair], -other, other)
        for other in view.scenario.everyone
        if other != view.seat and (pair := pair_of(seats, view.seat, other)) < len(view.public.trust)
    ]
    fall, _, seat = max(falls, default=(0, 0, view.seat))
    return seat if fall >= STRAIN else None


def _table(view: SeatView, orders: Orders) -> Spoken | None:
    """An offer made to all, or the opening offer left lying."""
    match orders.table:
        case MakeOffer(addressees=to) if len(to) == len(view.scenario.seats) - 1:
            left = _line_left(view, orders)
            return (Situation.OFFER, {}) if left is None else (Situation.LINE_LEFT, {"issue": left})
        case _ if _opening_waits(view):
            return Situation.OPENING_WAIT, {}
        case _:
            return None


def _line_left(view: SeatView, orders: Orders) -> str | None:
    """The issue on which a settlement offered to all lies below the seat's own published line."""
    offer, published = orders.table, view.scenario.published[view.seat]
    if isinstance(offer, MakeOffer) and offer.kind is Kind.SETTLEMENT:
        for line in view.public.red_lines:
            ranks = published[line.issue]
            if line.seat == view.seat and ranks[offer.package[line.issue]] < ranks[line.option]:
                return view.scenario.issues[line.issue].name
    return None


def _work(view: SeatView, orders: Orders) -> Spoken | None:
    """Work on a file, which all will see."""
    for move in orders.desk:
        if isinstance(move, Prepare):
            return Situation.PREPARE, {"issue": view.scenario.issues[move.issue].name}
    return None


def _reminder(view: SeatView) -> Spoken | None:
    """A red line of its own that still stands, now and then."""
    for entry in reversed(view.ledger):
        age = view.public.turn - entry.turn
        if _is_own_line(view, entry) and age % REMINDED_EVERY == REMINDED_EVERY - 1:
            assert entry.issue is not None, "a red line names an issue"
            return Situation.REMINDER, {
                "issue": view.scenario.issues[entry.issue].name,
                "turn": entry.turn,
            }
    return None


def _is_own_line(view: SeatView, entry: Entry) -> bool:
    return (
        entry.promise is Promise.RED_LINE
        and entry.status is Status.STANDING
        and entry.seats == (view.seat,)
        and entry.seen_by == PUBLIC
    )


def _lull(view: SeatView) -> Situation:
    """What there is to say when nothing public is done."""
    public = view.public
    if public.turn == 1:
        return Situation.FIRST
    if public.last_turn - public.turn < LATE_TURNS:
        return Situation.LATE
    if public.truce is not None and public.truce.runs_in(public.turn):
        return Situation.TRUCE
    return Situation.QUIET


def _is_told(view: SeatView, deal: Agreement) -> bool:
    """Whether it may be said that an agreement is not signed: all are in it, and it could be signed.

    Of a paper for two nobody else may know, and others' moves may yet keep it from being signable.
    """
    return len(deal.parties) == len(view.scenario.seats) and can_be_signed(
        view.scenario, view.public, deal.package
    ) == ((), ())


def _is_left_by_all(view: SeatView, number: OfferId) -> bool:
    """Whether all seats are in an agreement, so that all will read who left it."""
    return any(
        deal.id == number and len(deal.parties) == len(view.scenario.seats) for deal in view.agreements
    )


def _is_everybodys(view: SeatView, number: OfferId) -> bool:
    """Whether an offer was made to all seats but its proposer."""
    return any(
        offer.id == number and len(offer.addressees) == len(view.scenario.seats) - 1 for offer in view.offers
    )


def _opening_waits(view: SeatView) -> bool:
    """Whether the opening offer lies before this seat."""
    opening = view.scenario.opening
    return (
        opening is not None
        and view.seat in opening.addressees
        and view.seat not in opening.accepted_by
        and any(offer.id == OPENING for offer in view.offers)
    )
