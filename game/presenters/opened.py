"""A turn read out: what each seat did as far as one seat may know, what moved, the news, what it means."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.core import events as fact
from game.core.arithmetic import STEP_MAX
from game.core.effects import Effects, Parts, Touches, seats_meant
from game.core.ids import OPENING, OfferId, SeatId, Turn, offer_id
from game.core.legal import is_due, is_open_to
from game.core.position import Offer, Words
from game.core.scoring import walk_away
from game.core.view import SeatView
from game.presenters.news import tell
from game.presenters.reader import Reader
from game.presenters.tally import Key, Step, Tally, tally, tell_amount, tell_causes, tell_key, tell_steps
from game.table.notice import Notice
from game.texts import format_day, say

MOST_LINES = 3
MADE = (fact.Signed, fact.AgreementMade)
"""The facts that make an agreement."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One move: its kind, its title, and what there is to say about it."""

    kind: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Opened:
    """One seat's orders as the reader may know them; `quote` is what it said to the reader with them."""

    seat: SeatId
    name: str
    table: Deed
    desk: tuple[Deed, ...]
    quote: str


@dataclass(frozen=True, slots=True)
class Moved:
    """A public number of 0 to 1000 hundredths that changed; `seat` where it belongs to one."""

    name: str
    before: int
    now: int
    change: str
    causes: str
    seat: SeatId | None


