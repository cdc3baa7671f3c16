"""On or off: a toggle with its word, and a check box."""

from __future__ import annotations

from game.desktop import style
from game.desktop.box import Box
from game.desktop.colour import mix
from game.desktop.kit.ring import ring
from game.desktop.kit.tooltip import tip
from game.desktop.ui import Ui

WIDTH, HEIGHT = 46.0, 24.0


def toggle(
    ui: Ui, uid: str, x: float, cy: float, is_on: bool, word: str, *, room: float = 80, reason: str = ""
) -> bool:
    """A toggle from a left edge around a height, with the word of its state; true when flipped."""
    paint, theme = ui.paint, ui.theme
    box = Box(x, cy - HEIGHT / 2, WIDTH, HEIGHT)
    whole = Box(x, cy - 14, WIDTH + 10 + min(room, paint.measure(word, style.LABEL)) + 4, 28)
    touch = ui.touch(uid, whole, is_enabled=not reason)
    share = ui.tint(f"{uid}/on", is_on, "choice")
    paint.rounded(
        box, mix(theme.line2 if not theme.is_strong else theme.ink3, theme.accent, share), radius=HEIGHT / 2
    )
    knob = theme.raised if not is_on or theme.name == "light" or theme.is_strong else theme.on_accent
    paint.disc(x + 12 + 22 * share, cy, 20, knob)
    paint.text(
        word, Box(x + WIDTH + 10, cy - 14, room, 28), style.LABEL, theme.ink if not reason else theme.ink3
    )
    ring(ui, touch, box, radius=HEIGHT / 2)
    tip(ui, uid, whole, reason)
    return touch.clicked


def check_box(ui: Ui, uid: str, box: Box, label: str, is_on: bool, *, reason: str = "") -> bool:
    """A square to tick with its label; answers whether it was flipped."""
    paint, theme = ui.paint, ui.theme
    touch = ui.touch(uid, box, is_enabled=not reason)
    ink = theme.ink3 if reason else theme.accent if is_on else theme.ink2
    paint.icon(
        "check-square" if is_on else "square", box.x + 11, box.cy, 20, ink, "fill" if is_on else "regular"
    )
    paint.text(label, box.after(28), style.LABEL, theme.ink3 if reason else theme.ink)
    ring(ui, touch, box, gap=1)
    tip(ui, uid, box, reason)
    return touch.clicked
