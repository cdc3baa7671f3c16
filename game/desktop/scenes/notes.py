"""A seat's own notes: one line after the other, for nobody else."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from game.core.ids import SeatId
from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button, icon_button
from game.desktop.kit.card import card, header, rule
from game.desktop.kit.field import field
from game.desktop.kit.scroll import scroll
from game.desktop.scene import Pop, Transition
from game.desktop.ui import Ui
from game.presenters.drawer import NOTE_MOST, Drawer
from game.presenters.reader import Reader
from game.table.chair import Chair
from game.texts import say


class Keeping(Protocol):
    """Where a seat's notes are kept."""

    @property
    def chair(self) -> Chair:
        """The seat's place at the table."""

    @property
    def drawer(self) -> Drawer:
        """What the seat keeps."""

    def put(self, drawer: Drawer) -> str:
        """Store it; the first time it cannot be, why."""


class NotesScene:
    """A field for the next note, and those before it, the last on top."""

    def __init__(self, flow: Keeping) -> None:
        self._flow = flow
        view = flow.chair.view()
        self._reader = Reader(view.scenario, view.seat)
        self._line = say("hand.line", seat=self._name(view.seat), turn=self._reader.turn(view.public.turn))
        self._is_new = True

    def _name(self, seat: SeatId) -> str:
        return self._reader.name(seat)

    def frame(self, ui: Ui) -> Transition | None:
        """Show the notes; Enter writes one down, Esc goes back."""
        paint, theme, kept = ui.paint, ui.theme, self._flow.drawer
        bar = layout.bar(ui.whole.w, icons=0)
        header(ui, bar, say("together.notes"), self._line)
        place = bar.button(0, width=180)
        back = button(ui, "back", place, say("hand.back"), icon="arrow-left", look=Look.DARK)
        page = layout.page(*ui.paint.size, most=860)
        inner = card(ui, page, title=say("together.notes_title"), pad=20)
        text = say("together.notes_text")
        tall = paint.tall(text, style.BODY, inner.w)
        paint.paragraph(text, inner.top(tall), style.BODY, theme.ink2)
        rest = inner.below(tall + 12)
        row = rest.top(38)
        ui.region("write")
        words = row.left(row.w - 140)
        edit = field(ui, "line", words, kept.line, placeholder=say("together.notes_place"), most=NOTE_MOST)
        if self._is_new and not paint.muted:
            self._is_new, ui.focus = False, "line"
        adds = button(ui, "add", row.right_part(128), say("together.notes_add"), icon="plus")
        if edit.is_submitted or adds:
            kept = replace(kept, line=edit.text).noted(edit.text)
        elif edit.text != kept.line:
            kept = replace(kept, line=edit.text)
        kept = self._written(ui, rest.below(52), kept)
        if kept != self._flow.drawer:
            warning = self._flow.put(kept)
            if warning:
                ui.toast(warning, "warning-circle", 8)
            ui.is_stale = True
        return Pop() if back or ui.key("escape") else None

    def _written(self, ui: Ui, box: Box, kept: Drawer) -> Drawer:
        """The notes; answers the drawer after this frame."""
        paint, theme, after = ui.paint, ui.theme, kept
        ui.region("notes")
        with scroll(ui, "notes", box) as area:
            y = area.top
            for place, note in reversed(tuple(enumerate(kept.notes))):
                wide = area.width - 60
                tall = max(34.0, paint.tall(note, style.LEAD.sized(15), wide) + 10)
                if area.shows(y, tall):
                    rule(ui, box.x, y, area.width - 10)
                    paint.paragraph(note, Box(box.x, y + 6, wide, tall), style.LEAD.sized(15), theme.ink)
                    drop = Box(box.x + area.width - 48, y + 3, 30, 30)
                    if icon_button(ui, f"notes/{place}", drop, "x", say("together.notes_drop")):
                        after = kept.dropped(place)
                y += tall
            area.height = y - area.top
        return after
