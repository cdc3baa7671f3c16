"""What things lie on: cards, documents, rules, and the dark bar on top."""

from __future__ import annotations

from game.desktop import style
from game.desktop.box import Box
from game.desktop.colour import Colour
from game.desktop.layout import BarLayout
from game.desktop.painter import RIGHT
from game.desktop.ui import Ui

HEAD = 20.0


def card(
    ui: Ui,
    box: Box,
    *,
    title: str = "",
    note: str = "",
    fill: Colour | None = None,
    border: Colour | None = None,
    stroke: float = 0,
    pad: float = 16,
) -> Box:
    """A card with an optional head; answers the space inside, below the head."""
    paint, theme = ui.paint, ui.theme
    paint.shadow(box)
    thick = max(stroke, theme.border)
    paint.rounded(box, fill or theme.panel, radius=8, border=border or theme.line, stroke=thick)
    inner = box.inset(pad, 10)
    if not title:
        return inner
    head = inner.top(HEAD)
    width = paint.text(title, head, style.HEAD, theme.ink).w
    if note:
        paint.text(note, head.after(width + 10), style.CAPTION, theme.ink2, align=RIGHT)
    return inner.below(HEAD + 6)


def document(ui: Ui, box: Box) -> Box:
    """A sheet with a double rule; answers the space inside."""
    paint, theme = ui.paint, ui.theme
    paint.shadow(box, radius=4, blur=12, offset=4)
    paint.rounded(box, theme.raised, radius=4, border=theme.line2)
    inner = box.inset(8)
    paint.rounded(inner, None, radius=3, border=theme.line2)
    return inner.inset(20, 16)


def rule(ui: Ui, x: float, y: float, length: float, *, is_strong: bool = False) -> None:
    """A hairline across."""
    ui.paint.line(x, y, length, ui.theme.ink2 if is_strong else ui.theme.line)


def divider(ui: Ui, x: float, y: float, length: float) -> None:
    """A hairline down."""
    ui.paint.line(x, y, length, ui.theme.line, is_down=True)


def header(ui: Ui, bar: BarLayout, title: str, line: str = "") -> None:
    """The dark bar with its amber stroke, title and one line of context; draw buttons on it after this."""
    paint, theme = ui.paint, ui.theme
    paint.fill(bar.whole, theme.bar)
    paint.rounded(bar.stroke, theme.easter, radius=2)
    paint.text(title, bar.title, style.TITLE, theme.onbar)
    if line:
        paint.text(line, bar.line, style.CAPTION.sized(13.2), theme.onbar2)


def tag(ui: Ui, box: Box, number: str) -> None:
    """A number in a dark disc."""
    ui.paint.disc(box.cx, box.cy, box.h, ui.theme.bar)
    ui.paint.text(number, box, style.SMALL_STRONG, ui.theme.onbar, align=0.5)
