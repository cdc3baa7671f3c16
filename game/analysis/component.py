"""The efficient deals on the issues of one component, state by state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from game.analysis.layer import Layer, layers
from game.analysis.packing import Packing
from game.analysis.pruning import efficient
from game.analysis.space import Deal, DealSpace

Fronts = dict[int, list[int]]
"""The efficient keys of the choices so far, by the state they lead to."""


@dataclass(frozen=True)
class Component:
    """Issues that linkages join, or one issue: the deals on them are what the component adds to a deal.

    Of choices that lead to the same state only the efficient ones can become part of an efficient deal.
    """

    issues: tuple[int, ...]
    sizes: tuple[int, ...]
    packing: Packing
    layers: tuple[Layer, ...]

    @staticmethod
    def of(space: DealSpace, issues: tuple[int, ...], packing: Packing) -> Component:
        """A component of a space of whole points.

        Raises: ComponentTooLarge before it starts.
        """
        sizes = tuple(len(space.values[0][issue]) for issue in issues)
        return Component(issues, sizes, packing, layers(space, issues, packing))

    @cached_property
    def steps(self) -> list[int]:
        """What the efficient local deals add to the key of a deal, in falling order."""
        if len(self.layers) > 1:
            return self._steps(self._fronts)
        start = self.packing.start
        keys = [arc.adds + start for arc in self.layers[0].arcs[0]]
        return [key - start for key in efficient(keys, self.packing)]

    def steps_with(self, issue: int, option: int) -> list[int]:
        """The same among the local deals that have an option (from 0) on one of the component's issues."""
        return self._steps(tuple(self._walk(issue, option)))

    def ways(self, step: int) -> int:
        """How many local deals add one of the steps."""
        ways = Counter({(0, step + self.packing.start): 1})
        for layer, fronts in self._backwards:
            fewer: Counter[tuple[int, int]] = Counter()
            for (state, key), number in ways.items():
                for arc in layer.arcs[state]:
                    if key - arc.adds in fronts[arc.before]:
                        fewer[arc.before, key - arc.adds] += number
            ways = fewer
        return ways.total()

    def deal(self, step: int) -> Deal:
        """One local deal that adds one of the steps, always the same: an option per issue."""
        chosen: dict[int, int] = {}
        state, key = 0, step + self.packing.start
        for layer, fronts in self._backwards:
            arc = next(arc for arc in layer.arcs[state] if key - arc.adds in fronts[arc.before])
            chosen[layer.issue] = arc.option
            state, key = arc.before, key - arc.adds
        return tuple(chosen[issue] for issue in self.issues)

    @cached_property
    def _fronts(self) -> tuple[Fronts, ...]:
        """The fronts before the first layer, before the second …, and after the last."""
        return tuple(self._walk())

    @cached_property
    def _backwards(self) -> tuple[tuple[Layer, dict[int, frozenset[int]]], ...]:
        """The layers from the last to the first, each with the efficient keys before it."""
        before = ({state: frozenset(keys) for state, keys in fronts.items()} for fronts in self._fronts)
        return tuple(zip(self.layers, before, strict=False))[::-1]

    def _walk(self, issue: int | None = None, option: int | None = None) -> Iterator[Fronts]:
        """The fronts layer by layer, with one issue settled or with none."""
        fronts: Fronts = {0: [self.packing.start]}
        yield fronts
        for layer in self.layers:
            reached: Fronts = {}
            for state, arcs in layer.arcs.items():
                keys = [
                    key + arc.adds
                    for arc in arcs
                    if layer.issue != issue or arc.option == option
                    for key in fronts.get(arc.before, ())
                ]
                if keys:
                    reached[state] = efficient(keys, self.packing)
            fronts = reached
            yield fronts

    def _steps(self, fronts: Sequence[Fronts]) -> list[int]:
        return [key - self.packing.start for key in fronts[-1][0]]
