"""The last page: what was reached, and what it is worth."""

from __future__ import annotations

from game.core.outcome import Outcome
from game.core.view import SeatView
from game.presenters.reader import Reader
from game.presenters.result import result, standings
from game.table.notice import Notice
from game.text.console import Console
from game.text.pages import show_ledger
from game.text.papers import tell_choice
from game.text.values import show_parts
from game.texts import say


def show_result(console: Console, view: SeatView, outcome: Outcome, log: tuple[Notice, ...] = ()) -> None:
    """One seat's result; `log` is what it has heard."""
    reader, own = Reader(view.scenario, view.seat), result(view, outcome, log)
    console.heading(say("result.title", seat=reader.called(view.seat)))
    console.say(f"{own.ending} {say('result.when', turn=own.when)}")
    if own.verdict:
        console.say(say("result.verdict", verdict=own.verdict))
    console.say(
        say(
            "result.score",
            score=reader.points(own.score),
            walk_away=reader.points(own.walk_away),
            gain=reader.points(own.gain, signed=True),
        )
    )
    if own.lasts is not None and view.scenario.scoring.durability is not None:
        console.say(say("result.lasts", lasts=own.lasts))
    if own.deal:
        console.say(say("result.clauses"))
        for row in own.deal:
            console.item(row.issue + 1, f"{row.name}: {tell_choice(reader, row.choice)}")
    else:
        console.say(say("result.no_deal"))
    if own.headlines and own.deal:
        console.say(say("result.headlines"))
        console.points(own.headlines)
    console.say(say("result.parts"))
    show_parts(console, reader, own.parts)
    if view.ledger:
        console.say(say("result.ledger"))
        show_ledger(console, view)


def show_standings(console: Console, view: SeatView, outcome: Outcome) -> None:
    """Every seat's score and walk-away, once the players open the table."""
    reader = Reader(view.scenario, view.seat)
    for standing in standings(view, outcome):
        gain = standing.score - standing.walk_away
        console.say(
            say(
                "result.standing",
                seat=standing.name,
                score=reader.points(standing.score),
                walk_away=reader.points(standing.walk_away),
                gain=reader.points(gain, signed=True),
            )
        )