@dataclass(frozen=True, slots=True)
class News:
    """What came from outside: a card, or the facilitator. `effects` as (what, by how much)."""

    date: str
    title: str
    text: str
    source: str
    effects: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """Something the turn means for the reader; `kind` chooses its picture."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Brought:
    """All that a turn brought. `incoming` are offers the reader can answer now, the newest first."""

    turn: int
    seats: tuple[Opened, ...]
    moved: tuple[Moved, ...]
    news: tuple[News, ...]
    lines: tuple[Line, ...]
    incoming: tuple[Offer, ...]
    is_over: bool


def brought(before: SeatView, after: SeatView, notices: tuple[Notice, ...]) -> Brought:
    """What happened between two views of one seat."""
    reader = Reader(after.scenario, after.seat)
    sums = tally(before.public, notices)
    seats = (after.seat, *(seat for seat in after.scenario.everyone if seat != after.seat))
    is_over = after.public.ending is not None
    incoming = () if is_over else _incoming(after)
    return Brought(
        turn=before.public.turn,
        seats=tuple(_opened(before, after, reader, seat, notices, sums) for seat in seats),
        moved=_moved(before, reader, sums),
        news=_news(after, reader, notices, sums),
        lines=_lines(before, after, reader, notices),
        incoming=incoming,
        is_over=is_over,
    )


# -- orders -----------------------------------------------------------------------------------------------


def _opened(
    before: SeatView, after: SeatView, reader: Reader, seat: SeatId, notices: tuple[Notice, ...], sums: Tally
) -> Opened:
    table: Deed | None = None
    desk: list[Deed] = []
    quote = ""
    for notice in notices:
        event = notice.event
        if isinstance(event, fact.Said):
            said = event.message.said
            if event.message.sender == seat and isinstance(said, Words):
                quote = said.text
            continue
        table = table or _table_deed(reader, seat, event)
        deed = _desk_deed(before, reader, seat, notice, sums)
        if deed is not None:
            desk.append(deed)
    return Opened(seat, reader.name(seat), table or _silent(after, seat), tuple(desk), quote)


def _silent(view: SeatView, seat: SeatId) -> Deed:
    """No table move that the reader can see; with two seats or oneself that is a stall."""
    if seat == view.seat or len(view.scenario.seats) == 2:
        return Deed("stall", say("opened.stall"), say("opened.stall_text"))
    return Deed("stall", say("opened.unseen"), say("opened.unseen_text"))


def _table_deed(reader: Reader, seat: SeatId, event: fact.Event) -> Deed | None:
    match event:
        case fact.OfferMade(offer) if offer.proposer == seat:
            title = say("opened.offer", others=reader.series(offer.addressees))
            text = say("opened.offer_text", kind=reader.kind(offer.kind), when=_day(reader, offer.date))
            return Deed("offer", title, text[:1].upper() + text[1:])
        case fact.OfferAccepted(offer, by) if by == seat:
            return Deed("accept", say("opened.accept"), _capital(reader.offer(offer)))
        case fact.OfferRejected(offer, by) if by == seat:
            return Deed("reject", say("opened.reject"), _capital(reader.offer(offer)))
        case fact.Withdrew(by, parties, False) if by == seat:
            others = reader.series(party for party in parties if party != seat)
            return Deed("withdraw", say("opened.withdraw"), say("opened.withdraw_text", others=others))
        case fact.WalkedOut(by) if by == seat:
            return Deed("walk_out", say("opened.walk_out"), say("opened.walk_out_text"))
        case _:
            return None


def _desk_deed(before: SeatView, reader: Reader, seat: SeatId, notice: Notice, sums: Tally) -> Deed | None:
    event = notice.event
    effects = tell_steps(reader, sums.of.get(notice.number, ()))
    match event:
        case fact.Prepared(by, issue, _) if by == seat:
            _, old, new = sums.files[notice.number]
            text = say("opened.units_from_to", old=old, new=new)
            return Deed("prepare", say("opened.prepare", issue=reader.short(issue)), text)
        case fact.Gestured(by, target) if by == seat:
            return Deed("gesture", say("opened.gesture", target=reader.object(target)), effects)
        case fact.RedLineDrawn(by, issue, option) if by == seat:
            text = say("opened.red_line_text", option=reader.scenario.issues[issue].options[option].short)
            return Deed("red_line", say("opened.red_line", issue=reader.short(issue)), text)
        case fact.StatementMade(by, due) if by == seat:
            text = effects or say("opened.statement_text", turn=due)
            return Deed("statement", say("opened.statement"), text)
        case fact.Pressed(by, way) if by == seat:
            return Deed("pressure", reader.scenario.moves.pressure[seat][way].name, effects)
        case fact.TruceOver(fact.TruceEnd.BROKEN, by) if by == seat:
            return Deed("end_truce", say("opened.end_truce"), effects)
        case fact.Withdrew(by, parties, True) if by == seat:
            others = reader.series(party for party in parties if party != seat)
            return Deed("withhold", say("opened.withhold"), say("opened.withdraw_text", others=others))
        case _:
            return None


# -- numbers and news -------------------------------------------------------------------------------------


def _moved(before: SeatView, reader: Reader, sums: Tally) -> tuple[Moved, ...]:
    by_key: dict[Key, list[Step]] = {}
    for step in sums.steps:
        if step.key[0] != "file":
            by_key.setdefault(step.key, []).append(step)
    order = {"gauge": 0, "appetite": 1, "trust": 2}
    found = []
    for key in sorted(by_key, key=lambda key: (order[key[0]], key[1])):
        kind, number = key
        start = {
            "gauge": before.public.gauges,
            "appetite": before.public.appetite,
            "trust": before.public.trust,
        }[kind][number]
        now = start + sum(step.amount for step in by_key[key])
        if now == start:
            continue
        found.append(
            Moved(
                name=tell_key(reader, key),
                before=start,
                now=min(STEP_MAX, max(0, now)),
                change=reader.reading(now - start, signed=True),
                causes=tell_causes(reader, by_key[key]),
                seat=SeatId(number) if kind == "appetite" else None,
            )
        )
    return tuple(found)


def _news(view: SeatView, reader: Reader, notices: Iterable[Notice], sums: Tally) -> tuple[News, ...]:
    found = []
    for notice in notices:
        steps = sums.of.get(notice.number, ())
        effects = [(tell_key(reader, step.key), tell_amount(reader, step.key, step.amount)) for step in steps]
        if notice.card is not None:
            card = notice.card
            hypothetical = card.kind == "hypothetical"
            date = say("opened.hypothetical") if hypothetical else _card_day(card.date)
            effects += _private(view, reader, card.effects)
            found.append(News(date, card.title, card.text, card.source, tuple(effects)))
        elif notice.inject is not None:
            inject = notice.inject
            effects += _private(view, reader, inject.effects)
            found.append(News(say("opened.facilitator"), inject.name, inject.text, "", tuple(effects)))
    return tuple(found)


def _private(view: SeatView, reader: Reader, effects: Effects) -> list[tuple[str, str]]:
    """What news does to the reader's own walk-away and points; of other seats' it says nothing."""
    parts = Parts(len(view.scenario.seats))
    names = {Touches.WALK_AWAY: "opened.own_walk_away", Touches.POINTS: "opened.own_points"}
    return [
        (say(names[effect.touches]), reader.points(effect.amount, signed=True))
        for effect in effects
        if effect.touches in names and view.seat in seats_meant(effect.first, parts)
    ]


# -- for the reader ---------------------------------------------------------------------------------------


def _incoming(view: SeatView) -> tuple[Offer, ...]:
    lapses = view.scenario.moves.offer_lapses_after
    found = [offer for offer in view.offers if is_open_to(offer, view.seat, view.public.turn, lapses)]
    return tuple(sorted(found, key=lambda offer: (-offer.turn, offer.proposer)))


def _lines(
    before: SeatView, after: SeatView, reader: Reader, notices: tuple[Notice, ...]
) -> tuple[Line, ...]:
    """At most three lines, what asks for a decision first; the reader's walk-away closes them."""
    lines: list[Line] = []
    turn = after.public.turn
    if after.public.ending is None:
        for deal in after.agreements:
            if is_due(after, deal):
                lines.append(Line("sign", say("opened.due", agreement=_capital(reader.agreement(deal.id)))))
        truce = after.public.truce
        if truce is not None and truce.runs_in(turn) and truce.until == turn:
            lines.append(Line("warning", say("opened.truce_lapses")))
        if any(
            statement.seat == after.seat and statement.due == turn for statement in after.public.statements
        ):
            lines.append(Line("warning", say("opened.statement_due")))
    agreed = {notice.event.agreement.id for notice in notices if isinstance(notice.event, fact.AgreementMade)}
    settled = {_settled(notice.event) for notice in notices}
    # What is agreed or signed comes first, without the answers that led there.
    for notice in sorted(notices, key=lambda notice: not isinstance(notice.event, MADE)):
        event = notice.event
        if isinstance(event, fact.OfferAccepted) and event.offer in agreed:
            continue
        if isinstance(event, fact.AgreementMade) and event.agreement.id in settled:
            continue
        words = _concern(after, reader, notice)
        if words:
            lines.append(Line("sign" if isinstance(event, MADE) else "info", words))
    old = walk_away(before.book, before.public, before.account)
    new = walk_away(after.book, after.public, after.account)
    way = "rises" if new > old else "falls"
    if reader.points(new) == reader.points(old):
        way, words = "stays", say("opened.walk_away_stays", now=reader.points(new))
    else:
        words = say("opened.walk_away_moves", old=reader.points(old), now=reader.points(new))
    return (*lines[: MOST_LINES - 1], Line(way, words))


