"""The open talk between two turns: a timer, and what everybody has heard of the last turn."""

from __future__ import annotations

import math
from collections.abc import Callable

from game.core.scenario import PublicScenario
from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button
from game.desktop.kit.card import card, header
from game.desktop.kit.scroll import scroll
from game.desktop.painter import CENTRE
from game.desktop.scene import Home, Scene, Transition
from game.desktop.ui import Ui
from game.texts import say

MORE = 60.0
SIDE, FOOT = 380.0, 52.0


class OpenTalkScene:
    """Everybody looks, so nothing private is given to it. `seconds` is how long; `turn` it and the last one.

    The time runs from its first frame on; when it is over nothing is drawn by itself.
    """

    def __init__(
        self,
        scenario: PublicScenario,
        turn: tuple[int, int],
        seconds: float,
        news: tuple[str, ...],
        go: Callable[[], Scene],
        leave: Callable[[], Scene],
    ) -> None:
        self._scenario = scenario
        self._turn = turn
        self._seconds = seconds
        self._news = news
        self._go = go
        self._leave = leave
        self._ends: float | None = None
        self._is_new = True

    def frame(self, ui: Ui) -> Transition | None:
        """Show the time that is left, and the public news beside it."""
        if self._ends is None:
            self._ends = ui.now + self._seconds
        left = max(0, math.ceil(self._ends - ui.now))
        if left:
            # The next whole second.
            ui.wake_at(self._ends - (left - 1))
        bar = layout.bar(ui.whole.w, icons=0)
        turn, last = self._turn
        words = say("together.talk_line", title=self._scenario.title, turn=turn, last=last)
        header(ui, bar, say("together.talk"), words)
        place = bar.button(0, width=180)
        leaves = button(ui, "leave", place, say("together.leave"), icon="arrow-left", look=Look.DARK)
        page = layout.page(*ui.paint.size)
        foot = page.bottom_part(FOOT)
        body = page.top(page.h - FOOT - layout.GUTTER)
        if body.w >= 800:
            self._clock(ui, body.left(SIDE), left)
            self._heard(ui, body.after(SIDE + layout.GUTTER))
        else:
            self._clock(ui, body.top(190), left)
            self._heard(ui, body.below(190 + layout.GUTTER))
        ui.region("go")
        more = button(ui, "more", foot.left(220), say("together.talk_more"), icon="plus")
        label = say("together.talk_skip" if left else "together.talk_go")
        goes = button(ui, "go", foot.right_part(280), label, icon="arrow-right", look=Look.PRIMARY)
        if self._is_new and not ui.paint.muted:
            self._is_new, ui.focus = False, "go"
        if more:
            self._ends, ui.is_stale = max(self._ends, ui.now) + MORE, True
        if leaves or ui.key("escape"):
            return Home(self._leave())
        return Home(self._go()) if goes else None

    def _clock(self, ui: Ui, box: Box, left: int) -> None:
        paint, theme = ui.paint, ui.theme
        inner = card(ui, box, title=say("together.talk_time"), pad=20)
        words = say("together.clock", minutes=left // 60, seconds=f"{left % 60:02}")
        paint.text(words, inner.top(64), style.HERO, theme.ink, align=CENTRE)
        text = say("together.talk_text" if left else "together.talk_over")
        paint.paragraph(text, inner.below(72), style.BODY, theme.ink2, most=8)

    def _heard(self, ui: Ui, box: Box) -> None:
        paint, theme = ui.paint, ui.theme
        inner = card(ui, box, title=say("together.talk_news"), pad=20)
        ui.region("news")
        with scroll(ui, "news", inner) as area:
            y = area.top
            for line in self._news or (say("together.talk_quiet"),):
                paint.disc(inner.x + 6, y + 10, 6, theme.ink3)
                wide = inner.w - 36
                tall = paint.tall(line, style.LEAD.sized(15), wide)
                if area.shows(y, tall):
                    paint.paragraph(line, Box(inner.x + 22, y, wide, tall), style.LEAD.sized(15), theme.ink)
                y += tall + 8
            area.height = y - area.top
