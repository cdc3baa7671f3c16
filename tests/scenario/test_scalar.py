from datetime import date

import pytest

from game.scenario.node import Value
from game.scenario.scalar import ScalarError, parse_scalar


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5", 5),
        ("-5", -5),
        ("+20", 20),
        ("0", 0),
        ("-0", 0),
        ("9" * 44, 10**44 - 1),
        ("true", True),
        ("false", False),
        ("2025-03-11", date(2025, 3, 11)),
        ("", None),
    ],
)
def test_numbers_days_and_truth_values_are_read(text: str, value: Value) -> None:
    assert value == parse_scalar(text)
    assert type(value) is type(parse_scalar(text))


LOOKALIKES = ["no", "yes", "on", "off", "True", "null", "~", "None", "12:30", "1e3", "0x10", "0o7", "007"]
NOT_QUITE = ["1_000", "4.5", ".5", "1.", "nan", ".inf", "2025-3-11", "2025-03-11 10:00", "٣", "=", "+", "-"]


@pytest.mark.parametrize("text", [*LOOKALIKES, *NOT_QUITE])
def test_everything_else_stays_the_text_it_looks_like(text: str) -> None:
    assert text == parse_scalar(text)


@pytest.mark.parametrize("text", ["1" * 45, "-" + "1" * 45, "9" * 5000])
def test_a_number_of_more_digits_than_any_amount_has_is_refused(text: str) -> None:
    with pytest.raises(ScalarError) as caught:
        parse_scalar(text)
    assert caught.value.code == "number-too-long"


@pytest.mark.parametrize("text", ["2025-02-30", "2025-13-01", "0000-01-01"])
def test_a_day_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(ScalarError) as caught:
        parse_scalar(text)
    assert caught.value.code == "no-such-date"
