"""A slot for a desk move: the choices while it is empty, the move once it is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.button import Look, icon_button
from game.desktop.kit.ring import ring
from game.desktop.kit.tooltip import tip
from game.desktop.painter import RIGHT
from game.desktop.ui import Ui

REMOVE = -1
_NARROW = style.Style(style.NARROW, 13, 13.5)


class Choice(NamedTuple):
    """A desk move one could make; `reason` says why not."""

    label: str
    icon: str
    reason: str = ""
    hint: str = ""


class DeskMove(NamedTuple):
    """The desk move in a slot; `remove` is the name of its remove button, empty where none."""

    icon: str
    title: str
    line: str
    effect: str = ""
    remove: str = ""


def empty_slot(
    ui: Ui, uid: str, box: Box, title: str, note: str, choices: Sequence[Choice], *, reason: str = ""
) -> int | None:
    """An empty slot; answers the place of a choice that was pressed. `reason` closes the whole slot."""
    paint, theme = ui.paint, ui.theme
    paint.rounded(box, theme.sunk, radius=7, border=theme.line2)
    head = Box(box.x + 10, box.y + 2, box.w - 18, 22)
    right = paint.text(note, head, style.CAPTION, theme.ink2, align=RIGHT).w
    paint.text(title, head.left(head.w - right - 6), style.SMALL_LABEL, theme.ink2)
    answer = None
    grid = box.below(25).inset(7, 0)
    cells = [
        cell
        for line in Box(grid.x, grid.y, grid.w, grid.h - 5).rows((len(choices) + 1) // 2, 3)
        for cell in line.columns(2, 6)
    ]
    for k, (choice, cell) in enumerate(zip(choices, cells, strict=False)):
        why = choice.reason or reason
        touch = ui.touch(f"{uid}/{k}", cell, is_enabled=not why, grid=uid, row=k // 2)
        hover = ui.tint(f"{uid}/{k}/hover", touch.is_hot and not why)
        ink = theme.ink3 if why else theme.ink
        ground = theme.sunk if why else theme.accent_soft if hover else theme.raised
        paint.rounded(cell, ground, radius=5, border=theme.line if why else theme.line2)
        paint.icon(choice.icon, cell.x + 9.5, cell.cy, 12, ink, "bold" if not why else "regular")
        look = style.NARROW_SMALL if not why else style.OPTION
        fit = paint.text(choice.label, cell.after(19.5).left(cell.w - 20), look, ink)
        ring(ui, touch, cell, radius=5, gap=0)
        tip(ui, f"{uid}/{k}", cell, why or choice.hint, title=choice.label if fit.cut else "")
        if touch.clicked:
            answer = k
    return answer


def filled_slot(ui: Ui, uid: str, box: Box, move: DeskMove) -> int | None:
    """A chosen desk move; answers `REMOVE`, or 0 if the card itself was pressed to change it."""
    if not move.remove:
        _filling(ui, box, move)
        return None
    touch = ui.touch(uid, box)
    _filling(ui, box, move)
    ring(ui, touch, box, gap=1)
    remove = Box(box.right - 34, box.y + 5, 28, 28)
    if icon_button(ui, f"{uid}/remove", remove, "x", move.remove, look=Look.BARE, size=16):
        return REMOVE
    if touch.has_focus and ui.key("delete", "backspace", everywhere=True):
        return REMOVE
    return 0 if touch.clicked else None


def _filling(ui: Ui, box: Box, move: DeskMove) -> None:
    """What stands on the card of a chosen move."""
    paint, theme = ui.paint, ui.theme
    paint.rounded(box, theme.accent_soft, radius=7, border=theme.accent)
    paint.icon(move.icon, box.x + 21, box.y + 20, 20, theme.accent)
    paint.text(move.title, Box(box.x + 38, box.y + 10, box.w - 72, 20), style.STRONG, theme.ink)
    line = Box(box.x + 12, box.y + 33, box.w - 22, 19)
    if paint.measure(move.line, _NARROW) > line.w:
        # A long name takes two close lines; what comes of it moves down.
        paint.paragraph(move.line, Box(line.x, line.y - 2, line.w, 27), _NARROW, theme.ink, most=2)
        line = line.moved(0, 5)
    else:
        paint.text(move.line, line, style.SMALL_LABEL, theme.ink)
    paint.text(move.effect, Box(line.x, line.y + 19, line.w, 18), style.CAPTION, theme.ink2)
