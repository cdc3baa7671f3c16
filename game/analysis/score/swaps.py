"""Changes to a deal that hurt no seat and help somebody, by score; never a clause about people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from game.analysis.score.catalogue import Catalogue, Valued
from game.core.ids import IssueId, Package, PerSeat
from game.core.space import available

CHANGES_MAX = 2
"""A swap changes one clause or two."""


@dataclass(frozen=True, slots=True)
class Change:
    """Another option on an issue: from `before` to `after`."""

    issue: IssueId
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Swap:
    """One or two changes, the deal they lead to, and what they add to each seat's score, in hundredths."""

    changes: tuple[Change, ...]
    deal: Valued
    adds: PerSeat[int]

    @property
    def helps_all(self) -> bool:
        """Whether every seat is better off."""
        return min(self.adds) > 0


def swaps(catalogue: Catalogue, package: Package) -> tuple[Swap, ...]:
    """Every single and double change that costs no seat anything and brings somebody something.

    What brings most to the seat that gets least comes first, then what brings most in all, then fewer
    changes. A double change that is no better for anybody than one of its halves is left out. Issues that
    the scenario marks as humanitarian are never changed: people are no chips. Only settlements that the
    moment allows count. Exact: all such changes are scored, several hundred in the flagship.
    For every seat once the game is over: it tells what others gain.
    """
    start = catalogue.price(package)
    found: dict[tuple[Change, ...], Swap] = {}
    for changes, changed in _changed(catalogue, package):
        place = catalogue.place(changed)
        if place is None:
            continue
        deal = catalogue.at(place)
        adds = tuple(new - old for new, old in zip(deal.scores, start.scores, strict=True))
        if min(adds) < 0 or not any(adds):
            continue
        halves = [found[change,] for change in changes if (change,) in found]
        if len(changes) == 1 or not any(_is_no_better(adds, half.adds) for half in halves):
            found[changes] = Swap(changes, deal, adds)
    return tuple(
        sorted(
            found.values(),
            key=lambda swap: (-min(swap.adds), -sum(swap.adds), len(swap.changes), swap.deal.package),
        )
    )


def missed(found: tuple[Swap, ...], most: int = 3) -> tuple[Swap, ...]:
    """The first few swaps that change different issues, so that each tells something new."""
    chosen: list[Swap] = []
    for swap in found:
        issues = {change.issue for change in swap.changes}
        if all(issues != {change.issue for change in other.changes} for other in chosen):
            chosen.append(swap)
        if len(chosen) == most:
            break
    return tuple(chosen)


def _changed(catalogue: Catalogue, package: Package) -> Iterator[tuple[tuple[Change, ...], Package]]:
    """Every package that differs in one or two issues, single changes first."""
    moment = catalogue.moment
    single = [
        [
            Change(IssueId(at), before, after)
            for after in available(moment, IssueId(at))
            if after != before and not moment.scenario.issues[at].humanitarian
        ]
        for at, before in enumerate(package)
    ]
    for count in range(1, CHANGES_MAX + 1):
        for issues in combinations(single, count):
            for changes in product(*issues):
                changed = list(package)
                for change in changes:
                    changed[change.issue] = change.after
                yield changes, tuple(changed)


def _is_no_better(adds: PerSeat[int], half: PerSeat[int]) -> bool:
    return all(more <= less for more, less in zip(adds, half, strict=True))
