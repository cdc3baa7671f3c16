"""The quick look at all packages agrees with looking at each of them."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from game.core import measures
from game.core.ids import Package, PerSeat, Turn
from game.core.measures import best_product, best_sum, created, is_near_efficient, nash_share, product_of
from game.core.scenario import SetupCheck
from game.core.scoring import can_be_signed, settlement_value
from game.core.setup import survey_of
from game.core.space import Moment, cells, package_of, size
from tests.properties.games import Game, turns
from tests.properties.worlds import Shape, build, shapes

LUCK = st.integers(0, 2**32)
CHECK = SetupCheck(Turn(1), (0, 100), 0, (), (), (), 0, 10**6, 0)
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
        assert tuple(highest) == cell.bounds()


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


@given(SMALL, LUCK, st.sampled_from([0, 10, 60]))
def test_the_set_up_check_counts_what_all_packages_say(shape: Shape, luck: int, least: int) -> None:
    moment = _with_durability_from(_moment(shape, luck), least)
    scores, walk_aways = _by_hand(moment), moment.walk_aways()
    zone = [found for found in scores.values() if all(map(int.__gt__, found, walk_aways))]
    survey = survey_of(moment, CHECK, seed=0)
    assert (len(scores), len(zone)) == (survey.total, survey.zone)
    for seat, best in enumerate(survey.best):
        assert max(found[seat] for found in scores.values()) == scores[best][seat]


def _with_durability_from(moment: Moment, least: int) -> Moment:
    """The moment, with another lower end of durability if there is one."""
    scoring = moment.scenario.scoring
    if scoring.durability is None:
        return moment
    rules = replace(scoring.durability, low=least, base=least, ready_share=0, trust_share=0)
    return replace(moment, scenario=replace(moment.scenario, scoring=replace(scoring, durability=rules)))


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
def test_a_sample_stands_in_where_there_are_too_many_packages(shape: Shape, luck: int) -> None:
    moment = _moment(shape, luck)
    scores = _by_hand(moment)
    assume(scores)
    package = Random(luck).choice(list(scores))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(measures, "EXACT_MAX", 0)
        patch.setattr(measures, "SAMPLE_SIZE", 5)
        best = best_sum(moment, luck)
        shares = created(moment, package, luck), nash_share(moment, package, luck)
    assert best is None or best.package in scores
    assert all(share is None or share <= 100 for share in shares)


@given(SMALL, LUCK)
def test_the_size_counts_all_packages(shape: Shape, luck: int) -> None:
    scenario = build(shape).public
    everything = product(*(range(len(issue.options)) for issue in scenario.issues))
    assert sum(1 for _ in everything) == size(scenario)
