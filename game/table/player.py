"""A character in a seat: what it has read so far, and its orders."""

from __future__ import annotations

from game.agents.agent import Decision, choose
from game.agents.memory import Memory, remember
from game.core.ids import SeatId
from game.core.scenario import Character, Level, PublicScenario
from game.core.view import SeatView
from game.table.casting import Occupant, find_character, find_level


class Player:
    """Follows the game from its seat, one look at the start of every turn, and decides when asked."""

    def __init__(self, seat: SeatId, character: Character, level: Level, seed: int) -> None:
        self.seat = seat
        self._character = character
        self._level = level
        self._seed = seed
        self._memory: Memory | None = None

    @classmethod
    def of(cls, scenario: PublicScenario, seat: SeatId, occupant: Occupant, seed: int) -> Player:
        """The player that a casting names.

        Raises: CastingProblem if the scenario does not have it.
        """
        character = find_character(scenario, occupant.character)
        return cls(seat, character, find_level(scenario, occupant.level), seed)

    def read(self, view: SeatView) -> None:
        """Take in the situation at the start of a turn."""
        self._memory = remember(view, self._character, self._level, self._seed, self._memory)

    def choose(self, view: SeatView) -> Decision:
        """The orders for this turn, and what is said with them."""
        return choose(view, self._character, self._level, self._seed, self._memory)
