"""The pages a player can ask for: situation, package, offers, files, promises, brief, values."""

from __future__ import annotations

from game.core.arithmetic import div
from game.core.ids import IssueId, OfferId, Package
from game.core.legal import legal
from game.core.orders import Accept, Kind
from game.core.view import SeatView
from game.presenters.brief import brief
from game.presenters.files import file_rows, has_files
from game.presenters.ledger import ledger
from game.presenters.package import Choice, choices, differences, rows
from game.presenters.reader import Reader
from game.presenters.situation import Reading, situation
from game.presenters.worth import Part, Worth, natural_kind, walk_away_parts, worth
from game.text.console import Console
from game.texts import say


def show_header(console: Console, view: SeatView) -> None:
    """The line that opens a turn: which, when, and what the seat has without a deal."""
    now, reader = situation(view), Reader(view.scenario, view.seat)
    console.heading(say("page.turn", seat=reader.name(view.seat), turn=now.turn, last=now.last_turn))
    days = [say("page.days", span=part) for part in (now.span, now.mark) if part]
    if days:
        console.say(" ".join(days))
    console.say(_walk_away_line(reader, now.walk_away, now.walk_away_next))
    if now.truce:
        console.say(now.truce)


def show_status(console: Console, view: SeatView) -> None:
    """Everything public that moves, and what the seat has paid and may expect."""
    now, reader = situation(view), Reader(view.scenario, view.seat)
    show_header(console, view)
    if now.window is not None:
        if now.window_next is None:
            console.say(say("page.window_last", now=now.window))
        else:
            console.say(say("page.window", now=now.window, next=now.window_next))
    if now.delay or now.costs:
        console.say(say("page.paid", delay=reader.points(now.delay), costs=reader.points(now.costs)))
    for title, readings in (("gauges", now.gauges), ("trust", now.trust), ("appetite", now.appetite)):
        if readings:
            console.say(say(f"page.{title}"))
            console.points(_reading(reader, reading) for reading in readings)
    if has_files(view.scenario):
        show_files(console, view)
    console.say(say("page.in_force", package=now.in_force) if now.in_force else say("page.nothing_in_force"))
    for deal in view.agreements:
        console.say(
            say(
                "page.agreed",
                agreement=reader.agreement(deal.id),
                kind=reader.kind(deal.kind),
                date=reader.turn(deal.date),
                package=reader.package(deal.package),
            )
        )


def show_files(console: Console, view: SeatView) -> None:
    """How far each issue's file is and who worked on it."""
    console.say(say("page.files"))
    for row in file_rows(Reader(view.scenario, view.seat), view.public):
        if row.need_max:
            text = say("page.file", name=row.name, units=row.units, most=row.need_max)
            if row.workers:
                text += say("page.file_work", workers=row.workers)
            if not row.may_prepare:
                text += " " + say("page.not_yours")
            console.item(row.issue + 1, text)


def show_package(console: Console, view: SeatView, package: Package) -> None:
    """A package issue by issue, with the seat's own points."""
    reader = Reader(view.scenario, view.seat)
    for row in rows(view, package):
        console.item(row.issue + 1, f"{row.name}: {tell_choice(reader, row.choice)}")


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
        date=reader.turn(offer.date),
    )
    text = text[:1].upper() + text[1:]
    if offer.accepted_by:
        text += " " + say("page.accepted_by", seats=reader.series(offer.accepted_by))
    if Accept(number) in legal(view).table:
        lapses = offer.turn + view.scenario.moves.offer_lapses_after
        text += " " + say("page.answer_until", turn=reader.turn(max(lapses, view.public.turn)))
    return text


