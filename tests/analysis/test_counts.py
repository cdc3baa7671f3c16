from fractions import Fraction
from random import Random

import pytest

from game.analysis import DealSpace, SpaceProblem
from game.analysis.counts import count_at_least, percentile, zone_of_agreement
from game.analysis.grid import count_on_grid
from game.analysis.halves import count_by_halves
from tests.analysis.chance import chance_space, every_deal

TWO = DealSpace.of([[[0, 1, 2], [0, 1]], [[4, 2, 0], [1, 0]]], [1, 2])


def acceptable(space: DealSpace) -> list[tuple[int, ...]]:
    return [
        deal
        for deal in every_deal(space)
        if all(worth >= least for worth, least in zip(space.value(deal), space.walk_away, strict=True))
    ]


@pytest.mark.parametrize("start", range(0, 1000, 100))
def test_the_zone_of_agreement_is_what_counting_every_deal_finds(start: int) -> None:
    spaces = [chance_space(seed) for seed in range(start, start + 100)]

    assert [len(acceptable(space)) for space in spaces] == [zone_of_agreement(space) for space in spaces]


def test_chance_makes_spaces_with_and_without_a_zone() -> None:
    empty = sum(not acceptable(chance_space(seed)) for seed in range(200))

    assert 20 < empty < 180


@pytest.mark.parametrize("seed", range(150))
def test_a_percentile_is_what_comparing_with_every_deal_finds(seed: int) -> None:
    space = chance_space(seed)
    chance = Random(seed)
    deal = tuple(chance.randrange(size) for size in space.sizes)
    party = chance.randrange(space.parties)
    worth = space.value(deal)[party]
    worths = [space.value(other)[party] for other in every_deal(space)]

    found = percentile(space, deal, party)

    assert Fraction(sum(other < worth for other in worths), len(worths)) == found.below
    assert Fraction(sum(other <= worth for other in worths), len(worths)) == found.at_most


@pytest.mark.parametrize("seed", range(150))
def test_a_percentile_in_the_zone_is_what_comparing_with_every_acceptable_deal_finds(seed: int) -> None:
    space = chance_space(seed)
    worths = [space.value(other) for other in acceptable(space)]
    if not worths:
        with pytest.raises(SpaceProblem, match="empty_zone"):
            percentile(space, (0,) * space.issues, 0, in_zone=True)
        return
    chance = Random(seed)
    deal = tuple(chance.randrange(size) for size in space.sizes)
    party = chance.randrange(space.parties)
    worth = space.value(deal)[party]

    found = percentile(space, deal, party, in_zone=True)

    assert Fraction(sum(other[party] < worth for other in worths), len(worths)) == found.below
    assert Fraction(sum(other[party] <= worth for other in worths), len(worths)) == found.at_most


def test_a_deal_that_just_meets_every_walk_away_is_in_the_zone() -> None:
    assert [(0, 1), (1, 0), (1, 1)] == acceptable(TWO)
    assert 3 == zone_of_agreement(TWO)


def test_the_two_shares_differ_by_the_deals_of_equal_worth() -> None:
    assert (Fraction(1, 6), Fraction(1, 2)) == percentile(TWO, (1, 0), 0)


def test_floors_nobody_can_miss_or_reach_count_every_deal_or_none() -> None:
    assert 6 == count_at_least(TWO, {})
    assert 6 == count_at_least(TWO, {0: 0, 1: -5})
    assert 0 == count_at_least(TWO, {0: 4})


def test_a_floor_between_two_points_is_met_by_the_higher() -> None:
    assert count_at_least(TWO, {0: 2}) == count_at_least(TWO, {0: Fraction(3, 2)})


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("parties", [1, 2, 3, 5])
def test_halves_and_grid_agree_also_on_parts_with_many_equal_losses(seed: int, parties: int) -> None:
    chance = Random(seed)
    slack = tuple(chance.randint(0, 9) for _ in range(parties))
    parts = [
        {
            tuple(chance.randint(0, most) for most in slack): chance.randint(1, 9)
            for _ in range(chance.randint(1, 5))
        }
        for _ in range(chance.randint(1, 5))
    ]

    assert count_on_grid(parts, slack) == count_by_halves(parts, slack)


def test_halves_of_several_blocks_count_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    chance = Random(7)
    space = DealSpace.of([[[chance.randint(0, 30) for _ in range(3)] for _ in range(8)]] * 2, [120, 125])
    whole = zone_of_agreement(space)
    monkeypatch.setattr("game.analysis.halves.BLOCK", 7)

    assert len(acceptable(space)) == whole == zone_of_agreement(space)


def test_thirty_issues_of_small_points_are_counted() -> None:
    # Each party's best option is its own: the deals are the ways to share thirty issues among three.
    values = [[[int(option == party) for option in range(3)]] * 30 for party in range(3)]

    ten_each = 5_550_996_791_340  # 30! / (10!)**3
    assert ten_each == zone_of_agreement(DealSpace.of(values, [10, 10, 10]))


@pytest.mark.parametrize("party", [-1, 2])
def test_a_party_that_is_not_there_has_no_percentile(party: int) -> None:
    with pytest.raises(SpaceProblem, match="no_such_party"):
        percentile(TWO, (0, 0), party)
    with pytest.raises(SpaceProblem, match="no_such_party"):
        count_at_least(TWO, {party: 1})


def test_a_count_that_would_take_too_long_is_refused_with_its_size() -> None:
    chance = Random(3)
    values = [[[chance.randint(0, 10**9) for _ in range(5)] for _ in range(30)] for _ in range(3)]
    space = DealSpace.of(values, [8 * 10**9] * 3)

    with pytest.raises(SpaceProblem, match="count_too_large") as caught:
        zone_of_agreement(space)

    assert str(5**15) in caught.value.sentence
