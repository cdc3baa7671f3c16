"""Numbers: exact from their text, and back."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.exchange.number import (
    NumberError,
    format_decimal,
    format_ratio,
    parse_decimal,
    parse_ratio,
    parse_whole,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.1", "1/10"),
        (" -3 ", "-3"),
        ("+.5", "1/2"),
        ("5.", "5"),
        ("1.5E-3", "3/2000"),
        ("0.15314769269392758", "15314769269392758/100000000000000000"),
    ],
)
def test_a_decimal_is_what_its_digits_say(text: str, value: str) -> None:
    assert Fraction(value) == parse_decimal(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "not-a-number"),
        ("0x10", "not-a-number"),
        ("1_000", "not-a-number"),
        ("1/2", "not-a-number"),
        ("٣", "not-a-number"),
        ("1d", "not-a-number"),
        ("nan", "not-finite"),
        ("-.Inf", "not-finite"),
        ("1e41", "number-too-long"),
        ("1e-41", "number-too-long"),
        ("1e" + "9" * 5000, "number-too-long"),
        ("9" * 201, "number-too-long"),
        ("x" * 201, "not-a-number"),
    ],
)
def test_what_is_no_number_or_too_long_says_so(text: str, code: str) -> None:
    with pytest.raises(NumberError) as caught:
        parse_decimal(text)
    assert code == caught.value.code


@pytest.mark.parametrize(
    ("text", "code"), [("1.0", "not-whole"), ("", "not-whole"), ("1" * 10, "number-too-long")]
)
def test_a_whole_number_has_few_digits_and_no_point(text: str, code: str) -> None:
    with pytest.raises(NumberError) as caught:
        parse_whole(text)
    assert code == caught.value.code


def test_a_divisor_of_nothing_is_no_number() -> None:
    with pytest.raises(NumberError):
        parse_ratio("1/0")


@given(st.fractions(max_denominator=10**12))
def test_every_ratio_comes_back_exactly(value: Fraction) -> None:
    assert value == parse_ratio(format_ratio(value))


@given(st.decimals(allow_nan=False, allow_infinity=False, places=9))
def test_every_decimal_that_ends_is_written_exactly(value: object) -> None:
    exact = Fraction(str(value))

    assert exact == parse_decimal(format_decimal(exact))


def test_a_decimal_that_does_not_end_is_rounded() -> None:
    assert "0.333" == format_decimal(Fraction(1, 3), 3)
    assert "-0.67" == format_decimal(Fraction(-2, 3), 2)
    assert "0" == format_decimal(Fraction(-1, 3), 0)
