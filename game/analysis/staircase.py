"""Which of many points are efficient, for two and three parties: one sweep in falling order.

Source: Kung, Luccio and Preparata 1975, "On finding the maxima of a set of vectors".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from game.analysis.packing import Packing


def efficient_pairs(keys: Iterable[int], packing: Packing) -> list[int]:
    """The keys no other key beats, of two parties' keys in falling order; of equal ones the first. O(n)."""
    base = packing.bases[1]
    best = 0
    kept = []
    for key in keys:
        second = key % base
        if second > best:
            best = second
            kept.append(key)
    return kept


def efficient_triples(keys: Iterable[int], packing: Packing) -> list[int]:
    """The keys no other key beats, of keys in falling order for three parties; of equal ones the first.

    O(n log n). Whatever came before has at least as many points for the first party. So a key is beaten if
    one of those is as good for the second and the third. They form a staircase, kept as one number for both
    parties in rising order of the second and thus falling order of the third: the only step to look at is
    the lowest that is not below the key.
    """
    base = packing.bases[2]
    both = packing.places[0]
    kept: list[int] = []
    stairs = [base - 1, both]  # sentinels: the best third with the worst second, and the reverse
    keep = kept.append
    for key in keys:
        step = key % both
        at = bisect_left(stairs, step)
        third = step % base
        if stairs[at] % base >= third:
            continue
        keep(key)
        below = at - 1
        if stairs[below] % base > third:
            stairs.insert(at, step)
            continue
        below -= 1
        while stairs[below] % base <= third:
            below -= 1
        stairs[below + 1 : at] = [step]
    return kept
