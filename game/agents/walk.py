"""A walk from what the others like best to what is worth most to us, one group at a time (R103).

Source: greedy for multiple-choice knapsacks over convex hulls (Sinha and Zoltners 1979).
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

Point = tuple[int, int, int]
"""Liking of the others, own value, number of the choice."""

FINE = 1 << 32
"""Slopes are compared as whole numbers of this fineness."""


def hull(likings: Sequence[int], own: Sequence[int], usable: Sequence[int]) -> list[Point]:
    """The choices worth a step, from most liked to most valued, each step dearer than the one before."""
    points = sorted([(likings[k], own[k], k) for k in usable], reverse=True)
    kept: list[Point] = []
    for point in points:
        liking, value, _ = point
        if kept and value <= kept[-1][1]:
            continue
        while len(kept) > 1:
            one, two = kept[-2], kept[-1]
            if (one[0] - two[0]) * (value - two[1]) < (two[0] - liking) * (two[1] - one[1]):
                break
            kept.pop()
        kept.append(point)
    return kept


def walk(hulls: Sequence[list[Point]]) -> tuple[list[int], list[tuple[int, int, int]]]:
    """Where the walk starts, by group, and its steps as (slope, group, number of the choice)."""
    steps = []
    for group, points in enumerate(hulls):
        before = points[0]
        for point in points[1:]:
            slope = ((before[0] - point[0]) * FINE) // (point[1] - before[1])
            steps.append((slope, group, point[2]))
            before = point
    steps.sort(key=itemgetter(0))
    return [points[0][2] for points in hulls], steps
