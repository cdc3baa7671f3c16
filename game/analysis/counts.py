"""How many deals: the size of the zone of agreement, and where a deal stands among all others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import ceil, gcd, prod
from typing import NamedTuple

from game.analysis.grid import Loss, Part, count_on_grid, grid_bytes, grid_work
from game.analysis.halves import count_by_halves, half_sizes, halves_work
from game.analysis.problem import SpaceProblem
from game.analysis.space import DealSpace, Number, check_exact

LARGEST_HALF = 1_000_000
"""The most differing choices of one half of the issues that are listed: some hundred megabytes."""
LARGEST_GRID = 100_000_000
"""The most bytes of one grid."""
MOST_WORK = 20_000_000_000
"""The most work one count may take, in nanoseconds by estimate: about twenty seconds."""


class Percentile(NamedTuple):
    """Which share of the deals is worth less to a party than a given deal, and which share at most as much.

    Both from 0 to 1 and exact. Tools differ in which of the two they call percentile rank, and some mean
    their average: of the kinds of `scipy.stats.percentileofscore` these are "strict" and "weak".
    """

    below: Fraction
    at_most: Fraction


def zone_of_agreement(space: DealSpace) -> int:
    """How many deals leave no party worse off than its walk-away, exactly.

    A party that is left with just its walk-away value counts as agreeing; some tools ask for strictly more.
    Found without listing the deals, by halves of the issues or on a grid of points, whichever is faster.

    Raises: SpaceProblem before it starts, if neither way would end within about twenty seconds;
        ComponentTooLarge.
    Source: Raiffa 1982, The Art and Science of Negotiation, chapter 4, for the zone.
    """
    whole, _ = space.in_integers()
    return _count(whole, _walk_away(whole))


def percentile(space: DealSpace, deal: Sequence[int], party: int, *, in_zone: bool = False) -> Percentile:
    """Where a deal stands for one party among all deals, or among those of the zone of agreement.

    The deal itself counts among all deals; it need not be in the zone.

    Raises: SpaceProblem as `zone_of_agreement` does, for what is no deal or party, and for an empty zone.
    """
    check_party(space, party)
    whole, _ = space.in_integers()
    worth = int(whole.value(deal)[party])
    needs = _walk_away(whole) if in_zone else {}
    every = _count(whole, needs)
    if not every:
        raise SpaceProblem("empty_zone")
    least = needs.get(party, worth)
    as_good = _count(whole, {**needs, party: max(least, worth)})
    better = _count(whole, {**needs, party: max(least, worth + 1)})
    return Percentile(Fraction(every - as_good, every), Fraction(every - better, every))


def count_at_least(space: DealSpace, floors: Mapping[int, Number]) -> int:
    """How many deals are worth at least so much to each party that is named.

    Raises: SpaceProblem for a number that is not exact, and before it starts, if that would take too long;
        ComponentTooLarge.
    """
    for party, least in floors.items():
        check_party(space, party)
        check_exact(least, f"floors[{party}]")
    whole, units = space.in_integers()
    return _count(whole, {party: ceil(least * units[party]) for party, least in floors.items()})


def check_party(space: DealSpace, party: int) -> None:
    """Raises: SpaceProblem if there is no such party."""
    if party not in range(space.parties):
        raise SpaceProblem("no_such_party", party=party, parties=space.parties)


def _walk_away(space: DealSpace) -> dict[int, int]:
    return {party: int(worth) for party, worth in enumerate(space.walk_away)}


def _count(space: DealSpace, needs: Mapping[int, int]) -> int:
    """How many deals of a space of whole points are worth at least so much to each party that is named.

    Points are turned into losses against each party's best deal: a deal counts if no party loses too much,
    and an option that costs a party more than that need not be looked at.
    """
    parties = sorted(needs)
    tables = [_points(space, component, parties) for component in space.components()]
    best = [[max(points[at] for points in table) for at in range(len(parties))] for table in tables]
    slack = [sum(row[at] for row in best) - needs[party] for at, party in enumerate(parties)]
    if min(slack, default=0) < 0:
        return 0
    parts = [_losses(table, row, slack) for table, row in zip(tables, best, strict=True)]
    if not all(parts):
        return 0
    tight = [
        at for at, most in enumerate(slack) if most < sum(max(loss[at] for loss in part) for part in parts)
    ]
    return _count_within(*_coarsest([_only(part, tight) for part in parts], [slack[at] for at in tight]))


def _points(space: DealSpace, component: tuple[int, ...], parties: Sequence[int]) -> Counter[Loss]:
    """How many local deals of a component are worth so much to the parties."""
    return Counter(
        tuple(int(local.points[party]) for party in parties) for local in space.local_deals(component)
    )


def _losses(table: Part, best: Sequence[int], slack: Sequence[int]) -> Part:
    """The same in losses, without what loses too much on its own."""
    losses = (
        (tuple(high - worth for high, worth in zip(best, points, strict=True)), count)
        for points, count in table.items()
    )
    return {loss: count for loss, count in losses if all(map(int.__le__, loss, slack))}


def _only(part: Part, places: Sequence[int]) -> Part:
    """The losses at some places only: those of parties that could lose too much."""
    kept: Counter[Loss] = Counter()
    for loss, count in part.items():
        kept[tuple(loss[at] for at in places)] += count
    return kept


def _coarsest(parts: Sequence[Part], slack: Sequence[int]) -> tuple[list[Part], Loss]:
    """The same in the largest units that all losses of a party are multiples of."""
    units = [gcd(*(loss[at] for part in parts for loss in part)) or 1 for at in range(len(slack))]
    coarse: list[Part] = [
        {tuple(map(int.__floordiv__, loss, units)): count for loss, count in part.items()} for part in parts
    ]
    return coarse, tuple(map(int.__floordiv__, slack, units))


def _count_within(parts: Sequence[Part], slack: Loss) -> int:
    """How many choices of one local deal in each part lose no party more than its slack."""
    if not slack:
        return prod(sum(part.values()) for part in parts)
    small, large = half_sizes(parts, slack)
    by_halves, on_grid = halves_work(parts, slack), grid_work(parts, slack)
    ways = [by_halves] if large <= LARGEST_HALF else []
    ways += [on_grid] if grid_bytes(parts, slack) <= LARGEST_GRID else []
    if not ways or min(ways) > MOST_WORK:
        seconds = str(min(ways or [by_halves]) // 10**9)
        raise SpaceProblem(
            "count_too_large", small=str(small), large=str(large), seconds=seconds, limit=MOST_WORK // 10**9
        )
    return count_on_grid(parts, slack) if min(ways) == on_grid else count_by_halves(parts, slack)
