"""Sealed sets of orders resolved per second, against moves of random chess games."""

from __future__ import annotations

import sys
from random import Random
from typing import NamedTuple

from game.core.board import Board
from game.core.commands import Begin, Seal
from game.core.decide import decide
from game.core.evolve import evolve
from game.core.ids import SeatId
from game.core.orders import Orders
from game.core.resolution import resolve
from game.core.scenario import Scenario
from game.core.state import State
from game.core.step import step
from game.core.view import seat_view
from game.scenario import load
from tests.bench.clock import alternate, ratio
from tests.properties.moves import legal_orders

GAMES = 60
ROUNDS = 15
CHESS_MOVES = 600
TARGET = 0.5


class Deck(NamedTuple):
    """Random games drawn beforehand: for each turn the state before it, and one set of orders."""

    scenario: Scenario
    openings: list[State]
    turns: list[tuple[State, tuple[Orders, ...]]]


def drawn(games: int) -> Deck:
    """Random legal games of the flagship."""
    scenario = load("no_later_than_june")
    begun = decide(scenario, None, Begin(1, scenario.settings))
    deck = Deck(scenario, [evolve(scenario, None, begun)] * games, [])
    for number, opening in enumerate(deck.openings):
        rng, state = Random(number), opening
        while state.public.ending is None:
            orders = drawn_orders(scenario, state, rng)
            deck.turns.append((state, orders))
            state = sealed(scenario, state, orders)
    return deck


def drawn_orders(scenario: Scenario, state: State, rng: Random) -> tuple[Orders, ...]:
    """One legal set of orders for every seat."""
    return tuple(legal_orders(seat_view(scenario, state, seat), rng) for seat in scenario.public.everyone)


def sealed(scenario: Scenario, state: State, orders: tuple[Orders, ...]) -> State:
    """The next state by the way of the table: every seat seals, every command is decided and applied."""
    for seat, given in enumerate(orders):
        _, state = step(scenario, state, Seal(SeatId(seat), given))
    return state


def resolved(scenario: Scenario, state: State, orders: tuple[Orders, ...]) -> State:
    """The next state from a sealed set of orders: the turn is resolved, facts and state are made."""
    board = Board(scenario, state)
    resolve(board, orders)
    return board.freeze()


def chess_moves() -> int:
    """Random moves of python-chess: list the legal ones, pick, push, until the game is over."""
    import chess  # an optional library of the bench group

    rng, played = Random(1), 0
    board = chess.Board()
    while played < CHESS_MOVES:
        if board.is_game_over():
            board = chess.Board()
        board.push(rng.choice(list(board.legal_moves)))
        played += 1
    return played


def main() -> bool:
    """Compare, print, and tell whether the target is met."""
    deck = drawn(GAMES)
    for state, orders in deck.turns:
        assert sealed(deck.scenario, state, orders) == resolved(deck.scenario, state, orders)

    def resolving() -> int:
        for state, orders in deck.turns:
            resolved(deck.scenario, state, orders)
        return len(deck.turns)

    def sealing() -> int:
        for state, orders in deck.turns:
            sealed(deck.scenario, state, orders)
        return len(deck.turns)

    def drawing() -> int:
        rng = Random(2)
        for state, _ in deck.turns:
            sealed(deck.scenario, state, drawn_orders(deck.scenario, state, rng))
        return len(deck.turns)

    paces = alternate(
        {
            "resolved": resolving,
            "sealed one by one": sealing,
            "drawn and sealed": drawing,
            "chess": chess_moves,
        },
        ROUNDS,
    )
    sys.stdout.write(f"sets of orders of the flagship ({len(deck.turns)} turns of random games)\n")
    for name, pace in paces.items():
        times = f"{ratio(pace, paces['chess']):5.2f} x python-chess" if name != "chess" else "random moves"
        sys.stdout.write(f"  {name:<20}{pace.usual:>10,.0f} /s   {times}\n")
    return ratio(paces["resolved"], paces["chess"]) >= TARGET
