"""Which of many points are efficient, for any number of seats: sets of points as bits of whole numbers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence

from game.core.ids import PerSeat

_TOGETHER = 1024
"""Points compared with one another at once: more would make the sets of bits long."""


class Cover:
    """Some points, kept so that others can be compared with all of them at once.

    For every seat it holds the values that occur, rising, and for each which points have at least as much.
    """

    def __init__(self, points: Sequence[PerSeat[int]]) -> None:
        self._ladders = [_ladder(column) for column in zip(*points, strict=True)]

    def covers(self, point: PerSeat[int]) -> bool:
        """Whether one of the points gives every seat at least as much."""
        return bool(self._ladders) and self._as_good(point) != 0

    def lone(self, points: Iterable[PerSeat[int]]) -> list[PerSeat[int]]:
        """Of the cover's own points, all different, those that no other one covers."""
        return [point for point in points if self._as_good(point).bit_count() == 1]

    def _as_good(self, point: PerSeat[int]) -> int:
        common = -1
        for (values, holders), value in zip(self._ladders, point, strict=True):
            common &= holders[bisect_left(values, value)]
            if not common:
                break
        return common


def efficient(points: Collection[PerSeat[int]]) -> list[PerSeat[int]]:
    """The points, all different, than which no other is as good for every seat; by falling sums.

    A point with a smaller sum never beats one with a larger, so what is kept stays.
    """
    waiting = sorted(points, key=sum, reverse=True)
    kept: list[PerSeat[int]] = []
    for at in range(0, len(waiting), _TOGETHER):
        cover, block = Cover(kept), waiting[at : at + _TOGETHER]
        block = [point for point in block if not cover.covers(point)]
        kept += Cover(block).lone(block)
    return kept


def _ladder(column: Sequence[int]) -> tuple[list[int], list[int]]:
    holders: dict[int, int] = {}
    for at, value in enumerate(column):
        holders[value] = holders.get(value, 0) | 1 << at
    values = sorted(holders)
    sets, held = [0], 0
    for value in reversed(values):
        held |= holders[value]
        sets.append(held)
    return values, sets[::-1]
