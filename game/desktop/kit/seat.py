"""The card of a seat at the left of the table."""

from __future__ import annotations

from typing import NamedTuple

from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit import tone as tones
from game.desktop.kit.gauge import Gauge, gauge
from game.desktop.kit.pill import badge, pill
from game.desktop.kit.ring import ring
from game.desktop.kit.tone import Tone
from game.desktop.kit.tooltip import tip
from game.desktop.ui import Ui

EDGE = 4.0
# A taller card shows one more row.
TALL = 132.0
# A lower card moves its rows closer together; the lowest says its status by an icon beside its line.
LOW = 96.0
LOWEST = 92.0
ICON = 16.0


class SeatCard(NamedTuple):
    """What everybody, or the viewer, may see of a seat. `key` finds the emblem's glyph.

    `you` is the word of the badge on the viewer's own card, empty on others'. `more` is a further gauge shown
    when the card is tall; `promise` is one standing commitment with its icon.
    """

    seat: int
    key: str
    name: str
    line: str
    status: str
    status_icon: str
    tone: Tone = Tone.QUIET
    you: str = ""
    appetite: Gauge | None = None
    more: Gauge | None = None
    promise: str = ""
    promise_icon: str = ""
    hint: str = ""


def seat_card(ui: Ui, uid: str, box: Box, data: SeatCard) -> bool:
    """A seat's card; answers whether it was pressed, which opens that seat's public page."""
    touch = ui.touch(uid, box)
    if not ui.paint.muted:
        _frame(ui, box, data, is_hot=touch.is_hot)
        _head(ui, box, data)
        _rows(ui, box, data)
        ring(ui, touch, box, radius=8, gap=1)
    tip(ui, uid, box, data.hint, title=data.status if box.h < LOWEST else "", is_beside=True)
    return touch.clicked


def _frame(ui: Ui, box: Box, data: SeatCard, *, is_hot: bool) -> None:
    paint, theme = ui.paint, ui.theme
    mark = theme.mark(data.seat)
    ground = theme.raised if is_hot else theme.panel
    paint.shadow(box)
    if data.you:
        paint.rounded(box, ground, radius=8, border=mark.fill, stroke=2)
        return
    paint.rounded(box, ground, radius=8, border=theme.line, stroke=theme.border)
    with paint.clip(box.left(EDGE)):
        paint.rounded(box, mark.fill, radius=8)


def _head(ui: Ui, box: Box, data: SeatCard) -> None:
    paint, theme = ui.paint, ui.theme
    mark = theme.mark(data.seat)
    is_lowest = box.h < LOWEST
    top = box.y - 5 if LOWEST <= box.h < LOW else box.y
    paint.emblem(data.seat, data.key, box.x + 31, top + 29, 30 if LOWEST <= box.h < LOW else 34)
    name = Box(box.x + 58, top + 10, box.w - 70, 22)
    if data.you:
        width = paint.measure(data.you, style.SMALL_STRONG.sized(12)) + 18
        badge(ui, Box(box.right - 14 - width, top + 12, width, 19), data.you, data.seat)
        name = name.left(name.w - width - 6)
    # A serif face has no narrow sister: a long name beside the badge is set smaller instead.
    wide = paint.measure(data.name, style.HEAD)
    look = style.HEAD if wide <= name.w else style.HEAD.sized(max(11.5, int(16 * name.w / wide)))
    paint.text(data.name, name, look, mark.text if theme.name == "dark" and data.you else theme.ink)
    line = Box(box.x + 58, top + 30, box.w - 68, 17)
    if is_lowest:
        line = _signs(ui, line, data)
    paint.text(data.line, line, style.CAPTION, theme.ink2)


def _signs(ui: Ui, line: Box, data: SeatCard) -> Box:
    """Status and promise as icons at the right end of a line; answers what is left of it."""
    icons = [(data.status_icon, tones.ink(ui.theme, data.tone))]
    if data.promise and data.promise_icon:
        icons.append((data.promise_icon, ui.theme.mark(data.seat).text))
    for icon, ink in icons:
        ui.paint.icon(icon, line.right - ICON / 2 + 3, line.cy, 15, ink, "bold")
        line = line.left(line.w - ICON)
    return line


def _rows(ui: Ui, box: Box, data: SeatCard) -> None:
    paint, theme = ui.paint, ui.theme
    y = box.y + (49 if box.h >= LOW else 43 if box.h >= LOWEST else 53 + (box.h - 84) / 4)
    for row in (data.appetite, data.more if box.h >= TALL else None):
        if row is not None:
            gauge(
                ui,
                "",
                Box(box.x + 14, y, box.w - 28, 20),
                row,
                label_width=70,
                value_width=32,
                keeps_change=True,
            )
            y += 24
    if box.h < LOWEST:
        return
    foot = box.bottom - (22 if box.h >= TALL else 19 if box.h >= LOW else 14)
    right = pill(ui, box.x + 13, foot, data.status, icon=data.status_icon, tone=data.tone, most=box.w - 26)
    if data.promise:
        x = right + 9
        if data.promise_icon:
            paint.icon(data.promise_icon, x + 7, foot, 15, theme.mark(data.seat).text, "bold")
            x += 19
        paint.text(data.promise, Box(x, foot - 9, box.right - 10 - x, 18), style.CAPTION, theme.ink2)
