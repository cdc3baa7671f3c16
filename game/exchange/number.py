"""Numbers of foreign files, read from their text as exact fractions and written back without a loss."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from game.exchange.limits import EXPONENT_MAX, NUMBER_MAX

DECIMAL: Final = re.compile(r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE]([-+]?[0-9]+))?", re.ASCII)
WHOLE: Final = re.compile(r"[-+]?[0-9]+", re.ASCII)
WHOLE_MAX: Final = 9
"""Digits of an index or a bound."""


class NumberError(Exception):
    """A text that is no number we take; `code` names the problem."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def parse_decimal(text: str) -> Fraction:
    """The exact value of a decimal, with or without a power of ten; spaces around it do not count.

    Raises: NumberError with code `not-a-number`, `not-finite` or `number-too-long`.
    """
    word = text.strip()
    if len(word) > NUMBER_MAX:
        raise NumberError("number-too-long" if DECIMAL.fullmatch(word) else "not-a-number")
    match = DECIMAL.fullmatch(word)
    if match is None:
        infinite = word.lower().lstrip("+-.") in {"inf", "infinity", "nan"}
        raise NumberError("not-finite" if infinite else "not-a-number")
    exponent = match.group(1)
    if exponent is not None and abs(int(exponent)) > EXPONENT_MAX:
        raise NumberError("number-too-long")
    return Fraction(word)


def parse_whole(text: str) -> int:
    """A whole number of at most nine digits.

    Raises: NumberError with code `not-whole` or `number-too-long`.
    """
    word = text.strip()
    if not WHOLE.fullmatch(word):
        raise NumberError("not-whole")
    if len(word.lstrip("+-")) > WHOLE_MAX:
        raise NumberError("number-too-long")
    return int(word)


def parse_ratio(text: str) -> Fraction:
    """A decimal, or two whole numbers with a stroke: `40/97`.

    Raises: NumberError as `parse_decimal`, also for a divisor of nothing.
    """
    above, stroke, below = text.partition("/")
    if not stroke:
        return parse_decimal(text)
    divisor = parse_decimal(below)
    if not divisor:
        raise NumberError("not-a-number")
    return parse_decimal(above) / divisor


def terminates(value: Fraction) -> bool:
    """Whether a value can be written as a decimal that ends."""
    below = value.denominator
    for factor in (2, 5):
        while below % factor == 0:
            below //= factor
    return below == 1


def format_decimal(value: Fraction, digits: int = 20) -> str:
    """The value as a decimal: exact if it ends, else rounded to `digits` places."""
    if terminates(value):
        digits = 0
        while (value * 10**digits).denominator != 1:
            digits += 1
    whole = round(abs(value) * 10**digits)
    sign = "-" if value < 0 and whole else ""
    text = str(whole).rjust(digits + 1, "0")
    return sign + (f"{text[:-digits]}.{text[-digits:]}" if digits else text)


def format_ratio(value: Fraction) -> str:
    """The value exactly: a decimal if it ends, else `40/97`."""
    return format_decimal(value) if terminates(value) else f"{value.numerator}/{value.denominator}"
