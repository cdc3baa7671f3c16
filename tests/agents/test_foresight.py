"""What is read from others' offers, and what going on is worth."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.agents.foresight import FALL_MAX, KEEP_PERCENT, USUAL_FALL, demands, hope, odds
from game.agents.memory import Memory
from game.agents.reach import Reach
from game.agents.search import Bid
from game.agents.study import Study
from game.core.ids import Package, Turn
from tests.agents.playing import flagship, stream, turns

CAST = ("hardliner", "institutionalist", "hardliner")
SEED = 2
LATE = 9


class Fixed:
    """A search that finds the same value for whatever is demanded up to a level."""

    def __init__(self, value: int, most: int = 1000) -> None:
        self.value, self.most = value, most

    def best(self, wanted: list[int]) -> Bid | None:
        return Bid((1,), self.value, 0) if max(wanted) <= self.most else None


def only(*found: Fixed | None) -> Callable[[int], Reach | None]:
    """The searches of now and the next turns; none after them."""
    return lambda ahead: found[ahead] if ahead < len(found) else None  # type: ignore[return-value]


def study_of(turn: int, foresight: int, level: str = "normal") -> Study:
    moment = turns(flagship(), CAST, SEED, level)[turn - 1]
    view, memory = moment.views[1], moment.decisions[1].memory
    traits = replace(memory.traits, foresight=foresight)
    return Study(view, replace(memory, traits=traits), stream(view, SEED))


def known(study: Study) -> tuple[list[int], list[int]]:
    found = demands(study.memory, study.objective, study.view.public.turn)
    assert found is not None
    return found


def claiming(study: Study, *claims: tuple[int, Package]) -> Memory:
    """The memory with these offers of everybody else."""
    said = tuple((Turn(turn), package) for turn, package in claims)
    return replace(study.memory, claims=(said, (), said))


def liked(study: Study, package: Package) -> list[int]:
    return study.objective.beliefs(study.objective.liking(package))


MUCH, LESS = (3, 3, 3, 3, 0, 0, 3, 0, 1), (2, 1, 1, 1, 1, 1, 1, 1, 1)


def test_a_demand_is_how_much_the_last_offer_is_liked_by_who_made_it() -> None:
    study = study_of(LATE, 0)
    found = demands(claiming(study, (LATE - 1, MUCH)), study.objective, Turn(LATE))
    assert (liked(study, MUCH), [USUAL_FALL] * 2) == found


def test_a_demand_falls_as_fast_as_it_has() -> None:
    study = study_of(LATE, 0)
    found = demands(claiming(study, (LATE - 5, MUCH), (LATE - 1, LESS)), study.objective, Turn(LATE))
    assert found is not None
    falls = [
        max(0, min(FALL_MAX, (first - last) // 4))
        for first, last in zip(liked(study, MUCH), liked(study, LESS), strict=True)
    ]
    assert any(falls)
    assert (liked(study, LESS), falls) == found


def test_whoever_has_been_silent_has_given_way_meanwhile() -> None:
    study = study_of(LATE, 0)
    found = demands(claiming(study, (LATE - 4, MUCH)), study.objective, Turn(LATE))
    assert found is not None
    assert [level - 3 * USUAL_FALL for level in liked(study, MUCH)] == found[0]


def test_nothing_is_known_before_everybody_has_made_an_offer() -> None:
    study = study_of(LATE, 0)
    silent = replace(study.memory, claims=((), (), study.memory.claims[2]))
    assert demands(silent, study.objective, Turn(LATE)) is None


def test_more_of_the_others_make_a_yes_less_likely_and_a_better_package_more() -> None:
    assert odds(1, 0) > odds(2, 0) > odds(3, 0) > 0
    assert odds(2, 60) > odds(2, 0) > odds(2, -60)
    assert odds(2, -500) == 0


def test_with_one_turn_left_going_on_is_worth_the_chance_of_a_yes() -> None:
    found = hope(only(Fixed(7000)), ([600], [0]), 5000, 5400, until_late=9)
    assert odds(1, 60) * 2000 // 10_000 == found


def test_a_later_turn_adds_what_a_no_leaves() -> None:
    once = hope(only(Fixed(7000)), ([600], [0]), 5000, 5400, until_late=9)
    twice = hope(only(Fixed(7000), Fixed(7000)), ([600], [0]), 5000, 5400, until_late=9)
    assert once is not None
    chance, left = odds(1, 60), once * KEEP_PERCENT // 100
    assert (chance * 2000 + (10_000 - chance) * left) // 10_000 == twice


def test_what_becomes_possible_later_is_worth_waiting_for() -> None:
    poor, rich = Fixed(5500), Fixed(9000)
    now = hope(only(poor), ([600], [0]), 5000, 5400, until_late=9)
    later = hope(only(poor, rich), ([600], [0]), 5000, 5400, until_late=9)
    assert now is not None
    assert later is not None
    assert later > 2 * now


def test_demands_that_fall_come_into_reach() -> None:
    near = [Fixed(7000, most=560), Fixed(7000, most=560)]
    firm = hope(only(*near), ([600], [0]), 5000, 5400, until_late=9)
    falling = hope(only(*near), ([600], [40]), 5000, 5400, until_late=9)
    assert firm is not None
    assert falling is not None
    assert falling > firm


def test_others_whose_patience_ends_say_yes_to_less() -> None:
    near = only(Fixed(7000, most=560))
    early = hope(near, ([600], [0]), 5000, 5400, until_late=1)
    late = hope(near, ([600], [0]), 5000, 5400, until_late=0)
    assert early is not None
    assert late is not None
    assert late > early


@pytest.mark.parametrize("found", [only(), only(Fixed(5300)), only(Fixed(7000, most=400))])
def test_where_nothing_worth_it_is_in_reach_nothing_is_foreseen(found: Callable[[int], Reach | None]) -> None:
    assert hope(found, ([600], [0]), 5000, 5400, until_late=9) is None


def test_only_past_its_patience_does_a_character_look_ahead() -> None:
    for turn in (4, 6, 7):
        assert study_of(turn, 0).aspiration == study_of(turn, 1).aspiration


def test_looking_ahead_never_asks_for_more_nor_for_less_than_the_least() -> None:
    lower = 0
    for turn in range(8, 12):
        plain, ahead = study_of(turn, 0).aspiration, study_of(turn, 1).aspiration
        assert plain.least <= ahead.target <= plain.target
        lower += ahead.target < plain.target
    assert lower


def test_the_hard_level_looks_ahead_and_the_others_do_not() -> None:
    looking = [
        turns(flagship(), CAST, SEED, level)[0].decisions[1].memory.traits.foresight
        for level in ("easy", "normal", "hard")
    ]
    assert [0, 0, 1] == looking
