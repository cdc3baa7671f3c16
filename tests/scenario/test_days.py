from datetime import date

import pytest

from game.scenario.days import Days
from game.scenario.schema.play import CardRow
from game.scenario.schema.story import CalendarBlock
from game.scenario.window import window_of

CALENDAR = CalendarBlock(turns=12, start=date(2025, 3, 11), days_per_turn=10, end=date(2025, 6, 30))


def card(**window: object) -> CardRow:
    row = {"id": "E1", "kind": "hypothetical", "title": "A", "text": "B.", "effects": ()}
    return CardRow.model_validate({**row, **window})


@pytest.mark.parametrize(
    ("day", "turn"),
    [
        (date(2025, 3, 10), 0),
        (date(2025, 3, 11), 1),
        (date(2025, 3, 20), 1),
        (date(2025, 3, 21), 2),
        (date(2025, 4, 20), 5),
        (date(2025, 6, 28), 11),
        (date(2025, 6, 29), 12),
        (date(2025, 6, 30), 12),
        (date(2025, 7, 1), 13),
        (7, 7),
    ],
)
def test_a_day_belongs_to_the_turn_that_holds_it(day: date | int, turn: int) -> None:
    assert turn == Days(CALENDAR).turn_of(day)


def test_without_an_end_the_last_turn_is_as_long_as_the_others() -> None:
    calendar = CalendarBlock(turns=2, start=date(2025, 3, 1), days_per_turn=7)

    assert date(2025, 3, 14) == Days(calendar).last_day()
    assert Days(calendar).turn_of(date(2025, 3, 15)) == 3


def test_without_a_start_there_are_no_days() -> None:
    days = Days(CalendarBlock(turns=3))

    assert days.begins(1) is None
    assert days.last_day() is None


def test_a_turn_past_the_last_possible_day_has_none() -> None:
    assert Days(CalendarBlock(turns=60, start=date(9999, 12, 1))).begins(60) is None


@pytest.mark.parametrize(
    ("window", "turns"),
    [
        ({}, (1, 12)),
        ({"turns": (2, 3)}, (2, 3)),
        ({"turns": (2, 60)}, (2, 12)),
        ({"from": date(2025, 3, 13), "to": date(2025, 3, 23)}, (1, 2)),
        ({"from": date(2025, 3, 20), "to": date(2025, 3, 20)}, (1, 1)),
        ({"from": date(2025, 1, 1), "to": date(2025, 3, 21)}, (1, 2)),
        ({"from": date(2025, 6, 29)}, (12, 12)),
        ({"to": date(2025, 3, 25)}, (1, 2)),
        ({"to": date(2026, 3, 25)}, (1, 12)),
    ],
)
def test_a_card_comes_up_in_every_turn_with_a_day_in_its_window(
    window: dict[str, object], turns: tuple[int, int]
) -> None:
    assert turns == window_of(card(**window), CALENDAR)


@pytest.mark.parametrize(
    "window", [{"from": date(2026, 1, 1)}, {"to": date(2024, 1, 1)}, {"turns": (13, 20)}]
)
def test_a_card_outside_the_game_has_no_turn(window: dict[str, object]) -> None:
    first, last = window_of(card(**window), CALENDAR)

    assert first > last
