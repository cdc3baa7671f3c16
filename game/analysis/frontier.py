"""The exact Pareto frontier of a deal space, component by component."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from game.analysis.component import Component
from game.analysis.masks import efficient_tuples
from game.analysis.packing import Packing
from game.analysis.space import Deal, DealSpace
from game.analysis.staircase import efficient_pairs, efficient_triples

Prune = Callable[[list[int], Packing], list[int]]
_PRUNE: dict[int, Prune] = {2: efficient_pairs, 3: efficient_triples}


def efficient(keys: list[int], packing: Packing) -> list[int]:
    """The keys that no other key beats, each once and in falling order; sorts the list it is given."""
    keys.sort(reverse=True)
    return _PRUNE.get(len(packing.places), efficient_tuples)(keys, packing)


def merged(front: list[int], steps: list[int], packing: Packing) -> list[int]:
    """The efficient sums of a front and of what efficient local deals add; both in falling order."""
    if len(steps) == 1:
        return [key + steps[0] for key in front]
    # One falling run per step: sorting runs is merging them.
    return efficient([key + step for step in steps for key in front], packing)


def efficient_steps(component: Component, packing: Packing) -> list[int]:
    """What the efficient local deals of a component add to a key, in falling order."""
    start = packing.start
    steps = [key + start for key in component.counts]
    return [key - start for key in efficient(steps, packing)]


@dataclass(frozen=True, slots=True)
class Frontier:
    """The efficient keys of a space, and how they came about: `fronts[n]` holds those of the first n parts.

    A whole deal can only be efficient if its part in every component and in the first n components is.
    """

    components: tuple[Component, ...]
    steps: tuple[list[int], ...]
    fronts: tuple[list[int], ...]

    @staticmethod
    def of(space: DealSpace, packing: Packing) -> Frontier:
        """Merge the components of a space of whole points, those with the fewest efficient deals first.

        Exact: points add up over components, so a deal with a beaten part is beaten itself and parts can be
        pruned as they are joined. The cost depends on the size of the frontiers, not on the number of deals.

        Raises: ComponentTooLarge before it starts.
        """
        parts = [Component.of(space, issues, packing) for issues in space.components()]
        pruned = [(efficient_steps(part, packing), part) for part in parts]
        pruned.sort(key=lambda pair: (len(pair[0]), pair[0][0] - pair[0][-1]))
        fronts = [[packing.start]]
        for steps, _ in pruned:
            fronts.append(merged(fronts[-1], steps, packing))
        return Frontier(tuple(part for _, part in pruned), tuple(steps for steps, _ in pruned), tuple(fronts))

    @property
    def keys(self) -> list[int]:
        """The keys of the efficient deals, in falling order."""
        return self.fronts[-1]

    def deals(self, key: int) -> int:
        """How many deals have an efficient key."""
        ways = Counter({key: 1})
        for component, steps, front in zip(
            self.components[::-1], self.steps[::-1], self.fronts[-2::-1], strict=True
        ):
            before = set(front)
            fewer: Counter[int] = Counter()
            for reached, number in ways.items():
                for step in steps:
                    if reached - step in before:
                        fewer[reached - step] += number * component.counts[step]
            ways = fewer
        return ways.total()

    def deal(self, key: int) -> Deal:
        """One deal with an efficient key, always the same one."""
        chosen: dict[int, int] = {}
        for component, steps, front in zip(
            self.components[::-1], self.steps[::-1], self.fronts[-2::-1], strict=True
        ):
            before = set(front)
            step = next(step for step in steps if key - step in before)
            chosen.update(zip(component.issues, component.deal(step), strict=True))
            key -= step
        return tuple(chosen[issue] for issue in sorted(chosen))
