"""A line of talk: token, name, date, text, and the clauses it is about on the speaker's tint."""

from __future__ import annotations

from typing import NamedTuple

from game.desktop import style
from game.desktop.box import Box
from game.desktop.painter import RIGHT
from game.desktop.ui import Ui

LEFT = 24.0
HEAD = 20.0
CHIP = 18.0


class Bubble(NamedTuple):
    """Something a seat has said; chips are clauses or signals."""

    seat: int
    name: str
    date: str
    text: str
    chips: tuple[str, ...] = ()


def bubble_height(ui: Ui, width: float, data: Bubble) -> float:
    """The height a bubble takes, without drawing it."""
    paint = ui.paint
    tall = HEAD + (paint.tall(data.text, _TALK, width - LEFT) if data.text else 0.0)
    if data.chips:
        tall += 14 + CHIP * sum(paint.lines(chip, _CHIP, width - LEFT - 18) for chip in data.chips)
    return tall


def bubble(ui: Ui, x: float, y: float, width: float, data: Bubble) -> float:
    """Draw a bubble; answers the height it takes, without a gap below."""
    paint, theme = ui.paint, ui.theme
    mark = theme.mark(data.seat)
    paint.token(data.seat, x + 9, y + 9, 15)
    head = Box(x + LEFT, y, width - LEFT, 19)
    date = paint.text(data.date, head, style.CAPTION.sized(12.4), theme.ink2, align=RIGHT).w
    paint.text(data.name, head.left(head.w - date - 8), style.STRONG, mark.text)
    text = Box(x + LEFT, y + HEAD, width - LEFT, 10_000)
    tall = paint.paragraph(data.text, text, _TALK, theme.ink).h if data.text else 0.0
    end = y + HEAD + tall
    if data.chips:
        inner = width - LEFT - 18
        rows = [paint.lines(chip, _CHIP, inner) for chip in data.chips]
        box = Box(x + LEFT, end + 4, width - LEFT, CHIP * sum(rows) + 10)
        paint.rounded(box, mark.tint, radius=5)
        at = box.y + 5
        for chip, count in zip(data.chips, rows, strict=True):
            paint.paragraph(chip, Box(box.x + 9, at, inner, CHIP * count), _CHIP, theme.ink)
            at += CHIP * count
        end = box.bottom
    return end - y


_TALK = style.Style(style.SANS, 13.6, 18)
_CHIP = style.Style(style.NARROW_STRONG, 12.6, CHIP)
