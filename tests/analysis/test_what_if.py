from fractions import Fraction

import pytest

from game.analysis import Deal, DealSpace, SpaceProblem, Values
from game.analysis.distance import distance
from game.analysis.solved import solve
from game.analysis.what_if import what_if, what_ifs
from tests.analysis.chance import chance_space, every_deal

SPACE = DealSpace.of([[[0, 1, 2], [0, 3]], [[4, 2, 0], [3, 0]]], [1, 2], [({0: [2], 1: [1]}, (0, 5))])


def efficient(worths: set[Values]) -> tuple[Values, ...]:
    def beaten(values: Values) -> bool:
        return any(
            other != values and all(theirs >= ours for theirs, ours in zip(other, values, strict=True))
            for other in worths
        )

    return tuple(sorted((values for values in worths if not beaten(values)), reverse=True))


def under(space: DealSpace, fixed: dict[int, int]) -> dict[Deal, Values]:
    return {
        deal: space.value(deal)
        for deal in every_deal(space)
        if all(deal[issue] == option for issue, option in fixed.items())
    }


@pytest.mark.parametrize("seed", range(120))
def test_the_frontier_under_fixed_options_is_that_of_the_deals_that_have_them(seed: int) -> None:
    space = chance_space(seed)
    fixed = {issue: seed % size for issue, size in enumerate(space.sizes) if (seed >> issue) & 1}
    worths = under(space, fixed)

    found = what_if(space, fixed)

    assert efficient(set(worths.values())) == found.frontier
    for point in found.frontier:
        assert point == worths[found.deal_at(point)]
        assert list(worths.values()).count(point) == found.deals_at(point)


@pytest.mark.parametrize("seed", range(120))
def test_every_prospect_is_the_what_if_of_its_option(seed: int) -> None:
    space = chance_space(seed)

    for issue, prospects in enumerate(what_ifs(space)):
        assert space.sizes[issue] == len(prospects)
        for option, prospect in enumerate(prospects):
            assert (issue, option) == (prospect.issue, prospect.option)
            assert efficient(set(under(space, {issue: option}).values())) == prospect.frontier


@pytest.mark.parametrize("seed", range(60))
def test_a_prospect_knows_the_most_each_party_can_get_and_can_get_agreed(seed: int) -> None:
    space = chance_space(seed)
    for issue, prospects in enumerate(what_ifs(space)):
        for option, prospect in enumerate(prospects):
            worths = list(under(space, {issue: option}).values())
            agreed = [
                values
                for values in worths
                if all(worth >= least for worth, least in zip(values, space.walk_away, strict=True))
            ]

            assert tuple(map(max, zip(*worths, strict=True))) == prospect.best
            assert (tuple(map(max, zip(*agreed, strict=True))) if agreed else None) == prospect.best_agreed


@pytest.mark.parametrize("seed", range(60))
def test_fixing_an_option_never_gives_anybody_more(seed: int) -> None:
    space = chance_space(seed)
    best = tuple(map(max, zip(*solve(space).frontier, strict=True)))

    for prospects in what_ifs(space):
        reached = [prospect.best for prospect in prospects]
        assert best == tuple(map(max, zip(*reached, strict=True)))


def test_solutions_are_those_among_the_deals_left() -> None:
    found = what_if(SPACE, {0: 2})

    assert ((5, 5),) == found.frontier
    assert (2, 1) == found.deal_at((5, 5))
    assert found.nash is not None
    assert (12, ((5, 5),)) == (found.nash.value, found.nash.points)
    assert what_if(SPACE, {0: 0, 1: 0}).nash is None


def test_a_linkage_that_is_met_for_certain_counts_and_one_that_cannot_be_met_does_not() -> None:
    assert ((5, 5),) == what_if(SPACE, {0: 2, 1: 1}).frontier
    assert ((4, 2), (1, 5)) == what_if(SPACE, {0: 1}).frontier
    assert ((3, 4),) == what_if(SPACE, {0: 0, 1: 1}).frontier


def test_distances_under_fixed_options_are_asked_in_the_same_options() -> None:
    assert 16 == distance(what_if(SPACE, {0: 2}), (1, 0)).frontier.squared
    assert 0 == distance(what_if(SPACE, {0: 2}), (2, 1)).frontier.squared


def test_nothing_fixed_leaves_the_space_as_it_is() -> None:
    assert solve(SPACE).frontier == what_if(SPACE, {}).frontier


def test_fractions_stay_exact() -> None:
    third = Fraction(1, 3)
    space = DealSpace.of([[[third, 0], [third, 1]], [[0, third], [1, third]]], [0, 0])

    assert ((2 * third, 1), (third, 4 * third)) == what_ifs(space)[1][0].frontier


@pytest.mark.parametrize("fixed", [{-1: 0}, {2: 0}, {0: 3}, {1: -1}])
def test_what_is_not_there_cannot_be_fixed(fixed: dict[int, int]) -> None:
    with pytest.raises(SpaceProblem, match="no_such_option") as caught:
        what_if(SPACE, fixed)

    assert "(3, 2)" in caught.value.sentence
