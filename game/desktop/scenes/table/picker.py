"""A list over the table: choose one thing, with what it would do beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.button import icon_button
from game.desktop.kit.dialog import CANCELLED
from game.desktop.kit.ring import ring
from game.desktop.kit.scroll import MARGIN as LIST_MARGIN
from game.desktop.kit.scroll import scroll
from game.desktop.ui import Ui
from game.texts import say

WIDTH = 560.0
HEAD = 52.0
GAP = 6.0
MARGINS = 26.0 + LIST_MARGIN + 4.0
BACK = -2
"""The answer of somebody who wants to go one question back."""


class Row(NamedTuple):
    """Something to choose; `reason` says why it cannot be chosen."""

    label: str
    line: str = ""
    reason: str = ""
    icon: str = ""
    seat: int | None = None


class Picker(NamedTuple):
    """A question with its answers. `choose` acts on the place of one and may ask on.

    `before` is the question whose answer led here.
    """

    title: str
    rows: tuple[Row, ...]
    choose: Callable[[int], Picker | None]
    before: Picker | None = None

    @property
    def depth(self) -> int:
        """How many questions were answered before this one."""
        return 0 if self.before is None else 1 + self.before.depth

    def chosen(self, place: int) -> Picker | None:
        """Act on an answer; the next question remembers this one."""
        following = self.choose(place)
        return None if following is None else following._replace(before=self)


def picker(ui: Ui, uid: str, data: Picker) -> int | None:
    """Show the list; answers the place that was chosen, `BACK` for Esc, or `CANCELLED`."""
    paint, theme = ui.paint, ui.theme
    width = min(WIDTH, ui.whole.w - 32)
    # As wide as the rows are drawn, the margins and the scroll bar's place left out.
    heights = [_height(ui, row, width - MARGINS) for row in data.rows]
    content = sum(heights) + GAP * len(heights) + 8
    look = style.HEAD.sized(17)
    # A question that is somebody's own words may be long.
    title_height = max(34.0, paint.tall(data.title, look, width - 76, 3) + 8)
    head = HEAD - 34 + title_height
    height = min(ui.whole.h - 40, head + content + 10)
    box = Box((ui.whole.w - width) / 2, (ui.whole.h - height) / 2, width, height)
    first = next((k for k, row in enumerate(data.rows) if not row.reason), 0)
    answer = None
    with ui.over(uid):
        if ui.block(f"{uid}/outside", ui.whole):
            answer = CANCELLED
        ui.block(f"{uid}/panel", box)
        paint.veil(ui.whole)
        paint.shadow(box, blur=14, offset=5)
        paint.rounded(box, theme.panel, radius=8, border=theme.line2, stroke=theme.border)
        title = Box(box.x + 20, box.y + 10, box.w - 76, title_height)
        paint.paragraph(data.title, title, look, theme.ink, at=0.5, most=3)
        inside = Box(box.x + 16, box.y + head, box.w - 26, box.h - head - 8)
        with scroll(ui, f"{uid}/list", inside) as area:
            y = area.top + 2
            for k, (row, tall) in enumerate(zip(data.rows, heights, strict=True)):
                place = Box(inside.x + 3, y, area.width - 4, tall)
                if _row(ui, f"{uid}/list/{k}", place, row, k, is_entry=k == first):
                    answer = k
                y += tall + GAP
            area.height = y - area.top
        close = Box(box.right - 46, box.y + 10, 34, 34)
        if icon_button(ui, f"{uid}/close", close, "x", say("table.close"), size=18):
            answer = CANCELLED
        if answer is None and ui.key("escape", everywhere=True):
            answer = BACK
    return answer


def _left(row: Row) -> float:
    return 40.0 if row.icon or row.seat is not None else 14.0


def _height(ui: Ui, row: Row, width: float) -> float:
    inner = width - _left(row) - 10
    tall = ui.paint.tall(row.label, style.STRONG, inner)
    words = row.reason or row.line
    return 18 + tall + (ui.paint.tall(words, style.CAPTION, inner) if words else 0)


def _row(ui: Ui, uid: str, box: Box, row: Row, place: int, *, is_entry: bool) -> bool:
    paint, theme = ui.paint, ui.theme
    grid = uid.rpartition("/")[0]
    touch = ui.touch(uid, box, is_enabled=not row.reason, grid=grid, row=place, is_entry=is_entry)
    is_on = touch.is_hot and not row.reason
    paint.rounded(
        box,
        theme.accent_soft if is_on else theme.raised if not row.reason else theme.sunk,
        radius=6,
        border=theme.accent if is_on else theme.line2,
    )
    ink = theme.ink3 if row.reason else theme.ink
    if row.seat is not None:
        paint.token(row.seat, box.x + 21, box.cy, 15)
    elif row.icon:
        paint.icon(row.icon, box.x + 21, box.cy, 18, ink)
    inner = Box(box.x + _left(row), box.y + 9, box.w - _left(row) - 10, box.h - 18)
    fit = paint.paragraph(row.label, inner, style.STRONG, ink, most=4)
    words = row.reason or row.line
    if words:
        paint.paragraph(words, inner.below(fit.h), style.CAPTION, theme.ink2, most=8)
    ring(ui, touch, box, radius=6, gap=0)
    return touch.clicked
