"""The deals on issues that linkages join, gone through one by one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from math import prod

from game.analysis.packing import Packing
from game.analysis.problem import ComponentTooLarge
from game.analysis.space import LARGEST_COMPONENT, Deal, DealSpace, Linkage


@dataclass(frozen=True)
class Component:
    """All local deals of a component: `keys[n]` is what the n-th adds to the key of a deal.

    They are in the order of their options, those of the last issue changing fastest.
    """

    issues: tuple[int, ...]
    sizes: tuple[int, ...]
    keys: tuple[int, ...]

    @staticmethod
    def of(space: DealSpace, issues: tuple[int, ...], packing: Packing) -> Component:
        """A component of a space of whole points; exact by enumeration.

        Raises: ComponentTooLarge before it starts.
        """
        sizes = tuple(len(space.values[0][issue]) for issue in issues)
        if prod(sizes) > LARGEST_COMPONENT:
            raise ComponentTooLarge(issues, prod(sizes), LARGEST_COMPONENT)
        keys = [0]
        for issue in issues:
            steps = option_keys(space, issue, packing)
            keys = [key + step for key in keys for step in steps]
        for linkage in space.linkages:
            if linkage.when[0][0] in issues:
                _link(keys, linkage, issues, sizes, packing)
        return Component(issues, sizes, tuple(keys))

    @cached_property
    def counts(self) -> Counter[int]:
        """How many local deals add the same to the key."""
        return Counter(self.keys)

    def deal(self, key: int) -> Deal:
        """The first local deal that adds `key`, one option per issue of the component."""
        number = self.keys.index(key)
        options = []
        for size in reversed(self.sizes):
            number, option = divmod(number, size)
            options.append(option)
        return tuple(reversed(options))


def option_keys(space: DealSpace, issue: int, packing: Packing) -> list[int]:
    """What each option of an issue adds to the key of a deal, over the least of the issue for every party."""
    rows = [issues[issue] for issues in space.values]
    least = packing.difference(map(min, rows))
    return [packing.difference(points) - least for points in zip(*rows, strict=True)]


def _link(
    keys: list[int], linkage: Linkage, issues: tuple[int, ...], sizes: tuple[int, ...], packing: Packing
) -> None:
    """Add a linkage to the keys of the local deals that meet it.

    Points below zero count from themselves as the least: deals that do not meet the linkage gain them.
    """
    met = dict(linkage.when)
    numbers = [0]
    for issue, size in zip(issues, sizes, strict=True):
        options = met.get(issue, range(size))
        numbers = [number * size + option for number in numbers for option in options]
    points = packing.difference(linkage.points)
    for number in numbers:
        keys[number] += points
    least = packing.difference(min(0, points) for points in linkage.points)
    if least:
        keys[:] = [key - least for key in keys]
