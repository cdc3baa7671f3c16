"""The efficient settlements of a moment in scores: the outline of everything that could be signed."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from game.analysis.masks import Cover, uncovered
from game.analysis.score.catalogue import Catalogue, Strip, Valued
from game.core.ids import PerSeat

_FIRST = 8
"""Strips looked at before the first comparison; twice as many before each further one."""


@dataclass(frozen=True, slots=True)
class Point(Valued):
    """An efficient point. `packages` counts the settlements with exactly these scores.

    `package` is the first of them in lexicographic order.
    """

    packages: int


def outline(catalogue: Catalogue) -> tuple[Point, ...]:
    """Every efficient point, best for the first seat first: none is as good for all and better for one.

    All settlements of the moment count, those below a walk-away too; whoever wants only deals no seat is
    worse off with keeps the rational points, since nothing outside that zone beats a point inside it. With
    three seats this is the surface of a solid; drawn in two dimensions it is that surface's outline.
    For every seat's book: for the facilitator and the debrief. Exact; strips that a known point covers are
    left out unseen. Source of the notion: Pareto 1906; over a finite set as in Raiffa 1982, chapter 11.
    """
    # Each point with the number of its packages and the least of their codes.
    found: dict[PerSeat[int], tuple[int, int]] = {}
    waiting = sorted(catalogue.strips, key=lambda strip: sum(strip.bound), reverse=True)
    cover, size = Cover(()), _FIRST
    while waiting:
        for strip in waiting[:size]:
            for place, scores in _uncovered(catalogue, strip, cover, found):
                if scores in found:
                    packages, first = found[scores]
                    found[scores] = packages + 1, min(first, catalogue.number(place))
                elif not cover.covers(scores):
                    found[scores] = 1, catalogue.number(place)
        # A point with a smaller sum never beats one with a larger.
        falling = sorted(found, key=sum, reverse=True)
        kept = [falling[at] for at in uncovered(falling)]
        found = {scores: found[scores] for scores in kept}
        cover = Cover(kept)
        waiting = [strip for strip in waiting[size:] if strip.bound in found or not cover.covers(strip.bound)]
        size *= 2
    return tuple(
        Point(catalogue.package_of(first), scores, catalogue.gains_of(scores), packages)
        for scores, (packages, first) in sorted(found.items(), reverse=True)
    )


def _uncovered(
    catalogue: Catalogue, strip: Strip, cover: Cover, found: Container[PerSeat[int]]
) -> Iterator[tuple[int, PerSeat[int]]]:
    """The packages of a strip, without the parts in which a known point is as good as all of them."""
    for at, bound in enumerate(catalogue.bounds_in(strip)):
        # What can at most equal a point may hold more packages of that point.
        if bound in found or not cover.covers(bound):
            yield from catalogue.part(strip, at)
