"""Keeping what is efficient, and joining parts of deals without losing any of it."""

from __future__ import annotations

from collections.abc import Callable

from game.analysis.masks import efficient_tuples
from game.analysis.packing import Packing
from game.analysis.staircase import efficient_pairs, efficient_triples

_PRUNE: dict[int, Callable[[list[int], Packing], list[int]]] = {2: efficient_pairs, 3: efficient_triples}


def efficient(keys: list[int], packing: Packing) -> list[int]:
    """The keys that no other key beats, each once and in falling order; sorts the list it is given."""
    keys.sort(reverse=True)
    return _PRUNE.get(len(packing.places), efficient_tuples)(keys, packing)


def merged(front: list[int], steps: list[int], packing: Packing) -> list[int]:
    """The efficient sums of a front and of steps, what efficient local deals add; each in falling order."""
    if len(steps) == 1:
        return [key + steps[0] for key in front]
    if len(front) == 1:
        return [front[0] + step for step in steps]
    # One falling run per step: sorting runs is merging them.
    return efficient([key + step for step in steps for key in front], packing)
