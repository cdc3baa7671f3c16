"""The settlements of one seat at one date, arranged for searching: taken apart, planned, and put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.agents.appraisal import Appraisal
from game.agents.plan import plan_of
from game.agents.structure import Group
from game.core.ids import Package

NOWHERE = -(1 << 60)
"""Less than any package is worth."""


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

    __slots__ = (
        "_barred",
        "_dearest_by_place",
        "_joint",
        "_known",
        "_own",
        "_plan",
        "_rows",
        "_sums",
        "appraisal",
        "places",
        "structure",
    )

    def __init__(self, appraisal: Appraisal, barred: frozenset[tuple[int, int]] = frozenset()) -> None:
        """`barred` are options, with their issues, that are left out where others can be had."""
        self.appraisal = appraisal
        self._barred = barred
        self.structure = appraisal.sheet.structure
        self._plan = plan_of(appraisal)
        self._rows = self._plan.rows()
        self._joint: dict[int, tuple[int, int]] = {0: (0, 0)}
        self._known: dict[int, int] = {}
        self._sums: dict[tuple[int, bool], list[int]] = {}
        self._own: dict[tuple[int, int, bool], tuple[list[int], Sequence[int], int]] = {}
        self._dearest_by_place: dict[Place, tuple[Package, int, int]] = {}
        self.places = self._places()

    def best_value(self) -> Bid:
        """The settlement found to be worth most to the seat; its joint score is 0."""
        best = Bid((), NOWHERE, 0)
        for place in self.places:
            package, value, _ = self._dearest(place)
            if value > best.value:
                found = Bid(package, value, 0) if any(package) else self._least_clause(package)
                best = max(best, found, key=lambda bid: bid.value)
        return self._climb(best) if best.package else best

    def _least_clause(self, nothing: Package) -> Bid:
        """Where no clause at all would be worth most, which nobody can offer: the best with one clause."""
        best = Bid((), NOWHERE, 0)
        for issue, options in enumerate(self.structure.allowed):
            for option in options:
                if option:
                    package = (*nothing[:issue], option, *nothing[issue + 1 :])
                    best = max(
                        best, Bid(package, self.appraisal.value(package), 0), key=lambda bid: bid.value
                    )
        return best

    def changed(self, package: Sequence[int], total: int, issue: int, option: int) -> int:
        """The packed sum of a package with another option on one issue; `total` is the one without."""
        sheet, now = self.appraisal.sheet, package[issue]
        if sheet.more:
            return self.appraisal.packed((*package[:issue], option, *package[issue + 1 :]))
        row = self.appraisal.rows[issue]
        total += row[option] - row[now]
        for joined, table in sheet.touching[issue]:
            total += table[option][package[joined]] - table[now][package[joined]]
        return total

    def value_of(self, total: int) -> int:
        """The score of a package from its packed sum; half of them are asked for more than once."""
        found = self._known.get(total)
        if found is None:
            found = self._known[total] = self.appraisal.value_of(total)
        return found

    def _climb(self, bid: Bid) -> Bid:
        """Change one issue at a time as long as the own value rises."""
        package, value = list(bid.package), bid.value
        total = self.appraisal.packed(bid.package)
        rising = True
        while rising:
            rising = False
            for issue, options in enumerate(self.structure.allowed):
                for option in options:
                    if option == package[issue] or not (option or any_but(package, issue)):
                        continue
                    other = self.changed(package, total, issue, option)
                    worth = self.value_of(other)
                    if worth > value:
                        package[issue] = option
                        total, value, rising = other, worth, True
        return Bid(tuple(package), value, 0)

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
            own = self._plain(group, summit)
            met = part.kinds[kind]
            if any(met):
                worth = {amount: self._worth(amount)[summit] for amount in set(met)}
                own = [value + worth[amount] for value, amount in zip(own, met, strict=True)]
            usable = self._open(part, range(len(own)) if summit else part.without_summit)
            found = self._own[group, kind, summit] = own, usable, max(usable, key=own.__getitem__)
        return found

    def _open(self, part: Group, choices: Sequence[int]) -> Sequence[int]:
        """The choices of a group without the barred ones; all of them if each is barred."""
        if not any(issue in part.issues for issue, _ in self._barred):
            return choices
        barred = self._barred
        free = [
            choice
            for choice in choices
            if barred.isdisjoint(zip(part.issues, part.choices[choice], strict=True))
        ]
        return free or choices

    def _plain(self, group: int, summit: bool) -> list[int]:
        """Planned own values of a group's choices without what they bring together with the pivots."""
        found = self._sums.get((group, summit))
        if found is None:
            found = self._sums[group, summit] = self.structure.groups[group].sums(self._rows[summit])
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
        settings = list(enumerate(structure.settings))
        free = [
            (number, setting)
            for number, setting in settings
            if self._barred.isdisjoint(zip(structure.pivots, setting.options, strict=True))
        ]
        for number, setting in free or settings:
            for summit in (False, True) if both and not setting.has_summit else (True,):
                rows = self._rows[summit]
                own = self._worth(setting.fixed)[summit]
                for issue, option in zip(structure.pivots, setting.options, strict=True):
                    own += rows[issue][option]
                places.append(Place(number, summit, own))
        return places


def any_but(package: Sequence[int], issue: int) -> bool:
    """Whether a package has a clause on another issue."""
    return any(option for number, option in enumerate(package) if number != issue)
