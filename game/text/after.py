"""After a game in the terminal: six months later, and what happened in the scenario's time."""

from __future__ import annotations

from game.core.outcome import Outcome
from game.core.view import SeatView
from game.presenters.epilogue import epilogue
from game.scenario.afterword import afterword, happened
from game.text.console import Console
from game.texts import say


def show_epilogue(console: Console, view: SeatView, outcome: Outcome) -> None:
    """How the game is told on; the same for every seat."""
    console.heading(say("epilogue.later"))
    for paragraph in epilogue(view, outcome, afterword(view.scenario.key)):
        console.say(paragraph)
        console.say()


def has_history(view: SeatView) -> bool:
    """Whether the scenario tells what happened in its time."""
    return happened(view.scenario.key) is not None


def show_history(console: Console, view: SeatView) -> None:
    """What happened, dated and with sources."""
    console.heading(say("epilogue.history"))
    told = happened(view.scenario.key)
    if told is None:
        console.say(say("epilogue.history_none"))
        return
    console.say(told.intro)
    for event in told.events:
        console.say()
        console.say(say("epilogue.event", date=event.date, text=event.text))
        console.say(say("epilogue.source", source=event.source), indent=2)
