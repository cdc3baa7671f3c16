"""The exact Pareto frontier of a deal space, component by component."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from game.analysis.component import Component
from game.analysis.packing import Packing
from game.analysis.pruning import merged
from game.analysis.space import Deal, DealSpace


@dataclass(frozen=True, slots=True)
class Frontier:
    """The efficient keys of a space, and how they came about: `fronts[n]` holds those of the first n parts.

    A whole deal can only be efficient if its part in every component and in the first n components is.
    """

    components: tuple[Component, ...]
    fronts: tuple[list[int], ...]

    @staticmethod
    def of(space: DealSpace, packing: Packing) -> Frontier:
        """Merge the components of a space of whole points, those with the fewest efficient deals first.

        Exact: points add up over components, so a deal with a beaten part is beaten itself and parts can be
        pruned as they are joined. The cost depends on the size of the frontiers, not on the number of deals.

        Raises: ComponentTooLarge before it starts.
        """
        parts = [Component.of(space, issues, packing) for issues in space.components()]
        parts.sort(key=lambda part: (len(part.steps), part.steps[0] - part.steps[-1]))
        fronts = [[packing.start]]
        for part in parts:
            fronts.append(merged(fronts[-1], part.steps, packing))
        return Frontier(tuple(parts), tuple(fronts))

    @property
    def keys(self) -> list[int]:
        """The keys of the efficient deals, in falling order."""
        return self.fronts[-1]

    def deals(self, key: int) -> int:
        """How many deals have an efficient key."""
        ways = Counter({key: 1})
        for component, before in self._backwards():
            fewer: Counter[int] = Counter()
            for step in component.steps:
                rest = [
                    (reached - step, number) for reached, number in ways.items() if reached - step in before
                ]
                if rest:
                    local = component.ways(step)
                    for reached, number in rest:
                        fewer[reached] += number * local
            ways = fewer
        return ways.total()

    def deal(self, key: int) -> Deal:
        """One deal with an efficient key, always the same one."""
        chosen: dict[int, int] = {}
        for component, before in self._backwards():
            step = next(step for step in component.steps if key - step in before)
            chosen.update(zip(component.issues, component.deal(step), strict=True))
            key -= step
        return tuple(chosen[issue] for issue in sorted(chosen))

    def _backwards(self) -> Iterator[tuple[Component, frozenset[int]]]:
        """The components from the last to the first, each with the efficient keys before it."""
        for component, front in zip(self.components[::-1], self.fronts[-2::-1], strict=True):
            yield component, frozenset(front)
