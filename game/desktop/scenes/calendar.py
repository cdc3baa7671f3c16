"""The calendar ribbon of a view: its days, turns, window, truce and agreed signing days."""

from __future__ import annotations

from game.core.ids import Turn
from game.core.scoring import window_percent
from game.core.view import SeatView
from game.desktop.kit import Ribbon
from game.texts import format_day, say


def calendar(view: SeatView, *, has_words: bool = True) -> Ribbon:
    """What the ribbon shows now; without words for the small headers. Turns without dates count as a day."""
    public, scenario = view.public, view.scenario
    last = max(public.last_turn, scenario.calendar.turns)
    turns = tuple(_day(view, Turn(turn)) for turn in range(1, last + 1))
    days = max(1, _last_day(view, Turn(last)))
    has_window = scenario.scoring.headlines is not None
    marked = next(iter(scenario.calendar.marked), None)
    truce = public.truce
    lapses = truce is not None and truce.runs_in(public.turn) and truce.until == public.turn
    ribbon = Ribbon(
        days=days,
        today=_day(view, public.turn),
        ticks=turns,
        curve=_curve(view, (*turns, days)) if has_window else (),
        marked=_day(view, marked[0]) if marked is not None else None,
        truce=(_day(view, truce.since), _last_day(view, truce.until)) if truce is not None else None,
        lapses=lapses,
        seals=tuple(sorted({_day(view, deal.date) for deal in view.agreements if deal.date <= last})),
    )
    return _worded(view, ribbon, marked) if has_words else ribbon


def _curve(view: SeatView, days: tuple[int, ...]) -> tuple[tuple[int, float], ...]:
    return tuple((day, window_percent(view.scenario, turn) / 100) for turn, day in enumerate(days, start=1))


def _worded(view: SeatView, ribbon: Ribbon, marked: tuple[Turn, str] | None) -> Ribbon:
    public, dates = view.public, view.scenario.calendar
    has_days = bool(dates.days_per_turn)
    truce = public.truce
    left = truce.until - public.turn if truce is not None else 0
    words = ""
    if truce is not None:
        words = say("ribbon.truce_lapses") if ribbon.lapses else say("ribbon.truce", n=max(1, left))
    window = window_percent(view.scenario, public.turn)
    return ribbon._replace(
        marked_text=marked[1] if marked is not None else "",
        window_text=say("ribbon.window", percent=window) if ribbon.curve else "",
        start_text=format_day(dates.start) if has_days else say("turn.plain", turn=1),
        end_text=format_day(dates.ends(public.last_turn))
        if has_days
        else say("turn.plain", turn=public.last_turn),
        truce_text=words,
    )


def _day(view: SeatView, turn: Turn) -> int:
    """The day a turn begins, 0 for the first of all."""
    calendar = view.scenario.calendar
    return (calendar.begins(turn) - calendar.start).days if calendar.days_per_turn else max(0, turn - 1)


def _last_day(view: SeatView, turn: Turn) -> int:
    calendar = view.scenario.calendar
    return (calendar.ends(turn) - calendar.start).days if calendar.days_per_turn else turn
