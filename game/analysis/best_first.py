"""Going through deals in order of what they leave the others, without listing them.

Issues are settled one after the other. How good a deal can still become is known exactly from the efficient
ways to settle the rest, so whatever is taken further leads to the next best deal.
Source: Hart, Nilsson and Raphael 1968, "A formal basis for the heuristic determination of minimum cost
paths".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import accumulate
from operator import add, mul
from typing import NamedTuple

from game.analysis.layer import Layer, layers
from game.analysis.packing import Packing
from game.analysis.pruning import efficient
from game.analysis.space import Deal, DealSpace


class _Rest(NamedTuple):
    """One efficient way to settle what is left: what it adds for the others in all, the party, and each."""

    others: int
    own: int
    each: tuple[int, ...]


class _Step(NamedTuple):
    """An option that can be chosen next, the state it leads to, and what it adds to the key."""

    option: int
    after: int
    adds: int


@dataclass(frozen=True)
class Search:
    """Issues in a fixed order, what can be chosen at each, and all efficient ways to settle what follows.

    `steps[n]` and `ahead[n]` are told by the state before the n-th issue; `zero` is the key of adding
    nothing. Points are whole, the first party is the one that asks. `least` is what gains are counted from.
    """

    least: tuple[int, ...]
    need: int
    packing: Packing
    zero: int
    issues: tuple[int, ...]
    steps: tuple[dict[int, list[_Step]], ...]
    ahead: tuple[dict[int, list[int]], ...]
    known: dict[tuple[int, int], list[_Rest]] = field(default_factory=dict)

    @staticmethod
    def of(space: DealSpace, need: int) -> Search:
        """The search for packages worth at least `need` to the first party."""
        packing, zero = _roomy(space)
        chain = [layer for component in space.components() for layer in layers(space, component, packing)]
        steps = tuple(map(_steps, chain))
        ahead = tuple(_ahead(steps, packing, zero, need))
        least = (0, *map(int, space.walk_away[1:]))
        return Search(least, need, packing, zero, tuple(layer.issue for layer in chain), steps, ahead)

    def deals(self) -> Iterator[Deal]:
        """The deals, best first: whatever has the best end is taken one issue further."""
        heap: list[tuple[int, int, int, Deal, int, int]] = [(0, 0, 0, (), 0, self.zero)]
        while heap:
            *_, chosen, state, key = heappop(heap)
            at = len(chosen)
            if at == len(self.issues):
                yield tuple(option for _, option in sorted(zip(self.issues, chosen, strict=True)))
                continue
            for option, after, adds in self.steps[at].get(state, ()):
                rank = self._best_end(key + adds, at + 1, after)
                if rank is not None:
                    heappush(heap, (*rank, (*chosen, option), after, key + adds))

    def _best_end(self, key: int, at: int, state: int) -> tuple[int, int, int] | None:
        """The best a deal can become whose first choices add up to `key`, smaller is better; None if too bad.

        The ways to go on are looked at by what they add for the others in all. The smallest gain is at most
        the average, so the search ends when that falls short of one point more than the best smallest gain so
        far: whatever is still to come has no larger smallest gain, and no larger sum either.
        """
        own, *gains = (
            points - least for (points,), least in zip(self.packing.columns([key]), self.least, strict=True)
        )
        total, short, many = sum(gains), self.need - own, len(gains)
        best: tuple[int, int, int] | None = None
        floor = 0
        for rest in self._rests(at, state):
            if best is not None and rest.others + total < floor:
                break
            if rest.own < short:
                continue
            least = min(map(add, gains, rest.each))
            rank = (-least, -(rest.others + total), -(rest.own + own))
            if best is None or rank < best:
                best, floor = rank, (least + 1) * many
        return best

    def _rests(self, at: int, state: int) -> list[_Rest]:
        """The efficient ways to settle what is left, best for the others in all first."""
        if (at, state) not in self.known:
            nothing = [points for (points,) in self.packing.columns([self.zero])]
            columns = self.packing.columns(self.ahead[at].get(state, []))
            own, *each = (
                [points - none for points in column] for column, none in zip(columns, nothing, strict=True)
            )
            rows = list(zip(*each, strict=True))
            self.known[at, state] = sorted(map(_Rest, map(sum, rows), own, rows), reverse=True)
        return self.known[at, state]


def _roomy(space: DealSpace) -> tuple[Packing, int]:
    """A packing with room below the least and above the most, and the key of adding nothing in it.

    What a part of a deal adds can be less than nothing, where linkages cost points.
    """
    tight = Packing.of(space, (1,) * space.parties)
    reach = [base - 3 for base in tight.bases]
    low = tuple(least - most for least, most in zip(tight.low, reach, strict=True))
    bases = tuple(3 * most + 3 for most in reach)
    places = tuple([*accumulate(bases[:0:-1], mul, initial=1)][::-1])
    packing = Packing(tight.units, low, bases, places)
    return packing, packing.difference(most + 1 for most in reach)


def _steps(layer: Layer) -> dict[int, list[_Step]]:
    """What can be chosen on one issue, by the state before."""
    steps: dict[int, list[_Step]] = {}
    for after, arcs in layer.arcs.items():
        for arc in arcs:
            steps.setdefault(arc.before, []).append(_Step(arc.option, after, arc.adds))
    return steps


def _ahead(
    steps: tuple[dict[int, list[_Step]], ...], packing: Packing, zero: int, need: int
) -> list[dict[int, list[int]]]:
    """The efficient ways to settle all issues from the first, from the second … and none, by state, as keys.

    A way that leaves the first party short whatever came before it is not kept.
    """
    own = packing.places[0]
    most = [max((zero + step.adds) // own for row in table.values() for step in row) for table in steps]
    before = sum(most) - len(most) * (zero // own)
    ahead = [{0: [zero]}]
    for table, best in zip(reversed(steps), reversed(most), strict=True):
        before -= best - zero // own
        enough = (need - packing.low[0] + 1 - before) * own
        front = {}
        for state, row in table.items():
            keys = [key + step.adds for step in row for key in ahead[-1].get(step.after, ())]
            front[state] = efficient([key for key in keys if key >= enough], packing)
        ahead.append(front)
    return ahead[::-1]
