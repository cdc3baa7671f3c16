"""Where things stand: the calendar, the readings, the walk-away and what time does to them."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.ids import pairs
from game.core.scoring import walk_away, window_percent
from game.core.view import SeatView
from game.presenters.forecast import forecast
from game.presenters.reader import Reader
from game.texts import say


@dataclass(frozen=True, slots=True)
class Reading:
    """A public number from 0 to 1000 hundredths, and where time alone will have moved it next turn."""

    name: str
    value: int
    next: int
    explain: str


@dataclass(frozen=True, slots=True)
class Situation:
    """What a seat sees at a glance. Amounts in hundredths; windows in per cent, None without headlines."""

    turn: int
    last_turn: int
    span: str
    mark: str
    gauges: tuple[Reading, ...]
    trust: tuple[Reading, ...]
    appetite: tuple[Reading, ...]
    walk_away: int
    walk_away_next: int
    delay: int
    costs: int
    window: int | None
    window_next: int | None
    truce: str
    in_force: str


def situation(view: SeatView) -> Situation:
    """The situation of a seat now."""
    scenario, public = view.scenario, view.public
    reader = Reader(scenario, view.seat)
    later, account = forecast(view, min(public.turn + 1, public.last_turn))
    is_last = public.turn >= public.last_turn
    has_headlines = scenario.scoring.headlines is not None
    return Situation(
        turn=public.turn,
        last_turn=public.last_turn,
        span=reader.span(public.turn),
        mark=dict(scenario.calendar.marked).get(public.turn, ""),
        gauges=tuple(
            Reading(gauge.name, public.gauges[number], later.gauges[number], gauge.explain)
            for number, gauge in enumerate(scenario.gauges)
        ),
        trust=_trust(reader, view),
        appetite=_appetite(reader, view, later.appetite),
        walk_away=walk_away(view.book, public, view.account),
        walk_away_next=walk_away(view.book, later, account),
        delay=view.account.delay,
        costs=view.account.costs + view.account.red_lines,
        window=window_percent(scenario, public.turn) if has_headlines else None,
        window_next=window_percent(scenario, public.turn + 1) if has_headlines and not is_last else None,
        truce=_truce(reader, view),
        in_force=reader.package(public.in_force) if any(public.in_force) else "",
    )


def _trust(reader: Reader, view: SeatView) -> tuple[Reading, ...]:
    trust = view.scenario.trust
    if trust is None:
        return ()
    rows = []
    for number, (a, b) in enumerate(pairs(len(view.scenario.seats))):
        name = say("status.pair", first=reader.name(a), second=reader.name(b))
        rows.append(Reading(name, view.public.trust[number], view.public.trust[number], trust.explain))
    return tuple(rows)


def _appetite(reader: Reader, view: SeatView, later: tuple[int, ...]) -> tuple[Reading, ...]:
    appetite = view.scenario.appetite
    if appetite is None:
        return ()
    return tuple(
        Reading(reader.name(seat), view.public.appetite[seat], later[seat], appetite.explain)
        for seat in view.scenario.everyone
    )


def _truce(reader: Reader, view: SeatView) -> str:
    rules, truce = view.scenario.truce, view.public.truce
    if rules is None or truce is None:
        return ""
    clause = reader.clause(rules.issue, truce.option)
    how = "status.truce_runs" if truce.runs_in(view.public.turn) else "status.truce_coming"
    return say(how, clause=clause, turn=reader.turn(truce.until))
