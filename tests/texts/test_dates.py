from datetime import date

import pytest

from game.texts import format_date, format_day, format_span


@pytest.mark.parametrize("day", ["2025-04-20", date(2025, 4, 20)])
def test_a_day_is_written_out(day: date | str) -> None:
    assert ("20 April 2025", "20 April") == (format_date(day), format_day(day))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2025-04-20", "2025-04-20", "20 April 2025"),
        ("2025-06-29", "2025-06-30", "29 and 30 June 2025"),
        ("2025-04-30", "2025-05-01", "30 April and 1 May 2025"),
        ("2025-03-11", "2025-03-20", "11 to 20 March 2025"),
        ("2025-03-31", "2025-04-09", "31 March to 9 April 2025"),
        ("2025-12-31", "2026-01-02", "31 December 2025 to 2 January 2026"),
    ],
)
def test_a_span_says_month_and_year_once(first: str, last: str, expected: str) -> None:
    assert expected == format_span(first, last)


def test_a_span_does_not_run_backwards() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        format_span("2025-04-20", "2025-04-19")


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="day"):
        format_date("2025-02-30")
