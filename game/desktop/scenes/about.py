"""What the game is and is not: the care it asks for, its sources, and what it is made of."""

from __future__ import annotations

from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button
from game.desktop.kit.card import document, header
from game.desktop.kit.scroll import scroll
from game.desktop.scene import Pop, Push, Transition
from game.desktop.scenes.doors import Doors
from game.desktop.ui import Ui
from game.scenario.afterword import happened
from game.texts import say

PARTS = ("what", "points", "care", "sources", "made", "data")
TEXT = style.DOCUMENT.sized(16)


class AboutScene:
    """One sheet to scroll, with ways to the content note and to what happened."""

    def __init__(self, doors: Doors) -> None:
        self._doors = doors
        choices = doors.lobby.choices()
        told = happened(choices.key)
        self._has_history = told is not None
        self._note = choices.content_note
        self._sources = tuple(dict.fromkeys(event.source for event in told.events)) if told else ()

    def frame(self, ui: Ui) -> Transition | None:
        """Show the sheet and wait."""
        bar = layout.bar(ui.whole.w, icons=0)
        header(ui, bar, say("about.title"), say("about.line"))
        leaves = button(
            ui, "back", bar.button(0, width=120), say("about.back"), icon="arrow-left", look=Look.DARK
        )
        page = layout.page(*ui.paint.size)
        inner = document(ui, layout.centred(min(860.0, page.w), page.h, page))
        row = inner.bottom_part(44)
        text = inner.top(inner.h - 44 - 14)
        ui.region("text")
        with scroll(ui, "text", text) as area:
            y = area.top
            for part in PARTS:
                y = self._part(ui, part, Box(text.x, y, area.width - 10, 0))
            area.height = y - area.top
        ui.region("ways")
        cells = row.columns(2, layout.GUTTER)
        answer: Transition | None = None
        if button(ui, "note", cells[0], say("about.note"), icon="info"):
            answer = Push(self._doors.note())
        if self._has_history and button(ui, "history", cells[1], say("about.history"), icon="calendar-dots"):
            answer = Push(self._doors.history())
        return answer or (Pop() if leaves or ui.key("escape") else None)

    def _part(self, ui: Ui, part: str, place: Box) -> float:
        """One part from its heading on; answers where the next begins."""
        paint, theme = ui.paint, ui.theme
        paint.text(say(f"about.{part}"), Box(place.x, place.y, place.w, 26), style.HEAD, theme.ink)
        y = place.y + 30
        words = self._note if part == "care" else say(f"about.{part}_text")
        for line, look in ((words, TEXT), *((source, style.CAPTION) for source in self._lines(part))):
            tall = paint.tall(line, look, place.w)
            paint.paragraph(line, Box(place.x, y, place.w, tall), look, theme.ink)
            y += tall + 6
        return y + 16

    def _lines(self, part: str) -> tuple[str, ...]:
        return self._sources if part == "sources" else ()
