from collections import Counter
from fractions import Fraction
from itertools import pairwise, product
from math import comb
from random import Random

import pytest

from game.analysis import ComponentTooLarge, DealSpace, SpaceProblem, Values, solve
from tests.analysis import brute
from tests.analysis.chance import chance_space

BATCHES = range(0, 1500, 50)


@pytest.mark.parametrize("first", BATCHES)
def test_the_frontier_is_what_looking_at_every_deal_finds(first: int) -> None:
    spaces = [chance_space(seed) for seed in range(first, first + 50)]

    expected = [brute.efficient(space) for space in spaces]

    assert expected == [solve(space).frontier for space in spaces]


@pytest.mark.parametrize("first", range(0, 500, 50))
def test_every_deal_behind_a_point_is_counted_and_one_is_shown(first: int) -> None:
    spaces = [chance_space(seed) for seed in range(first, first + 50)]

    for space in spaces:
        solved, worth = solve(space), brute.worth(space)
        assert {point: worth[point] for point in solved.frontier} == {
            point: solved.deals_at(point) for point in solved.frontier
        }
        assert solved.frontier == tuple(space.value(solved.deal_at(point)) for point in solved.frontier)


@pytest.mark.parametrize("parties", [2, 3, 4, 5, 8])
def test_large_points_and_many_deals_are_pruned_as_looking_at_every_deal_does(parties: int) -> None:
    chance = Random(parties)
    tables = [[[chance.randint(0, 10**30) for _ in range(4)] for _ in range(4)] for _ in range(parties)]
    space = DealSpace.of(tables, [0] * parties)

    assert brute.efficient(space) == solve(space).frontier


def test_more_points_than_fit_in_one_block_are_pruned_across_blocks() -> None:
    chance = Random(4)
    tables = [[[chance.randint(0, 9) for _ in range(3)] for _ in range(8)] for _ in range(3)]
    rests = [[30 - a - b - c for a, b, c in zip(*issue, strict=True)] for issue in zip(*tables, strict=True)]
    space = DealSpace.of([*tables, rests], [0] * 4)
    values = list(brute.worth(space))
    points = set(solve(space).frontier)

    # The points of all parties have the same sum in every deal: none can beat another.
    assert set(values) == points
    assert len(points) > 2048


def test_points_across_blocks_beat_one_another() -> None:
    chance = Random(6)
    cells = [tuple(chance.randint(0, 60) for _ in range(4)) for _ in range(6000)]
    space = DealSpace.of([[[cell[party] for cell in cells]] for party in range(4)], [0] * 4)
    counts = Counter(cells)
    points = solve(space).frontier

    assert [] == [cell for cell in points if any(brute.beats(other, cell) for other in points)]
    assert [] == [
        cell
        for cell in counts
        if cell not in points and not any(brute.beats(point, cell) for point in points)
    ]


def test_a_frontier_may_be_a_single_point() -> None:
    space = DealSpace.of([[[1, 2], [4, 3]], [[0, 5], [2, 2]]], [0, 0])
    solved = solve(space)

    assert ((6, 7),) == solved.frontier
    assert (1, 0) == solved.deal_at((6, 7))


def test_where_one_gains_what_the_other_loses_everything_is_efficient() -> None:
    solved = solve(DealSpace.of([[[0, 1]] * 30, [[1, 0]] * 30], [0, 0]))

    assert tuple((points, 30 - points) for points in range(30, -1, -1)) == solved.frontier
    assert [comb(30, points) for points in range(30, -1, -1)] == list(map(solved.deals_at, solved.frontier))


def test_fractions_stay_exact() -> None:
    third = Fraction(1, 3)
    solved = solve(DealSpace.of([[[third, 0]] * 3, [[0, Fraction(1, 10)]] * 3], [0, 0]))

    assert (
        (1, 0),
        (Fraction(2, 3), Fraction(1, 10)),
        (third, Fraction(1, 5)),
        (0, Fraction(3, 10)),
    ) == solved.frontier
    assert 3 == solved.deals_at((third, Fraction(1, 5)))


