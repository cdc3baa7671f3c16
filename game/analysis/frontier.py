"""The exact Pareto frontier of a deal space, component by component."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from game.analysis.component import Component
from game.analysis.packing import Packing
from game.analysis.pruning import merged
from game.analysis.space import Deal, DealSpace
from game.analysis.table import table_pays, tabled


@dataclass(frozen=True)
class Frontier:
    """The efficient keys of a space, in falling order, and the components they are made of.

    A whole deal can only be efficient if its part in every component and in the first n components is.
    `begun` holds the efficient keys of no component, of the first, of the first two … as far as needed.
    """

    packing: Packing
    components: tuple[Component, ...]
    begun: tuple[list[int], ...]
    keys: list[int]

    @staticmethod
    def of(space: DealSpace, packing: Packing) -> Frontier:
        """Merge the components of a space of whole points, those with the fewest efficient deals first.

        Exact: points add up over components, so a deal with a beaten part is beaten itself and parts can be
        pruned as they are joined. The cost depends on the size of the frontiers, not on the number of deals;
        with three parties and totals of about a hundred points, on neither.

        Raises: ComponentTooLarge before it starts.
        """
        parts = [Component.of(space, issues, packing) for issues in space.components()]
        parts.sort(key=lambda part: (len(part.steps), part.steps[0] - part.steps[-1]))
        steps = [part.steps for part in parts]
        left = sum(map(len, steps))
        fronts = [[packing.start]]
        for at, adds in enumerate(steps):
            # Fronts seldom shrink: at least so many keys are to be swept.
            if table_pays(len(fronts[-1]) * left, packing):
                return Frontier(packing, tuple(parts), tuple(fronts), tabled(fronts[-1], steps[at:], packing))
            fronts.append(merged(fronts[-1], adds, packing))
            left -= len(adds)
        return Frontier(packing, tuple(parts), tuple(fronts), fronts[-1])

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
        return zip(self.components[::-1], self._before[::-1], strict=True)

    @cached_property
    def _before(self) -> list[frozenset[int]]:
        """The efficient keys before each component, worked out as far as the frontier did without."""
        fronts = list(self.begun[: len(self.components)])
        for component in self.components[len(fronts) - 1 : -1]:
            fronts.append(merged(fronts[-1], component.steps, self.packing))
        return list(map(frozenset, fronts))
