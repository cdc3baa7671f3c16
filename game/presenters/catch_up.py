"""The brief for a person who comes to a seat that a character has played: only what that seat may know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.core import events as fact
from game.core.ids import SeatId, Turn, pairs
from game.core.legal import is_due, is_open_to
from game.core.orders import Orders
from game.core.position import Status
from game.core.scoring import no_deal_value, walk_away
from game.core.view import SeatView
from game.presenters.ledger import tell_entry
from game.presenters.news import tell
from game.presenters.orders import tell_desk, tell_table
from game.presenters.reader import Reader
from game.presenters.standing import Paper, papers
from game.presenters.talk import open_questions, tell_message
from game.presenters.why import why
from game.table.absence import Absence
from game.table.casting import find_character, find_level
from game.table.notice import Notice
from game.texts import say

OPEN = frozenset({Status.STANDING, Status.IN_FORCE})
QUIET = (fact.Changed, fact.OrdersSealed, fact.SeatReady, fact.OrdersOpened, fact.TurnBegan, fact.SeatPassed)
"""Facts that other parts of the brief tell better."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A line of the ledger; `is_new` if it was made, or ended, while the character played."""

    line: str
    is_open: bool
    is_new: bool


@dataclass(frozen=True, slots=True)
class Move:
    """A number that moved: its name, what it was and what it is, ready to be read."""

    name: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Done:
    """What the character did for the seat in a turn: its orders, its words, and why."""

    turn: Turn
    orders: tuple[str, ...]
    said: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CatchUp:
    """What a person has to know who comes to a seat. `waits` asks for a decision now; `news` is by turn."""

    who: str
    waits: tuple[str, ...]
    papers: tuple[Paper, ...]
    promises: tuple[Kept, ...]
    stands: tuple[str, ...]
    moves: tuple[Move, ...]
    done: tuple[Done, ...]
    news: tuple[tuple[Turn, tuple[str, ...]], ...]


def catch_up(view: SeatView, absence: Absence) -> CatchUp:
    """The brief of a seat; `view` is what it sees now."""
    reader = Reader(view.scenario, view.seat)
    return CatchUp(
        who=_who(view, reader, absence),
        waits=tuple(_waits(view, reader)),
        papers=papers(view),
        promises=_promises(view, reader, absence.before),
        stands=tuple(_stands(view, reader, absence.before)),
        moves=tuple(_moves(view, reader, absence.before)),
        done=tuple(_done(view, reader, absence)),
        news=tuple(_news(view, reader, absence.notices)),
    )


def _who(view: SeatView, reader: Reader, absence: Absence) -> str:
    names = {
        "character": find_character(view.scenario, absence.who.character).name,
        "level": find_level(view.scenario, absence.who.level).name,
    }
    first = max(1, absence.since)
    last = view.public.turn if absence.until is None else absence.until - 1
    if last < first:
        turns = say("catch_up.moment", turn=first)
    elif last == first:
        turns = say("catch_up.turns_one", first=first)
    else:
        turns = say("catch_up.turns_many", first=first, last=last)
    return say("catch_up.who", turns=turns, **names)


def _waits(view: SeatView, reader: Reader) -> Iterator[str]:
    """What asks for the person this turn."""
    public = view.public
    if public.ending is not None:
        return
    if view.orders is not None:
        yield say("catch_up.sealed")
    for deal in view.agreements:
        if is_due(view, deal):
            yield say("catch_up.due", agreement=reader.agreement(deal.id))
        elif view.seat in deal.parties:
            agreement, turn = reader.agreement(deal.id), reader.turn(deal.date)
            yield say("catch_up.bound", agreement=agreement, turn=turn)
    for offer in view.offers:
        if is_open_to(offer, view.seat, public.turn, view.scenario.moves.offer_lapses_after):
            yield say("catch_up.answer", offer=reader.offer(offer.id))
    for message in open_questions(reader, view.messages):
        yield say("catch_up.question", question=tell_message(reader, message))
    if public.truce is not None and public.truce.runs_in(public.turn) and public.truce.until == public.turn:
        yield say("catch_up.truce_lapses")
    if any(said.seat == view.seat and said.due == public.turn for said in public.statements):
        yield say("catch_up.statement_due")


def _promises(view: SeatView, reader: Reader, before: SeatView) -> tuple[Kept, ...]:
    """The ledger, what is in force first; what has changed is new."""
    known = list(before.ledger)
    found = []
    for entry in view.ledger:
        is_new = entry not in known
        if not is_new:
            known.remove(entry)
        found.append(Kept(tell_entry(reader, entry), entry.status in OPEN, is_new))
    return tuple(sorted(found, key=lambda kept: not kept.is_open))


