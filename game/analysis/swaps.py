"""Small changes of a deal that hurt no one: what was left on the table, one or two issues at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, product
from operator import add, ge
from typing import NamedTuple

from game.analysis.problem import SpaceProblem
from game.analysis.space import Deal, DealSpace, Linkage, Values

MOST_SWAPS = 2_000_000
"""The most changes that are gone through: about two seconds' work."""

Changes = tuple[tuple[int, int], ...]
"""The new option by issue, in order of the issues."""


class Swap(NamedTuple):
    """New options on some issues of a deal, the deal that results, and what each party gains by it."""

    changes: Changes
    deal: Deal
    gains: Values


class Swaps(NamedTuple):
    """The changes that hurt no one and help someone, and those among them that help everyone; best first.

    The best has the largest smallest gain, then the largest sum of gains, points compared between parties as
    they are; then the fewest changes, then the first issues and options. A change is left out if a part of it
    alone gives everyone as much.
    """

    harmless: tuple[Swap, ...]
    helping_all: tuple[Swap, ...]


def swaps(space: DealSpace, deal: Sequence[int], depth: int = 2) -> Swaps:
    """All ways to better a deal on at most `depth` issues, found by trying every one.

    A deal without any can still be beaten by one that differs on more issues. Trading concessions on issues
    the parties weigh differently is called logrolling.

    Raises: SpaceProblem for what is no deal, and before it starts if there are too many changes to try.
    Source: Froman and Cohen 1970, "Compromise and logroll: comparing the efficiency of two bargaining
    processes", for logrolling.
    """
    space.value(deal)
    depth = min(depth, space.issues)
    number = _number(space.sizes, depth)
    if number > MOST_SWAPS:
        raise SpaceProblem("swaps_too_many", found=str(number), limit=str(MOST_SWAPS), depth=depth)
    found: dict[Changes, Values] = {}
    whole, units = space.in_integers()
    for changes, gains in _harmless(whole, tuple(deal), depth):
        if not any(
            all(map(ge, found[part], gains))
            for many in range(1, len(changes))
            for part in combinations(changes, many)
            if part in found
        ):
            found[changes] = gains
    ranked = sorted(
        (Swap(changes, _changed(deal, changes), _restored(gains, units)) for changes, gains in found.items()),
        key=_rank,
    )
    return Swaps(tuple(ranked), tuple(swap for swap in ranked if min(swap.gains) > 0))


def _number(sizes: Sequence[int], depth: int) -> int:
    """How many changes of up to `depth` issues there are."""
    ways = [1] + [0] * depth
    for size in sizes:
        for many in range(depth, 0, -1):
            ways[many] += ways[many - 1] * (size - 1)
    return sum(ways[1:])


def _rank(swap: Swap) -> tuple[object, ...]:
    return -min(swap.gains), -sum(swap.gains), len(swap.changes), swap.changes


def _restored(gains: Values, units: Sequence[int]) -> Values:
    """Whole points back in the points the space was given in."""
    return tuple(gain if unit == 1 else Fraction(gain, unit) for gain, unit in zip(gains, units, strict=True))


def _changed(deal: Sequence[int], changes: Changes) -> Deal:
    new = dict(changes)
    return tuple(new.get(issue, option) for issue, option in enumerate(deal))


def _harmless(space: DealSpace, deal: Deal, depth: int) -> Iterator[tuple[Changes, Values]]:
    """The changes in which no party loses and some party gains, those of fewer issues first.

    Gains of single changes add up, but for linkages that rest on several of the changed issues.
    """
    before = space.value(deal)
    single = {
        (issue, option): tuple(
            new - old
            for new, old in zip(space.value(_changed(deal, ((issue, option),))), before, strict=True)
        )
        for issue, size in enumerate(space.sizes)
        for option in range(size)
        if option != deal[issue]
    }
    options = [[change for change in single if change[0] == issue] for issue in range(space.issues)]
    for many in range(1, depth + 1):
        for issues in combinations(range(space.issues), many):
            shared = [linkage for linkage in space.linkages if _rests_on_several(linkage, issues)]
            for changes in product(*(options[issue] for issue in issues)):
                gains = tuple(map(sum, zip(*(single[change] for change in changes), strict=True)))
                for linkage in shared:
                    gains = tuple(map(add, gains, _beyond_singles(linkage, deal, changes)))
                if min(gains) >= 0 and any(gains):
                    yield changes, gains


def _rests_on_several(linkage: Linkage, issues: tuple[int, ...]) -> bool:
    return sum(issue in issues for issue, _ in linkage.when) > 1


def _beyond_singles(linkage: Linkage, deal: Deal, changes: Changes) -> Values:
    """What a linkage adds for all changes together, over what it adds for each of them alone."""
    before = linkage.is_met(deal)
    alone = sum(linkage.is_met(_changed(deal, (change,))) - before for change in changes)
    times = linkage.is_met(_changed(deal, changes)) - before - alone
    return tuple(times * points for points in linkage.points)
