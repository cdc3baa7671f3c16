"""The tooltip: a sentence beside a control, after resting on it or at once with the keyboard."""

from __future__ import annotations

from game.desktop import style
from game.desktop.box import Box
from game.desktop.ui import TIP_LAYER, Ui

WIDEST = 340.0
MARGIN = 12.0
# Past the padding of the card the control stands in.
GAP = 18.0


def tip(
    ui: Ui,
    uid: str,
    box: Box,
    text: str,
    *,
    title: str = "",
    is_below: bool = False,
    is_beside: bool = False,
) -> None:
    """Show a sentence over, under or beside a control if the player asks for it; `box` is the control's.

    Beside it, what stands over and under the control stays in sight; without room there it goes below.
    """
    if not text and not title:
        return
    if ui.wants_tip(uid):
        width, height = size(ui, text, title)
        if is_beside and box.right + GAP + width <= ui.whole.w - 8:
            y = min(max(8, box.cy - height / 2), ui.whole.h - height - 8)
            bubble(ui, Box(box.right + GAP, y, width, height), text, title)
            return
        bubble(ui, _place(ui, box, width, height, is_below=is_below or is_beside), text, title)


def size(ui: Ui, text: str, title: str = "") -> tuple[float, float]:
    """How large a tooltip is."""
    paint = ui.paint
    natural = max(
        (
            paint.measure(part, look)
            for part, look in ((text, style.CAPTION), (title, style.SMALL_STRONG))
            if part
        ),
        default=0.0,
    )
    width = min(WIDEST, natural + 2 * MARGIN + 2)
    inner = width - 2 * MARGIN
    height = 16.0 + (18 * paint.lines(title, style.SMALL_STRONG, inner) if title else 0)
    height += 17 * paint.lines(text, style.CAPTION, inner) if text else 0
    return width, height


def bubble(ui: Ui, box: Box, text: str, title: str = "") -> None:
    """Draw a tooltip in a box, whoever asked for it."""
    paint, theme = ui.paint, ui.theme
    with paint.over(max(TIP_LAYER, paint.layer + 1)):
        paint.shadow(box, blur=8, offset=3)
        paint.rounded(box, theme.bar, radius=6, border=theme.bar3)
        inner = box.inset(MARGIN, 8)
        y = inner.y
        if title:
            fit = paint.paragraph(title, Box(inner.x, y, inner.w, inner.h), _TITLE, theme.onbar)
            y += fit.h
        if text:
            rest = Box(inner.x, y, inner.w, inner.bottom - y)
            paint.paragraph(text, rest, style.CAPTION, theme.onbar if not title else theme.onbar2)


_TITLE = style.Style(style.SANS_STRONG, 13, 18)


def _place(ui: Ui, box: Box, width: float, height: float, *, is_below: bool) -> Box:
    whole = ui.whole
    x = min(max(8, box.cx - width / 2), whole.w - width - 8)
    y = box.y - height - 8
    if y < 4 or is_below:
        y = min(box.bottom + 8, whole.h - height - 4)
    return Box(x, y, width, height)
