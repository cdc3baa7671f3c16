"""Counting sums by halves: the deals of one half of the issues against those of the other.

Right for any points, up to about fifteen issues of five options. Source: Horowitz and Sahni 1974, "Computing
partitions with applications to the knapsack problem", for the halves; pairs are counted with sets of bits.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import prod

from game.analysis.grid import Loss, Part

Half = dict[int, int]
"""How many choices lose that much; the losses of all parties stand in one number, each in its own bits."""
BLOCK = 8192
"""How many choices one set of bits speaks of: more are gone through block by block."""


def half_sizes(parts: Sequence[Part], slack: Loss) -> tuple[int, int]:
    """The most choices of each half that can differ in what they lose, the smaller half first."""
    sizes = []
    for half in _split(parts):
        reach = prod(1 + sum(max(loss[at] for loss in part) for part in half) for at in range(len(slack)))
        sizes.append(min(reach, prod(map(len, half))))
    return min(sizes), max(sizes)


def halves_work(parts: Sequence[Part], slack: Loss) -> int:
    """Roughly how many nanoseconds the count takes."""
    small, large = half_sizes(parts, slack)
    if len(slack) == 1:
        return 2000 * (small + large)
    per_block = 200 + (100 + min(small, BLOCK) // 16) * len(slack)
    return 1000 * (small + large) + large * -(-small // BLOCK) * per_block


def count_by_halves(parts: Sequence[Part], slack: Loss) -> int:
    """How many choices of one local deal in each part lose no party more than its slack."""
    bits = [sum(max(loss[at] for loss in part) for part in parts).bit_length() for at in range(len(slack))]
    offsets = [0, *accumulate(bits)][:-1]
    fields = [(offset, (1 << width) - 1) for offset, width in zip(offsets, bits, strict=True)]
    few, many = sorted(
        (_kept(_sums([_packed(part, offsets) for part in half]), fields, slack) for half in _split(parts)),
        key=len,
    )
    many.sort(key=lambda row: row[0])
    if len(slack) == 1:
        return _pairs_of_one(few, many, slack[0])
    return sum(_pairs(few[at : at + BLOCK], many, slack) for at in range(0, len(few), BLOCK))


def _split(parts: Sequence[Part]) -> tuple[list[Part], list[Part]]:
    """The parts in two groups with about as many joint choices each."""
    groups: tuple[list[Part], list[Part]] = ([], [])
    sizes = [1, 1]
    for part in sorted(parts, key=len, reverse=True):
        at = int(sizes[1] < sizes[0])
        groups[at].append(part)
        sizes[at] *= len(part)
    return groups


def _packed(part: Part, offsets: Sequence[int]) -> Half:
    return {
        sum(step << offset for step, offset in zip(loss, offsets, strict=True)): count
        for loss, count in part.items()
    }


def _sums(parts: Sequence[Half]) -> Half:
    sums: Half = {0: 1}
    for part in sorted(parts, key=len):
        joined: Half = {}
        for loss, count in part.items():
            for have, times in sums.items():
                total = have + loss
                joined[total] = joined.get(total, 0) + times * count
        sums = joined
    return sums


Row = tuple[Loss, int]


def _kept(half: Half, fields: Sequence[tuple[int, int]], slack: Loss) -> list[Row]:
    """The losses of a half that are not too much already, each with its count."""
    columns = [[packed >> offset & mask for packed in half] for offset, mask in fields]
    rows = zip(zip(*columns, strict=True), half.values(), strict=True)
    return [row for row in rows if all(map(int.__le__, row[0], slack))]


def _pairs_of_one(few: Sequence[Row], many: Sequence[Row], most: int) -> int:
    """The same as `_pairs` where one party alone can lose too much."""
    ordered = sorted(few)
    losses = [loss[0] for loss, _ in ordered]
    counts = list(accumulate((count for _, count in ordered), initial=0))
    return sum(count * counts[bisect_right(losses, most - loss[0])] for loss, count in many)


def _pairs(few: Sequence[Row], many: Sequence[Row], slack: Loss) -> int:
    """How many pairs, one of each, lose no party more than its slack.

    For every party the few are put in order of their losses, and every beginning of that order is kept as a
    set of bits; who fits all parties' needs is what the sets have in common.
    """
    orders = [_beginnings([loss[at] for loss, _ in few]) for at in range(len(slack))]
    planes = list(_planes([count for _, count in few]))
    single = all(count == 1 for _, count in few)
    total = 0
    for losses, count in many:
        fit = -1
        for (ordered, beginnings), most, loss in zip(orders, slack, losses, strict=True):
            fit &= beginnings[bisect_right(ordered, most - loss)]
        if not fit:
            continue
        if single:
            total += fit.bit_count() * count
        else:
            total += sum((fit & plane).bit_count() << at for at, plane in planes) * count
    return total


def _beginnings(losses: Sequence[int]) -> tuple[list[int], list[int]]:
    """The losses in order, and for every number of them the set of places where the first so many stand."""
    order = sorted(range(len(losses)), key=losses.__getitem__)
    sets = accumulate((1 << place for place in order), int.__or__, initial=0)
    return [losses[place] for place in order], list(sets)


def _planes(counts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Which places have each binary digit in their counts, by digit."""
    for at in range(max(counts, default=0).bit_length()):
        plane = sum(1 << place for place, count in enumerate(counts) if count >> at & 1)
        if plane:
            yield at, plane
