"""The moment between an open window and its first game: no game is stored for a window that cannot open."""

from __future__ import annotations

from collections.abc import Callable

from game.desktop import style
from game.desktop.painter import CENTRE
from game.desktop.scene import Home, Transition
from game.desktop.scenes.doors import Doors
from game.desktop.ui import Ui
from game.texts import say


class OpeningScene:
    """The name of the game while one is made ready; then that game, or the title if there can be none."""

    def __init__(self, doors: Doors, enter: Callable[[], Transition]) -> None:
        self._doors = doors
        self._enter = enter
        self._is_seen = False
        self._has_tried = False

    def frame(self, ui: Ui) -> Transition | None:
        """Show the name, and go on in the next frame."""
        name, look = say("flow.title.window"), style.CURTAIN.sized(34)
        ui.paint.text(name, ui.whole, look, ui.theme.ink2, align=CENTRE)
        if ui.paint.muted:
            return None
        if not self._is_seen:
            self._is_seen = True
            ui.wake_at(ui.now)
            return None
        if self._has_tried:
            return Home(self._doors.title())
        self._has_tried = True
        return self._enter()
