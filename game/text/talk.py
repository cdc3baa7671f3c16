"""Saying something to other seats; it binds nobody."""

from __future__ import annotations

from game.core.commands import Answer, Ask, Reply, SeatCommand, Signal, Talk
from game.core.ids import IssueId, SeatId
from game.core.view import SeatView
from game.presenters.reader import Reader
from game.presenters.talk import open_questions, tell_message
from game.text.choice import choose
from game.text.console import Console
from game.texts import say


def compose(console: Console, view: SeatView) -> SeatCommand | None:
    """Ask the player what to say to whom; None to say nothing."""
    reader = Reader(view.scenario, view.seat)
    waiting = open_questions(reader, view.messages)
    ways = ["words", "signal", "ask"] + (["answer"] if waiting else [])
    picked = choose(console, say("talk_menu.title"), [say(f"talk_menu.{way}") for way in ways])
    if picked is None:
        return None
    match ways[picked]:
        case "words":
            return _words(console, view)
        case "signal":
            return _signal(console, view)
        case "ask":
            return _ask(console, view)
        case _:
            return _answer(console, view)


def _words(console: Console, view: SeatView) -> Talk | None:
    reader = Reader(view.scenario, view.seat)
    others = tuple(seat for seat in view.scenario.everyone if seat != view.seat)
    groups = [others] if len(others) < 2 else [others, *((seat,) for seat in others)]
    names = [say("talk_menu.everybody") if group == others else reader.series(group) for group in groups]
    picked = choose(console, say("talk_menu.to"), names)
    if picked is None:
        return None
    text = console.ask(say("talk_menu.text"), free=True)
    return Talk(view.seat, groups[picked], text) if text else None


def _signal(console: Console, view: SeatView) -> Signal | None:
    to = _other(console, view)
    issue = None if to is None else _issue(console, view)
    return None if to is None or issue is None else Signal(view.seat, to, issue)


def _ask(console: Console, view: SeatView) -> Ask | None:
    to = _other(console, view)
    found = None if to is None else _clause(console, view)
    return None if to is None or found is None else Ask(view.seat, to, *found)


def _answer(console: Console, view: SeatView) -> Answer | None:
    reader = Reader(view.scenario, view.seat)
    waiting = open_questions(reader, view.messages)
    picked = choose(
        console, say("talk_menu.question"), [tell_message(reader, message) for message in waiting]
    )
    if picked is None:
        return None
    replies = tuple(Reply)
    how = choose(
        console, say("talk_menu.reply"), [say(f"talk_menu.reply_{reply.value}") for reply in replies]
    )
    if how is None:
        return None
    to = waiting[picked].sender
    if replies[how] is not Reply.CONDITION:
        return Answer(view.seat, to, replies[how])
    found = _clause(console, view)
    return Answer(view.seat, to, Reply.CONDITION, *found) if found else None


def _other(console: Console, view: SeatView) -> SeatId | None:
    others = [seat for seat in view.scenario.everyone if seat != view.seat]
    picked = choose(console, say("talk_menu.to"), [view.scenario.seats[seat].name for seat in others])
    return None if picked is None else others[picked]


def _issue(console: Console, view: SeatView) -> IssueId | None:
    picked = choose(console, say("talk_menu.issue"), [issue.name for issue in view.scenario.issues])
    return None if picked is None else IssueId(picked)


def _clause(console: Console, view: SeatView) -> tuple[IssueId, int] | None:
    issue = _issue(console, view)
    if issue is None:
        return None
    labels = [option.label for option in view.scenario.issues[issue].options]
    option = choose(console, say("talk_menu.option"), labels, first=0)
    return None if option is None else (issue, option)
