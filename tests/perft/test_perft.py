"""The game and a second, plain reading of its rules agree on every legal order and every position."""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import cache
from itertools import product
from math import prod
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest

from game.core.commands import Begin, Seal
from game.core.decide import decide
from game.core.evolve import evolve
from game.core.ids import SeatId
from game.core.orders import Orders as TheirOrders
from game.core.scenario import Scenario
from game.core.state import State
from game.scenario.loader import load
from tests.perft import engine, turn
from tests.perft.facts import Facts, facts_of
from tests.perft.moves import Orders, Position, orders

ROOT = Path(__file__).parents[2]
COUNTS = tomllib.loads((Path(__file__).parent / "counts.toml").read_text())
GAMES = list(COUNTS)


class Table(NamedTuple):
    """One game, in both readings."""

    facts: Facts
    scenario: Scenario
    opening: State


@cache
def table_of(name: str) -> Table:
    path = ROOT / COUNTS[name]["file"]
    scenario = load(str(path))
    begun = decide(scenario, None, Begin(1, scenario.settings))
    return Table(facts_of(path), scenario, evolve(scenario, None, begun))


def _both(table: Table, at: Position, state: State) -> list[dict[Orders, TheirOrders]]:
    """Every seat's legal orders, after comparing the two readings."""
    found = [engine.orders(table.scenario, state, seat) for seat in range(table.facts.seats)]
    for seat, given in enumerate(found):
        assert set(orders(table.facts, at, seat)) == set(given)
    return found


def _next(
    table: Table, level: dict[Position, tuple[int, State]]
) -> tuple[dict[Position, tuple[int, State]], Counter[str]]:
    """All positions a turn later with the number of ways to each, after comparing the two readings."""
    found: dict[Position, tuple[int, State]] = {}
    endings: Counter[str] = Counter()
    for at, (ways, state) in level.items():
        for choice in product(*(given.items() for given in _both(table, at, state))):
            after = engine.played(table.scenario, state, tuple(theirs for _, theirs in choice))
            place = turn.played(table.facts, at, [ours for ours, _ in choice])
            assert place == engine.position(after)
            found[place] = (found.get(place, (0, after))[0] + ways, after)
            if place.ending:
                endings[place.ending] += ways
    return found, endings


def _sets(table: Table, level: dict[Position, tuple[int, State]]) -> int:
    """How many ways there are to get through one more turn of sealed orders."""
    return sum(ways * prod(map(len, _both(table, at, state))) for at, (ways, state) in level.items())


def _level(table: Table) -> dict[Position, tuple[int, State]]:
    start = turn.start(table.facts)
    assert start == engine.position(table.opening)
    return {start: (1, table.opening)}


def test_two_turns_of_the_tiny_scenario_are_counted_alike() -> None:
    table = table_of("tiny")
    level, _ = _next(table, _level(table))
    assert COUNTS["tiny"]["positions"][0] == len(level)
    assert COUNTS["tiny"]["sets"][:2] == [_sets(table, _level(table)), _sets(table, level)]


@pytest.mark.parametrize("name", GAMES)
def test_the_first_turn_is_counted_alike(name: str) -> None:
    table = table_of(name)
    assert COUNTS[name]["sets"][0] == _sets(table, _level(table))


@pytest.mark.long
@pytest.mark.parametrize("name", ["tiny", "truce"])
def test_every_position_within_reach_is_counted_alike(name: str) -> None:
    table, expected = table_of(name), COUNTS[name]
    level = _level(table)
    ended: Counter[str] = Counter()
    for depth, sets in enumerate(expected["sets"]):
        assert sets == _sets(table, level)
        if depth < len(expected["positions"]):
            level, endings = _next(table, level)
            ended += endings
            assert expected["positions"][depth] == len(level)
    assert expected["endings"] == dict(ended)


@pytest.mark.parametrize("name", GAMES)
@pytest.mark.parametrize("luck", range(40))
def test_random_games_go_the_same_way_in_both_readings(name: str, luck: int) -> None:
    _walk(table_of(name), Random(luck))


@pytest.mark.long
@pytest.mark.parametrize("name", GAMES)
def test_thousands_of_random_games_go_the_same_way_in_both_readings(name: str) -> None:
    for luck in range(1000):
        _walk(table_of(name), Random(1000 + luck))


def _walk(table: Table, rng: Random) -> None:
    """Play a random game through `decide`, comparing all legal orders and the position after each turn."""
    at, state = turn.start(table.facts), table.opening
    while not at.ending:
        choice = [_chosen(given, rng) for given in _both(table, at, state)]
        for seat, (_, theirs) in enumerate(choice):
            events = decide(table.scenario, state, Seal(SeatId(seat), theirs))
            state = evolve(table.scenario, state, events)
        at = turn.played(table.facts, at, [ours for ours, _ in choice])
        assert at == engine.position(state)


def _chosen(given: dict[Orders, TheirOrders], rng: Random) -> tuple[Orders, TheirOrders]:
    """Any legal orders, but a yes rather often and walking out hardly ever."""
    eager = [ours for ours in given if ours.table[0] == "accept"]
    staying = [ours for ours in given if ours.table[0] != "walk_out"]
    usual = eager if eager and rng.random() < 0.5 else staying
    ours = rng.choice(usual if rng.random() < 0.97 else list(given))
    return ours, given[ours]