def _settled(event: fact.Event) -> OfferId | None:
    """The agreement whose signing an event decides: that it was made before says nothing any more."""
    match event:
        case fact.Signed(id=deal) | fact.SigningSlipped(agreement=deal) | fact.AgreementEnded(agreement=deal):
            return deal
        case _:
            return None


def _concern(view: SeatView, reader: Reader, notice: Notice) -> str:
    """A fact that changes what the reader has promised or agreed, in a sentence; else nothing."""
    match notice.event:
        case fact.AgreementMade(deal):
            if view.seat not in deal.parties:
                return ""
            return say("opened.agreed", offer=reader.offer(deal.id), when=_day(reader, deal.date))
        case fact.Signed(kind=kind):
            return say(f"opened.signed_{kind.value}")
        case fact.AgreementEnded() | fact.TruceOver() | fact.SigningSlipped():
            return tell(reader, notice)
        case fact.OfferRejected(offer, seat) | fact.OfferAccepted(offer, seat) if seat != view.seat:
            return tell(reader, notice) if _is_own(view, offer) else ""
        case fact.StatementJudged(seat) | fact.RedLineCrossed(seat) if seat == view.seat:
            return tell(reader, notice)
        case fact.OfferLapsed(offer):
            # An offer that a newer one replaced is no news to whoever made both.
            is_replaced = any(other.proposer == view.seat for other in view.offers)
            return tell(reader, notice) if _is_own(view, offer) and not is_replaced else ""
        case _:
            return ""


def _is_own(view: SeatView, offer: OfferId) -> bool:
    return offer != OPENING and offer_id(Turn(offer // 8), view.seat) == offer


def _day(reader: Reader, turn: int) -> str:
    calendar = reader.scenario.calendar
    if not calendar.days_per_turn:
        return say("turn.plain", turn=turn)
    return format_day(calendar.begins(Turn(turn)))


def _card_day(date: str) -> str:
    try:
        return format_day(date) if date else say("opened.outside")
    except ValueError:
        return date


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
