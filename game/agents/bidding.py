"""The search for the best offer: most joint score among settlements worth the target (R103).

1. Plan with one durability, so that the own value and the others' liking add up over groups of issues.
2. For each setting of the pivots, with and without a summit, and for several weightings of the others,
   walk from what the others like best to what is worth most to us, each step giving up least liking for
   the value it brings; keep the step with the best joint score that still meets the target.
3. Value what is kept exactly, and improve the best issue by issue.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.agents.appraisal import Appraisal
from game.agents.objective import Objective
from game.agents.plan import Plan
from game.agents.walk import hull, walk
from game.core.ids import Package

PLACES = 2
"""How many settings are looked at with every weighting of the others."""
STARTS = 2
"""How many packages are improved issue by issue."""
ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Bid:
    """A package with its own value in hundredths and its joint score."""

    package: Package
    value: int
    joint: int


@dataclass(frozen=True, slots=True)
class Place:
    """A setting of the pivots, with or without a summit, and the planned own value of the pivots."""

    setting: int
    summit: bool
    base: int


class Search:
    """The settlements of one seat at one date, searched for a target in hundredths."""

    __slots__ = ("_own", "_plan", "appraisal", "places", "structure")

    def __init__(self, appraisal: Appraisal, target: int) -> None:
        self.appraisal = appraisal
        self.structure = appraisal.sheet.structure
        self._plan = Plan(appraisal, target)
        self.places: list[Place] = []
        self._own: dict[Place, list[list[int]]] = {}
        for setting in range(len(self.structure.settings)):
            for summit in self._plan.summits:
                base = self._plan.pivots(setting, summit)
                if base is not None and all(self._plan.usable[summit]):
                    place = Place(setting, summit, base)
                    self.places.append(place)
                    self._own[place] = self._plan.groups(setting, summit)

    def best_value(self) -> Bid:
        """The settlement found to be worth most to the seat; its joint score is 0."""
        best = Bid((), -(1 << 60), 0)
        for place in self.places:
            choices = [
                max(usable, key=own.__getitem__)
                for own, usable in zip(self._own[place], self._plan.usable[place.summit], strict=True)
            ]
            package = self._package(place, choices)
            if any(package):
                value = self.appraisal.value(package)
                if value > best.value:
                    best = Bid(package, value, 0)
        return best

    def best_offer(self, objective: Objective, target: int) -> Bid:
        """The settlement with the best joint score found among those worth the target.

        If none is worth that much, the one worth most among those looked at.
        """
        liking = self._likings(objective)
        ways = weightings(len(objective.rows))
        found: dict[Package, Bid] = {}
        ranked = []
        for place in self.places:
            bid = self._walk(place, liking, ways[0], objective, target)
            found[bid.package] = bid
            ranked.append((_merit(bid, target), place))
        ranked.sort(key=lambda entry: entry[0], reverse=True)
        for _, place in ranked[:PLACES]:
            for way in ways[1:]:
                bid = self._walk(place, liking, way, objective, target)
                found[bid.package] = bid
        starts = sorted(found.values(), key=lambda bid: _merit(bid, target), reverse=True)[:STARTS]
        return max(
            (self._improve(start, objective, target) for start in starts), key=lambda bid: _merit(bid, target)
        )

    def bid(self, package: Package, objective: Objective) -> Bid:
        """A package valued exactly."""
        total = self.appraisal.packed(package)
        value = self.appraisal.value_of(total)
        headlines = self.appraisal.headlines_in(total) if objective.headline_weight else 0
        return Bid(package, value, objective.joint(objective.beliefs(package), value, headlines))

    def _likings(self, objective: Objective) -> list[list[list[int]]]:
        """What each other seat is believed to like, by seat, group and choice."""
        return [
            [
                [
                    sum([rows[issue][option] for issue, option in zip(group.issues, choice, strict=True)])
                    for choice in group.choices
                ]
                for group in self.structure.groups
            ]
            for rows in objective.rows
        ]

    def _walk(
        self,
        place: Place,
        liking: list[list[list[int]]],
        way: Sequence[int],
        objective: Objective,
        target: int,
    ) -> Bid:
        """The best step of one walk, valued exactly."""
        own = self._own[place]
        usable = self._plan.usable[place.summit]
        if len(way) == 2:
            one, two = way
            mixed = [
                [one * a + two * b for a, b in zip(first, second, strict=True)]
                for first, second in zip(liking[0], liking[1], strict=True)
            ]
        else:
            mixed = [
                [
                    sum([share * rows[k] for share, rows in zip(way, group, strict=True)])
                    for k in range(len(group[0]))
                ]
                for group in zip(*liking, strict=True)
            ]
        choices, steps = walk([hull(m, o, u) for m, o, u in zip(mixed, own, usable, strict=True)])
        options = self.structure.settings[place.setting].options
        pivots = self.structure.pivots
        value = place.base + sum([row[k] for row, k in zip(own, choices, strict=True)])
        sums = [
            sum([rows[issue][option] for issue, option in zip(pivots, options, strict=True)])
            + sum([row[k] for row, k in zip(groups, choices, strict=True)])
            for rows, groups in zip(objective.rows, liking, strict=True)
        ]
        path = [(value, tuple(sums))]
        at = list(choices)
        for _, group, k in steps:
            value += own[group][k] - own[group][at[group]]
            for seat, groups in enumerate(liking):
                sums[seat] += groups[group][k] - groups[group][at[group]]
            at[group] = k
            path.append((value, tuple(sums)))
        shift, best = 0, None
        for _ in range(2):
            # Planned values are right up to a constant; the first package found tells which.
            stop = self._stop(path, shift, objective, target)
            at = list(choices)
            for _, group, k in steps[:stop]:
                at[group] = k
            bid = self.bid(self._package(place, at), objective)
            if best is None or _merit(bid, target) > _merit(best, target):
                best = bid
            shift = 100 * bid.value - path[stop][0]
        assert best is not None
        return best

    def _stop(
        self, path: list[tuple[int, tuple[int, ...]]], shift: int, objective: Objective, target: int
    ) -> int:
        """The step with the best planned joint score that meets the target, else the last."""
        stop, most = len(path) - 1, None
        for step, (value, sums) in enumerate(path):
            if value + shift < 100 * target:
                continue
            joint = objective.joint([total // objective.whole for total in sums], (value + shift) // 100, 0)
            if most is None or joint > most:
                stop, most = step, joint
            elif objective.own_percent < 50:
                break
        return stop

    def _improve(self, bid: Bid, objective: Objective, target: int) -> Bid:
        """Change one issue at a time for the better, up to a few rounds."""
        for _ in range(ROUNDS):
            before = bid
            for issue, options in enumerate(self.structure.allowed):
                for option in options:
                    if option != bid.package[issue]:
                        package = (*bid.package[:issue], option, *bid.package[issue + 1 :])
                        other = self.bid(package, objective)
                        if _merit(other, target) > _merit(bid, target) and any(package):
                            bid = other
            if bid is before:
                break
        return bid

    def _package(self, place: Place, choices: Sequence[int]) -> Package:
        package = [0] * len(self.structure.allowed)
        for issue, option in zip(
            self.structure.pivots, self.structure.settings[place.setting].options, strict=True
        ):
            package[issue] = option
        for group, chosen in zip(self.structure.groups, choices, strict=True):
            for issue, option in zip(group.issues, group.choices[chosen], strict=True):
                package[issue] = option
        return tuple(package)


def weightings(others: int) -> tuple[tuple[int, ...], ...]:
    """How the others' liking is weighted against each other, even first (R103)."""
    if others == 1:
        return ((1,),)
    if others == 2:
        return ((1, 1), (3, 2), (2, 3), (2, 1), (1, 2))
    even = (1,) * others
    return (
        even,
        *(tuple(2 if seat == favoured else 1 for seat in range(others)) for favoured in range(others)),
    )


def _merit(bid: Bid, target: int) -> tuple[bool, int]:
    """What is compared: first whether the target is met, then the joint score, or the value if it is not."""
    met = bid.value >= target
    return met, bid.joint if met else bid.value
