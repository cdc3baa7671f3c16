from fractions import Fraction
from itertools import islice
from random import Random

import pytest

from game.analysis import Deal, DealSpace, Number, SpaceProblem, Values
from game.analysis.near import Package, near, nearest
from game.analysis.solved import solve
from tests.analysis.chance import chance_space, every_deal

SPACE = DealSpace.of(
    [[[0, 2, 4], [3, 0]], [[6, 3, 0], [0, 1]], [[0, 5, 6], [1, 2]]],
    [0, 1, 2],
    [({0: [2], 1: [1]}, (0, 4, 1))],
)


def rank(space: DealSpace, values: Values, party: int) -> tuple[Number, Number, Number]:
    gains = [
        worth - least
        for other, (worth, least) in enumerate(zip(values, space.walk_away, strict=True))
        if other != party
    ]
    return -min(gains), -sum(gains), -values[party]


def expected(space: DealSpace, party: int, at_least: Number) -> list[tuple[Number, Number, Number]]:
    worths = (space.value(deal) for deal in every_deal(space))
    return sorted(rank(space, values, party) for values in worths if values[party] >= at_least)


def aspiration(space: DealSpace, party: int, seed: int) -> Number:
    """A value some deals reach, or one more than that."""
    chance = Random(seed)
    deal = [chance.randrange(size) for size in space.sizes]
    return space.value(deal)[party] + chance.choice([0, 0, 1])


@pytest.mark.parametrize("seed", range(300))
def test_every_package_worth_enough_comes_once_and_best_for_the_others_first(seed: int) -> None:
    space = chance_space(seed)
    party = seed % space.parties
    at_least = aspiration(space, party, seed)

    found = list(nearest(space, party, at_least))

    assert expected(space, party, at_least) == [rank(space, package.values, party) for package in found]
    assert all(space.value(package.deal) == package.values for package in found)
    assert len(found) == len({package.deal for package in found})


@pytest.mark.parametrize("seed", range(100))
def test_the_first_package_is_efficient(seed: int) -> None:
    space = chance_space(seed)
    at_least = aspiration(space, 0, seed)

    for package in near(space, 0, at_least, 1):
        assert package.values in solve(space).frontier


@pytest.mark.parametrize("seed", range(100))
def test_asking_for_more_never_leaves_the_others_better_off(seed: int) -> None:
    space = chance_space(seed)
    at_least = aspiration(space, 0, seed)

    modest, greedy = near(space, 0, at_least, 1), near(space, 0, at_least + 1, 1)

    assert len(greedy) <= len(modest)
    for much, little in zip(greedy, modest, strict=False):
        assert rank(space, little.values, 0)[:2] <= rank(space, much.values, 0)[:2]


@pytest.mark.parametrize(
    ("at_least", "deals"),
    [
        (0, [(2, 1), (1, 1), (1, 0), (0, 1), (2, 0), (0, 0)]),
        (3, [(2, 1), (1, 0), (2, 0), (0, 0)]),
        (Fraction(9, 2), [(1, 0), (2, 0)]),
        (8, []),
    ],
)
def test_packages_come_by_the_smallest_gain_of_the_others_then_by_their_sum(
    at_least: Number, deals: list[Deal]
) -> None:
    assert deals == [package.deal for package in nearest(SPACE, 0, at_least)]


def test_only_as_many_packages_as_asked_for_are_given() -> None:
    assert (Package((2, 1), (4, 5, 9)),) == near(SPACE, 0, 0, 1)
    assert 6 == len(near(SPACE, 0, 0))


def test_a_space_of_more_deals_than_could_be_listed_is_searched() -> None:
    chance = Random(5)
    values = [[[chance.randint(0, 6) for _ in range(5)] for _ in range(20)] for _ in range(3)]
    space = DealSpace.of(values, [0, 0, 0])

    found = near(space, 1, 90, 5)

    ranks = [rank(space, package.values, 1) for package in found]
    best = min(rank(space, point, 1) for point in solve(space).frontier if point[1] >= 90)
    assert best == ranks[0]
    assert sorted(ranks) == ranks
    assert 5 == len({package.deal for package in found})


def test_packages_are_found_one_by_one() -> None:
    space = DealSpace.of([[[0, 1]] * 100, [[1, 0]] * 100], [0, 0])

    assert [50, 50, 50] == [package.values[1] for package in islice(nearest(space, 0, 50), 3)]


@pytest.mark.parametrize("at_least", [0.5, True])
def test_what_is_asked_for_must_be_exact(at_least: int) -> None:
    with pytest.raises(SpaceProblem, match="not_exact") as caught:
        near(SPACE, 0, at_least)

    assert "at_least" in caught.value.sentence


@pytest.mark.parametrize("party", [-1, 3])
def test_a_party_that_is_not_there_is_refused(party: int) -> None:
    with pytest.raises(SpaceProblem, match="no_such_party"):
        near(SPACE, party, 0)
