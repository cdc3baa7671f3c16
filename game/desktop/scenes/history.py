"""What happened in the time of the scenario: dated, each with its source."""

from __future__ import annotations

from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button
from game.desktop.kit.card import card, header, rule
from game.desktop.kit.scroll import scroll
from game.desktop.scene import Pop, Transition
from game.desktop.ui import Ui
from game.scenario.afterword import happened
from game.texts import say

DATE = 150.0


class HistoryScene:
    """A list to scroll; nothing in it is a result of a game."""

    def __init__(self, key: str) -> None:
        """`key` is the scenario's."""
        self._told = happened(key)

    def frame(self, ui: Ui) -> Transition | None:
        """Show the list; Esc or the button go back."""
        bar = layout.bar(ui.whole.w, icons=0)
        header(ui, bar, say("epilogue.history"), say("epilogue.history_line"))
        leaves = button(
            ui,
            "back",
            bar.button(0, width=120),
            say("epilogue.history_back"),
            icon="arrow-left",
            look=Look.DARK,
        )
        inner = card(ui, layout.page(*ui.paint.size, most=980, edge=20), pad=24)
        ui.region("list")
        with scroll(ui, "list", inner) as area:
            area.height = self._list(ui, Box(inner.x, area.top, area.width - 10, 0)) - area.top
        return Pop() if leaves or ui.key("escape") else None

    def _list(self, ui: Ui, place: Box) -> float:
        paint, theme, y = ui.paint, ui.theme, place.y
        if self._told is None:
            paint.paragraph(say("epilogue.history_none"), place.top(40), style.LEAD, theme.ink2)
            return y + 40
        tall = paint.tall(self._told.intro, style.LEAD, place.w)
        paint.paragraph(self._told.intro, Box(place.x, y, place.w, tall), style.LEAD, theme.ink2)
        y += tall + 16
        width = place.w - DATE
        for event in self._told.events:
            rule(ui, place.x, y, place.w)
            y += 10
            paint.text(event.date, Box(place.x, y, DATE - 12, 20), style.STRONG, theme.ink)
            tall = paint.tall(event.text, style.BODY, width)
            paint.paragraph(event.text, Box(place.x + DATE, y, width, tall), style.BODY, theme.ink)
            y += tall + 4
            source = say("epilogue.source", source=event.source)
            tall = paint.tall(source, style.CAPTION, width)
            paint.paragraph(source, Box(place.x + DATE, y, width, tall), style.CAPTION, theme.ink2)
            y += tall + 10
        return y
