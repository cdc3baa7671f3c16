"""What packages and the walk-away are worth, and how it adds up."""

from __future__ import annotations

from game.core.arithmetic import div
from game.core.ids import Package
from game.core.orders import Kind
from game.core.view import SeatView
from game.presenters.reader import Reader
from game.presenters.situation import situation
from game.presenters.worth import Part, Worth, walk_away_parts, worth
from game.text.console import Console
from game.texts import say


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
        met, most = len(value.headlines), view.scenario.scoring.headlines.count_max
        told = say("worth.headlines_met", n=met, lines=lines)
        if met > most:
            told = say("worth.headlines_beyond", n=met, most=most, lines=lines)
        console.say(told if lines else say("worth.no_headline"))
    if value.marks:
        console.say(say("worth.marks", n=value.marks))
    if value.red_lines:
        console.say(say("worth.crosses", cost=reader.points(value.red_lines)))
    if value.thin:
        console.say(say("worth.thin", issues=value.thin))
    if value.low:
        console.say(say("worth.low", gauges=value.low))


def show_walk_away(console: Console, view: SeatView) -> None:
    """Why the walk-away is what it is."""
    now, reader = situation(view), Reader(view.scenario, view.seat)
    console.say(tell_walk_away(reader, now.walk_away, now.walk_away_next))
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


def tell_walk_away(reader: Reader, now: int, later: int) -> str:
    """The walk-away in one sentence, with where time alone takes it; amounts in hundredths."""
    moved = div(later, 10) - div(now, 10)
    if not moved:
        return say("page.walk_away_stays", now=reader.points(now))
    how = "page.walk_away_rises" if moved > 0 else "page.walk_away_falls"
    return say(how, now=reader.points(now), next=reader.points(later))
