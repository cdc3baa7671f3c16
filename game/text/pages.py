"""The pages a player can ask for: situation, files, promises, brief."""

from __future__ import annotations

from game.core.view import SeatView
from game.presenters.advice import Coach
from game.presenters.brief import brief
from game.presenters.files import file_rows, has_files
from game.presenters.ledger import ledger
from game.presenters.reader import Reader
from game.presenters.situation import Reading, situation
from game.text.console import Console
from game.text.values import tell_walk_away
from game.text.words import HELP
from game.texts import say


def show_header(console: Console, view: SeatView) -> None:
    """The line that opens a turn: which, when, and what the seat has without a deal."""
    now, reader = situation(view), Reader(view.scenario, view.seat)
    console.heading(say("page.turn", seat=reader.name(view.seat), turn=now.turn, last=now.last_turn))
    days = [say("page.days", span=part) for part in (now.span, now.mark) if part]
    if days:
        console.say(" ".join(days))
    console.say(tell_walk_away(reader, now.walk_away, now.walk_away_next))
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


def show_ledger(console: Console, view: SeatView) -> None:
    """Promises, kept and broken."""
    lines = ledger(view)
    console.points(lines) if lines else console.say(say("page.no_ledger"))


def show_brief(console: Console, view: SeatView) -> None:
    """The seat's private brief."""
    reader, own = Reader(view.scenario, view.seat), brief(view)
    console.heading(say("page.brief", seat=own.name))
    console.say(own.text or say("page.no_brief"))
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


def _reading(reader: Reader, reading: Reading) -> str:
    if reading.next == reading.value:
        return say("page.reading", name=reading.name, value=reader.reading(reading.value))
    return say(
        "page.reading_moves",
        name=reading.name,
        value=reader.reading(reading.value),
        next=reader.reading(reading.next),
    )


def show_help(console: Console, view: SeatView, coach: Coach = Coach.NONE) -> None:
    """How one plays, and the words of the scenario."""
    console.say(say("help.intro"))
    console.points(say(f"help.{word}") for word in HELP)
    if coach.hints:
        console.points([say("advice.command.help")])
    if view.scenario.glossary:
        console.say(say("help.glossary"))
        console.points(f"{word}: {meaning}" for word, meaning in view.scenario.glossary)
