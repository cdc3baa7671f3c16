"""Counting sums on a grid: one number of many digits holds how many deals lose how much.

Right where points are small whole numbers, however many issues there are.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import prod

Loss = tuple[int, ...]
"""What each party that counts loses against its best, not negative."""
Part = Mapping[Loss, int]
"""How many local deals of one component lose that much."""


def grid_bytes(parts: Sequence[Part], slack: Loss) -> int:
    """How large the number gets."""
    return prod(_widths(parts, slack)) * _digit(parts) // 8 + 1


def grid_work(parts: Sequence[Part], slack: Loss) -> int:
    """Roughly how many nanoseconds the count takes: all bytes are gone through for every local deal."""
    return grid_bytes(parts, slack) * sum(len(part) + 1 for part in parts) // 3


def count_on_grid(parts: Sequence[Part], slack: Loss) -> int:
    """How many choices of one local deal in each part lose no party more than its slack.

    The generating function of the losses is kept as one whole number with a digit for every combination of
    losses; a local deal shifts it, all options of an issue add up, and what lost too much is cut out.
    """
    digit = _digit(parts)
    strides, span = [], digit
    for width in _widths(parts, slack):
        strides.append(span)
        span *= width
    inside = (1 << digit) - 1
    for stride, most in zip(strides, slack, strict=True):
        inside = _repeated(inside, stride, most + 1)
    held = 1
    for part in parts:
        moved = 0
        for loss, count in part.items():
            shifted = held << sum(step * stride for step, stride in zip(loss, strides, strict=True))
            moved += shifted if count == 1 else shifted * count
        held = moved & inside
    return _digit_sum(held, digit)


def _digit(parts: Sequence[Part]) -> int:
    """Bits of a digit that can hold the number of all deals."""
    return prod(sum(part.values()) for part in parts).bit_length()


def _widths(parts: Sequence[Part], slack: Loss) -> list[int]:
    """Digits per party: what it may lose, and room for one step too far before that is cut out."""
    return [most + 1 + max(loss[at] for part in parts for loss in part) for at, most in enumerate(slack)]


def _repeated(pattern: int, stride: int, times: int) -> int:
    """The pattern so many times, each a stride further."""
    made, have = pattern, 1
    while have < times:
        more = min(have, times - have)
        made |= made << (more * stride)
        have += more
    return made


def _digit_sum(number: int, digit: int) -> int:
    """The sum of all digits, folding the number in half again and again."""
    while (digits := -(-number.bit_length() // digit)) > 1:
        half = (digits + 1) // 2 * digit
        number = (number >> half) + (number & ((1 << half) - 1))
    return number
