"""The calendar as one line: days, today, the headline window, truce, dates agreed on."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.ids import Turn
from game.core.view import SeatView
from game.texts import format_day, say


@dataclass(frozen=True, slots=True)
class Line:
    """A calendar in days from the first (in turns where it has no days); see the ribbon it feeds.

    `curve` holds (day, 0 to 1). `truce` is its first and last day; `lapses` tells its last turn.
    """

    days: int
    today: int
    ticks: tuple[int, ...]
    curve: tuple[tuple[int, float], ...]
    marked: int | None
    marked_text: str
    window_text: str
    start_text: str
    end_text: str
    truce: tuple[int, int] | None
    truce_text: str
    lapses: bool
    seals: tuple[int, ...]


def calendar_line(view: SeatView) -> Line:
    """The calendar as a seat sees it now."""
    calendar, public = view.scenario.calendar, view.public
    per_turn = calendar.days_per_turn or 1
    last = max(public.last_turn, calendar.turns)
    days = max(
        (calendar.end - calendar.start).days if calendar.days_per_turn else 0, (last - 1) * per_turn, 1
    )

    def at(turn: int) -> int:
        return min(days, max(0, turn - 1) * per_turn)

    rules = view.scenario.scoring.headlines
    curve: tuple[tuple[int, float], ...] = ()
    window = ""
    if rules is not None:
        percents = [_entry(rules.window_percent, turn) for turn in range(1, last + 1)]
        curve = tuple((at(turn), percent / 100) for turn, percent in enumerate(percents, start=1))
        curve = curve if curve[-1][0] == days else (*curve, (days, curve[-1][1]))
        window = say("table.window", percent=_entry(rules.window_percent, public.turn))
    # The first named turn is a feast or a date; the deadline has its flag anyway.
    named = next(((turn, name) for turn, name in calendar.marked if turn < last), None)
    truce, words, lapses = _truce(view, at)
    left = days - at(public.turn)
    return Line(
        days=days,
        today=at(public.turn),
        ticks=tuple(at(turn) for turn in range(1, last + 1)),
        curve=curve,
        marked=at(named[0]) if named else None,
        marked_text=_named(view, *named) if named else "",
        window_text=window,
        start_text=format_day(calendar.start) if calendar.days_per_turn else say("table.turn", turn=1),
        end_text=say("table.days_left", day=format_day(calendar.end), n=left)
        if calendar.days_per_turn
        else say("table.turns_left", n=public.last_turn - public.turn),
        truce=truce,
        truce_text=words,
        lapses=lapses,
        seals=tuple(sorted({at(deal.date) for deal in view.agreements})),
    )


def _truce(view: SeatView, at: object) -> tuple[tuple[int, int] | None, str, bool]:
    truce, turn = view.public.truce, view.public.turn
    if truce is None or not callable(at):
        return None, "", False
    span = (int(at(max(1, truce.since))), int(at(truce.until + 1)))
    left = truce.until - turn
    if left <= 0:
        return span, say("table.truce_lapses"), True
    return span, say("table.truce_left", n=left), False


def _named(view: SeatView, turn: Turn, name: str) -> str:
    if not view.scenario.calendar.days_per_turn:
        return name
    return say("table.named_day", name=name, day=format_day(view.scenario.calendar.begins(turn)))


def _entry(percents: tuple[int, ...], turn: int) -> int:
    return percents[min(turn, len(percents)) - 1]
