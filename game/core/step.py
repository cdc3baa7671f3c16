"""A command obeyed: what it leads to, and the state after it, in one go."""

from __future__ import annotations

from game.core.commands import Command, Seal
from game.core.decide import decide, seal
from game.core.events import Event
from game.core.evolve import evolve
from game.core.orders import Orders
from game.core.scenario import Scenario
from game.core.state import State


def step(scenario: Scenario, state: State | None, command: Command) -> tuple[tuple[Event, ...], State]:
    """What `decide` gives and what `evolve` makes of it, without letting the facts of a turn happen twice.

    Raises:
        Refused: the rules do not allow the command; nothing has changed.
    """
    if state is None or not isinstance(command, Seal):
        events = decide(scenario, state, command)
        return events, evolve(scenario, state, events)
    events, board = seal(scenario, state, command.seat, command.orders)
    if board is None:
        sealed = list(state.sealed)
        sealed[command.seat] = command.orders
        return events, _with(state, tuple(sealed), state.history)
    board.history = (*state.history, _with(state, (None,) * len(state.sealed), ()))
    return events, board.freeze()


def _with(state: State, sealed: tuple[Orders | None, ...], history: tuple[State, ...]) -> State:
    """The state with other orders and another past; spelt out, as it is made with every command."""
    return State(
        state.public,
        state.books,
        state.accounts,
        state.offers,
        state.latest,
        state.agreements,
        state.ledger,
        state.messages,
        sealed,
        state.settings,
        state.seed,
        history,
    )
