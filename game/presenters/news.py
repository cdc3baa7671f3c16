"""Facts as sentences for the seat that hears of them."""

from __future__ import annotations

from game.core import events as fact
from game.core.ids import pairs
from game.core.scenario import Card
from game.presenters.reader import Reader
from game.presenters.talk import tell_message
from game.table.casting import find_character, find_level
from game.table.notice import Notice
from game.texts import format_day, format_series, say

DRIFT = "drift"
"""The cause of changes that time alone makes."""


def tell(reader: Reader, notice: Notice) -> str:
    """What happened, in one or two sentences; empty for facts that are no news to a player."""
    event = notice.event
    match event:
        case fact.GameBegan():
            opening = reader.scenario.opening
            return opening.text if opening else ""
        case fact.CardDrawn():
            return _card(notice.card)
        case fact.Injected():
            inject = notice.inject
            return say("event.injected", name=inject.name, text=inject.text) if inject else ""
        case fact.Said(message):
            return tell_message(reader, message)
        case fact.Changed():
            return _changes(reader, event)
        case fact.BookDealt(book):
            card = book.card
            return say("event.book_dealt", name=card.name, text=card.text) if card else ""
        case fact.DeadlineMoved(last_turn):
            return say("event.deadline_moved", turn=reader.turn(last_turn))
        case fact.TurnUndone(turn):
            return say("event.turn_undone", turn=turn)
        case fact.Announced(text):
            return say("event.announced", text=text)
        case fact.SeatPassed():
            return _passed(reader, event)
        case fact.OrdersOpened(majeure=True):
            return say("event.majeure")
        case fact.GameEnded(ending):
            return say(f"event.ended.{ending.value}")
        case _:
            return _talks(reader, event) or _deeds(reader, event)


def _talks(reader: Reader, event: fact.Event) -> str:
    """Facts about offers, agreements and signing."""
    match event:
        case fact.OfferMade(offer) | fact.OfferLeaked(offer):
            return say(
                "event.offer_leaked" if isinstance(event, fact.OfferLeaked) else "event.offer_made",
                seat=reader.subject(offer.proposer),
                others=reader.series(offer.addressees),
                kind=reader.kind(offer.kind),
                date=reader.turn(offer.date),
                package=reader.package(offer.package),
            )
        case fact.TalksHeld(seats):
            return say("event.talks_held", seats=reader.series(seats))
        case fact.OfferAccepted(offer, seat):
            return say("event.offer_accepted", seat=reader.subject(seat), offer=reader.offer(offer))
        case fact.OfferRejected(offer, seat):
            return say("event.offer_rejected", seat=reader.subject(seat), offer=reader.offer(offer))
        case fact.OfferLapsed(offer):
            return _capital(say("event.offer_lapsed", offer=reader.offer(offer)))
        case fact.AgreementMade(agreement):
            return say(
                "event.agreement_made",
                seats=_capital(reader.series(agreement.parties)),
                kind=reader.kind(agreement.kind),
                date=reader.turn(agreement.date),
                package=reader.package(agreement.package),
            )
        case fact.AgreementEnded(agreement, why):
            return _capital(say(f"event.agreement_{why.value}", agreement=reader.agreement(agreement)))
        case fact.Withdrew(seat, parties, withheld):
            others = reader.series(party for party in parties if party != seat)
            return say(
                "event.withheld" if withheld else "event.withdrew", seat=reader.subject(seat), others=others
            )
        case fact.Signed(_, parties, package, kind):
            return say(
                f"event.signed_{kind.value}",
                seats=_capital(reader.series(parties)),
                package=reader.package(package),
            )
        case fact.SigningSlipped():
            return _slipped(reader, event)
        case _:
            return ""


