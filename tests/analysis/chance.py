"""Deal spaces by chance: small enough to list every deal, with ties, negative points, fractions, linkages."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product
from random import Random

from game.analysis import Deal, DealSpace, Number


def chance_space(seed: int, most_deals: int = 120) -> DealSpace:
    """A space of two to eight parties; every fourth has fractions, every second has linkages."""
    chance = Random(seed)
    parties = chance.randint(2, 8)
    sizes = [chance.randint(1, 4)]
    while chance.random() < 0.8:
        size = chance.randint(1, 4)
        deals = size
        for other in sizes:
            deals *= other
        if deals > most_deals:
            break
        sizes.append(size)
    reach = chance.choice([1, 3, 20])
    units = [chance.choice([1, 2, 3, 10]) if seed % 4 == 0 else 1 for _ in range(parties)]

    def number(party: int) -> Number:
        points = chance.randint(-reach // 2, reach)
        return points if units[party] == 1 else Fraction(points, units[party])

    values = [[[number(party) for _ in range(size)] for size in sizes] for party in range(parties)]
    linkages = [
        (_when(chance, sizes), [number(party) for party in range(parties)])
        for _ in range(chance.randint(1, 3) if seed % 2 else 0)
    ]
    # Near the middle of what a deal is worth, so that some spaces have a zone of agreement and some do not.
    walk_away = [
        sum(sum(issue) // len(issue) for issue in issues) + chance.randint(-reach, reach // 2)
        for issues in values
    ]
    return DealSpace.of(values, walk_away, linkages)


def _when(chance: Random, sizes: list[int]) -> Mapping[int, list[int]]:
    issues = chance.sample(range(len(sizes)), min(len(sizes), chance.randint(1, 3)))
    return {issue: chance.sample(range(sizes[issue]), chance.randint(1, sizes[issue])) for issue in issues}


def every_deal(space: DealSpace) -> Iterator[Deal]:
    """All deals, in order."""
    return product(*map(range, space.sizes))
