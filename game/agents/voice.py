"""What a character says aloud: from the public situation and its own orders, never from values."""

from __future__ import annotations

from enum import Enum

from game.agents.dice import Dice, Slot
from game.core.ids import OPENING, OfferId
from game.core.orders import (
    Accept,
    DrawRedLine,
    EndTruce,
    MakeGesture,
    MakeOffer,
    MakeStatement,
    Orders,
    Prepare,
    Press,
    Reject,
)
from game.core.position import Agreement
from game.core.scenario import Character
from game.core.scoring import can_be_signed
from game.core.view import SeatView
from game.texts import has, variants, vary

ANYBODY = "any"
"""The lines of a character that has none of its own."""
LATE_TURNS = 3
PICKS = 5_040
"""Divisible by every small number, so that a draw below it is fair to the variants of any language."""


class Situation(Enum):
    """What a line is about, the first that applies."""

    END_TRUCE = "end_truce"
    WITHHOLD = "withhold"
    PRESSURE = "pressure"
    RED_LINE = "red_line"
    GESTURE = "gesture"
    STATEMENT = "statement"
    OPENING_YES = "opening_yes"
    OPENING_NO = "opening_no"
    ACCEPT = "accept"
    OFFER = "offer"
    OPENING_WAIT = "opening_wait"
    PREPARE = "prepare"
    TRUCE = "truce"
    LATE = "late"
    QUIET = "quiet"


Spoken = tuple[Situation, dict[str, str | int]]


def line_for(view: SeatView, orders: Orders, character: Character, dice: Dice) -> str:
    """The line said with these orders, in the language spoken now.

    What only some seats may know, a paper for two or its acceptance, is passed over in silence.
    """
    situation, names = situation_of(view, orders)
    own = f"voice.{character.key}.{situation.value}"
    text = own if has(own) else f"voice.{ANYBODY}.{situation.value}"
    pick = dice.roll(Slot.VOICE, PICKS) % len(variants(text))
    return vary(text, pick, **names)


def situation_of(view: SeatView, orders: Orders) -> Spoken:
    """What the line is about, with the names it uses."""
    return _desk(view, orders) or _table(view, orders) or _work(view, orders) or (_lull(view), {})


def _desk(view: SeatView, orders: Orders) -> Spoken | None:
    """What everybody will read anyway: desk moves, and a signature withheld from a paper that all know."""
    scenario = view.scenario
    found: dict[Situation, dict[str, str | int]] = {}
    if any(deal.id in orders.withhold and _is_told(view, deal) for deal in view.agreements):
        found[Situation.WITHHOLD] = {}
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


def _table(view: SeatView, orders: Orders) -> Spoken | None:
    """A table move that nobody at the table may not know of."""
    match orders.table:
        case Accept(offer) if offer == OPENING:
            return Situation.OPENING_YES, {}
        case Reject(offer) if offer == OPENING:
            return Situation.OPENING_NO, {}
        case Accept(offer) if _is_everybodys(view, offer):
            return Situation.ACCEPT, {}
        case MakeOffer(addressees=to) if len(to) == len(view.scenario.seats) - 1:
            return Situation.OFFER, {}
        case _ if _opening_waits(view):
            return Situation.OPENING_WAIT, {}
        case _:
            return None


def _work(view: SeatView, orders: Orders) -> Spoken | None:
    """Work on a file, which all will see."""
    for move in orders.desk:
        if isinstance(move, Prepare):
            return Situation.PREPARE, {"issue": view.scenario.issues[move.issue].name}
    return None


def _lull(view: SeatView) -> Situation:
    """What there is to say when nothing public is done."""
    public = view.public
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
