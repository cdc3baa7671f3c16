"""Dates in words."""

from datetime import date, timedelta

from game.texts.speech import say, variants


def format_date(day: date | str) -> str:
    """A day with its year, 20 April 2025; a string is read as an ISO date.

    Raises: ValueError for a string that is no ISO date.
    """
    when = _parsed(day)
    return say("date.full", day=when.day, month=_month(when), year=when.year)


def format_day(day: date | str) -> str:
    """A day without its year, 20 April.

    Raises: ValueError for a string that is no ISO date.
    """
    when = _parsed(day)
    return say("date.day", day=when.day, month=_month(when))


def format_span(first: date | str, last: date | str) -> str:
    """Days from first to last, both included, saying month and year once where they are the same.

    Raises: ValueError for a string that is no ISO date, or a span that ends before it begins.
    """
    start, end = _parsed(first), _parsed(last)
    if end < start:
        raise ValueError(f"a span from {start} to {end} ends before it begins")
    if start == end:
        return format_date(end)
    if start.year != end.year:
        begin = format_date(start)
    elif start.month != end.month:
        begin = format_day(start)
    else:
        begin = str(start.day)
    joint = "date.both" if end - start == timedelta(days=1) else "date.span"
    return say(joint, first=begin, last=format_date(end))


def _parsed(day: date | str) -> date:
    return date.fromisoformat(day) if isinstance(day, str) else day


def _month(day: date) -> str:
    return variants("date.months")[day.month - 1]