def _deeds(reader: Reader, event: fact.Event) -> str:
    """Facts about desk moves, promises and truces."""
    match event:
        case fact.WalkedOut(seat):
            return say("event.walked_out", seat=reader.subject(seat))
        case fact.Prepared(seat, issue, added):
            return say("event.prepared", seat=reader.subject(seat), issue=reader.issue(issue), n=added)
        case fact.Gestured(seat, target):
            return say("event.gestured", seat=reader.subject(seat), target=reader.object(target))
        case fact.RedLineDrawn(seat, issue, option):
            return say("event.red_line", seat=reader.subject(seat), clause=reader.clause(issue, option))
        case fact.RedLineCrossed(seat, issue, option):
            clause = reader.clause(issue, option)
            return _capital(say("event.red_line_crossed", owner=reader.owner(seat), clause=clause))
        case fact.StatementMade(seat, due):
            return say("event.statement", seat=reader.subject(seat), turn=reader.turn(due))
        case fact.StatementJudged(seat, redeemed):
            how = "redeemed" if redeemed else "missed"
            return _capital(say(f"event.statement_{how}", owner=reader.owner(seat)))
        case fact.Pressed(seat, way):
            return say(
                "event.pressed",
                seat=reader.subject(seat),
                move=reader.scenario.moves.pressure[seat][way].name,
            )
        case fact.TruceBegan(option, until, renewed):
            rules = reader.scenario.truce
            clause = reader.clause(rules.issue, option) if rules else ""
            how = "event.truce_renewed" if renewed else "event.truce_began"
            return say(how, clause=clause, turn=reader.turn(until))
        case fact.TruceOver(how, None):
            return say(f"event.truce_{how.value}")
        case fact.TruceOver(_, int(seat)):
            return say("event.truce_broken", seat=reader.subject(seat))
        case _:
            return ""


def _passed(reader: Reader, event: fact.SeatPassed) -> str:
    """Who plays a seat from now on."""
    owner = reader.owner(event.seat)
    if not event.character:
        return _capital(say("event.seat_to_person", owner=owner))
    character = find_character(reader.scenario, event.character).name
    level = find_level(reader.scenario, event.level).name
    if event.until is None:
        return _capital(say("event.seat_to_character", owner=owner, character=character, level=level))
    until = reader.turn(event.until)
    return _capital(
        say("event.seat_to_character_until", owner=owner, character=character, level=level, turn=until)
    )


def _card(card: Card | None) -> str:
    if card is None:
        return ""
    if card.kind == "hypothetical":
        parts = [say("event.card_hypothetical", title=card.title, text=card.text)]
    elif card.date:
        parts = [say("event.card_dated", title=card.title, date=_day(card.date), text=card.text)]
    else:
        parts = [say("event.card", title=card.title, text=card.text)]
    if card.source:
        parts.append(say("event.card_source", source=card.source))
    return " ".join(parts)


def _day(date: str) -> str:
    """A card's day in words; cards may also say it in words of their own."""
    try:
        return format_day(date)
    except ValueError:
        return date


def _slipped(reader: Reader, event: fact.SigningSlipped) -> str:
    wants = []
    if event.files:
        wants.append(say("event.slip_files", issues=reader.issues(event.files)))
    if event.gauges:
        names = format_series([reader.scenario.gauges[gauge].name for gauge in event.gauges])
        wants.append(say("event.slip_gauges", gauges=names))
    most = reader.scenario.moves.slip_tries_max
    sentence = say(
        "event.slipped",
        agreement=reader.agreement(event.agreement),
        tries=event.tries,
        most=most,
        wants=" ".join(wants),
    )
    return _capital(sentence)


def _changes(reader: Reader, event: fact.Changed) -> str:
    """New readings after a cause; what time alone does is shown in the status instead."""
    if event.cause == DRIFT:
        return ""
    scenario = reader.scenario
    named = [(scenario.gauges[gauge].name, reader.reading(value)) for gauge, value in event.gauges]
    seats = pairs(len(scenario.seats))
    for pair, value in event.trust:
        first, second = seats[pair]
        name = say("status.trust", first=reader.called(first), second=reader.called(second))
        named.append((name, reader.reading(value)))
    for seat, value in event.appetite:
        named.append((say("status.appetite", owner=reader.owner(seat)), reader.reading(value)))
    for issue, value in event.files:
        named.append((say("status.file", issue=reader.issue(issue)), str(value)))
    return say("event.changed", readings=format_series([f"{name} {value}" for name, value in named]))


def _capital(sentence: str) -> str:
    """The sentence with its first letter large: names of things may stand at its head."""
    return sentence[:1].upper() + sentence[1:]
