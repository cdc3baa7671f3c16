"""Which of many points are efficient, for any number of parties: sets of points as bits of whole numbers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from operator import or_
from typing import NamedTuple

from game.analysis.packing import Packing

BLOCK = 2048
"""Points compared with one another at once; more take longer masks, fewer take more blocks."""

Row = tuple[int, ...]
"""A point: one whole number per party."""


class Ladder(NamedTuple):
    """For one party the values that occur in a block, rising, and which points have at least each of them.

    There is one mask more than there are values, the empty one.
    """

    values: list[int]
    masks: list[int]


class Cover:
    """Some points, kept so that others can be compared with all of them at once."""

    def __init__(self, points: Sequence[Row]) -> None:
        self._ladders = [_ladder(column) for column in zip(*points, strict=True)]

    def covers(self, point: Row) -> bool:
        """Whether one of the points gives every party at least as much."""
        return bool(self._ladders) and self.as_good(point) != 0

    def as_good(self, point: Row) -> int:
        """The points that give every party at least as much, as bits; the first point has the highest."""
        common = -1
        for (values, masks), value in zip(self._ladders, point, strict=True):
            common &= masks[bisect_left(values, value)]
            if not common:
                break
        return common


def uncovered(points: Sequence[Row]) -> list[int]:
    """The places of the points that none before them gives every party at least as much as.

    Where no point is beaten by a later one these are the efficient points, of equal ones the first. Blocks
    of points are first pruned in themselves, then used to prune all points after them: about n²/2048 steps
    of a few microseconds, few when most points are beaten.
    """
    kept = []
    waiting: Sequence[int] = range(len(points))
    while waiting:
        block, waiting = waiting[:BLOCK], waiting[BLOCK:]
        cover = Cover([points[at] for at in block])
        # Earlier points have higher bits, and a point itself is always among those as good as itself.
        lasting = [
            at
            for bits, at in zip(range(len(block), 0, -1), block, strict=True)
            if cover.as_good(points[at]).bit_length() == bits
        ]
        kept += lasting
        cover = Cover([points[at] for at in lasting])
        waiting = [at for at in waiting if not cover.covers(points[at])]
    return kept


def efficient_tuples(keys: Sequence[int], packing: Packing) -> list[int]:
    """The keys no other key beats, of keys in falling order; of equal ones the first."""
    # In this order a key has at least as much for the first party as all after it.
    rows = [*zip(*packing.columns(keys)[1:], strict=True)]
    return [keys[at] for at in uncovered(rows)]


def _ladder(column: Sequence[int]) -> Ladder:
    """The ladder of one party; the first point of the block has the highest bit."""
    holders: dict[int, int] = {}
    bit = 1 << len(column)
    for points in column:
        bit >>= 1
        holders[points] = holders.get(points, 0) | bit
    values = sorted(holders, reverse=True)
    masks = [*accumulate((holders[points] for points in values), or_, initial=0)]
    return Ladder(values[::-1], masks[::-1])
