import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.texts import format_points


@pytest.mark.parametrize(
    ("hundredths", "expected"),
    [
        (0, "0.0"),
        (4, "0.0"),
        (5, "0.1"),
        (5476, "54.8"),
        (5474, "54.7"),
        (5475, "54.8"),
        (9995, "100.0"),
        (-4, "0.0"),
        (-5, "−0.1"),
        (-600, "−6.0"),
    ],
)
def test_hundredths_are_shown_with_one_decimal(hundredths: int, expected: str) -> None:
    assert expected == format_points(hundredths)


@pytest.mark.parametrize(
    ("hundredths", "expected"), [(1291, "+12.9"), (-2070, "−20.7"), (0, "0.0"), (3, "0.0"), (-3, "0.0")]
)
def test_a_signed_number_shows_its_plus(hundredths: int, expected: str) -> None:
    assert expected == format_points(hundredths, signed=True)


@given(st.integers(min_value=-(10**9), max_value=10**9))
def test_what_is_shown_is_within_half_a_tenth(hundredths: int) -> None:
    shown = format_points(hundredths).replace("−", "-").replace(".", "")

    assert abs(int(shown) * 10 - hundredths) <= 5
