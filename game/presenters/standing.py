"""What lies on the table: offers that can still be answered, and agreements that wait for their day."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.ids import Package, SeatId, Turn
from game.core.legal import is_open_to
from game.core.position import Agreement, Offer
from game.core.view import SeatView
from game.presenters.reader import Reader
from game.presenters.review import tell_day
from game.texts import say


@dataclass(frozen=True, slots=True)
class Paper:
    """An offer or agreement in words: whose it is (None for several), its head and its clauses.

    `state` says who has answered and who has not, or when it is to be signed.
    """

    seat: SeatId | None
    head: str
    text: str
    state: str


def papers(view: SeatView) -> tuple[Paper, ...]:
    """Every open offer the seat knows of, the latest first, then its agreements in principle."""
    reader = Reader(view.scenario, view.seat)
    offers = [_offer(view, reader, offer) for offer in reversed(view.offers) if waiting_for(view, offer)]
    return (*offers, *(_agreement(view, reader, deal) for deal in view.agreements))


def waiting_for(view: SeatView, offer: Offer) -> tuple[SeatId, ...]:
    """The seats that can still answer an offer."""
    after = view.scenario.moves.offer_lapses_after
    return tuple(
        seat
        for seat in offer.addressees
        if seat not in offer.accepted_by and is_open_to(offer, seat, view.public.turn, after)
    )


def tell_waiting(view: SeatView) -> str:
    """Why no offer can be answered though some are open: they wait for others; empty if none does."""
    reader = Reader(view.scenario, view.seat)
    for offer in reversed(view.offers):
        seats = waiting_for(view, offer)
        if seats and view.seat not in seats:
            name, names = reader.offer(offer.id), reader.series(seats)
            if offer.proposer == view.seat:
                return say("standing.own_waits", offer=_capital(name), seats=names)
            return say("standing.accepted_waits", offer=name, seats=names)
    return ""


def _offer(view: SeatView, reader: Reader, offer: Offer) -> Paper:
    head = say("standing.offer", offer=_capital(reader.offer(offer.id)), kind=reader.kind(offer.kind))
    parts = [say("standing.sign_on", day=_day(view, offer.date))]
    if offer.proposer == view.seat:
        parts.append(say("standing.yours"))
    if offer.accepted_by:
        parts.append(say("standing.accepted", seats=reader.series(offer.accepted_by)))
    parts.append(say("standing.waits", seats=reader.series(waiting_for(view, offer))))
    return Paper(offer.proposer, head, _clauses(reader, offer.package), " ".join(parts))


def _agreement(view: SeatView, reader: Reader, deal: Agreement) -> Paper:
    head = say(
        "standing.agreement", agreement=_capital(reader.agreement(deal.id)), kind=reader.kind(deal.kind)
    )
    state = say("standing.agreed", seats=reader.series(deal.parties), day=_day(view, deal.date))
    return Paper(None, head, _clauses(reader, deal.package), state)


def _clauses(reader: Reader, package: Package) -> str:
    """The clauses by their short names, for a narrow column."""
    named = [
        say(
            "package.clause",
            issue=reader.short(issue),
            option=reader.scenario.issues[issue].options[option].short,
        )
        for issue, option in enumerate(package)
        if option
    ]
    return say("package.joint").join(named)


def _day(view: SeatView, date: Turn) -> str:
    return tell_day(view, Turn(max(date, view.public.turn)))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
