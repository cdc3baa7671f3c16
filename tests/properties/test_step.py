"""Deciding and applying in one go is the same as doing the one after the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.commands import Begin, Command, Seal
from game.core.errors import Refused
from game.core.evolve import evolve
from game.core.ids import SeatId
from game.core.orders import Orders
from game.core.scenario import Scenario
from game.core.state import State
from game.core.step import step
from tests.properties.games import Game, finished
from tests.properties.worlds import ALL, Shape, build, shapes

LUCK = st.integers(0, 2**32)
FOUR = Shape(4, 9, 8, ALL, 7)


def stepped(scenario: Scenario, commands: list[Command]) -> State:
    """The last state of a game by `step` alone."""
    state: State | None = None
    for command in commands:
        _, state = step(scenario, state, command)
    assert state is not None
    return state


@given(shapes(seats=(2, 4)), LUCK)
def test_a_step_gives_the_facts_and_the_state_of_deciding_and_applying(shape: Shape, luck: int) -> None:
    game = finished(build(shape), luck)
    state: State | None = None
    for _, command, events in game.steps:
        facts, after = step(game.scenario, state, command)
        assert events == facts
        assert evolve(game.scenario, state, events) == after
        state = after
    assert game.state == state


@given(LUCK)
def test_a_step_keeps_the_same_past(luck: int) -> None:
    game = finished(build(FOUR), luck)
    state = stepped(game.scenario, game.commands)
    assert game.state.history == state.history
    assert all(past.history == () for past in state.history)


def test_a_step_is_refused_like_the_command() -> None:
    game = Game(build(FOUR))
    game.do(Seal(SeatId(0), Orders()))
    with pytest.raises(Refused, match="already_sealed"):
        step(game.scenario, game.state, Seal(SeatId(0), Orders()))
    with pytest.raises(Refused, match="no_such_seat"):
        step(game.scenario, game.state, Seal(SeatId(7), Orders()))
    with pytest.raises(Refused, match="not_begun"):
        step(game.scenario, None, Seal(SeatId(0), Orders()))
    with pytest.raises(Refused, match="already_begun"):
        step(game.scenario, game.state, Begin(1, game.scenario.settings))
