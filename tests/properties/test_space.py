"""The quick look at all packages agrees with looking at each of them."""

from __future__ import annotations

from itertools import product
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from game.core.ids import Package, PerSeat, SeatId
from game.core.measures import best_product, best_sum, is_near_efficient, product_of
from game.core.scoring import can_be_signed, settlement_value
from game.core.space import Moment, cells, package_of, size
from tests.properties.games import Game, turns
from tests.properties.worlds import Shape, build, shapes

LUCK = st.integers(0, 2**32)
SMALL = shapes(seats=(2, 4), issues=(1, 5), options=4)


def _moment(shape: Shape, luck: int) -> Moment:
    """A moment in the middle of a random game."""
    rng = Random(luck)
    stop = rng.randint(1, shape.turns)
    game = Game(build(shape), luck)
    for played in turns(game, rng):
        if played.state.public.turn >= stop:
            break
    state = game.state
    return Moment(game.scenario.public, state.books, state.public, state.accounts, luck % 2 == 0)


def _by_hand(moment: Moment) -> dict[Package, PerSeat[int]]:
    """Every available settlement with every seat's score."""
    scenario = moment.scenario
    found = {}
    for package in product(*(range(len(issue.options)) for issue in scenario.issues)):
        if not scenario.settlement_requires.holds(package):
            continue
        if moment.signable_only and can_be_signed(scenario, moment.public, package) != ((), ()):
            continue
        found[package] = tuple(
            settlement_value(scenario, book, moment.public, account, package).score
            for book, account in zip(moment.books, moment.accounts, strict=True)
        )
    return found


@given(SMALL, LUCK)
def test_cells_hold_every_settlement_once_with_its_scores(shape: Shape, luck: int) -> None:
    moment = _moment(shape, luck)
    found: dict[Package, PerSeat[int]] = {}
    for cell in cells(moment):
        for choice, points in cell.packages():
            package = package_of(moment.scenario, choice)
            assert package not in found
            found[package] = tuple(cell.score(seat, points[seat]) for seat in range(shape.seats))
    assert _by_hand(moment) == found


@given(SMALL, LUCK)
def test_no_package_of_a_cell_is_above_its_bound(shape: Shape, luck: int) -> None:
    moment = _moment(shape, luck)
    for cell in cells(moment):
        highest = [0] * shape.seats
        for seat in range(shape.seats):
            highest[seat] = max(cell.score(seat, points[seat]) for _, points in cell.packages())
        assert highest == [cell.bound(SeatId(seat)) for seat in range(shape.seats)]


@given(SMALL, LUCK)
def test_the_best_sum_and_product_are_those_of_all_packages(shape: Shape, luck: int) -> None:
    moment = _moment(shape, luck)
    walk_aways = moment.walk_aways()
    gains = {
        package: tuple(score - least for score, least in zip(scores, walk_aways, strict=True))
        for package, scores in _by_hand(moment).items()
    }
    largest = max((sum(gain) for gain in gains.values()), default=None)
    found = best_sum(moment)
    assert largest == (found.value if found else None)
    assert found is None or largest == sum(gains[found.package])
    fairest = max((product_of(gain) for gain in gains.values()), default=0)
    best = best_product(moment)
    assert fairest == (best.value if best else 0)
    assert best is None or fairest == product_of(gains[best.package])


@given(SMALL, LUCK)
def test_near_efficient_means_that_nothing_is_better_for_all(shape: Shape, luck: int) -> None:
    moment = _moment(shape, luck)
    scores = _by_hand(moment)
    assume(scores)
    package = Random(luck).choice(list(scores))
    beaten = any(
        all(other - own >= 300 for other, own in zip(rival, scores[package], strict=True))
        for rival in scores.values()
    )
    assert is_near_efficient(moment, package) is not beaten


@given(SMALL, LUCK)
def test_the_size_counts_all_packages(shape: Shape, luck: int) -> None:
    scenario = build(shape).public
    everything = product(*(range(len(issue.options)) for issue in scenario.issues))
    assert sum(1 for _ in everything) == size(scenario)
