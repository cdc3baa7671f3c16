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


class Ladder(NamedTuple):
    """For one party the values that occur in a block, rising, and which points have at least each of them.

    There is one mask more than there are values, the empty one.
    """

    values: list[int]
    masks: list[int]


def efficient_tuples(keys: Sequence[int], packing: Packing) -> list[int]:
    """The keys no other key beats, of keys in falling order; of equal ones the first.

    A key is beaten if one before it has at least as much for every party but the first. Blocks of keys are
    first pruned in themselves, then used to prune all keys after them: about n²/2048 steps of a few
    microseconds, few when most keys are beaten.
    """
    rest = list(keys)
    kept: list[int] = []
    while rest:
        block, rest = _within(rest[:BLOCK], packing), rest[BLOCK:]
        kept += block
        if rest:
            rest = _beyond(rest, block, packing)
    return kept


def _within(block: list[int], packing: Packing) -> list[int]:
    """The keys of a block that none before them in the block beats."""
    columns = packing.columns(block)[1:]
    tables = [dict(zip(*_ladder(column), strict=False)) for column in columns]
    kept = []
    for at, (key, *row) in enumerate(zip(block, *columns, strict=True)):
        others = tables[0][row[0]]
        for table, points in zip(tables, row, strict=True):
            others &= table[points]
        # Earlier keys have higher bits, and the key itself is always among those as good as itself.
        if others.bit_length() == len(block) - at:
            kept.append(key)
    return kept


def _beyond(rest: list[int], block: list[int], packing: Packing) -> list[int]:
    """The keys that no key of an earlier block beats."""
    ladders = [_ladder(column) for column in packing.columns(block)[1:]]
    kept = []
    for key, *row in zip(rest, *packing.columns(rest)[1:], strict=True):
        better = -1
        for (values, masks), points in zip(ladders, row, strict=True):
            better &= masks[bisect_left(values, points)]
            if not better:
                kept.append(key)
                break
    return kept


def _ladder(column: list[int]) -> Ladder:
    """The ladder of one party; the first point of the block has the highest bit."""
    holders: dict[int, int] = {}
    bit = 1 << len(column)
    for points in column:
        bit >>= 1
        holders[points] = holders.get(points, 0) | bit
    values = sorted(holders, reverse=True)
    masks = [*accumulate((holders[points] for points in values), or_, initial=0)]
    return Ladder(values[::-1], masks[::-1])