def _stands(view: SeatView, reader: Reader, before: SeatView) -> Iterator[str]:
    """Walk-away and score of the seat, in its own points."""
    old = reader.points(walk_away(before.book, before.public, before.account))
    new = reader.points(walk_away(view.book, view.public, view.account))
    if old == new:
        yield say("catch_up.walk_away_same", now=new)
    else:
        yield say("catch_up.walk_away", before=old, now=new)
    score = no_deal_value(view.scenario, view.book, view.public, view.account).score
    yield say("catch_up.score", now=reader.points(score))
    costs = view.account.costs + view.account.red_lines
    if view.account.delay or costs:
        yield say("catch_up.paid", delay=reader.points(view.account.delay), costs=reader.points(costs))
    rules, truce = view.scenario.truce, view.public.truce
    if rules is not None and truce is not None:
        how = "status.truce_runs" if truce.runs_in(view.public.turn) else "status.truce_coming"
        yield say(how, clause=reader.clause(rules.issue, truce.option), turn=reader.turn(truce.until))
    elif before.public.truce is not None:
        yield say("catch_up.truce_was")


def _moves(view: SeatView, reader: Reader, before: SeatView) -> Iterator[Move]:
    """Gauges, trust, appetite and files that are not where they were."""
    scenario, old, new = view.scenario, before.public, view.public
    named = [(gauge.name, old.gauges[k], new.gauges[k]) for k, gauge in enumerate(scenario.gauges)]
    if scenario.trust is not None:
        for k, (first, second) in enumerate(pairs(len(scenario.seats))):
            pair = say("status.pair", first=reader.name(first), second=reader.name(second))
            named.append((say("catch_up.trust", pair=pair), old.trust[k], new.trust[k]))
    if scenario.appetite is not None:
        for seat in scenario.everyone:
            name = say("catch_up.appetite", seat=reader.name(seat))
            named.append((name, old.appetite[seat], new.appetite[seat]))
    for name, first_value, last_value in named:
        shown = reader.reading(first_value), reader.reading(last_value)
        if shown[0] != shown[1]:
            yield Move(name, *shown)
    for k, issue in enumerate(scenario.issues):
        if old.files[k] != new.files[k]:
            most = max(option.need for option in issue.options)
            units = [say("catch_up.file_units", units=n, most=most) for n in (old.files[k], new.files[k])]
            yield Move(say("catch_up.file", issue=issue.name), *units)


def _done(view: SeatView, reader: Reader, absence: Absence) -> Iterator[Done]:
    """The seat's own orders and words, turn by turn."""
    reasons = dict(absence.reasons)
    orders: dict[Turn, Orders] = {}
    said: dict[Turn, list[str]] = {}
    for notice in absence.notices:
        match notice.event:
            case fact.OrdersSealed(seat, given) if seat == view.seat:
                orders[notice.turn] = given
            case fact.Said(message) if message.sender == view.seat:
                said.setdefault(notice.turn, []).append(
                    say("catch_up.said", words=tell_message(reader, message))
                )
            case _:
                pass
    for turn in sorted(orders.keys() | said.keys()):
        given_now = orders.get(turn)
        # Reasons belong to the orders: a person may have sealed before the character sat down.
        told = why(reader, view.seat, reasons[turn]).sentences if turn in reasons and given_now else ()
        yield Done(
            turn,
            tuple(_orders(view, reader, given_now)) if given_now else (),
            tuple(said.get(turn, ())),
            tuple(told),
        )


def _orders(view: SeatView, reader: Reader, orders: Orders) -> Iterator[str]:
    yield say("catch_up.table_move", move=tell_table(view, orders.table))
    for move in orders.desk:
        yield say("catch_up.desk_move", move=tell_desk(view, move))
    for number in orders.withhold:
        yield say("catch_up.withheld", agreement=reader.agreement(number))


def _news(
    view: SeatView, reader: Reader, notices: Iterable[Notice]
) -> Iterator[tuple[Turn, tuple[str, ...]]]:
    """What others did and said and what came from outside, by the turn in which it happened."""
    told: dict[Turn, list[str]] = {}
    for notice in notices:
        event = notice.event
        if isinstance(event, QUIET) or _is_own(view.seat, event):
            continue
        words = _short(reader, notice) or tell(reader, notice)
        if words:
            told.setdefault(Turn(max(1, notice.turn)), []).append(words)
    for turn in sorted(told):
        yield turn, tuple(told[turn])


def _short(reader: Reader, notice: Notice) -> str:
    """What is told shorter here than on its day; empty for all else."""
    match notice.event:
        case fact.CardDrawn() if notice.card is not None:
            return say("catch_up.card", title=notice.card.title)
        case fact.OfferMade(offer):
            seat, others = reader.subject(offer.proposer), reader.series(offer.addressees)
            kind, date = reader.kind(offer.kind), reader.turn(offer.date)
            return say("catch_up.offered", seat=seat, others=others, kind=kind, date=date)
        case _:
            return ""


def _is_own(seat: SeatId, event: fact.Event) -> bool:
    """Whether a fact is a deed of the seat, told with its orders."""
    match event:
        case fact.OfferMade(offer):
            return offer.proposer == seat
        case fact.Said(message):
            return message.sender == seat
        case fact.OfferAccepted() | fact.OfferRejected() | fact.Prepared() | fact.Gestured() | fact.Pressed():
            return event.seat == seat
        case fact.RedLineDrawn() | fact.StatementMade():
            return event.seat == seat
        case fact.BookDealt():
            return True
        case _:
            return False
