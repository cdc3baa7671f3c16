"""The named solutions of bargaining theory over the deals of a space, exactly and with all ties.

All of them look at the deals no party is worse off with than without one. Each grows with every party's
gain, so its best value is found on the frontier; a beaten deal can only tie where the criterion does not
look at all parties. Such beaten ties are left out: the points listed are efficient.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from itertools import compress
from math import lcm, prod
from operator import add, mul

from game.analysis.packing import Packing
from game.analysis.space import Number, Values

Columns = Sequence[list[int]]


@dataclass(frozen=True, slots=True)
class Solution:
    """The best value of a criterion and all efficient tuples that reach it, best for the first party first.

    A beaten deal may reach it too, where the criterion does not look at all parties. It is not listed:
    nobody would settle for it who knows the deal that beats it.
    """

    value: Number
    points: tuple[Values, ...]


@dataclass(frozen=True, slots=True)
class Bargain:
    """The efficient deals no party is worse off with than without a deal: whole points and gains by party."""

    packing: Packing
    points: Columns
    gains: Columns

    @staticmethod
    def of(packing: Packing, columns: Columns, walk_away: Sequence[int]) -> Bargain:
        """The part of a frontier, given in whole points by party, that everyone can live with."""
        for party, least in enumerate(walk_away):
            if columns[party] and min(columns[party]) < least:
                fine = [points >= least for points in columns[party]]
                columns = [list(compress(column, fine)) for column in columns]
        gains = [
            [points - least for points in column] for column, least in zip(columns, walk_away, strict=True)
        ]
        return Bargain(packing, columns, gains)

    @property
    def is_empty(self) -> bool:
        """Whether every deal leaves someone worse off."""
        return not self.points[0]

    def nash(self) -> Solution:
        """The largest product of all parties' gains over their walk-aways.

        If someone must go without a gain, the product is 0 for all and all points tie.
        Source: Nash 1950, "The bargaining problem", for a convex set; over a finite set of deals as in
        Mariotti 1998, "Nash bargaining theory when the number of alternatives can be finite".
        Elsewhere: Genius multiplies utilities without taking walk-aways off; NegMAS takes the walk-away off,
        or the worst utility where the walk-away is below it, and does not leave out losses, so that two of
        them can make a product.
        """
        return self._best(_joined(mul, self.gains), prod(self.packing.units))

    def kalai_smorodinsky(self) -> Solution:
        """The largest smallest ratio of a party's gain to its ideal gain, from 0 to 1.

        The ideal gain is the party's largest over these same deals. A party whose ideal gain is 0 has all it
        could have and no say in the ratio; if that holds for all, the ratio is 1.
        Source: Kalai and Smorodinsky 1975, "Other solutions to Nash's bargaining problem", for two parties
        and a convex set, where the ratios are equal; over a finite set the largest smallest ratio, as in
        Nagahisa and Tanaka 2002, "An axiomatization of the Kalai-Smorodinsky solution when the feasible sets
        can be finite".
        Elsewhere, by the same name: Genius takes the efficient deal with the smallest differences between
        utilities; NegMAS's `ks` the one with the smallest difference between the largest and the smallest
        ratio, which may leave everybody with less, and the ideal over all deals.
        """
        ideals = [max(column) for column in self.gains]
        whole = lcm(*(ideal for ideal in ideals if ideal))
        shares = [
            [gain * (whole // ideal) for gain in column]
            for column, ideal in zip(self.gains, ideals, strict=True)
            if ideal
        ]
        if not shares:
            return self._best([1] * len(self.points[0]), 1)
        return self._best(_smallest(shares), whole)

    def egalitarian(self) -> Solution:
        """The largest smallest gain, in points compared between parties as they are.

        Source: Kalai 1977, "Proportional solutions to bargaining situations", with equal proportions.
        Elsewhere: NegMAS calls this `kalai`, and the largest smallest utility `modified_kalai`.
        """
        whole = lcm(*self.packing.units)
        return self._best(_smallest(self._alike(self.gains, whole)), whole)

    def utilitarian(self) -> Solution:
        """The largest sum of points, in points compared between parties as they are.

        Taking the walk-aways off would change the value, not the deals.
        Source: Harsanyi 1955, "Cardinal welfare, individualistic ethics, and interpersonal comparisons of
        utility".
        Elsewhere: NegMAS's `max_welfare` looks at all deals, also those that leave a party worse off, and
        its `max_relative_welfare` adds shares of each party's range instead of points.
        """
        whole = lcm(*self.packing.units)
        return self._best(_joined(add, self._alike(self.points, whole)), whole)

    def _alike(self, columns: Columns, whole: int) -> Columns:
        """The columns in one unit for all parties."""
        return [
            column if unit == whole else [points * (whole // unit) for points in column]
            for column, unit in zip(columns, self.packing.units, strict=True)
        ]

    def _best(self, criterion: list[int], unit: int) -> Solution:
        best = max(criterion)
        rows = [row for row, value in enumerate(criterion) if value == best]
        columns = [[column[row] for row in rows] for column in self.points]
        return Solution(best if unit == 1 else Fraction(best, unit), self.packing.values(columns))


def _joined(operation: Callable[[int, int], int], columns: Columns) -> list[int]:
    """The numbers of each row in one, by an operation of two numbers."""
    return reduce(lambda one, other: list(map(operation, one, other)), columns)


def _smallest(columns: Columns) -> list[int]:
    """The smallest number of each row; written out, which takes half the time of `min`."""
    return reduce(lambda one, other: [a if a < b else b for a, b in zip(one, other, strict=True)], columns)
