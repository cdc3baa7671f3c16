"""Points of all parties in one whole number: to add or sort deals is to add or sort numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from operator import mul

from game.analysis.space import DealSpace, Number, Values, is_exact


@dataclass(frozen=True, slots=True)
class Packing:
    """How the points of a space in whole numbers are written as digits of one number, the *key*.

    The first party has the highest digit, so keys sort like value tuples. Points count from the least
    possible, in `low`, and every digit is one higher than that: it is neither 0 nor the last of its base for
    any deal, which leaves both to the staircase as sentinels. `units` turn whole points back into points.
    """

    units: tuple[int, ...]
    low: tuple[int, ...]
    bases: tuple[int, ...]
    places: tuple[int, ...]

    @staticmethod
    def of(space: DealSpace, units: tuple[int, ...]) -> Packing:
        """The packing of a space of whole points."""
        low, bases = [], []
        for party, issues in enumerate(space.values):
            linked = [int(linkage.points[party]) for linkage in space.linkages]
            least = sum(map(min, issues)) + sum(points for points in linked if points < 0)
            most = sum(map(max, issues)) + sum(points for points in linked if points > 0)
            low.append(int(least))
            bases.append(int(most - least) + 3)
        places = [*accumulate(bases[:0:-1], mul, initial=1)][::-1]
        return Packing(units, tuple(low), tuple(bases), tuple(places))

    @property
    def start(self) -> int:
        """The key of a deal that is worth the least possible to everyone; keys of parts are added to it."""
        return sum(self.places)

    def difference(self, points: Iterable[Number]) -> int:
        """What whole points, one number per party, add to a key."""
        return sum(map(mul, points, self.places))

    def columns(self, keys: Sequence[int]) -> list[list[int]]:
        """The whole points behind keys of whole deals, one list per party."""
        columns = []
        rest = keys
        for place, low in zip(self.places[:-1], self.low, strict=False):
            shift = low - 1
            columns.append([key // place + shift for key in rest])
            rest = [key % place for key in rest]
        shift = self.low[-1] - 1
        columns.append([key + shift for key in rest])
        return columns

    def key(self, values: Sequence[Number]) -> int | None:
        """The key of a deal worth these values, None if no deal of the space could be."""
        if len(values) != len(self.places) or not all(map(is_exact, values)):
            return None
        whole = [value * unit for value, unit in zip(values, self.units, strict=True)]
        digits = [points - low + 1 for points, low in zip(whole, self.low, strict=True)]
        if not all(
            digit.denominator == 1 and 0 < digit < base - 1
            for digit, base in zip(digits, self.bases, strict=True)
        ):
            return None
        return self.difference(map(int, digits))

    def values(self, columns: Iterable[Sequence[int]]) -> tuple[Values, ...]:
        """Whole points, one list per party, as value tuples in the points the space was given in."""
        restored = [
            column if unit == 1 else [Fraction(points, unit) for points in column]
            for column, unit in zip(columns, self.units, strict=True)
        ]
        return tuple(zip(*restored, strict=True))
