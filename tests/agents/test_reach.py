"""The most that others' demands leave, held against looking at every package."""

from __future__ import annotations

from functools import cache
from itertools import product

import pytest

from game.agents.reach import Reach, ways
from game.agents.study import Study
from tests.agents.playing import lesson, stream, turns

CAST = ("staller", "institutionalist", "bridge_builder")
DEMANDS = ((500, 500), (600, 600), (700, 500), (500, 750), (650, 650))


@cache
def studies() -> tuple[Study, ...]:
    """Positions of a few short games."""
    return tuple(
        Study(view, decision.memory, stream(view, seed))
        for seed in range(3)
        for turn in turns(lesson(), CAST, seed)
        for view, decision in zip(turn.views, turn.decisions, strict=True)
    )[::3]


def meets(study: Study, package: tuple[int, ...], wanted: tuple[int, ...]) -> bool:
    liked = study.objective.beliefs(study.objective.liking(package))
    return all(one >= least for one, least in zip(liked, wanted, strict=True))


def by_trying_all(study: Study, wanted: tuple[int, ...]) -> int | None:
    """The own value of the best package that meets the demands."""
    appraisal = study.search(study.usual_date).appraisal
    return max(
        (
            appraisal.value(package)
            for package in product(*study.memory.sheet.structure.allowed)
            if meets(study, package, wanted)
        ),
        default=None,
    )


@pytest.mark.parametrize("wanted", DEMANDS, ids=str)
def test_what_is_found_meets_the_demands_and_is_worth_what_it_says(wanted: tuple[int, ...]) -> None:
    for study in studies():
        bid = Reach(study.search(study.usual_date), study.objective).best(wanted)
        if bid is not None:
            assert meets(study, bid.package, wanted)
            assert study.search(study.usual_date).appraisal.value(bid.package) == bid.value


def test_the_most_is_found_to_within_two_points_on_average() -> None:
    gaps = []
    for study, wanted in product(studies(), DEMANDS):
        best = by_trying_all(study, wanted)
        bid = Reach(study.search(study.usual_date), study.objective).best(wanted)
        assert (bid is None) or best is not None
        if best is not None:
            gaps.append(best - bid.value if bid is not None else best - study.fallback)
    assert len(gaps) > 30
    assert sum(gaps) <= 200 * len(gaps)


def test_harder_demands_leave_no_more() -> None:
    for study in studies():
        reach = Reach(study.search(study.usual_date), study.objective)
        found = [reach.best((wanted, wanted)) for wanted in (300, 500, 700)]
        values = [bid.value for bid in found if bid is not None]
        assert sorted(values, reverse=True) == values


def test_nothing_is_left_where_all_ask_for_everything() -> None:
    for study in studies():
        assert Reach(study.search(study.usual_date), study.objective).best((1001, 1001)) is None


@pytest.mark.parametrize("others", [1, 2, 3, 5])
def test_every_way_weighs_every_other_seat(others: int) -> None:
    assert all(len(way) == others and min(way) > 0 for way in ways(others))
