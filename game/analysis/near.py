"""Packages one party can live with, best for the others first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from math import ceil, lcm
from operator import mul
from sys import maxsize
from typing import NamedTuple

from game.analysis.best_first import Search
from game.analysis.counts import check_party
from game.analysis.problem import SpaceProblem
from game.analysis.space import Deal, DealSpace, Linkage, Number, Values, check_exact, is_index


class Package(NamedTuple):
    """A deal and what it is worth to each party."""

    deal: Deal
    values: Values


def near(space: DealSpace, party: int, at_least: Number, count: int = 10) -> tuple[Package, ...]:
    """The first `count` packages of `nearest`, fewer if there are not so many.

    Raises: as `nearest`; SpaceProblem for a count that is no whole number from 0 up.
    """
    if not is_index(count, maxsize):
        raise SpaceProblem("count", found=repr(count)[:40])
    return tuple(islice(nearest(space, party, at_least), count))


def nearest(space: DealSpace, party: int, at_least: Number) -> Iterator[Package]:
    """All packages worth at least so much to a party, the best for the others first, found one by one.

    The best has the largest smallest gain of the others over their walk-aways, then the largest sum of their
    gains, points compared between parties as they are, then the most for the party itself; the rest is a
    fixed order. Exact, and without listing deals: the first package costs about three frontiers, each further
    one a fraction of that.

    Raises: SpaceProblem for a party that is not there or a value that is not exact; ComponentTooLarge.
    Source: Faratin, Sierra and Jennings 2002, "Using similarity criteria to make issue trade-offs in
    automated negotiations", for keeping one's own value and moving towards the others; they sample, and
    guess at the others' values.
    """
    check_party(space, party)
    check_exact(at_least, "at_least")
    whole, unit = _seen_by(space, party)
    search = Search.of(whole, ceil(at_least * unit))
    return (Package(deal, space.value(deal)) for deal in search.deals())


def _seen_by(space: DealSpace, party: int) -> tuple[DealSpace, int]:
    """The space in whole points of one unit for all parties, the given party first, and that unit."""
    whole, units = space.in_integers()
    unit = lcm(*units)
    order = [party, *(other for other in range(space.parties) if other != party)]
    scale = [unit // units[at] for at in order]

    def turned(points: Values) -> Values:
        return tuple(map(mul, (points[at] for at in order), scale))

    values = tuple(
        tuple(tuple(points * times for points in options) for options in whole.values[at])
        for at, times in zip(order, scale, strict=True)
    )
    linkages = tuple(Linkage(linkage.when, turned(linkage.points)) for linkage in whole.linkages)
    return DealSpace(values, turned(whole.walk_away), linkages), unit
