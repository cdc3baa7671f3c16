"""How far a deal is from the frontier and from each named solution."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import lcm, sqrt

from game.analysis.problem import SpaceProblem
from game.analysis.solutions import Solution
from game.analysis.solved import Solved
from game.analysis.space import Number, Values, is_exact


@dataclass(frozen=True, slots=True)
class Distance:
    """The squared distance to the nearest of some points, exactly, and that point.

    Of points equally near it is the best for the first party. The distance itself is rarely a fraction:
    `rounded` is its nearest floating-point number.
    """

    squared: Number
    nearest: Values

    @property
    def rounded(self) -> float:
        """The distance as a floating-point number, for showing only."""
        return sqrt(self.squared)


@dataclass(frozen=True)
class Distances:
    """The distances of one value tuple, each worked out when first asked for.

    Between two value tuples the distance is Euclid's: the root of the sum, over the parties, of the squared
    differences of values, each divided by the party's unit first.
    Source: Baarslag and others 2013, "Evaluating practical negotiating agents: results and analysis of the
    2011 international competition", where outcomes are rated by them.
    Elsewhere: Genius and NegMAS measure in utilities as they are, which units of 1 do here.
    """

    solved: Solved
    values: Values
    units: Values

    @cached_property
    def frontier(self) -> Distance:
        """How far it is to the nearest efficient value tuple; 0 exactly for an efficient deal."""
        return _nearest(self.values, self.solved.frontier, self.units)

    @cached_property
    def nash(self) -> Distance | None:
        """How far it is to the nearest Nash point; None if there is none."""
        return self._to(self.solved.nash)

    @cached_property
    def kalai_smorodinsky(self) -> Distance | None:
        """How far it is to the nearest Kalai–Smorodinsky point; None if there is none."""
        return self._to(self.solved.kalai_smorodinsky)

    @cached_property
    def egalitarian(self) -> Distance | None:
        """How far it is to the nearest egalitarian point; None if there is none."""
        return self._to(self.solved.egalitarian)

    @cached_property
    def utilitarian(self) -> Distance | None:
        """How far it is to the nearest utilitarian point; None if there is none."""
        return self._to(self.solved.utilitarian)

    def _to(self, solution: Solution | None) -> Distance | None:
        return None if solution is None else _nearest(self.values, solution.points, self.units)


def distance(solved: Solved, deal: Sequence[int], units: Iterable[Number] = ()) -> Distances:
    """How far a deal is from what is efficient and fair.

    `units` says per party how many points count as a step of length 1: by default one point each. Use
    `ideal_gains` where the parties' points cannot be compared.

    Raises: SpaceProblem for what is no deal, and for units that are not a positive number per party.
    """
    space = solved.space
    steps = tuple(units) or (1,) * space.parties
    if len(steps) != space.parties or not all(is_exact(step) and step > 0 for step in steps):
        raise SpaceProblem("units", found=str(tuple(map(str, steps))), parties=space.parties)
    return Distances(solved, space.value(deal), steps)


def ideal_gains(solved: Solved) -> Values:
    """Per party its largest gain over its walk-away among deals no party is worse off with than without one.

    In these units the walk-aways stand at 0 and the ideal of Kalai and Smorodinsky at 1. A party that can
    gain nothing, and every party if there is no such deal, keeps one point as its unit.
    """
    walk_away = solved.space.walk_away
    gains = [
        tuple(worth - least for worth, least in zip(point, walk_away, strict=True))
        for point in solved.frontier
    ]
    agreed = [row for row in gains if min(row) >= 0]
    ideals = map(max, zip(*agreed, strict=True)) if agreed else walk_away
    return tuple(ideal if agreed and ideal > 0 else 1 for ideal in ideals)


def _nearest(values: Values, points: Iterable[Values], units: Values) -> Distance:
    """The nearest of some points; compared in whole numbers, which is ten times faster than in fractions."""
    scales = [1 / (Fraction(unit) ** 2) for unit in units]
    rows = list(points)
    wholes = [
        lcm(value.denominator, *(row[party].denominator for row in rows))
        for party, value in enumerate(values)
    ]
    weights = [scale / whole**2 for scale, whole in zip(scales, wholes, strict=True)]
    common = lcm(*(weight.denominator for weight in weights))
    factors = [int(weight * common) for weight in weights]
    columns = [
        _squares([row[party] for row in rows], value, whole, factor)
        for party, (value, whole, factor) in enumerate(zip(values, wholes, factors, strict=True))
    ]
    sums = list(map(sum, zip(*columns, strict=True)))
    least = min(sums)
    return Distance(Fraction(least, common), rows[sums.index(least)])


def _squares(column: Sequence[Number], value: Number, whole: int, factor: int) -> list[int]:
    """The squared differences to a value, in whole parts of a point, each times a factor."""
    here = int(value * whole)
    return [factor * (int(other * whole) - here) ** 2 for other in column]
