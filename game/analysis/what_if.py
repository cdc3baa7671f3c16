"""What stays possible once some issues are settled, for chosen options or for every option there is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from operator import add, ge, sub

from game.analysis.component import Component
from game.analysis.packing import Packing
from game.analysis.problem import SpaceProblem
from game.analysis.pruning import merged
from game.analysis.solved import Solved, solve
from game.analysis.space import Deal, DealSpace, Linkage, Values, is_index


@dataclass(frozen=True)
class WhatIf(Solved):
    """The frontier and the solutions among the deals that have the `fixed` options.

    `space` is the one that was asked about, and deals are told in its options; `whole` holds only the deals
    with the fixed options.
    """

    fixed: Mapping[int, int]

    def deal_at(self, point: Values) -> Deal:
        """One deal that is worth exactly a point of the frontier, always the same one.

        Raises: SpaceProblem if the point is not on the frontier.
        """
        return tuple(self.fixed.get(issue, option) for issue, option in enumerate(super().deal_at(point)))


def what_if(space: DealSpace, fixed: Mapping[int, int]) -> WhatIf:
    """What is efficient and fair if these issues (from 0) get these options (from 0) and all others are open.

    Raises: SpaceProblem for an issue or option that is not there; ComponentTooLarge before it starts.
    """
    sizes = space.sizes
    for issue, option in fixed.items():
        if not is_index(issue, space.issues) or not is_index(option, sizes[issue]):
            raise SpaceProblem("no_such_option", issue=issue, option=option, sizes=str(sizes))
    values = tuple(
        tuple((row[fixed[at]],) if at in fixed else row for at, row in enumerate(issues))
        for issues in space.values
    )
    linkages = (_settled(linkage, fixed) for linkage in space.linkages)
    rest = DealSpace(values, space.walk_away, tuple(linkage for linkage in linkages if linkage is not None))
    solved = solve(rest)
    return WhatIf(space, solved.whole, solved.packing, solved.efficient, dict(fixed))


def _settled(linkage: Linkage, fixed: Mapping[int, int]) -> Linkage | None:
    """What is left of a linkage, None if it can no longer be met."""
    if any(issue in fixed and fixed[issue] not in options for issue, options in linkage.when):
        return None
    still_open = tuple((issue, options) for issue, options in linkage.when if issue not in fixed)
    # A linkage that is met for certain keeps one condition, on the only option its issue has left.
    return replace(linkage, when=still_open or ((linkage.when[0][0], (0,)),))


@dataclass(frozen=True)
class _Rest:
    """The efficient keys of all components but one, shared by all that can be chosen in that one."""

    part: Component
    keys: list[int]

    @cached_property
    def values(self) -> tuple[Values, ...]:
        """The values behind the keys, the component that is not in them at its least."""
        packing = self.part.packing
        return packing.values(packing.columns(self.keys))

    def frontier(self, issue: int, option: int) -> tuple[Values, ...]:
        """The values of what is efficient when the component that was left out has the option."""
        packing = self.part.packing
        steps = self._steps(issue, option)
        if len(steps) > 1:
            return packing.values(packing.columns(merged(self.keys, steps, packing)))
        # A single step moves the whole frontier; that is faster than to read it out of keys again.
        step, least = packing.values(packing.columns([steps[0] + packing.start, packing.start]))
        return _moved(self.values, tuple(map(sub, step, least)))

    def _steps(self, issue: int, option: int) -> list[int]:
        if len(self.part.issues) > 1:
            return self.part.steps_with(issue, option)
        # An issue of its own has one local deal with the option: nothing to compare, and time matters here.
        (layer,) = self.part.layers
        return [arc.adds for arc in layer.arcs[0] if arc.option == option]


def _moved(points: tuple[Values, ...], by: Values) -> tuple[Values, ...]:
    """All points moved by the same; written out for two and three parties, which halves the time."""
    if len(by) == 2:
        x, y = by
        return tuple([(a + x, b + y) for a, b in points])
    if len(by) == 3:
        x, y, z = by
        return tuple([(a + x, b + y, c + z) for a, b, c in points])
    return tuple([tuple(map(add, point, by)) for point in points])


@dataclass(frozen=True)
class Prospect:
    """What stays possible if one issue gets one option: worked out when first asked for."""

    issue: int
    option: int
    walk_away: Values
    rest: _Rest

    @cached_property
    def frontier(self) -> tuple[Values, ...]:
        """The values of the efficient deals with this option, each once, best for the first party first."""
        return self.rest.frontier(self.issue, self.option)

    @property
    def best(self) -> Values:
        """The most each party can still get, one number per party, whatever it leaves the others."""
        return tuple(map(max, zip(*self.frontier, strict=True)))

    @property
    def best_agreed(self) -> Values | None:
        """The same among deals no party is worse off with than its walk-away; None if there is none."""
        agreed = [point for point in self.frontier if all(map(ge, point, self.walk_away))]
        return tuple(map(max, zip(*agreed, strict=True))) if agreed else None


def what_ifs(space: DealSpace) -> tuple[tuple[Prospect, ...], ...]:
    """For every issue and every option of it what stays possible if the issue gets that option.

    The frontiers of all issues but one are shared by its options and found together, each from half of the
    others: for all forty options of eight issues of five, and three parties, that takes about three times as
    long as one run of `solve(space).frontier`. Writing out the values of all forty, many times as many as
    that one frontier has, takes about as long again.

    Raises: ComponentTooLarge before it starts.
    """
    whole, units = space.in_integers()
    packing = Packing.of(whole, units)
    parts = [Component.of(whole, issues, packing) for issues in whole.components()]
    parts.sort(key=lambda part: len(part.steps))
    prospects: dict[int, tuple[Prospect, ...]] = {}
    for part, keys in zip(parts, _all_but_one(parts, [packing.start], packing), strict=True):
        rest = _Rest(part, keys)
        for issue, size in zip(part.issues, part.sizes, strict=True):
            prospects[issue] = tuple(Prospect(issue, option, space.walk_away, rest) for option in range(size))
    return tuple(prospects[issue] for issue in range(space.issues))


def _all_but_one(parts: Sequence[Component], front: list[int], packing: Packing) -> list[list[int]]:
    """For each component the front merged with all others: halve, merge one half, go on in the other."""
    if len(parts) == 1:
        return [front]
    middle = len(parts) // 2
    halves = parts[:middle], parts[middle:]
    fronts = []
    for half in halves:
        reached = front
        for part in half:
            reached = merged(reached, part.steps, packing)
        fronts.append(reached)
    first, second = fronts
    return _all_but_one(halves[0], second, packing) + _all_but_one(halves[1], first, packing)
