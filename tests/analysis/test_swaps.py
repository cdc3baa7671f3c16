from fractions import Fraction
from itertools import combinations
from random import Random

import pytest

from game.analysis import Deal, DealSpace, SpaceProblem, Values
from game.analysis.solved import solve
from game.analysis.swaps import Swap, swaps
from tests.analysis.chance import chance_space, every_deal

# The first party cares for the first issue, the second for the second: together they can trade.
TRADE = DealSpace.of([[[5, 0], [1, 0]], [[0, 1], [0, 5]]], [0, 0])


def gain(space: DealSpace, deal: Deal, other: Deal) -> Values:
    return tuple(new - old for new, old in zip(space.value(other), space.value(deal), strict=True))


def expected(space: DealSpace, deal: Deal, depth: int) -> list[Swap]:
    """Every change by looking at every deal, with nothing left out."""
    found = []
    for other in every_deal(space):
        changes = tuple(
            (at, new) for at, (new, old) in enumerate(zip(other, deal, strict=True)) if new != old
        )
        gains = gain(space, deal, other)
        if 0 < len(changes) <= depth and min(gains) >= 0 and any(gains):
            found.append(Swap(changes, other, gains))
    return sorted(
        found, key=lambda swap: (-min(swap.gains), -sum(swap.gains), len(swap.changes), swap.changes)
    )


def is_spare(swap: Swap, others: list[Swap]) -> bool:
    """Whether a part of the change alone gives everyone as much."""
    parts = {part for many in range(1, len(swap.changes)) for part in combinations(swap.changes, many)}
    return any(
        other.changes in parts and all(a >= b for a, b in zip(other.gains, swap.gains, strict=True))
        for other in others
    )


@pytest.mark.parametrize("depth", [1, 2, 3])
@pytest.mark.parametrize("seed", range(120))
def test_the_swaps_are_what_trying_every_deal_finds(seed: int, depth: int) -> None:
    space = chance_space(seed)
    chance = Random(seed)
    deal = tuple(chance.randrange(size) for size in space.sizes)
    every = expected(space, deal, depth)

    found = swaps(space, deal, depth)

    assert [swap for swap in every if not is_spare(swap, every)] == list(found.harmless)
    assert [swap for swap in found.harmless if min(swap.gains) > 0] == list(found.helping_all)


@pytest.mark.parametrize("seed", range(80))
def test_an_efficient_deal_has_no_swap(seed: int) -> None:
    space = chance_space(seed)
    solved = solve(space)

    for point in solved.frontier[:5]:
        assert ((), ()) == swaps(space, solved.deal_at(point), 3)


def test_a_trade_over_two_issues_helps_both() -> None:
    found = swaps(TRADE, (1, 0))

    assert (Swap(((0, 0), (1, 1)), (0, 1), (4, 4)),) == found.harmless == found.helping_all
    assert ((), ()) == swaps(TRADE, (1, 0), depth=1)


def test_a_change_of_which_a_part_gives_as_much_is_left_out() -> None:
    space = DealSpace.of([[[0, 2], [0, 0]], [[0, 1], [0, 0]]], [0, 0])

    assert [((0, 1),)] == [swap.changes for swap in swaps(space, (0, 0)).harmless]


def test_a_linkage_both_issues_are_needed_for_is_found() -> None:
    space = DealSpace.of([[[0, 0], [0, 0]], [[0, 0], [0, 0]]], [0, 0], [({0: [1], 1: [1]}, (3, 2))])

    assert (Swap(((0, 1), (1, 1)), (1, 1), (3, 2)),) == swaps(space, (0, 0)).harmless
    assert ((), ()) == swaps(space, (1, 1))


def test_the_change_that_gives_most_to_who_gains_least_comes_first() -> None:
    space = DealSpace.of([[[0, 9, 3, 3]], [[0, 0, 2, 3]]], [0, 0])

    assert [3, 2, 1] == [swap.deal[0] for swap in swaps(space, (0,)).harmless]
    assert [3, 2] == [swap.deal[0] for swap in swaps(space, (0,)).helping_all]


def test_fractions_stay_exact() -> None:
    third = Fraction(1, 3)

    assert ((third, 1),) == tuple(
        swap.gains for swap in swaps(DealSpace.of([[[0, third]], [[0, 1]]], [0, 0]), (0,)).harmless
    )


def test_too_many_changes_are_refused_with_their_number() -> None:
    space = DealSpace.of([[[0] * 100] * 30] * 2, [0, 0])

    with pytest.raises(SpaceProblem, match="swaps_too_many") as caught:
        swaps(space, (0,) * 30)

    assert str(30 * 99 + 435 * 99 * 99) in caught.value.sentence


def test_changes_of_all_of_many_issues_are_counted_without_listing_them() -> None:
    space = DealSpace.of([[[0, 0, 0]] * 40] * 2, [0, 0])

    with pytest.raises(SpaceProblem, match="swaps_too_many") as caught:
        swaps(space, (0,) * 40, depth=99)

    assert str(3**40 - 1) in caught.value.sentence


def test_what_is_no_deal_cannot_be_changed() -> None:
    with pytest.raises(SpaceProblem, match="no_such_deal"):
        swaps(TRADE, (0,))
