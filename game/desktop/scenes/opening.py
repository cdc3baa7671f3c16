"""The moment between an open window and its first game: no game is stored for a window that cannot open."""

from __future__ import annotations

from collections.abc import Callable

from game.desktop import style
from game.desktop.painter import CENTRE, TOP
from game.desktop.scene import Home, Transition
from game.desktop.scenes.doors import Doors
from game.desktop.ui import Ui
from game.texts import say


class OpeningScene:
    """The name of the game and a line while one is made ready; then that game, or the title."""

    def __init__(self, doors: Doors, line: str, enter: Callable[[], Transition]) -> None:
        self._doors = doors
        self._line = line
        self._enter = enter
        self._is_seen = False
        self._has_tried = False

    def frame(self, ui: Ui) -> Transition | None:
        """Show the name, and go on in the next frame."""
        name, look = say("flow.title.window"), style.CURTAIN.sized(34)
        ui.paint.text(name, ui.whole, look, ui.theme.ink2, align=CENTRE)
        below = ui.whole.below(ui.whole.h / 2 + look.leading)
        ui.paint.text(self._line, below, style.BODY, ui.theme.ink2, align=CENTRE, at=TOP)
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
