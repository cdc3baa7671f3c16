"""Numbers along an axis: where a value stands, and which round values to name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil, floor, isfinite, log10

_STEPS = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Axis:
    """Values from `low` to `high` laid out from `start` to `end`, in units of the sheet."""

    low: float
    high: float
    start: float
    end: float

    @staticmethod
    def around(values: Iterable[float], start: float, end: float, room: float = 0.05) -> Axis:
        """An axis on which all values have a place, with some room at both ends; one value stands amid it."""
        known = [value for value in values if isfinite(value)] or [0.0]
        low, high = min(known), max(known)
        spare = (high - low) * room if high > low else abs(high) or 1.0
        return Axis(low - spare, high + spare, start, end)

    def at(self, value: float) -> float:
        """Where a value stands."""
        return self.start + (self.end - self.start) * ((value - self.low) / (self.high - self.low))

    def ticks(self, most: int = 6) -> tuple[float, ...]:
        """Round values between the ends, see `ticks`."""
        return ticks(self.low, self.high, most)


def ticks(low: float, high: float, most: int = 6) -> tuple[float, ...]:
    """At most so many multiples of 1, 2 or 5 times a power of ten within two bounds, ends included."""
    if not high > low:
        return (low,)
    power = 10.0 ** floor(log10((high - low) / most))
    for factor in (*_STEPS, *(10 * step for step in _STEPS)):
        step = factor * power
        first, last = ceil(low / step), floor(high / step)
        if last - first < most:
            return tuple(round(number * step, 12) for number in range(first, last + 1))
    return (low, high)
