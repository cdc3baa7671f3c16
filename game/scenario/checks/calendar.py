"""Days and turns: in order, and inside the game."""

from __future__ import annotations

from datetime import date, timedelta

from game.scenario.days import Days
from game.scenario.draft import Draft
from game.scenario.node import Path

EXTRA_TURNS = 3
"""A facilitator may move the deadline by so many turns."""


def check_calendar(draft: Draft) -> None:
    """The game ends after it begins, and its days are days a calendar has."""
    calendar = draft.document.calendar
    if not draft.has_calendar:
        return
    if calendar.start is None:
        for key in ("days_per_turn", "end", "marked"):
            if draft.has(("calendar", key)):
                draft.error("needs-start", ("calendar", key), at_key=True, found="", key=key)
        return
    last_turn = Days(calendar).begins(calendar.turns)
    if last_turn is None or Days(calendar).begins(calendar.turns + EXTRA_TURNS + 1) is None:
        draft.error("no-such-day", ("calendar", "start"))
    elif calendar.end is not None and calendar.end < last_turn:
        draft.error("end-too-early", ("calendar", "end"), expected=last_turn.isoformat())
    elif calendar.end is not None and calendar.end > last_turn + timedelta(days=calendar.days_per_turn - 1):
        draft.error("end-too-late", ("calendar", "end"))


def check_marked_days(draft: Draft) -> None:
    """Marked days lie in the game."""
    for at, row in enumerate(draft.document.calendar.marked if draft.has_calendar else ()):
        _check_day(draft, ("calendar", "marked", at, "day"), row.day)


def check_turns(draft: Draft) -> None:
    """The set-up check and the verdicts speak of turns and days of the game."""
    document = draft.document
    turns = document.calendar.turns
    if not draft.has_calendar:
        return
    if document.setup_check and document.setup_check.turn > turns:
        draft.error("turn-after-end", ("setup_check", "turn"), turns=turns)
    for at, verdict in enumerate(document.verdicts):
        for key in ("signed_by", "signed_after"):
            value = getattr(verdict.when, key)
            path: Path = ("verdicts", at, "when", key)
            if isinstance(value, date):
                _check_day(draft, path, value)
            elif value is not None and value > turns:
                draft.error("turn-after-end", path, turns=turns)


def check_list_lengths(draft: Draft) -> None:
    """Lists with an entry a turn do not run on long after the game."""
    document = draft.document
    lists: list[tuple[Path, int]] = [
        (("gauges", key, "drift"), len(gauge.drift)) for key, gauge in document.gauges.items()
    ]
    if document.appetite:
        for seat, appetite in document.appetite.seats.items():
            lists.append((("appetite", "seats", seat, "drift"), len(appetite.drift)))
    if document.scoring and document.scoring.headline:
        window = document.scoring.headline.window_percent
        lists.append((("scoring", "headline", "window_percent"), len(window)))
        if not window:
            draft.error("empty-list", ("scoring", "headline", "window_percent"), found="")
    turns = document.calendar.turns
    for path, length in lists if draft.has_calendar else ():
        if length > turns + EXTRA_TURNS:
            draft.warning("list-too-long", path, length=length, turns=turns)


def _check_day(draft: Draft, path: Path, day: date) -> None:
    calendar = draft.document.calendar
    days = Days(calendar)
    if calendar.start is None:
        draft.error("day-without-start", path)
        return
    last = days.last_day()
    if last is not None and not calendar.start <= day <= last:
        draft.error("day-outside", path, first=calendar.start.isoformat(), last=last.isoformat())
