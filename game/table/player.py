"""A character in a seat: what it has read so far, and its orders."""

from __future__ import annotations

from game.agents.agent import choose
from game.agents.choice import Choice
from game.agents.conceder import Conceder, is_plain
from game.agents.dice import Stream
from game.agents.memory import Memory, remember
from game.agents.traits import traits_of
from game.core.ids import SeatId
from game.core.scenario import Character, Level, PublicScenario
from game.core.view import SeatView
from game.table.casting import Occupant, find_character, find_level


class Player:
    """Follows the game from its seat, one look at the start of every turn, and decides when asked.

    A character whose `conceder` is set plays as a `Conceder` where the scenario is plain.
    """

    def __init__(
        self,
        seat: SeatId,
        character: Character,
        level: Level,
        stream: Stream,
        conceder: Conceder | None = None,
    ) -> None:
        self.seat = seat
        self._character = character
        self._level = level
        self._stream = stream
        self._memory: Memory | None = None
        self._conceder = conceder

    @classmethod
    def of(cls, scenario: PublicScenario, seat: SeatId, occupant: Occupant, seed: int) -> Player:
        """The player that a casting names, in a game of this seed; of the seed it keeps its own stream only.

        Raises: CastingProblem if the scenario does not have it.
        """
        character = find_character(scenario, occupant.character)
        level = find_level(scenario, occupant.level)
        traits = traits_of(character, level)
        conceder = Conceder(traits) if traits.conceder and is_plain(scenario) else None
        return cls(seat, character, level, Stream(seed, scenario.seats[seat].key), conceder)

    def read(self, view: SeatView) -> None:
        """Take in the situation at the start of a turn."""
        if self._conceder is None:
            self._memory = remember(view, self._character, self._level, self._stream, self._memory)

    def choose(self, view: SeatView) -> Choice:
        """The orders for this turn, and what is said with them."""
        if self._conceder is not None:
            return self._conceder.choose(view)
        return choose(view, self._character, self._level, self._stream, self._memory)
