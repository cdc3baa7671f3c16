"""What the window is given from outside: games begun and stored, and what the player likes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from game.core.ids import SeatId, Turn
    from game.core.outcome import Outcome
    from game.core.scenario import PublicScenario
    from game.core.view import SeatView
    from game.presenters.tutorial import Lesson
    from game.scenario import Choices
    from game.table.casting import Casting
    from game.table.chair import Chair
    from game.table.difficulty import Expected
    from game.table.hands import Hands


class Game(Protocol):
    """What the window needs of a table: one person's chair, another try after a fault, and the end."""

    @property
    def people(self) -> tuple[SeatId, ...]:
        """The seats that people play."""

    @property
    def waiting_for(self) -> tuple[SeatId, ...]:
        """The people whose orders are missing."""

    @property
    def is_over(self) -> bool:
        """Whether the game has ended."""

    def chair(self, seat: SeatId) -> Chair:
        """The place of a seat."""

    def go_on(self) -> None:
        """Let the characters move after their moves could not be stored.

        Raises: JournalProblem.
        """

    def outcome(self) -> Outcome:
        """The result of a finished game."""


class Setup(NamedTuple):
    """A game to begin. All by key; empty is the scenario's first, or for `seed` a new one.

    `scenario` is a bundled one's name or a path, empty for the window's own.

    `cast` holds a character and a level for each seat that no person takes; seats left out are cast as the
    scenario does. `like` is the id of a stored game whose scenario, preset and length are played again.
    `settings` are those of the table that differ from the scenario's, by their names in the rules.
    `coach` is the level of help, for which empty is hints in a player's first game and none after.
    `people` are the seats of other persons at the same screen, each with a level of help; `talk` is how long
    they talk openly between turns, in seconds, 0 for not at all.
    """

    seat: str = ""
    scenario: str = ""
    cast: tuple[tuple[str, str, str], ...] = ()
    preset: str = ""
    length: str = ""
    switches: tuple[str, ...] = ()
    seed: int | None = None
    like: str = ""
    is_guided: bool = False
    settings: tuple[tuple[str, bool], ...] = ()
    coach: str = ""
    people: tuple[tuple[str, str], ...] = ()
    talk: int = 0


class Save(NamedTuple):
    """A stored game that is not over: whose seat or seats, how far, and when it was last played, in words."""

    game: str
    title: str
    seat: str
    turn: int
    turns: int
    played: str


class Begun(NamedTuple):
    """A game at the table: its id, how it was set up, and who sat down first.

    `hands` lets its seats change hands; None where they stay. `earlier` is what a seat saw when a turn began,
    None where nobody asks.
    """

    game: Game
    number: str
    setup: Setup
    casting: Casting
    hands: Hands | None = None
    earlier: Callable[[SeatId, Turn], SeatView] | None = None


class Found(NamedTuple):
    """A scenario in the list: `name` is what a set-up calls it by. `faults` are why it cannot be played.

    `is_own` tells a file of the user's from one that comes with the game.
    """

    name: str
    title: str
    subtitle: str
    summary: str
    is_own: bool
    faults: tuple[str, ...]


class Learn(NamedTuple):
    """The tutorial's game, and how far its learner is."""

    begun: Begun
    lesson: Lesson


class Taste(NamedTuple):
    """What the player likes, and has seen. `percent` is the size of everything, 0 for automatic.

    `has_read` tells that the content note was shown, `has_learnt` that the tutorial or the quiz was done;
    `guided` holds the ids of guided games, `hinted` the hints that were given, `tutorial` how many of its
    steps are behind. `name` is the player's own label on this computer: no journal ever holds it.
    `language` is empty for the system's.
    """

    theme: str = "light"
    percent: int = 0
    motion: str = "full"
    has_read: bool = False
    has_played: bool = False
    guided: tuple[str, ...] = ()
    is_full: bool = False
    sound: bool = False
    hides_points: bool = False
    hints: bool = True
    name: str = ""
    language: str = ""
    hinted: tuple[str, ...] = ()
    tutorial: int = 0
    has_learnt: bool = False

    @property
    def is_learning(self) -> bool:
        """Whether a tutorial has been begun and waits."""
        return self.tutorial > 0 and not self.has_learnt


class Lobby(Protocol):
    """Where games come from. What it raises is one of its `problems`, with a sentence for the player."""

    @property
    def problems(self) -> tuple[type[Exception], ...]:
        """What `begin`, `resume`, `saves` and `choices` may raise."""

    @property
    def taste(self) -> Taste:
        """What the player likes."""

    def keep(self, taste: Taste) -> None:
        """Remember what the player likes; if that cannot be stored, until the window closes."""

    def choices(self, scenario: str = "") -> Choices:
        """What can be chosen before a game of a scenario, empty for the window's; takes a while at first.

        Raises: ScenarioProblems.
        """

    def public(self, scenario: str = "") -> PublicScenario:
        """A scenario as everybody may see it, in its first length and preset.

        Raises: ScenarioProblems.
        """

    def scenarios(self) -> tuple[Path, ...]:
        """Every file that may be a scenario; none of them has been read."""

    def describe(self, path: Path) -> Found:
        """What a file is, or what is wrong with it; takes a while."""

    @property
    def folder(self) -> Path:
        """Where games and settings are stored."""

    def expected(self, setup: Setup) -> Expected | None:
        """How a game of this set-up goes with a character in the player's seat; None if not measured."""

    @property
    def own_folder(self) -> Path:
        """Where the user's scenarios are looked for."""

    def move_to(self, folder: str) -> str:
        """Store everything in another folder from the next start on; empty, or why that cannot be."""

    def stored(self) -> tuple[int, int]:
        """How many games are stored, and how many files the game has written in all."""

    def erase(self) -> None:
        """Delete every stored game and setting; the user's own files stay.

        Raises: OSError.
        """

    def draft(self, number: str) -> str:
        """What was begun in a game and not handed in, as it was stored; empty if there is nothing."""

    def keep_draft(self, number: str, text: str) -> bool:
        """Store what is begun in the open game, nothing for an empty text; whether it could be."""

    def has_saves(self) -> bool:
        """Whether there may be games to continue; answers at once."""

    def saves(self, most: int) -> tuple[Save, ...]:
        """The games that are not over, the one played last first.

        Raises: JournalProblem.
        """

    def begin(self, setup: Setup) -> Begun:
        """A new game, stored from its first move.

        Raises: JournalProblem, ScenarioProblems, CastingProblem.
        """

    def resume(self, number: str) -> Begun:
        """A stored game where it stands.

        Raises: JournalProblem, CastingProblem.
        """

    def learn(self, *, afresh: bool) -> Learn | None:
        """The tutorial where it was left, or from its first step; None if the scenario has none.

        Raises: JournalProblem, ScenarioProblems.
        """

    def sentence(self, fault: Exception) -> str:
        """What a problem says to the player."""
