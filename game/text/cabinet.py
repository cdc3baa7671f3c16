"""What people at one keyboard have begun and noted: one draft for one person, a drawer a seat for several."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from game.core.ids import SeatId
from game.core.view import SeatView
from game.presenters.draft import Draft, read_draft, write_draft
from game.presenters.drawer import Drawer, Drawers, read_drawers, write_drawers


class Drafts(Protocol):
    """Where a session stores what is begun and not handed in."""

    def read(self) -> str:
        """What was stored last; empty if there is nothing."""

    def write(self, text: str) -> bool:
        """Store a text, nothing for an empty one; whether it could be."""


class Cabinet:
    """The drafts of one game. What is in a seat's drawer is for whoever plays that seat.

    `talk` is how many seconds people talk between turns, 0 for not at all.
    """

    def __init__(self, drafts: Drafts | None, *, is_shared: bool, talk: int = 0) -> None:
        self._drafts = drafts
        self._text = "" if drafts is None else drafts.read()
        found = read_drawers(self._text)
        self.is_shared = is_shared or bool(found.seats)
        self._drawers = replace(found, talk=talk or found.talk)

    @property
    def talk(self) -> int:
        """Seconds of open talk between turns; none for one person."""
        return self._drawers.talk if self.is_shared else 0

    def drawer(self, seat: SeatId) -> Drawer:
        """A seat's drawer."""
        return self._drawers.of(seat)

    def draft(self, view: SeatView) -> Draft:
        """What a seat has begun."""
        return read_draft(view, self.drawer(view.seat).draft if self.is_shared else self._text)

    def keep(self, view: SeatView, draft: Draft) -> bool:
        """Store what a seat has begun; whether it could be. Of a finished game nothing is kept."""
        text = write_draft(view, draft)
        if view.public.ending is not None:
            return self._write("")
        if not self.is_shared:
            return self._write(text)
        return self.put(view.seat, replace(self.drawer(view.seat), draft=text))

    def put(self, seat: SeatId, drawer: Drawer) -> bool:
        """Store a seat's drawer; whether it could be."""
        self._drawers = self._drawers.put(seat, drawer)
        return self._write(write_drawers(self._drawers))

    def _write(self, text: str) -> bool:
        self._text = text
        return self._drafts is None or self._drafts.write(text)

    def clear(self) -> None:
        """Throw everything away: the game is over."""
        self._drawers = Drawers()
        self._write("")
