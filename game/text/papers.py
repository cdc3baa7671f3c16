"""Packages and offers, issue by issue, with the seat's own points."""

from __future__ import annotations

from game.core.ids import IssueId, OfferId, Package
from game.core.legal import legal, signing_turn
from game.core.orders import Accept
from game.core.view import SeatView
from game.presenters.package import Choice, choices, differences, rows
from game.presenters.reader import Reader
from game.presenters.worth import natural_kind, worth
from game.text.console import Console
from game.text.values import show_worth
from game.texts import say


def show_package(console: Console, view: SeatView, package: Package) -> None:
    """A package issue by issue, with the seat's own points."""
    reader = Reader(view.scenario, view.seat)
    for row in rows(view, package):
        console.item(row.issue + 1, f"{row.name}: {tell_choice(reader, row.choice)}")


def show_issues(console: Console, view: SeatView) -> None:
    """All issues with all their options."""
    console.say(say("play.own_points"))
    for number in range(len(view.scenario.issues)):
        show_issue(console, view, IssueId(number))


def show_issue(console: Console, view: SeatView, issue: IssueId) -> None:
    """All options of an issue, with their meaning."""
    reader = Reader(view.scenario, view.seat)
    console.say(view.scenario.issues[issue].name)
    for choice in choices(view, issue):
        console.item(choice.option, f"{tell_choice(reader, choice)} {choice.meaning}")


def tell_choice(reader: Reader, choice: Choice) -> str:
    """An option in one line: label, own points, marks, state of its file, what it asks for."""
    notes = [note for note in (choice.marks, choice.state, *choice.notes) if note]
    text = say("page.choice", label=choice.label, points=reader.points(choice.points))
    return text + (f" ({'; '.join(notes)})." if notes else ".")


def show_offers(console: Console, view: SeatView) -> None:
    """All offers the seat may see, with what each is worth to it."""
    if not view.offers and not view.agreements:
        console.say(say("page.no_offers"))
    for offer in view.offers:
        show_offer(console, view, offer.id)


def show_offer(console: Console, view: SeatView, number: OfferId) -> None:
    """One offer: who, what, when, its value, and how it differs from the seat's own latest package."""
    reader = Reader(view.scenario, view.seat)
    offer = next(offer for offer in view.offers if offer.id == number)
    console.say(tell_offer(view, number))
    if view.latest is not None and offer.proposer != view.seat:
        apart = differences(view, offer.package, view.latest)
        console.say(say("page.differs", n=len(apart)))
        for difference in apart:
            mine, theirs = tell_choice(reader, difference.second), tell_choice(reader, difference.first)
            console.item(
                difference.issue + 1, say("page.difference", name=difference.name, theirs=theirs, mine=mine)
            )
    else:
        for row in rows(view, offer.package):
            if row.choice.option:
                console.item(row.issue + 1, f"{row.name}: {tell_choice(reader, row.choice)}")
    show_worth(console, view, worth(view, offer.package, offer.kind))


def tell_offer(view: SeatView, number: OfferId) -> str:
    """An offer's head line: who made it to whom, its kind and date, and who has accepted."""
    reader = Reader(view.scenario, view.seat)
    offer = next(offer for offer in view.offers if offer.id == number)
    text = say(
        "page.offer",
        offer=reader.offer(offer.id),
        others=reader.series(offer.addressees),
        kind=reader.kind(offer.kind),
        date=reader.turn(signing_turn(view, offer)),
    )
    text = text[:1].upper() + text[1:]
    if offer.accepted_by:
        text += " " + say("page.accepted_by", seats=reader.series(offer.accepted_by))
    if Accept(number) in legal(view).table:
        lapses = offer.turn + view.scenario.moves.offer_lapses_after
        text += " " + say("page.answer_until", turn=reader.turn(max(lapses, view.public.turn)))
    return text


def show_compare(console: Console, view: SeatView, first: Package, second: Package) -> None:
    """Two packages side by side: what differs, folded what is equal, and both values."""
    reader = Reader(view.scenario, view.seat)
    apart = differences(view, first, second)
    console.say(say("compare.differs", n=len(apart)))
    for difference in apart:
        a, b = tell_choice(reader, difference.first), tell_choice(reader, difference.second)
        console.item(difference.issue + 1, say("compare.row", name=difference.name, first=a, second=b))
    for name, package in (("first", first), ("second", second)):
        value = worth(view, package, natural_kind(view.scenario, package))
        console.say(
            say(
                f"compare.{name}",
                score=reader.points(value.score),
                gain=reader.points(value.gain, signed=True),
                lasts=value.lasts,
            )
        )
