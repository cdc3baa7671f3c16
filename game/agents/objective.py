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
SEAT_BITS = 40
"""Bits for one seat's liking, enough for thirty issues of any weight."""
SEAT_MASK = (1 << SEAT_BITS) - 1


@dataclass(frozen=True, slots=True)
class Objective:
    """The joint score J of a package.

    `rows` by issue and option hold the weighted ranks of all other seats, packed by seat; `whole` is the
    largest sum of a seat divided by 1000.
    """

    rows: tuple[tuple[int, ...], ...]
    others: int
    whole: int
    own_percent: int
    worst_off_first: bool
    headline_weight: int
    fallback: int
    range: int

    def liking(self, package: Package) -> int:
        """The others' liking of a package, packed."""
        total = 0
        for row, option in zip(self.rows, package, strict=True):
            total += row[option]
        return total

    def beliefs(self, liking: int) -> list[int]:
        """How much each other seat is believed to like it, 0 to 1000, from a packed sum."""
        if self.others == 2:
            return [(liking & SEAT_MASK) // self.whole, (liking >> SEAT_BITS) // self.whole]
        return [(liking >> SEAT_BITS * seat & SEAT_MASK) // self.whole for seat in range(self.others)]

    def joint(self, liking: int, value: int, headlines: int) -> int:
        """J from the others' packed liking, the own value in hundredths and the own headlines."""
        whole = self.whole
        if self.others == 2:
            # By far the most frequent case, and the question asked most often of all.
            one, two = (liking & SEAT_MASK) // whole, (liking >> SEAT_BITS) // whole
            least, middle = one if one < two else two, isqrt(one * two)
        else:
            beliefs = self.beliefs(liking)
            least, middle = min(beliefs), mean(beliefs)
        extra = self.headline_weight * headlines
        if self.worst_off_first:
            return 100 * (least + middle**2 // EVEN_HANDED) + extra
        own = 1000 * (value - self.fallback) // self.range if value > self.fallback else 0
        return (100 - self.own_percent) * middle + self.own_percent * (own // 2) + extra


def objective_of(memory: Memory, aspiration: Aspiration) -> Objective:
    """What this character looks for this turn."""
    sheet, traits = memory.sheet, memory.traits
    rows = []
    for issue, row in enumerate(sheet.rows):
        packed = [0] * len(row)
        for place, seat in enumerate(sheet.others):
            weight = memory.weights[seat][issue] << SEAT_BITS * place
            for option, rank in enumerate(sheet.guesses[seat][issue]):
                packed[option] += weight * rank
        rows.append(tuple(packed))
    return Objective(
        rows=tuple(rows),
        others=len(sheet.others),
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