def show_worth(console: Console, view: SeatView, value: Worth) -> None:
    """What signing would mean for the seat, in a few sentences."""
    reader = Reader(view.scenario, view.seat)
    console.say(
        say(
            f"worth.{value.kind.value}",
            score=reader.points(value.score),
            against=reader.points(value.against),
            gain=reader.points(value.gain, signed=True),
        )
    )
    if view.scenario.scoring.durability is not None:
        ready = say("worth.lasts_ready", ready=value.lasts_ready) if value.lasts_ready != value.lasts else ""
        console.say(f"{say('worth.lasts', lasts=value.lasts)} {ready}".rstrip())
    if view.scenario.scoring.headlines is not None:
        lines = "; ".join(value.headlines)
        met = say("worth.headlines_met", n=len(value.headlines), lines=lines)
        console.say(met if lines else say("worth.no_headline"))
    if value.marks:
        console.say(say("worth.marks", n=value.marks))
    if value.red_lines:
        console.say(say("worth.crosses", cost=reader.points(value.red_lines)))
    if value.thin:
        console.say(say("worth.thin", issues=value.thin))
    if value.low:
        console.say(say("worth.low", gauges=value.low))


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


def show_ledger(console: Console, view: SeatView) -> None:
    """Promises, kept and broken."""
    lines = ledger(view)
    console.points(lines) if lines else console.say(say("page.no_ledger"))


def show_brief(console: Console, view: SeatView) -> None:
    """The seat's private brief."""
    reader, own = Reader(view.scenario, view.seat), brief(view)
    console.heading(say("page.brief", seat=own.name))
    console.say(own.text)
    if own.mandate:
        console.say(say("page.mandate", text=own.mandate))
    if own.headlines:
        console.say(say("page.headlines"))
        console.points(own.headlines)
    for title, linked in (("together", own.together), ("apart", own.apart)):
        if linked:
            console.say(say(f"page.{title}"))
            console.points(
                say(
                    "page.linkage", name=part.words, points=reader.points(part.amount, signed=True), text=text
                )
                for text, part in linked
            )
    if own.not_on_this_table:
        console.say(say("page.not_on_this_table"))
        console.points(f"{topic}. {text}" for topic, text in own.not_on_this_table)


def show_walk_away(console: Console, view: SeatView) -> None:
    """Why the walk-away is what it is."""
    now, reader = situation(view), Reader(view.scenario, view.seat)
    console.say(_walk_away_line(reader, now.walk_away, now.walk_away_next))
    console.say(say("why.walk_away"))
    show_parts(console, reader, walk_away_parts(view))


def show_value(console: Console, view: SeatView, package: Package, kind: Kind) -> None:
    """Why a package is worth what it is."""
    reader, value = Reader(view.scenario, view.seat), worth(view, package, kind)
    show_worth(console, view, value)
    if value.parts:
        show_parts(console, reader, value.parts)
        gross = sum(part.amount for part in value.parts)
        fallen = value.against - view.scenario.scoring.collapse_gap
        if view.scenario.scoring.durability is not None:
            console.say(
                say(
                    "why.durable",
                    gross=reader.points(gross),
                    lasts=value.lasts,
                    fails=100 - value.lasts,
                    fallen=reader.points(fallen),
                    score=reader.points(value.score),
                )
            )


def show_parts(console: Console, reader: Reader, parts: tuple[Part, ...]) -> None:
    """A sum, term by term."""
    console.points(
        say("why.part", words=part.words, amount=reader.points(part.amount, signed=True)) for part in parts
    )


def _reading(reader: Reader, reading: Reading) -> str:
    if reading.next == reading.value:
        return say("page.reading", name=reading.name, value=reader.reading(reading.value))
    return say(
        "page.reading_moves",
        name=reading.name,
        value=reader.reading(reading.value),
        next=reader.reading(reading.next),
    )


def _walk_away_line(reader: Reader, now: int, later: int) -> str:
    moved = div(later, 10) - div(now, 10)
    if not moved:
        return say("page.walk_away_stays", now=reader.points(now))
    how = "page.walk_away_rises" if moved > 0 else "page.walk_away_falls"
    return say(how, now=reader.points(now), next=reader.points(later))
