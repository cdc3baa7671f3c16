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
from game.agents.objective import SEAT_BITS, SEAT_MASK, Objective
from game.agents.plan import plan_of
from game.agents.walk import Edge, Stretch, path, stretch
from game.core.ids import Package

PLACES = 2
"""How many places are searched exactly, the best-looking with every weighting of the others."""
STARTS = 2
"""How many packages are improved issue by issue."""
ROUNDS = 4
NOWHERE = -(1 << 60)


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
    own: int


class Search:
    """The settlements of one seat at one date, arranged for searching."""

    __slots__ = ("_dearest_by_place", "_joint", "_own", "_plan", "_rows", "appraisal", "places", "structure")

    def __init__(self, appraisal: Appraisal) -> None:
        self.appraisal = appraisal
        self.structure = appraisal.sheet.structure
        self._plan = plan_of(appraisal)
        self._rows = self._plan.rows()
        self._joint: dict[int, tuple[int, int]] = {0: (0, 0)}
        self._own: dict[tuple[int, int, bool], tuple[list[int], Sequence[int], int]] = {}
        self._dearest_by_place: dict[Place, tuple[Package, int, int]] = {}
        self.places = self._places()

    def best_value(self) -> Bid:
        """The settlement found to be worth most to the seat; its joint score is 0."""
        best = Bid((), NOWHERE, 0)
        for place in self.places:
            package, value, _ = self._dearest(place)
            if value > best.value and any(package):
                best = Bid(package, value, 0)
        return best

    def shift(self, place: Place) -> int:
        """How far planned values of a place are from true ones, in hundredths times per cent."""
        return self._dearest(place)[2]

    def _dearest(self, place: Place) -> tuple[Package, int, int]:
        """The package of a place planned to be worth most to us, its value, and how far the plan errs."""
        found = self._dearest_by_place.get(place)
        if found is None:
            choices, planned = [], place.own
            for group, kind in enumerate(self.structure.settings[place.setting].kinds):
                own, _, most = self.own(group, kind, place.summit)
                choices.append(most)
                planned += own[most]
            package = self.package(place, choices)
            value = self.appraisal.value(package)
            found = self._dearest_by_place[place] = package, value, 100 * value - planned
        return found

    def own(self, group: int, kind: int, summit: bool) -> tuple[list[int], Sequence[int], int]:
        """Planned own values of a group's choices, the choices that may be taken, and the dearest of them."""
        found = self._own.get((group, kind, summit))
        if found is None:
            part = self.structure.groups[group]
            rows = [self._rows[summit][issue] for issue in part.issues]
            if len(rows) == 1:
                row = rows[0]
                own = [row[choice[0]] for choice in part.choices]
            else:
                own = [
                    sum([row[option] for row, option in zip(rows, choice, strict=True)])
                    for choice in part.choices
                ]
            if any(part.kinds[kind]):
                own = [
                    value + self._worth(amount)[summit]
                    for value, amount in zip(own, part.kinds[kind], strict=True)
                ]
            usable: Sequence[int] = range(len(own)) if summit else part.without_summit
            found = self._own[group, kind, summit] = own, usable, max(usable, key=own.__getitem__)
        return found

    def package(self, place: Place, choices: Sequence[int]) -> Package:
        """The package made of a setting and one choice for every group."""
        package = [0] * len(self.structure.allowed)
        for issue, option in zip(
            self.structure.pivots, self.structure.settings[place.setting].options, strict=True
        ):
            package[issue] = option
        for group, chosen in zip(self.structure.groups, choices, strict=True):
            for issue, option in zip(group.issues, group.choices[chosen], strict=True):
                package[issue] = option
        return tuple(package)

    def _worth(self, amount: int) -> tuple[int, int]:
        found = self._joint.get(amount)
        if found is None:
            found = self._joint[amount] = self._plan.worth(amount)
        return found

    def _places(self) -> list[Place]:
        """Every setting of the pivots with and without a summit, where a summit makes a difference."""
        structure, places = self.structure, []
        both = self._plan.rates[0] != self._plan.rates[1] and all(
            group.without_summit for group in structure.groups
        )
        for number, setting in enumerate(structure.settings):
            for summit in (False, True) if both and not setting.has_summit else (True,):
                rows = self._rows[summit]
                own = self._worth(setting.fixed)[summit]
                for issue, option in zip(structure.pivots, setting.options, strict=True):
                    own += rows[issue][option]
                places.append(Place(number, summit, own))
        return places


