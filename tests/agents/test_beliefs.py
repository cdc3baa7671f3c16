import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.agents.beliefs import LEAST, WEIGHT, after_emphasis, after_offer, even, level
from game.core.ids import IssueId

PUBLISHED = ((0, 500, 1000), (1000, 0), (500, 500))


def test_asking_for_what_it_wants_makes_an_issue_weigh_more() -> None:
    weights = after_offer(even(3), PUBLISHED, 25, (2, 1, 0), None)
    assert weights[0] > WEIGHT > weights[1]


def test_what_stays_from_offer_to_offer_weighs_more() -> None:
    moved = after_offer(even(3), PUBLISHED, 25, (1, 0, 0), (1, 1, 1))
    assert moved[0] > moved[2]


def test_who_does_not_learn_believes_the_same() -> None:
    assert even(3) == after_offer(even(3), PUBLISHED, 0, (2, 1, 0), None)


def test_a_red_line_adds_to_its_issue_at_the_cost_of_all() -> None:
    assert (12857, 8572, 8571) == after_emphasis(even(3), IssueId(0), 5_000)


@given(st.lists(st.integers(LEAST, 10**6), min_size=1, max_size=30))
def test_weights_always_add_up(weights: list[int]) -> None:
    assert WEIGHT * len(weights) == sum(level(weights))


@pytest.mark.parametrize("weights", [[1, 1, 1], [3, 3, 1]])
def test_largest_remainders_are_rounded_up_first(weights: list[int]) -> None:
    shares = level(weights)
    exact = [weight * WEIGHT * len(weights) / sum(weights) for weight in weights]
    assert all(abs(share - part) < 1 for share, part in zip(shares, exact, strict=True))
