"""Bars with numbers: gauges, trust between two seats, the score against the walk-away."""

from __future__ import annotations

from typing import NamedTuple

from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.ring import ring
from game.desktop.kit.tooltip import tip
from game.desktop.painter import RIGHT
from game.desktop.ui import Ui


class Gauge(NamedTuple):
    """A gauge: `share` is 0 to 1 of its range, `before` the share it had, `seat` colours it as that seat's.

    `rises` is 1, −1 or 0 and turns the caret; `change` is its words.
    """

    label: str
    value: str
    share: float
    change: str = ""
    rises: int = 0
    before: float | None = None
    seat: int | None = None
    hint: str = ""


def gauge(
    ui: Ui,
    uid: str,
    box: Box,
    data: Gauge,
    *,
    label_width: float = 72,
    value_width: float = 34,
    keeps_change: bool = False,
) -> None:
    """A gauge in one row: label, bar, value, caret and change. With an id and a hint it takes the focus.

    `keeps_change` leaves the place of the change free even without one, so that rows line up.
    """
    paint, theme = ui.paint, ui.theme
    change_width = 44.0 if data.change or data.rises or keeps_change else 0.0
    paint.text(data.label, box.left(label_width - 4), style.SMALL_LABEL, theme.ink)
    fill = theme.ink2 if data.seat is None else theme.mark(data.seat).fill
    room = box.w - label_width - value_width - 8 - change_width
    line = Box(box.x + label_width, box.cy - 3.5, room, 7)
    shown = ui.moved(f"{uid}/share", data.share, "gauge") if uid else data.share
    paint.bar(line, shown, fill)
    if data.before is not None:
        at = line.x + line.w * min(1.0, max(0.0, data.before))
        paint.disc(at, line.cy, 12, theme.raised, border=theme.ink, stroke=1)
    value = Box(line.right + 4, box.y, value_width, box.h)
    paint.text(data.value, value, style.NUMBER, theme.ink, align=RIGHT, is_fixed=True)
    if data.rises:
        caret(ui, value.right + 11, box.cy, data.rises)
    if data.change:
        place = Box(value.right + 20, box.y, box.right - value.right - 18 + 2, box.h)
        paint.text(data.change, place, style.CAPTION.sized(12.4), theme.ink2, is_fixed=True)
    if uid and data.hint:
        touch = ui.touch(uid, box, takes_keys=False, grid="gauges", row=0)
        ring(ui, touch, box, radius=5, gap=1)
        tip(ui, uid, box, data.hint, is_beside=True)


def caret(ui: Ui, cx: float, cy: float, rises: int) -> None:
    """A small triangle that says which way a number went."""
    box = Box(cx - 4.5, cy - 2.5, 9, 5)
    points = ((0.5, 0), (1, 1), (0, 1)) if rises > 0 else ((0, 0), (1, 0), (0.5, 1))
    ui.paint.polygon(box, points, ui.theme.ink3)


def trust(
    ui: Ui, box: Box, label: str, pairs: tuple[tuple[int, int, str], ...], *, label_width: float = 42
) -> None:
    """Trust between pairs of seats: two tokens and a number each, in the order given."""
    paint, theme = ui.paint, ui.theme
    paint.text(label, box.left(label_width), style.SMALL_LABEL, theme.ink)
    for (first, second, value), cell in zip(pairs, box.after(label_width).columns(len(pairs)), strict=True):
        width = 11 + 11.5 + 3 + paint.measure(value, style.NUMBER)
        x = max(cell.x, cell.right - width)
        paint.token(first, x + 5.5, box.cy, 10)
        paint.token(second, x + 17, box.cy, 10.5)
        paint.text(
            value, Box(x + 25, box.y, cell.right - x - 24, box.h), style.NUMBER, theme.ink, is_fixed=True
        )


def score_bar(
    ui: Ui, uid: str, box: Box, share: float, walk_away: float | None, *, seat: int | None = None
) -> None:
    """A score as a share of 100, with a tick at the walk-away; the bar is 9 high in the middle of the box."""
    fill = ui.theme.accent if seat is None else ui.theme.mark(seat).fill
    shown = ui.moved(f"{uid}/share", share, "choice") if uid else share
    ui.paint.bar(Box(box.x, box.cy - 4.5, box.w, 9), shown, fill, tick=walk_away)


BLOCKS = 5


def plausibility(ui: Ui, x: float, cy: float, seat: int, count: int, word: str, *, room: float = 90) -> None:
    """Five blocks in a seat's colour and a word, always together."""
    blocks(ui, x, cy, count, seat=seat)
    ui.paint.text(word, Box(x + 88, cy - 10, room, 20), style.SMALL_LABEL.sized(13.4), ui.theme.ink)


def blocks(
    ui: Ui,
    x: float,
    cy: float,
    count: int,
    *,
    out_of: int = BLOCKS,
    seat: int | None = None,
    width: float = 14,
) -> float:
    """So many blocks out of some; answers the right edge."""
    fill = ui.theme.accent if seat is None else ui.theme.mark(seat).fill
    for k in range(out_of):
        box = Box(x + k * (width + 2), cy - 5, width, 10)
        ui.paint.rounded(box, fill if k < count else ui.theme.groove, radius=2.5)
    return x + out_of * (width + 2)
