"""Hints at the table: which were given on this computer, and the way to switch them off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.scenes.coach import Answer, Coach, Told, union
from game.presenters.hints import hint
from game.texts import say

if TYPE_CHECKING:
    from game.core.view import SeatView
    from game.desktop.lobby import Lobby
    from game.desktop.ui import Ui
    from game.presenters.plan import Plan

PARTS = {"due": "due/", "offer": "talk/log", "below": "orders/", "files": "orders/slot/"}
"""Where the parts of the table are that a hint speaks of; the others speak of time."""


class Hinting:
    """A card over the table while a hint is on; each hint comes once, until all are wanted again."""

    def __init__(self, lobby: Lobby) -> None:
        self._lobby = lobby
        self._coach = Coach()
        self._on = ""

    def frame(self, ui: Ui, view: SeatView, plan: Plan) -> None:
        """Draw the hint that is on, or find the next one; `plan` is the orders in the making."""
        taste = self._lobby.taste
        if not taste.hints or view.orders is not None:
            return
        if not self._on:
            self._on = hint(view, plan, frozenset(taste.hinted)) or ""
            self._coach.unfold()
        if not self._on:
            return
        told = Told(say("hint.name"), say(f"hint.{self._on}"), "", say("hint.fine"), "", say("hint.off"))
        part = PARTS.get(self._on)
        about = union(ui, (part,)) if part else None
        answer = self._coach.frame(ui, told, about or union(ui, ("talk/log",)), union(ui, ("orders/",)))
        if answer is None:
            return
        self._lobby.keep(taste._replace(hinted=(*taste.hinted, self._on), hints=answer is Answer.GO))
        self._on = ""
        ui.is_stale = True
