"""Games looked through once more."""

from dataclasses import replace

import pytest

from game.agents import agent
from game.core.ids import SeatId
from game.core.view import seat_view
from game.lab import audit
from game.lab.audit import Audit, examine, falsified
from game.lab.match import Game, last_state, steps_of
from game.lab.role import Role
from game.lab.setting import Variant, scenario_of
from game.table import player
from tests.lab.yard import setting

HERE = setting()
ROLES = (Role("staller"), Role("dealmaker"), Role("incumbent"))


@pytest.mark.parametrize("seed", range(3))
def test_nothing_differs_and_nobody_knows_too_much(seed: int) -> None:
    found = examine(HERE, Audit(Variant(), seed, ROLES))

    assert (0, 0, 0) == (found.replayed, found.changed, found.first_changed)
    assert found.orders > 0
    assert found.first_offers > 0


def test_falsifying_leaves_the_own_view_alone_and_no_other() -> None:
    scenario = scenario_of(HERE, Variant())
    state = last_state(scenario, steps_of(HERE, Game(Variant(), 1, ROLES))[:1])
    changed = falsified(scenario, state, SeatId(1))

    assert seat_view(scenario, state, SeatId(1)) == seat_view(scenario, changed, SeatId(1))
    for seat in (SeatId(0), SeatId(2)):
        assert seat_view(scenario, state, seat).book != seat_view(scenario, changed, seat).book
        assert seat_view(scenario, state, seat).account != seat_view(scenario, changed, seat).account


def test_a_replay_that_differs_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = steps_of(HERE, Game(Variant(), 1, ROLES))
    command, events = steps[2]
    steps[2] = (command, events[:-1])
    monkeypatch.setattr(audit, "steps_of", lambda *_: steps[:3])

    assert 1 == examine(HERE, Audit(Variant(), 1, ROLES)).replayed


def test_a_character_that_knows_a_secret_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """What changes with others' secrets, here the table's own settings, changes its orders."""
    honest = agent.choose
    known: list[object] = []

    def peeking(view, character, level, seed, memory=None):  # type: ignore[no-untyped-def]
        decision = honest(view, character, level, seed, memory)
        # The second time round the same turn is asked about with the others' books falsified.
        known.append(view)
        spied = len(known) > 40
        return replace(decision, orders=replace(decision.orders, desk=())) if spied else decision

    orders = examine(HERE, Audit(Variant(), 1, ROLES)).orders
    known += [None] * (40 - orders)
    monkeypatch.setattr(player, "choose", peeking)

    assert examine(HERE, Audit(Variant(), 1, ROLES)).changed > 0
