"""Intervals: known ones, and the same ones every time."""

from collections.abc import Sequence
from statistics import fmean

import pytest

from game.lab.interval import bootstrap, exact, mean, share, spread


# Wilson (1927) as tabulated by Newcombe (1998), "Two-sided confidence intervals for the single proportion".
@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [(81, 263, 25.53, 36.62), (15, 148, 6.24, 16.05), (0, 20, 0.0, 16.11), (1, 29, 0.61, 17.18)],
)
def test_a_share_has_wilsons_interval(hits: int, n: int, low: float, high: float) -> None:
    found = share(hits, n)

    assert found.low is not None
    assert found.high is not None
    assert (low, high) == (round(found.low, 2), round(found.high, 2))


def test_a_mean_has_the_interval_of_its_standard_error() -> None:
    found = mean([1, 2, 3, 4])

    assert found.low is not None
    assert found.high is not None
    assert (2.5, 1.235, 3.765) == (found.value, round(found.low, 3), round(found.high, 3))


def test_one_value_has_no_interval() -> None:
    assert (7.0, None, None) == (mean([7]).value, mean([7]).low, mean([7]).high)


def test_a_bootstrap_draws_the_same_every_time_and_holds_its_value() -> None:
    data = [1.0, 4.0, 9.0, 16.0, 25.0]

    found = bootstrap(data, fmean, 3)

    assert found == bootstrap(data, fmean, 3)
    assert found != bootstrap(data, fmean, 4)
    assert found.low is not None
    assert found.high is not None
    assert found.low < found.value < found.high


def test_resamples_without_a_value_are_left_out() -> None:
    def largest_if_one_is_small(data: Sequence[int]) -> float | None:
        return max(data) if 1 in data else None

    found = bootstrap([1, 2, 3], largest_if_one_is_small, 1)

    assert (3, 1, 3) == (found.value, found.low, found.high)


def test_a_statistic_that_is_not_defined_has_no_bootstrap() -> None:
    with pytest.raises(ValueError, match="not defined"):
        bootstrap([1, 2], lambda _: None, 1)


def test_a_spread_goes_from_the_smallest_to_the_largest() -> None:
    assert (2.0, 1, 3) == (spread([1, 2, 3]).value, spread([1, 2, 3]).low, spread([1, 2, 3]).high)


def test_what_is_exact_has_no_interval() -> None:
    assert exact(5).low is None
