"""The drop-down menu."""

from __future__ import annotations

from collections.abc import Sequence

from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.ring import ring
from game.desktop.kit.tooltip import tip
from game.desktop.ui import Ui

ROW = 32.0


class _Open:
    """Whether a menu is down."""

    def __init__(self) -> None:
        self.is_open = False


def menu(
    ui: Ui,
    uid: str,
    box: Box,
    options: Sequence[str],
    chosen: int,
    *,
    icon: str = "",
    reason: str = "",
    reasons: Sequence[str] = (),
) -> int | None:
    """A field that opens a list; answers a newly chosen place. It flips up near the lower edge.

    `reason` disables the menu, a non-empty one of `reasons` an entry.
    """
    paint, theme = ui.paint, ui.theme
    state = ui.kept(f"{uid}/open", _Open)
    touch = ui.touch(uid, box, is_enabled=not reason)
    if touch.clicked or (touch.has_focus and not reason and ui.key("down", "up", everywhere=True)):
        state.is_open = not state.is_open
    ink = theme.ink3 if reason else theme.ink
    paint.rounded(box, theme.sunk if reason else theme.raised, radius=7, border=theme.line2)
    left = box.x + 11
    if icon:
        paint.icon(icon, box.x + 21, box.cy, 17, ink)
        left = box.x + 38
    shown = options[chosen] if 0 <= chosen < len(options) else ""
    paint.text(shown, Box(left, box.y, box.right - 30 - left, box.h), style.STRONG, ink)
    paint.icon("caret-down", box.right - 18, box.cy, 14, theme.ink2, "bold")
    ring(ui, touch, box)
    tip(ui, uid, box, reason)
    return _list(ui, uid, box, options, chosen, reasons, state) if state.is_open else None


def _list(
    ui: Ui, uid: str, box: Box, options: Sequence[str], chosen: int, reasons: Sequence[str], state: _Open
) -> int | None:
    paint, theme = ui.paint, ui.theme
    widest = max((paint.measure(option, style.STRONG) for option in options), default=0) + 30
    height = ROW * len(options) + 6
    width = max(box.w, widest)
    y = box.bottom + 4 if box.bottom + 4 + height < ui.whole.h - 4 else box.y - 4 - height
    panel = Box(max(4, min(box.x, ui.whole.w - width - 4)), max(4, y), width, height)
    answer = None
    with ui.over(f"{uid}/menu"):
        if ui.block(f"{uid}/outside", ui.whole) or ui.key("escape", "tab", everywhere=True):
            state.is_open = False
        ui.block(f"{uid}/panel", panel)
        paint.shadow(panel, blur=10, offset=4)
        paint.rounded(panel, theme.raised, radius=7, border=theme.line2)
        for k, (option, row) in enumerate(
            zip(options, panel.inset(3).rows(max(1, len(options))), strict=False)
        ):
            reason = reasons[k] if k < len(reasons) else ""
            name = f"{uid}/{k}"
            touch = ui.touch(
                name, row, is_enabled=not reason, grid=f"{uid}/menu", row=k, is_entry=k == chosen
            )
            if touch.is_hot or touch.is_focused or k == chosen:
                paint.rounded(row, theme.accent_soft if k == chosen else theme.sunk, radius=5)
            look = style.STRONG if k == chosen else style.BODY
            paint.text(option, row.inset(10, 0), look, theme.ink3 if reason else theme.ink)
            ring(ui, touch, row, radius=5, gap=-1)
            tip(ui, name, row, reason)
            if touch.clicked:
                answer, state.is_open = k, False
    return answer if answer != chosen else None
