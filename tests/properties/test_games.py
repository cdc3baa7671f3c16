"""What holds in every game, whatever the scenario and whatever is played."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from game.core.commands import UndoTurn
from game.core.evolve import evolve
from game.core.ids import OPENING
from game.core.orders import Kind
from game.core.scenario import Scenario
from game.core.scoring import durability
from game.core.state import State
from tests.properties.games import Game, finished, turns
from tests.properties.tables import Table, build, tables

LUCK = st.integers(0, 2**32)


def _out_of_range(scenario: Scenario, state: State) -> list[str]:
    """Every number that is not where the rules keep it (R3, R52, R53, R34)."""
    public, rules = state.public, scenario.public.moves
    steps = (*public.gauges, *public.trust, *public.appetite)
    most = rules.prepare.file_max if rules.prepare else 6
    limits = scenario.public.scoring.durability
    lasts = durability(scenario.public, public, public.in_force)
    lines = [line.seat for line in public.red_lines]
    waiting = [statement.seat for statement in public.statements]
    proposers = [offer.proposer for offer in state.offers if offer.id != OPENING]
    settlements = [deal for deal in state.agreements if deal.kind is Kind.SETTLEMENT]
    tests = {
        "a gauge, trust or appetite": all(0 <= value <= 1000 for value in steps),
        "a file": all(0 <= units <= most for units in public.files),
        "a walk-away adjustment": all(account.walk_away >= -500 for account in state.accounts),
        "durability": lasts == 100 if limits is None else limits.low <= lasts <= limits.high,
        "the turn": 1 <= public.turn <= public.last_turn,
        "red lines": not rules.red_line or all(lines.count(s) <= rules.red_line.standing_max for s in lines),
        "statements": len(set(waiting)) == len(waiting),
        "open offers": len(set(proposers)) == len(proposers),
        "unsigned settlements": len(settlements) <= 1,
        "clauses": all(
            0 <= option < len(issue.options)
            for issue, option in zip(scenario.public.issues, public.in_force, strict=True)
        ),
        "prepared units": all(sum(work) <= most + 12 * len(work) for work in public.work),
        "a truce": public.truce is None or public.truce.since <= public.turn <= public.truce.until + 1,
    }
    return [name for name, fine in tests.items() if not fine]


@given(tables, LUCK)
def test_every_number_stays_in_its_range(table: Table, luck: int) -> None:
    scenario = build(table)
    for game in turns(Game(scenario, luck), Random(luck)):
        assert [] == _out_of_range(scenario, game.state)


@given(tables, LUCK)
def test_the_fold_of_all_facts_is_the_state(table: Table, luck: int) -> None:
    scenario = build(table)
    game = finished(scenario, luck)
    again = evolve(scenario, None, game.facts)
    assert game.state == again
    assert game.state.history == again.history


@given(tables, LUCK)
def test_facts_may_be_applied_one_by_one(table: Table, luck: int) -> None:
    scenario = build(table)
    game = finished(scenario, luck)
    state: State | None = None
    for event in game.facts:
        state = evolve(scenario, state, (event,))
    assert game.state == state


@given(tables, LUCK)
def test_every_game_ends_by_its_deadline(table: Table, luck: int) -> None:
    scenario = build(table)
    game = finished(scenario, luck, busy=False)
    assert game.is_over
    assert game.state.public.turn <= scenario.public.calendar.turns


@given(tables, LUCK)
def test_every_number_is_whole(table: Table, luck: int) -> None:
    scenario = build(table)
    game = finished(scenario, luck)
    kinds = _kinds_in((game.state, tuple(game.facts)))
    assert set() == kinds - {int, str, bool, type(None)}


def _kinds_in(value: object) -> set[type]:
    """The types of all plain values inside; enums and dates count as text."""
    if isinstance(value, tuple):
        return set().union(*map(_kinds_in, value)) if value else set()
    if is_dataclass(value) and not isinstance(value, type):
        return set().union(*(_kinds_in(getattr(value, field.name)) for field in fields(value)))
    return {str} if isinstance(value, Enum | date) else {type(value)}


@given(tables, LUCK)
def test_undo_gives_back_the_state_in_which_the_turn_opened(table: Table, luck: int) -> None:
    scenario, rng = build(table), Random(luck)
    opened: dict[int, State] = {}
    for game in turns(Game(scenario, luck), rng, busy=False):
        if game.state.history:
            before = opened[game.state.history[-1].public.turn]
            undone = evolve(scenario, game.state, game.attempted(UndoTurn()))
            assert before == undone
            assert before.history == undone.history
        opened[game.state.public.turn] = game.state


@given(tables, LUCK)
def test_an_undone_turn_can_be_played_again_with_the_same_result(table: Table, luck: int) -> None:
    scenario = build(table)
    game = Game(scenario, luck)
    played = turns(game, Random(luck), busy=False)
    next(played)
    start = len(game.commands)
    next(played)
    after, orders = game.state, game.commands[start:]
    game.do(UndoTurn())
    for command in orders:
        game.do(command)
    assert after == game.state
