from dataclasses import replace

import pytest

from game.agents.aspiration import _rush, conceded_percent, power
from game.agents.traits import Traits
from game.core.ids import Turn
from tests.agents.playing import flagship, turns


@pytest.mark.parametrize("shape", [10, 35, 50, 80, 100, 120, 150, 400])
def test_powers_are_exact_to_the_per_cent(shape: int) -> None:
    for progress in range(101):
        wanted = 100 * (progress / 100) ** (100 / shape)
        # A float may err where the power is a whole number; elsewhere both must agree.
        assert abs(wanted - power(progress, shape)) < 1 + 1e-9


@pytest.mark.parametrize(("shape", "expected"), [(50, 25), (100, 50), (200, 70)])
def test_half_the_clock_concedes_by_the_shape(shape: int, expected: int) -> None:
    assert expected == power(50, shape)


def test_time_alone_concedes_all_but_the_floor_by_the_clock() -> None:
    traits = Traits(concession_percent=100, floor_percent=24, clock=9)
    shares = [conceded_percent(Turn(turn), traits) for turn in range(1, 13)]
    assert [0, 12, 25, 37, 50, 62, 75, 76, 76, 76, 76, 76] == shares


def test_a_staller_concedes_nothing_while_it_waits() -> None:
    game = turns(flagship(), ("staller", "staller", "staller"), 3)
    assert [0, 0] == [turn.decisions[0].reason.conceded for turn in game[:2]]


@pytest.mark.parametrize("seed", range(3))
def test_nobody_asks_less_than_its_margin(seed: int) -> None:
    for turn in turns(flagship(), ("dealmaker", "incumbent", "staller"), seed):
        for decision in turn.decisions:
            reason = decision.reason
            assert reason.target is not None
            assert reason.fallback is not None
            assert reason.target >= reason.fallback + decision.memory.traits.margin


@pytest.mark.parametrize(("rush", "expected"), [(0, 0), (50, 105), (100, 210)])
def test_rush_counts_seventy_per_cent_of_what_three_turns_cost(rush: int, expected: int) -> None:
    view = turns(flagship(), ("staller", "staller", "staller"), 3)[0].views[0]
    plain = replace(view.scenario, scoring=replace(view.scenario.scoring, headlines=None))
    view = replace(view, scenario=plain, book=replace(view.book, delay=100))

    assert expected == _rush(view, Traits(rush_percent=rush))
