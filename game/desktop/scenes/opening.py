"""The moment between an open window and its first game: no game is stored for a window that cannot open."""

from __future__ import annotations

from collections.abc import Callable

from game.desktop.scene import Home, Transition
from game.desktop.scenes.doors import Doors
from game.desktop.ui import Ui


class OpeningScene:
    """Nothing to see: it leads to a game at once, or to the title if there can be none."""

    def __init__(self, doors: Doors, enter: Callable[[], Transition]) -> None:
        self._doors = doors
        self._enter = enter
        self._has_tried = False

    def frame(self, ui: Ui) -> Transition | None:
        """Go on."""
        if ui.paint.muted:
            return None
        if self._has_tried:
            return Home(self._doors.title())
        self._has_tried = True
        return self._enter()
