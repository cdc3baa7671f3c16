"""Numbers as a reader sees them: differences that agree with the numbers beside them, whole points plain."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.ids import SeatId
from game.presenters.reader import Reader
from game.texts import format_points
from tests.text.play import scenario

AMOUNTS = st.integers(-20000, 20000)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(scenario("no_later_than_june").public, SeatId(0))


def number(words: str) -> Decimal:
    return Decimal(words.replace("−", "-"))


@given(amount=AMOUNTS, other=AMOUNTS)
def test_a_difference_is_that_of_the_numbers_beside_it(reader: Reader, amount: int, other: int) -> None:
    expected = number(reader.points(amount)) - number(reader.points(other))

    assert expected == number(format_points(reader.gap(amount, other)))


def test_a_difference_that_nobody_sees_is_none(reader: Reader) -> None:
    assert 0 == reader.gap(5304, 5296)
    assert 10 == reader.gap(5305, 5304)


@pytest.mark.parametrize(
    ("points", "words"), [(1700, "17"), (680, "6.8"), (2295, "23"), (0, "0"), (-200, "−2"), (1, "0")]
)
def test_whole_points_of_an_option_have_no_decimal(reader: Reader, points: int, words: str) -> None:
    assert words == reader.tally(points)
