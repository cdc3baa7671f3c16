"""How a domain's values become whole numbers of a scenario: exactly where limits allow, else rounded."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Final

from game.exchange.domain import Domain

UNIT_MAX: Final = 10**36
"""The most units of a point that a scenario file can state."""
WORTH_MAX: Final = 10**42
"""The largest amount of a scenario file: units of an option, hundredths of a unit of a walk-away."""
UNIT_ROUNDED: Final = 1_000_000
"""Units of a point where values are finer than any file can state, so that the file stays readable."""
SMALL: Final = 20
"""Where no deal brings more than this, values are multiplied by 10 until one does."""


@dataclass(frozen=True, slots=True)
class Measure:
    """`scale` points are a value of 1, and `unit` units a point; nothing is rounded if `is_exact`."""

    scale: Fraction
    unit: int
    is_exact: bool

    def units(self, value: Fraction) -> int:
        """A value in units, as points stand in a file."""
        return round(value * self.scale * self.unit)

    def hundredths(self, value: Fraction) -> int:
        """A value in hundredths of a unit, as walk-aways stand in a file."""
        return round(value * self.scale * self.unit * 100)


def measure_of(domain: Domain) -> Measure:
    """The measure that keeps every value exact if a scenario can hold it, else the finest that it can hold.

    Utilities up to 1 become points out of a hundred; larger values are points already.
    """
    scale = _scale(domain)
    values = [value * scale for table in domain.values for row in table for value in row]
    hundredths = [value * scale * 100 for value in domain.walk_away]
    most = max(*(abs(value) for value in values), *(abs(value) for value in hundredths))
    unit = 1
    for value in [*values, *hundredths]:
        # Numbers that need a finer unit than there is may have very long denominators.
        unit = lcm(unit, value.denominator) if unit <= UNIT_MAX else unit
    if unit <= UNIT_MAX and most * unit <= WORTH_MAX:
        return Measure(scale, unit, is_exact=True)
    unit = UNIT_ROUNDED if most * UNIT_ROUNDED <= WORTH_MAX else 1
    while most * unit > WORTH_MAX:
        scale /= 10
        most /= 10
    return Measure(scale, unit, is_exact=False)


def _scale(domain: Domain) -> Fraction:
    best = max(profile.best for profile in domain.profiles)
    scale = Fraction(1)
    while 0 < best * scale <= SMALL and scale < 100:
        scale *= 10
    return scale
