"""The content note: shown before the first game, and to be found again from the title screen."""

from __future__ import annotations

from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button
from game.desktop.kit.card import document, header
from game.desktop.kit.scroll import scroll
from game.desktop.scene import Pop, Quit, Transition
from game.desktop.scenes.doors import Doors
from game.desktop.ui import Ui
from game.texts import say

TEXT = style.DOCUMENT.sized(17)
WIDTH, SIDES = 760.0, 68.0


class NoteScene:
    """The note on a sheet. The first time it asks to be read before anything else."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors

    def frame(self, ui: Ui) -> Transition | None:
        """Show the note and wait for an answer."""
        lobby = self._doors.lobby
        is_new = not lobby.taste.has_read
        bar = layout.bar(ui.whole.w)
        header(ui, bar, say("flow.note.title"), say("flow.note.line"))
        choices = lobby.choices()
        paint, theme = ui.paint, ui.theme
        page = layout.page(*ui.paint.size)
        width = min(WIDTH, page.w)
        tall = paint.tall(choices.content_note, TEXT, width - SIDES) + 206
        inner = document(ui, layout.centred(width, tall, page))
        paint.text(choices.title, inner.top(36), style.DOCUMENT_TITLE, theme.ink)
        paint.text(choices.subtitle, inner.below(38).top(20), style.BODY, theme.ink2)
        row = inner.bottom_part(46)
        text = Box(inner.x, inner.y + 76, inner.w, row.y - 18 - inner.y - 76)
        with scroll(ui, "text", text) as area:
            height = paint.tall(choices.content_note, TEXT, area.width)
            place = Box(text.x, area.top, area.width, height)
            paint.paragraph(choices.content_note, place, TEXT, theme.ink)
            area.height = height
        ui.region("answer")
        label = say("flow.note.ready") if is_new else say("flow.note.back")
        done = button(ui, "ready", row.right_part(240), label, icon="check", look=Look.PRIMARY)
        done = done or ui.confirms()
        if is_new and button(ui, "leave", row.left(140), say("flow.note.leave"), icon="door-open"):
            return Quit()
        if done and is_new:
            lobby.keep(lobby.taste._replace(has_read=True))
        return Pop() if done or ui.key("escape") else None
