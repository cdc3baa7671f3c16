"""A walk from what the others like best to what is worth most to us, one group at a time (R103).

Source: greedy for multiple-choice knapsacks over convex hulls (Sinha and Zoltners 1979).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[int, int, int]
"""Mixed liking of the others, own value, number of the choice."""
Edge = tuple[int, int, int, int, int]
"""Slope, group, number of the choice it leads to, gain in own value, change of the packed likings."""

FINE = 1 << 32
"""Slopes are compared as whole numbers of this fineness."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One group's part of a walk: where it starts, and the steps from there, cheapest first."""

    choice: int
    own: int
    liking: int
    edges: tuple[Edge, ...]


def stretch(
    group: int, mixed: Sequence[int], own: Sequence[int], liking: Sequence[int], usable: Sequence[int]
) -> Stretch:
    """The steps of one group: the upper hull of its choices by mixed liking and own value.

    `liking` is packed by seat; it is what the steps add up, `mixed` what they are chosen by.
    """
    points = hull(mixed, own, usable)
    edges = []
    for (liked, value, k), (liked_next, value_next, next_k) in pairwise(points):
        slope = (liked - liked_next) * FINE // (value_next - value)
        edges.append((slope, group, next_k, value_next - value, liking[next_k] - liking[k]))
    first = points[0][2]
    return Stretch(first, own[first], liking[first], tuple(edges))


def hull(mixed: Sequence[int], own: Sequence[int], usable: Sequence[int]) -> list[Point]:
    """The choices worth a step, from most liked to most valued, each step dearer than the one before."""
    points = sorted([(mixed[k], own[k], k) for k in usable], reverse=True)
    kept: list[Point] = []
    for point in points:
        liked, value, _ = point
        if kept and value <= kept[-1][1]:
            continue
        while len(kept) > 1:
            one, two = kept[-2], kept[-1]
            if (one[0] - two[0]) * (value - two[1]) < (two[0] - liked) * (two[1] - one[1]):
                break
            kept.pop()
        kept.append(point)
    return kept


def path(stretches: Sequence[Stretch], own: int, liking: int) -> tuple[list[Edge], list[tuple[int, int]]]:
    """The steps of all groups in the order of the walk, and (own value, packed likings) at every stop.

    `own` and `liking` are what the pivots bring; the first stop is before the first step.
    """
    for part in stretches:
        own += part.own
        liking += part.liking
    edges = sorted([edge for part in stretches for edge in part.edges])
    stops = [(own, liking)]
    for _, _, _, gain, change in edges:
        own += gain
        liking += change
        stops.append((own, liking))
    return edges, stops
