"""Positions in which the search is held against everything."""

from itertools import product

from game.agents.dice import Stream
from game.agents.memory import remember
from game.agents.study import Study
from game.core.evolve import evolve
from game.core.ids import SeatId
from game.core.state import State
from game.core.view import seat_view
from game.lab.match import Game, steps_of
from game.lab.role import Role
from game.lab.sample import Sample, SampleResult, compare, exhaustive
from game.lab.setting import Variant, scenario_of
from game.table.casting import find_character, find_level
from tests.lab.yard import setting

HERE = setting()
ROLES = (Role("staller"), Role("dealmaker"), Role("incumbent"))


def test_the_best_offer_is_the_best_of_all() -> None:
    scenario = scenario_of(HERE, Variant())
    state: State | None = evolve(scenario, None, steps_of(HERE, Game(Variant(), 3, ROLES))[0][1])
    assert state is not None
    view = seat_view(scenario, state, SeatId(1))
    character, level = find_character(view.scenario, "dealmaker"), find_level(view.scenario, "normal")
    stream = Stream(3, "port")
    study = Study(view, remember(view, character, level, stream), stream)
    search, objective = study.search(study.usual_date), study.objective

    for target in (0, 1000, 2000, 3000, 100_000):
        joints = [
            objective.joint(objective.liking(package), value, 0)
            for package in product(range(3), range(2), (1, 2))
            if (value := search.appraisal.value(package)) >= target
        ]
        assert max(joints, default=None) == exhaustive(search, objective, target)


def test_a_search_never_counts_as_better_than_everything() -> None:
    samples = [Sample(Variant(), seed, ROLES, seed % 3, 1 + seed % 3) for seed in range(9)]

    found = [compare(HERE, sample) for sample in samples]

    pairs = [(one.found, one.best) for one in found if one.found is not None and one.best is not None]
    assert pairs
    assert all(own <= best for own, best in pairs)


def test_a_position_after_the_end_is_none() -> None:
    assert SampleResult(None, None) == compare(HERE, Sample(Variant(), 1, ROLES, 0, 99))
