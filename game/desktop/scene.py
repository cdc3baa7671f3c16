"""A scene is an object with one frame function; what it wants to happen next is what the function returns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from game.core.commands import Command
    from game.desktop.ui import Ui


class Scene(Protocol):
    """One screen. It keeps what the player is doing; it never draws outside `frame`."""

    def frame(self, ui: Ui) -> Transition | Command | None:
        """Draw everything and react to the one input of this frame.

        Called once for every input without drawing, then once with nothing to draw what has become of it.
        """


class Push(NamedTuple):
    """Open a scene over this one."""

    scene: Scene


class Replace(NamedTuple):
    """Go on to a scene instead of this one."""

    scene: Scene


class Home(NamedTuple):
    """Leave every open scene for this one."""

    scene: Scene


class Pop(NamedTuple):
    """Go back one scene; the last one closes the window."""


class Quit(NamedTuple):
    """Close the window."""


class Look(NamedTuple):
    """Change the looks: a theme's name, a size in per cent (0: automatic), and so on; None stays."""

    theme: str | None = None
    percent: int | None = None
    motion: str | None = None
    is_full: bool | None = None
    hides_points: bool | None = None


Transition = Push | Replace | Home | Pop | Quit | Look