class Bidding:
    """One search for the best offer."""

    __slots__ = ("_mixed", "_packed", "_stretches", "objective", "search", "target")

    def __init__(self, search: Search, objective: Objective, target: int) -> None:
        self.search = search
        self.objective = objective
        self.target = target
        self._packed = [
            [
                sum(
                    [
                        objective.rows[issue][option]
                        for issue, option in zip(group.issues, choice, strict=True)
                    ]
                )
                for choice in group.choices
            ]
            for group in search.structure.groups
        ]
        self._mixed: dict[tuple[int, ...], list[list[int]]] = {}
        self._stretches: dict[tuple[int, int, bool, tuple[int, ...]], Stretch] = {}

    def best(self) -> Bid:
        """The settlement with the best joint score found among those worth the target.

        If none is worth that much, the one worth most among those looked at.
        """
        ways = weightings(self.objective.others)
        ranked = [(*self._look(place), place) for place in self.search.places]
        ranked.sort(key=lambda entry: entry[:2], reverse=True)
        found: dict[Package, Bid] = {}
        for rank, (_, _, place) in enumerate(ranked[:PLACES]):
            for way in ways if rank == 0 else ways[:1]:
                bid = self._walk(place, way)
                found[bid.package] = bid
        starts = sorted(found.values(), key=self._merit, reverse=True)[:STARTS]
        return max([self._improve(start) for start in starts], key=self._merit)

    def _look(self, place: Place) -> tuple[bool, int]:
        """How good a place looks by planned values: whether the target is met, and the joint score."""
        _, _, stops = self._path(place, weightings(self.objective.others)[0])
        shift = self.search.shift(place)
        own, liking = stops[self._stop(stops, shift)]
        value = (own + shift) // 100
        return self._rank(value, self.objective.joint(liking, value, 0))

    def _path(
        self, place: Place, way: tuple[int, ...]
    ) -> tuple[list[Stretch], list[Edge], list[tuple[int, int]]]:
        """One walk: where each group starts, the steps, and planned value and liking at every stop."""
        structure, rows = self.search.structure, self.objective.rows
        setting = structure.settings[place.setting]
        parts = [self._stretch(group, kind, place.summit, way) for group, kind in enumerate(setting.kinds)]
        liking = sum(
            [rows[issue][option] for issue, option in zip(structure.pivots, setting.options, strict=True)]
        )
        return parts, *path(parts, place.own, liking)

    def _walk(self, place: Place, way: tuple[int, ...]) -> Bid:
        """The best stop of one walk, valued exactly."""
        parts, edges, stops = self._path(place, way)
        shift, stop, best = self.search.shift(place), -1, None
        for _ in range(2):
            # Planned values are right up to a constant, which the first package found tells better.
            before, stop = stop, self._stop(stops, shift)
            if stop == before:
                break
            choices = [part.choice for part in parts]
            for edge in edges[:stop]:
                choices[edge[1]] = edge[2]
            bid = self._bid(self.search.package(place, choices), stops[stop][1])
            if best is None or self._merit(bid) > self._merit(best):
                best = bid
            shift = 100 * bid.value - stops[stop][0]
        assert best is not None, "a walk has a first stop"
        return best

    def _stretch(self, group: int, kind: int, summit: bool, way: tuple[int, ...]) -> Stretch:
        key = group, kind, summit, way
        found = self._stretches.get(key)
        if found is None:
            own, usable, _ = self.search.own(group, kind, summit)
            found = self._stretches[key] = stretch(
                group, self._mix(way)[group], own, self._packed[group], usable
            )
        return found

    def _mix(self, way: tuple[int, ...]) -> list[list[int]]:
        """The others' liking weighted against each other, by group and choice."""
        found = self._mixed.get(way)
        if found is None:
            if len(way) == 2:
                one, two = way
                found = [
                    [one * (amount & SEAT_MASK) + two * (amount >> SEAT_BITS) for amount in packed]
                    for packed in self._packed
                ]
            else:
                shifts = [(share, SEAT_BITS * seat) for seat, share in enumerate(way)]
                found = [
                    [
                        sum([share * (amount >> shift & SEAT_MASK) for share, shift in shifts])
                        for amount in packed
                    ]
                    for packed in self._packed
                ]
            self._mixed[way] = found
        return found

    def _stop(self, stops: Sequence[tuple[int, int]], shift: int) -> int:
        """The stop with the best planned joint score that meets the target, else the last."""
        objective, wanted = self.objective, 100 * self.target
        most = NOWHERE
        best = len(stops) - 1
        for stop, (own, liking) in enumerate(stops):
            if own + shift >= wanted:
                joint = objective.joint(liking, (own + shift) // 100, 0)
                if joint <= most:
                    break
                best, most = stop, joint
        return best

    def _bid(self, package: Package, liking: int) -> Bid:
        if not any(package):
            # Nothing cannot be offered.
            return Bid(package, NOWHERE, NOWHERE)
        appraisal, objective = self.search.appraisal, self.objective
        total = appraisal.packed(package)
        value = appraisal.value_of(total)
        headlines = appraisal.headlines_in(total) if objective.headline_weight else 0
        return Bid(package, value, objective.joint(liking, value, headlines))

    def _improve(self, bid: Bid) -> Bid:
        """Change one issue at a time for the better, up to a few rounds."""
        appraisal, objective = self.search.appraisal, self.objective
        sheet, allowed = appraisal.sheet, self.search.structure.allowed
        package = list(bid.package)
        total, liking = appraisal.packed(bid.package), objective.liking(bid.package)
        value, joint = bid.value, bid.joint
        for _ in range(ROUNDS):
            changed = False
            for issue, options in enumerate(allowed):
                row, liked, touching = appraisal.rows[issue], objective.rows[issue], sheet.touching[issue]
                for option in options:
                    now = package[issue]
                    if option == now:
                        continue
                    other = total + row[option] - row[now]
                    for joined, table in touching:
                        other += table[option][package[joined]] - table[now][package[joined]]
                    if sheet.more:
                        package[issue] = option
                        other = appraisal.packed(tuple(package))
                        package[issue] = now
                    worth = appraisal.value_of(other)
                    if worth < self.target and worth <= value:
                        continue
                    pleased = liking + liked[option] - liked[now]
                    headlines = appraisal.headlines_in(other) if objective.headline_weight else 0
                    score = objective.joint(pleased, worth, headlines)
                    if self._rank(worth, score) > self._rank(value, joint) and (
                        option or any_but(package, issue)
                    ):
                        package[issue] = option
                        total, liking, value, joint = other, pleased, worth, score
                        changed = True
            if not changed:
                break
        return Bid(tuple(package), value, joint)

    def _merit(self, bid: Bid) -> tuple[bool, int]:
        return self._rank(bid.value, bid.joint)

    def _rank(self, value: int, joint: int) -> tuple[bool, int]:
        """What is compared: first whether the target is met, then the joint score, or the value if not."""
        met = value >= self.target
        return met, joint if met else value


def any_but(package: Sequence[int], issue: int) -> bool:
    """Whether a package has a clause on another issue."""
    return any(option for number, option in enumerate(package) if number != issue)


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
