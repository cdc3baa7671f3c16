"""Buttons: with a label, with an icon, or both."""

from __future__ import annotations

from enum import StrEnum

from game.desktop import style
from game.desktop.box import Box
from game.desktop.colour import Colour, mix
from game.desktop.kit.ring import ring
from game.desktop.kit.tooltip import tip
from game.desktop.painter import CENTRE
from game.desktop.ui import Ui


class Look(StrEnum):
    """What a button says by its ground. One PRIMARY in a region."""

    PRIMARY = "primary"
    PLAIN = "plain"
    DANGER = "danger"
    DARK = "dark"
    BARE = "bare"


def button(
    ui: Ui,
    uid: str,
    box: Box,
    label: str,
    *,
    icon: str = "",
    look: Look = Look.PLAIN,
    reason: str = "",
    hint: str = "",
    text: style.Style | None = None,
    grid: str = "",
    row: int = 0,
    is_entry: bool = False,
) -> bool:
    """A button; answers whether it was pressed. `reason` disables it and says why, `hint` is a tooltip."""
    touch = ui.touch(uid, box, is_enabled=not reason, grid=grid, row=row, is_entry=is_entry)
    ground, ink, border = colours(ui, look, ui.tint(f"{uid}/hover", touch.is_hot), bool(reason))
    paint = ui.paint
    if not paint.muted:
        if look is not Look.BARE and look is not Look.DARK and not reason and box.h >= 30:
            paint.shadow(box, radius=7, blur=3, offset=1)
        if ground is not None or border is not None:
            stroke = 2 if ui.theme.is_strong and border is not None else 0
            paint.rounded(box, ground, radius=7, border=border, stroke=stroke)
        caption(ui, box.moved(0, 1) if touch.is_held else box, label, ink, icon=icon, text=text)
        ring(ui, touch, box, on_bar=look is Look.DARK)
    tip(ui, uid, box, reason or hint)
    return touch.clicked


def icon_button(
    ui: Ui,
    uid: str,
    box: Box,
    icon: str,
    name: str,
    *,
    look: Look = Look.BARE,
    reason: str = "",
    size: float = 22,
) -> bool:
    """A square button with an icon only; its name is the tooltip. On the dark bar use `Look.DARK`."""
    touch = ui.touch(uid, box, is_enabled=not reason)
    paint, theme = ui.paint, ui.theme
    tint = ui.tint(f"{uid}/hover", touch.is_hot)
    on_bar = look is Look.DARK
    if look is Look.BARE or on_bar:
        if tint > 0 and not reason:
            paint.rounded(box, theme.bar3 if on_bar else theme.sunk, radius=7)
        ink = theme.onbar if on_bar else theme.ink2
    else:
        ground, ink, border = colours(ui, look, tint, bool(reason))
        paint.rounded(box, ground, radius=7, border=border)
    if reason:
        ink = theme.onbar2 if on_bar else theme.ink3
    paint.icon(icon, box.cx, box.cy + (1 if touch.is_held else 0), size, ink)
    ring(ui, touch, box, on_bar=on_bar, gap=1)
    tip(ui, uid, box, reason, title=name)
    return touch.clicked


def caption(
    ui: Ui,
    box: Box,
    label: str,
    ink: Colour,
    *,
    icon: str = "",
    text: style.Style | None = None,
    gap: float = 7,
) -> None:
    """An icon and a label side by side in the middle of a box."""
    paint = ui.paint
    look = text or (
        style.STRONG.sized(16) if box.h >= 44 else style.STRONG if box.h >= 32 else style.SMALL_STRONG
    )
    size = {True: look.size + 5, False: 0.0}[bool(icon)]
    space = size + (gap if icon and label else 0)
    room = box.w - 16 - space
    width = min(room, paint.measure(label, look)) if label else 0.0
    narrow = look.condensed()
    if label and narrow is not None and paint.measure(label, look) > room:
        width = min(room, paint.measure(label, narrow))
    x = box.cx - (width + space) / 2
    if icon:
        paint.icon(icon, x + size / 2, box.cy, size, ink, "bold")
    if label:
        paint.text(label, Box(x + space, box.y, width + 1, box.h), look, ink, align=CENTRE)


def colours(
    ui: Ui, look: Look, hover: float, is_disabled: bool
) -> tuple[Colour | None, Colour, Colour | None]:
    """Ground, ink and border of a button."""
    theme = ui.theme
    if is_disabled:
        if look is Look.DARK:
            return theme.bar2, theme.onbar2, None
        return (
            (None if look is Look.BARE else theme.sunk),
            theme.ink3,
            theme.line if look is not Look.BARE else None,
        )
    match look:
        case Look.PRIMARY:
            return mix(theme.accent, theme.accent_hi, hover), theme.on_accent, None
        case Look.DANGER:
            return mix(theme.raised, theme.warn_soft, hover), theme.warn, theme.warn
        case Look.DARK:
            return mix(theme.bar2, theme.bar3, hover), theme.onbar, mix(theme.bar3, theme.onbar2, 0.25)
        case Look.BARE:
            return (theme.sunk if hover else None), theme.ink2, None
        case _:
            return mix(theme.raised, theme.sunk, hover), theme.ink, theme.line2
