"""The search for the best offer: most joint score among settlements worth the target (R103).

1. Plan with one durability, so that the own value and the others' liking add up over groups of issues.
2. For each setting of the pivots, with and without a summit, and for several weightings of the others,
   walk from what the others like best to what is worth most to us, each step giving up least liking for
   the value it brings; keep the step with the best joint score that still meets the target.
3. Value what is kept exactly, and improve the best issue by issue.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.agents.objective import SEAT_BITS, SEAT_MASK, Objective
from game.agents.search import NOWHERE, Bid, Place, Search, any_but
from game.agents.walk import Edge, Stretch, path, stretch
from game.core.ids import Package

PLACES = 2
"""How many places are searched exactly, the best-looking with every weighting of the others."""
STARTS = 2
"""How many packages are improved issue by issue."""
ROUNDS = 4

Path = tuple[list[Stretch], list[Edge], list[tuple[int, int]]]
"""Where each group starts, the steps, and planned value and liking at every stop."""


class Bidding:
    """One search for the best offer."""

    __slots__ = ("_mixed", "_packed", "_paths", "_stretches", "objective", "search", "target")

    def __init__(self, search: Search, objective: Objective, target: int) -> None:
        self.search = search
        self.objective = objective
        self.target = target
        self._packed = [group.sums(objective.rows) for group in search.structure.groups]
        self._mixed: dict[tuple[int, ...], list[list[int]]] = {}
        self._stretches: dict[tuple[int, int, bool, tuple[int, ...]], Stretch] = {}
        self._paths: dict[tuple[Place, tuple[int, ...]], Path] = {}

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
        _, _, stops = self.path(place, weightings(self.objective.others)[0])
        shift = self.search.shift(place)
        own, liking = stops[self._stop(stops, shift)]
        value = (own + shift) // 100
        return self._rank(value, self.objective.joint(liking, value, 0))

    def path(self, place: Place, way: tuple[int, ...]) -> Path:
        """One walk: where each group starts, the steps, and planned value and liking at every stop."""
        found = self._paths.get((place, way))
        if found is None:
            structure, rows = self.search.structure, self.objective.rows
            setting, known, summit = structure.settings[place.setting], self._stretches, place.summit
            parts = [
                known.get((group, kind, summit, way)) or self._stretch(group, kind, summit, way)
                for group, kind in enumerate(setting.kinds)
            ]
            liking = sum(
                [rows[issue][option] for issue, option in zip(structure.pivots, setting.options, strict=True)]
            )
            found = self._paths[place, way] = parts, *path(parts, place.own, liking)
        return found

    def _walk(self, place: Place, way: tuple[int, ...]) -> Bid:
        """The best stop of one walk, valued exactly."""
        parts, edges, stops = self.path(place, way)
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
        own, usable, _ = self.search.own(group, kind, summit)
        found = stretch(group, self._mix(way)[group], own, self._packed[group], usable)
        self._stretches[group, kind, summit, way] = found
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
        value = self.search.value_of(total)
        headlines = appraisal.headlines_in(total) if objective.headline_weight else 0
        return Bid(package, value, objective.joint(liking, value, headlines))

    def _improve(self, bid: Bid) -> Bid:
        """Change one issue at a time for the better, up to a few rounds."""
        search, objective = self.search, self.objective
        package = list(bid.package)
        total, liking = search.appraisal.packed(bid.package), objective.liking(bid.package)
        value, joint = bid.value, bid.joint
        for _ in range(ROUNDS):
            better = False
            for issue, options in enumerate(search.structure.allowed):
                liked = objective.rows[issue]
                for option in options:
                    now = package[issue]
                    if option == now:
                        continue
                    other = search.changed(package, total, issue, option)
                    worth = search.value_of(other)
                    if worth < self.target and worth <= value:
                        continue
                    pleased = liking + liked[option] - liked[now]
                    headlines = search.appraisal.headlines_in(other) if objective.headline_weight else 0
                    score = objective.joint(pleased, worth, headlines)
                    if self._rank(worth, score) > self._rank(value, joint) and (
                        option or any_but(package, issue)
                    ):
                        package[issue] = option
                        total, liking, value, joint = other, pleased, worth, score
                        better = True
            if not better:
                break
        return Bid(tuple(package), value, joint)

    def _merit(self, bid: Bid) -> tuple[bool, int]:
        return self._rank(bid.value, bid.joint)

    def _rank(self, value: int, joint: int) -> tuple[bool, int]:
        """What is compared: first whether the target is met, then the joint score, or the value if not."""
        met = value >= self.target
        return met, joint if met else value


def weightings(others: int) -> tuple[tuple[int, ...], ...]:
    """How the others' liking is weighted against each other, even first (R103)."""
    if others == 1:
        return ((1,),)
    if others == 2:
        return ((1, 1), (3, 2), (2, 3))
    even = (1,) * others
    return (
        even,
        *(tuple(2 if seat == favoured else 1 for seat in range(others)) for favoured in range(others)),
    )
