from fractions import Fraction
from math import isclose, sqrt

import pytest

from game.analysis import DealSpace, Number, SpaceProblem, Values
from game.analysis.distance import Distance, distance, ideal_gains
from game.analysis.solved import solve
from tests.analysis.chance import chance_space, every_deal

# Values (0, 0), (3, 0), (0, 4) and (3, 4) in both issues together; all but the last are beaten.
CORNER = DealSpace.of([[[0, 3], [0, 0]], [[0, 0], [0, 4]]], [1, 0])


def squared(here: Values, there: Values, units: Values) -> Number:
    return sum((Fraction(a - b) / unit) ** 2 for a, b, unit in zip(here, there, units, strict=True))


@pytest.mark.parametrize("seed", range(100))
def test_the_distance_is_the_smallest_of_those_to_every_point(seed: int) -> None:
    space = chance_space(seed)
    solved = solve(space)
    units: Values = ideal_gains(solved) if seed % 2 else (1,) * space.parties
    deal = [size * seed // 100 for size in space.sizes]
    here = space.value(deal)

    found = distance(solved, deal, units if seed % 2 else ())

    assert min(squared(here, point, units) for point in solved.frontier) == found.frontier.squared
    for solution, away in [
        (solved.nash, found.nash),
        (solved.kalai_smorodinsky, found.kalai_smorodinsky),
        (solved.egalitarian, found.egalitarian),
        (solved.utilitarian, found.utilitarian),
    ]:
        if solution is None:
            assert away is None
        else:
            assert away is not None
            assert away.nearest in solution.points
            assert squared(here, away.nearest, units) == away.squared
            assert min(squared(here, point, units) for point in solution.points) == away.squared


@pytest.mark.parametrize("seed", range(60))
def test_exactly_the_efficient_deals_are_at_no_distance_from_the_frontier(seed: int) -> None:
    space = chance_space(seed)
    solved = solve(space)

    for deal in every_deal(space):
        away = distance(solved, deal).frontier
        assert (space.value(deal) in solved.frontier) == (away.squared == 0)
        assert space.value(deal) == away.nearest or away.squared > 0


def test_the_distance_is_euclids_in_points() -> None:
    assert Distance(25, (3, 4)) == distance(solve(CORNER), (0, 0)).frontier
    assert 5.0 == distance(solve(CORNER), (0, 0)).frontier.rounded
    assert Distance(9, (3, 4)) == distance(solve(CORNER), (0, 1)).nash


def test_units_say_how_many_points_are_one_step() -> None:
    solved = solve(CORNER)

    assert (2, 4) == ideal_gains(solved)
    assert Fraction(9, 4) + 1 == distance(solved, (0, 0), ideal_gains(solved)).frontier.squared


def test_of_points_equally_near_the_best_for_the_first_party_is_named() -> None:
    # (2, 0) and (0, 2) are efficient, (0, 0) is as far from both.
    space = DealSpace.of([[[0, 2, 0]], [[0, 0, 2]]], [0, 0])

    assert Distance(4, (2, 0)) == distance(solve(space), (0,)).frontier


def test_a_party_that_can_gain_nothing_keeps_its_points_as_units() -> None:
    assert (3, 1) == ideal_gains(solve(DealSpace.of([[[0, 3]], [[5, 5]]], [0, 5])))
    assert (1, 1) == ideal_gains(solve(DealSpace.of([[[0, 3]], [[5, 5]]], [7, 6])))


def test_ideal_gains_are_those_of_deals_everyone_can_live_with() -> None:
    # The first party's 9 would leave the second with less than its walk-away.
    assert (4, 3) == ideal_gains(solve(DealSpace.of([[[9, 4, 0]], [[0, 2, 4]]], [0, 1])))


def test_fractions_stay_exact() -> None:
    third = Fraction(1, 3)
    space = DealSpace.of([[[0, third]], [[0, third]]], [0, 0])
    found = distance(solve(space), (0,)).frontier

    assert Fraction(2, 9) == found.squared
    assert isclose(sqrt(2) / 3, found.rounded)


@pytest.mark.parametrize("units", [[1], [1, 0], [1, -1], [1, 2, 3], [1, 0.5]])
def test_units_must_be_positive_and_one_per_party(units: list[int]) -> None:
    with pytest.raises(SpaceProblem, match="units") as caught:
        distance(solve(CORNER), (0, 0), units)

    assert "2 in all" in caught.value.sentence


def test_what_is_no_deal_is_nowhere() -> None:
    with pytest.raises(SpaceProblem, match="no_such_deal"):
        distance(solve(CORNER), (0, 2))
