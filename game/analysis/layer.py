"""Linked issues one after the other, remembering no more than which linkages can still be met.

A linkage is *open* from the first of its issues to the last. Choices so far that leave the same open
linkages alive allow the same and add the same from there on: they share a *state*, the alive ones as bits.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from math import prod
from operator import mul, or_
from typing import NamedTuple

from game.analysis.packing import Packing
from game.analysis.problem import ComponentTooLarge
from game.analysis.space import DealSpace, Linkage

MOST_ARCS = 200_000
"""The most choices in one layer, states times options; near it a frontier takes about ten seconds."""


class Arc(NamedTuple):
    """An option chosen in the state `before`, and what it adds to a key with the linkages it completes."""

    before: int
    option: int
    adds: int


class Layer(NamedTuple):
    """One issue: all that can be chosen, by the state it leads to."""

    issue: int
    arcs: dict[int, list[Arc]]


def option_keys(space: DealSpace, issue: int, packing: Packing) -> list[int]:
    """What each option of an issue adds to the key of a deal, over the least of the issue for every party."""
    rows = [issues[issue] for issues in space.values]
    places = packing.places
    least = packing.difference(map(min, rows))
    return [sum(map(mul, points, places)) - least for points in zip(*rows, strict=True)]


def layers(space: DealSpace, issues: tuple[int, ...], packing: Packing) -> tuple[Layer, ...]:
    """The layers of one component of a space of whole points; the last one leads to the state 0 only.

    Raises: ComponentTooLarge, before anything is worked out, if a layer has too many choices.
    """
    linkages = [linkage for linkage in space.linkages if linkage.when[0][0] in issues]
    if not linkages:
        (issue,) = issues
        keys = option_keys(space, issue, packing)
        return (Layer(issue, {0: [Arc(0, option, key) for option, key in enumerate(keys)]}),)
    touched, met = _marks(space, issues, linkages)
    points = [packing.difference(linkage.points) for linkage in linkages]
    # Points below zero count from themselves as the least: whoever does not meet the linkage gains them.
    gained = -sum(packing.difference(min(0, points) for points in linkage.points) for linkage in linkages)
    found = []
    states = [0]
    order = _order(touched, space.sizes)
    for at, issue in enumerate(order):
        keys = option_keys(space, issue, packing)
        if len(states) * len(keys) > MOST_ARCS:
            raise ComponentTooLarge(issues, prod(space.sizes[issue] for issue in issues), MOST_ARCS)
        opening = touched[issue] & ~_union(touched[before] for before in order[:at])
        closing = touched[issue] & ~_union(touched[after] for after in order[at + 1 :])
        arcs: dict[int, list[Arc]] = {}
        for option, key in enumerate(keys):
            lost = touched[issue] & ~met[issue][option]
            for before in states:
                alive = (before | opening) & ~lost
                adds = key + gained + _sum(alive & closing, points)
                arcs.setdefault(alive & ~closing, []).append(Arc(before, option, adds))
        found.append(Layer(issue, arcs))
        states = list(arcs)
        gained = 0
    return tuple(found)


def _marks(
    space: DealSpace, issues: tuple[int, ...], linkages: Sequence[Linkage]
) -> tuple[dict[int, int], dict[int, list[int]]]:
    """The linkages that rest on each issue, and those that each of its options meets, as bits."""
    touched = dict.fromkeys(issues, 0)
    met = {issue: [0] * len(space.values[0][issue]) for issue in issues}
    for number, linkage in enumerate(linkages):
        for issue, options in linkage.when:
            touched[issue] |= 1 << number
            for option in options:
                met[issue][option] |= 1 << number
    return touched, met


def _order(touched: dict[int, int], sizes: Sequence[int]) -> list[int]:
    """The issues so that few states are told apart: next is always whichever can leave the fewest."""
    order: list[int] = []
    rest = list(touched)

    def states_after(issue: int) -> int:
        chosen = [*order, issue]
        begun = _union(touched[before] for before in chosen)
        still_open = begun & _union(touched[after] for after in rest if after != issue)
        choices = prod(sizes[before] for before in chosen if touched[before] & still_open)
        return min(choices, 1 << still_open.bit_count())

    while rest:
        best = min(rest, key=states_after)
        rest.remove(best)
        order.append(best)
    return order


def _union(marks: Iterable[int]) -> int:
    return reduce(or_, marks, 0)


def _sum(marks: int, points: Sequence[int]) -> int:
    """The points of all marked linkages."""
    total = 0
    while marks:
        lowest = marks & -marks
        total += points[lowest.bit_length() - 1]
        marks ^= lowest
    return total
