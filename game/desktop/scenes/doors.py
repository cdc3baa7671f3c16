"""What the scenes around a game share: the lobby, and the ways from one scene to the next.

Scenes import this file only; `game.desktop.entrance` builds them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from game.core.outcome import Outcome
    from game.core.view import SeatView
    from game.desktop.lobby import Begun, Lobby, Setup, Taste
    from game.desktop.scene import Scene, Transition


class Doors(Protocol):
    """The ways between title, seat choice, settings and a game."""

    @property
    def lobby(self) -> Lobby:
        """Where games come from."""

    def title(self) -> Scene:
        """The title screen."""

    def seats(self, setup: Setup) -> Scene:
        """The choice of a seat and of who plays the others, preset from a set-up; push it."""

    def saves(self) -> Scene:
        """The list of games to continue; push it."""

    def settings(self) -> Scene:
        """Theme, size and motion; push it."""

    def note(self) -> Scene:
        """The content note; push it."""

    def scenarios(self) -> Scene:
        """The list of scenarios; push it."""

    def about(self) -> Scene:
        """What the game is, its content note and its sources; push it."""

    def history(self) -> Scene:
        """What happened in 2025; push it."""

    def after(self, view: SeatView, outcome: Outcome, begun: Begun) -> Scene:
        """What came after a finished game, and what to play next; push it."""

    def sound(self, name: str) -> None:
        """Play a sound if the player wants sounds."""

    def quiz(self) -> Scene:
        """The rules quiz; push it."""

    def learn(self, *, afresh: bool = False) -> Transition:
        """Open the tutorial where it was left, or from its first step, or say why that cannot be."""

    def begin(self, setup: Setup) -> Transition:
        """Begin a game and open its brief, or say why that cannot be."""

    def resume(self, number: str) -> Transition:
        """Go on with a stored game at its table, or say why that cannot be."""

    def keep(self, taste: Taste) -> Transition:
        """Remember what the player likes and show it."""