@pytest.mark.parametrize("point", [(), (1,), (0, 1), (Fraction(1, 2), 1), (-1, 3), (10**9, 0), (2, 2)])
def test_what_is_not_on_the_frontier_has_no_deals_behind_it(point: Values) -> None:
    solved = solve(DealSpace.of([[[0, 1]] * 2, [[1, 0]] * 2], [0, 0]))

    with pytest.raises(SpaceProblem) as caught:
        solved.deals_at(point)

    assert "not_efficient" == caught.value.code
    assert caught.value.sentence


def test_linked_issues_are_taken_together() -> None:
    # Alone every second option is worse; both together are best for everyone.
    space = DealSpace.of([[[1, 0], [1, 0]], [[1, 0], [1, 0]]], [0, 0], [({0: [1], 1: [1]}, (5, 5))])

    assert ((5, 5),) == solve(space).frontier
    assert (1, 1) == solve(space).deal_at((5, 5))


def test_thirty_issues_are_no_more_than_their_frontier() -> None:
    chance = Random(30)
    tables = [[[chance.randint(0, 3) for _ in range(5)] for _ in range(30)] for _ in range(3)]
    space = DealSpace.of(tables, [0] * 3)
    solved = solve(space)

    assert 5**30 == space.deals
    assert solved.frontier == tuple(space.value(solved.deal_at(point)) for point in solved.frontier)
    assert [] == [
        (one, other) for one, other in product(solved.frontier, repeat=2) if brute.beats(one, other)
    ]
    assert tuple(max(point[party] for point in solved.frontier) for party in range(3)) == tuple(
        sum(map(max, issues)) for issues in tables
    )


@pytest.mark.parametrize("seed", range(60))
def test_many_linkages_are_followed_as_looking_at_every_deal_does(seed: int) -> None:
    chance = Random(seed)
    sizes = [chance.randint(1, 3) for _ in range(chance.randint(2, 6))]
    tables = [
        [[chance.randint(-3, 3) for _ in range(size)] for size in sizes] for _ in range(chance.randint(2, 4))
    ]
    linkages = [
        (
            {
                issue: chance.sample(range(sizes[issue]), chance.randint(1, sizes[issue]))
                for issue in chance.sample(range(len(sizes)), chance.randint(1, min(4, len(sizes))))
            },
            [chance.randint(-6, 6) for _ in tables],
        )
        for _ in range(chance.randint(3, 12))
    ]
    space = DealSpace.of(tables, [0] * len(tables), linkages)
    solved, worth = solve(space), brute.worth(space)

    assert brute.efficient(space) == solved.frontier
    assert [worth[point] for point in solved.frontier] == list(map(solved.deals_at, solved.frontier))
    assert solved.frontier == tuple(space.value(solved.deal_at(point)) for point in solved.frontier)


def test_a_long_chain_of_linkages_takes_no_more_than_its_states() -> None:
    chance = Random(12)
    tables = [[[chance.randint(0, 3) for _ in range(2)] for _ in range(12)] for _ in range(3)]
    pairs = [({issue: [1], issue + 1: [0]}, [chance.randint(-4, 4) for _ in range(3)]) for issue in range(11)]
    space = DealSpace.of(tables, [0] * 3, pairs)

    assert (tuple(range(12)),) == space.components()
    assert brute.efficient(space) == solve(space).frontier


def test_a_chain_too_long_to_list_is_still_exact() -> None:
    # Second options pay, but two in a row in a chain of eighty issues, shuffled, cost more than everything.
    row = Random(80).sample(range(80), 80)
    steps = [({one: [1], other: [1]}, (-100, -100)) for one, other in pairwise(row)]
    solved = solve(DealSpace.of([[[0, 2]] * 80, [[0, 1]] * 80], [0, 0], steps))

    assert ((80, 40),) == solved.frontier
    # Forty of eighty with no two together: 41 places for the one gap of two, the ends included.
    assert 41 == solved.deals_at((80, 40))


def test_a_component_that_must_tell_too_much_apart_is_refused_before_it_starts() -> None:
    # Each of seventeen early issues is linked with each of seventeen late ones.
    issues = [range(2)] * 34
    pairs = [({early: [1], late: [1]}, (1, 1)) for early in range(17) for late in range(17, 34)]
    space = DealSpace.of([issues, issues], [0, 0], pairs)

    with pytest.raises(ComponentTooLarge) as caught:
        solve(space)

    assert (tuple(range(34)), 2**34) == (caught.value.issues, caught.value.size)
    assert str(2**34) in caught.value.sentence
