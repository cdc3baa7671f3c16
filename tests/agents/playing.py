"""Whole games of characters, for tests of the characters alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from game.agents.agent import Decision, choose
from game.agents.dice import Stream
from game.agents.memory import Memory
from game.core.commands import Begin, Seal
from game.core.decide import decide
from game.core.evolve import evolve
from game.core.ids import SeatId
from game.core.scenario import Character, Level, PublicScenario, Scenario
from game.core.state import State
from game.core.view import SeatView, seat_view
from game.scenario import find, load


@cache
def flagship() -> Scenario:
    """The flagship scenario."""
    return load(find("no_later_than_june"))


@cache
def lesson() -> Scenario:
    """The flagship at lesson length."""
    return load(find("no_later_than_june"), length="lesson")


@cache
def tiny() -> Scenario:
    """The smallest scenario."""
    return load(find("tiny"))


@cache
def began(scenario: Scenario, seed: int) -> State:
    """A game at its first orders; the check of the set-up takes longer than the game."""
    return evolve(scenario, None, decide(scenario, None, Begin(seed, scenario.settings)))


def character(scenario: PublicScenario, key: str) -> Character:
    """A character of the scenario."""
    return next(character for character in scenario.characters if character.key == key)


def level(scenario: PublicScenario, key: str = "normal") -> Level:
    """A level of the scenario."""
    return next(level for level in scenario.levels if level.key == key)


@dataclass(frozen=True)
class Turn:
    """What one turn of a game looked like to the characters, before anything was said."""

    state: State
    views: tuple[SeatView, ...]
    memories: tuple[Memory | None, ...]
    decisions: tuple[Decision, ...]


def play(
    scenario: Scenario,
    cast: tuple[str, ...],
    seed: int,
    level_key: str = "normal",
    asks: Callable[[State], State] | None = None,
) -> Iterator[Turn | State]:
    """Play a game turn by turn, the final state last; `asks` may let seats talk before the turn."""
    public = scenario.public
    cast_now = [character(public, key) for key in cast]
    at = level(public, level_key)
    state = began(scenario, seed)
    memories: list[Memory | None] = [None] * len(cast)
    while state.public.ending is None:
        if asks is not None:
            state = asks(state)
        views = tuple(seat_view(scenario, state, SeatId(seat)) for seat in range(len(cast)))
        decisions = tuple(
            choose(view, who, at, stream(view, seed), memory)
            for view, who, memory in zip(views, cast_now, memories, strict=True)
        )
        yield Turn(state, views, tuple(memories), decisions)
        memories = [decision.memory for decision in decisions]
        for decision in decisions:
            for message in decision.messages:
                state = evolve(scenario, state, decide(scenario, state, message))
        for seat, decision in enumerate(decisions):
            state = evolve(scenario, state, decide(scenario, state, Seal(SeatId(seat), decision.orders)))
    yield state


def stream(view: SeatView, seed: int) -> Stream:
    """The chance of the character that sees this view, in a game of this seed."""
    return Stream(seed, view.scenario.seats[view.seat].key)


def turns(scenario: Scenario, cast: tuple[str, ...], seed: int, level_key: str = "normal") -> list[Turn]:
    """All turns of a game."""
    return [turn for turn in play(scenario, cast, seed, level_key) if isinstance(turn, Turn)]


def ending(scenario: Scenario, cast: tuple[str, ...], seed: int, level_key: str = "normal") -> State:
    """The final state of a game."""
    *_, last = play(scenario, cast, seed, level_key)
    assert isinstance(last, State)
    return last
