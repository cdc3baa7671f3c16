"""Side by side timing: ratios of one run count, absolute rates belong to the machine."""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Work = Callable[[], int]
"""Does a fixed piece of work and returns how many units it was."""


@dataclass(frozen=True)
class Pace:
    """Units per second of a piece of work, one number a round."""

    rates: tuple[float, ...]

    @property
    def usual(self) -> float:
        """The middle rate."""
        return median(self.rates)


def alternate(works: dict[str, Work], rounds: int) -> dict[str, Pace]:
    """Time pieces of work in turn, round after round, so that a busy moment falls on all of them.

    Each begins without the others' garbage, and nobody looks for garbage in what was there before.
    """
    rates: dict[str, list[float]] = {name: [] for name in works}
    for work in works.values():
        work()
    gc.collect()
    gc.freeze()
    for _ in range(rounds):
        for name, work in works.items():
            gc.collect()
            begin = perf_counter()
            units = work()
            rates[name].append(units / (perf_counter() - begin))
    gc.unfreeze()
    return {name: Pace(tuple(found)) for name, found in rates.items()}


def ratio(ours: Pace, theirs: Pace) -> float:
    """The middle of the ratios of each round."""
    return median(a / b for a, b in zip(ours.rates, theirs.rates, strict=True))
