"""The brief of a newcomer to a seat, line by line."""

from __future__ import annotations

from game.core.view import SeatView
from game.presenters.catch_up import catch_up
from game.presenters.reader import Reader
from game.table.absence import Absence
from game.text.console import Console
from game.texts import say


def show_missed(console: Console, view: SeatView, absence: Absence) -> None:
    """What asks for the person now, what holds, what moved, and what was done meanwhile."""
    found, reader = catch_up(view, absence), Reader(view.scenario, view.seat)
    console.heading(say("catch_up.title"))
    console.say(found.who)
    console.say(say("catch_up.now") + ":")
    console.points(found.waits or (say("catch_up.nothing_now"),))
    console.say(say("catch_up.table") + ":")
    papers = [f"{paper.head}. {paper.text}. {paper.state}" for paper in found.papers]
    console.points(papers or (say("catch_up.nothing_on_table"),))
    console.say(say("catch_up.promises") + ":")
    if not found.promises:
        console.points((say("catch_up.no_promises"),))
    for kept in found.promises:
        mark = say("catch_up.marked", line=kept.line) if kept.is_new else kept.line
        console.points((mark,))
    console.say(say("catch_up.stands") + ":")
    console.points(found.stands)
    console.say(say("catch_up.moved") + ":")
    moves = [say("catch_up.moves", name=move.name, before=move.before, now=move.now) for move in found.moves]
    console.points(moves or (say("catch_up.nothing_moved"),))
    console.say(say("catch_up.done") + ":")
    if not found.done:
        console.points((say("catch_up.nothing_done"),))
    for done in found.done:
        console.say(_large(reader.turn(done.turn)))
        console.points((*done.orders, *done.said))
        console.points(say("catch_up.because", reason=reason) for reason in done.reasons)
    console.say(say("catch_up.news") + ":")
    if not found.news:
        console.points((say("catch_up.no_news"),))
    for turn, lines in found.news:
        console.say(_large(reader.turn(turn)))
        console.points(lines)


def _large(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
