"""How sure a measured number is: 95 % intervals, each the same for the same data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt
from random import Random
from statistics import fmean, stdev
from typing import TypeVar

Z = 1.959964
"""The normal deviate of a 95 % interval."""
DRAWS = 400
"""Resamples of a bootstrap."""
WILSON, NORMAL, BOOTSTRAP, RANGE, EXACT = "wilson", "normal", "bootstrap", "range", "exact"
SAMPLED = frozenset({WILSON, NORMAL, BOOTSTRAP})
"""Methods for a sample: without an interval nothing is known of what lies behind it."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number with its interval, None where there is none; `method` says how the interval was made."""

    value: float
    low: float | None
    high: float | None
    method: str


def share(hits: int, n: int) -> Estimate:
    """A share in per cent with Wilson's score interval.

    Raises: ZeroDivisionError if there is nothing to have a share of. Source: Wilson (1927).
    """
    part, squared = hits / n, Z * Z
    middle = (part + squared / (2 * n)) / (1 + squared / n)
    reach = Z * sqrt(part * (1 - part) / n + squared / (4 * n * n)) / (1 + squared / n)
    return Estimate(100 * part, max(0.0, 100 * (middle - reach)), min(100.0, 100 * (middle + reach)), WILSON)


def mean(values: Sequence[float]) -> Estimate:
    """A mean with the normal interval of its standard error; one value has none.

    Raises: StatisticsError if there are no values.
    """
    centre = fmean(values)
    if len(values) < 2:
        return Estimate(centre, None, None, NORMAL)
    reach = Z * stdev(values) / sqrt(len(values))
    return Estimate(centre, centre - reach, centre + reach, NORMAL)


def bootstrap(items: Sequence[T], statistic: Callable[[Sequence[T]], float | None], seed: int) -> Estimate:
    """A statistic with the percentile interval of resampled data; the draws depend on the seed alone.

    Resamples for which the statistic is not defined are left out. Source: Efron (1979).

    Raises: ValueError if it is not defined for the data themselves.
    """
    value = statistic(items)
    if value is None:
        raise ValueError("not defined")
    chance = Random(f"bootstrap {seed}")
    found = [statistic(chance.choices(items, k=len(items))) for _ in range(DRAWS)]
    known = sorted(number for number in found if number is not None)
    cut = len(known) // 40
    low, high = (known[cut], known[-1 - cut]) if known else (None, None)
    return Estimate(value, low, high, BOOTSTRAP)


def spread(values: Sequence[float]) -> Estimate:
    """A mean with the smallest and the largest value in place of an interval."""
    return Estimate(fmean(values), min(values), max(values), RANGE)


def exact(value: float) -> Estimate:
    """A number that nothing is uncertain about."""
    return Estimate(value, None, None, EXACT)
