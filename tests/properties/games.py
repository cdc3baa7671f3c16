"""Random games, move by move, with a record of what was commanded and what followed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from random import Random

from game.core.commands import Begin, Command, Seal, UndoTurn
from game.core.decide import decide
from game.core.errors import Refused
from game.core.events import Event
from game.core.evolve import evolve
from game.core.ids import SeatId, Turn
from game.core.orders import Orders
from game.core.scenario import Scenario, Settings
from game.core.state import State
from game.core.view import SeatView, seat_view
from tests.properties.moves import any_intervention, any_talk, legal_orders

Choose = Callable[[SeatView, Random], Orders]
UNDONE_MAX = 2


class Game:
    """A game on its way; `steps` are the commands accepted so far, each with its turn and its facts."""

    def __init__(self, scenario: Scenario, seed: int = 0, settings: Settings | None = None) -> None:
        self.scenario = scenario
        self.steps: list[tuple[Turn, Command, tuple[Event, ...]]] = []
        begin = Begin(seed, settings or scenario.settings)
        events = decide(scenario, None, begin)
        self.state: State = evolve(scenario, None, events)
        self.steps.append((Turn(0), begin, events))

    def __copy__(self) -> Game:
        twin = object.__new__(Game)
        twin.scenario, twin.state = self.scenario, self.state
        twin.steps = list(self.steps)
        return twin

    def do(self, command: Command) -> tuple[Event, ...]:
        """Carry a command out; raises what `decide` raises."""
        events = decide(self.scenario, self.state, command)
        self.steps.append((self.state.public.turn, command, events))
        self.state = evolve(self.scenario, self.state, events)
        return events

    def attempt(self, command: Command) -> bool:
        """Whether the command was accepted."""
        try:
            self.do(command)
        except Refused:
            return False
        return True

    def attempted(self, command: Command) -> tuple[Event, ...]:
        """What would follow from the command; the game stays as it is."""
        return decide(self.scenario, self.state, command)

    def view(self, seat: int) -> SeatView:
        return seat_view(self.scenario, self.state, SeatId(seat))

    @property
    def is_over(self) -> bool:
        return self.state.public.ending is not None

    @property
    def commands(self) -> list[Command]:
        """What was accepted so far."""
        return [command for _, command, _ in self.steps]

    @property
    def facts(self) -> list[Event]:
        """Everything that happened so far."""
        return [event for _, _, events in self.steps for event in events]


def play_turn(game: Game, rng: Random, choose: Choose = legal_orders) -> None:
    """Seal every seat's orders, in scenario order."""
    for seat in game.scenario.public.everyone:
        game.do(Seal(seat, choose(game.view(seat), rng)))


def turns(game: Game, rng: Random, *, busy: bool = True) -> Iterator[Game]:
    """Play to the end, handing the game out before every turn and after the last.

    `busy`: between turns seats talk and a facilitator meddles.
    """
    undone = 0
    while True:
        yield game
        if game.is_over:
            return
        if busy:
            for _ in range(rng.randint(0, 3)):
                game.attempt(any_talk(game.scenario.public, rng))
            if rng.random() < 0.3:
                command = any_intervention(game.scenario, rng)
                undone += isinstance(command, UndoTurn)
                if not isinstance(command, UndoTurn) or undone <= UNDONE_MAX:
                    game.attempt(command)
        if not game.is_over:
            play_turn(game, rng)


def finished(scenario: Scenario, seed: int, *, busy: bool = True) -> Game:
    """A whole random game."""
    rng = Random(seed)
    game = Game(scenario, seed)
    for _ in turns(game, rng, busy=busy):
        pass
    return game
