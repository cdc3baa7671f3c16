from collections.abc import Sequence
from functools import reduce
from math import prod
from random import Random

import pytest

from game.analysis import DealSpace, solve
from game.analysis.component import Component
from game.analysis.frontier import Frontier
from game.analysis.packing import Packing
from game.analysis.pruning import merged
from game.analysis.table import MOST, table_pays, tabled
from tests.analysis import brute


def drawn(chance: Random, issues: int, most: int, linked: bool = False) -> DealSpace:
    """Three parties, points from -2 to `most`, perhaps pairs of linked issues."""
    sizes = [chance.randint(1, 5) for _ in range(issues)]
    points = [[[chance.randint(-2, most) for _ in range(size)] for size in sizes] for _ in range(3)]
    linkages = [
        (
            {first: [chance.randrange(sizes[first])], first + 1: [chance.randrange(sizes[first + 1])]},
            [chance.randint(-most, most) for _ in range(3)],
        )
        for first in range(0, issues - 1, 2)
    ]
    return DealSpace.of(points, [0] * 3, linkages if linked else ())


def swept(front: list[int], parts: Sequence[list[int]], packing: Packing) -> list[int]:
    return reduce(lambda front, part: merged(front, part, packing), parts, front)


def split(space: DealSpace) -> tuple[Packing, list[list[int]]]:
    packing = Packing.of(space, (1,) * 3)
    return packing, [Component.of(space, issues, packing).steps for issues in space.components()]


@pytest.mark.parametrize("begun", [0, 1, 4])
@pytest.mark.parametrize("linked", [False, True])
@pytest.mark.parametrize("most", [0, 1, 3, 8])
def test_a_table_joins_what_sweeping_part_by_part_does(most: int, linked: bool, begun: int) -> None:
    for seed in range(15):
        packing, parts = split(drawn(Random(seed), 9, most, linked))
        front = swept([packing.start], parts[:begun], packing)

        assert swept(front, parts[begun:], packing) == tabled(front, parts[begun:], packing)


def test_a_cell_holds_as_many_points_as_it_must() -> None:
    # Digits run from 1 to the base less 2, and a third party's base is at most MOST.
    most = MOST - 3
    tables = [[[0, 1], [0, 1]], [[0, 1], [1, 0]], [[0, most - 1], [1, 0]]]
    space = DealSpace.of(tables, [0] * 3)
    packing, parts = split(space)

    assert MOST == packing.bases[2]
    assert table_pays(prod(packing.bases), packing)
    found = packing.values(packing.columns(tabled([packing.start], parts, packing)))
    assert brute.efficient(space) == found


@pytest.mark.parametrize(
    "tables",
    [
        pytest.param([[[0, 1]]] * 2, id="two parties"),
        pytest.param([[[0, 1]]] * 4, id="four parties"),
        pytest.param([[[0, 1]], [[0, 1]], [[0, MOST]]], id="too many points for a cell"),
    ],
)
def test_other_spaces_are_swept(tables: list[list[list[int]]]) -> None:
    packing = Packing.of(DealSpace.of(tables, [0] * len(tables)), (1,) * len(tables))

    assert not table_pays(10**9, packing)


def test_a_frontier_from_a_table_can_tell_how_its_points_come_about() -> None:
    for seed in range(20):
        space = drawn(Random(seed), 4, 2)
        packing, parts = split(space)
        components = tuple(Component.of(space, issues, packing) for issues in space.components())
        keys = tabled([packing.start], parts, packing)
        frontier, worth = Frontier(packing, components, ([packing.start],), keys), brute.worth(space)
        points = packing.values(packing.columns(keys))

        assert brute.efficient(space) == points
        assert [worth[point] for point in points] == [frontier.deals(key) for key in keys]
        assert points == tuple(space.value(frontier.deal(key)) for key in keys)


def test_thirty_issues_of_a_hundred_points_are_joined_in_a_table() -> None:
    chance = Random(100)
    tables = [[[chance.randint(0, 3) for _ in range(5)] for _ in range(30)] for _ in range(3)]
    space = DealSpace.of(tables, [0] * 3)
    efficient = solve(space).efficient

    assert len(efficient.begun) < len(efficient.components)
    packing, parts = split(space)
    assert efficient.keys == swept([packing.start], parts, packing)
