"""What a character looks for in an offer: agreement of the others, and its own share (R103)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import isqrt, prod

from game.agents.aspiration import Aspiration
from game.agents.beliefs import WEIGHT
from game.agents.memory import Memory
from game.core.ids import Package

RANGE_LEAST = 100
EVEN_HANDED = 2_000


@dataclass(frozen=True, slots=True)
class Objective:
    """The joint score J of a package; `rows` are believed ranks times weights, by other seat, issue, option."""

    rows: tuple[tuple[tuple[int, ...], ...], ...]
    whole: int
    own_percent: int
    worst_off_first: bool
    headline_weight: int
    fallback: int
    range: int

    def beliefs(self, package: Package) -> list[int]:
        """How much each other seat is believed to like the package, 0 to 1000."""
        found = []
        for rows in self.rows:
            total = 0
            for row, option in zip(rows, package, strict=True):
                total += row[option]
            found.append(total // self.whole)
        return found

    def joint(self, beliefs: Sequence[int], value: int, headlines: int) -> int:
        """J from the others' believed liking, the own value in hundredths and the own headlines."""
        extra = self.headline_weight * headlines
        if self.worst_off_first:
            return 100 * (min(beliefs) + mean(beliefs) ** 2 // EVEN_HANDED) + extra
        own = 1000 * max(0, value - self.fallback) // self.range
        return (100 - self.own_percent) * mean(beliefs) + self.own_percent * (own // 2) + extra


def objective_of(memory: Memory, aspiration: Aspiration) -> Objective:
    """What this character looks for this turn."""
    sheet, traits = memory.sheet, memory.traits
    rows = tuple(
        tuple(
            tuple([weight * rank for rank in ranks])
            for weight, ranks in zip(memory.weights[seat], sheet.guesses[seat], strict=True)
        )
        for seat in sheet.others
    )
    return Objective(
        rows=rows,
        whole=WEIGHT * len(sheet.rows),
        own_percent=traits.own_percent,
        worst_off_first=bool(traits.worst_off_first),
        headline_weight=traits.headline_weight,
        fallback=aspiration.fallback,
        range=max(RANGE_LEAST, aspiration.best - aspiration.fallback),
    )


def mean(numbers: Sequence[int]) -> int:
    """The geometric mean, rounded down."""
    if len(numbers) == 2:
        return isqrt(numbers[0] * numbers[1])
    if len(numbers) == 1:
        return numbers[0]
    product, low, high = prod(numbers), min(numbers), max(numbers)
    while low < high:
        middle = (low + high + 1) // 2
        if middle ** len(numbers) <= product:
            low = middle
        else:
            high = middle - 1
    return low
