"""A large button with an icon, a title and a line: an entry of the title screen or of a list of games."""

from __future__ import annotations

from game.desktop import style
from game.desktop.box import Box
from game.desktop.colour import mix
from game.desktop.kit.ring import ring
from game.desktop.kit.tooltip import tip
from game.desktop.ui import Ui

HEIGHT = 76.0
TITLE = style.Style(style.SERIF_STRONG, 20, 25)
LINE = style.BODY


def entry(
    ui: Ui,
    uid: str,
    box: Box,
    title: str,
    line: str,
    *,
    icon: str,
    is_primary: bool = False,
    reason: str = "",
) -> bool:
    """Draw the button; answers whether it was pressed. `reason` disables it and says why."""
    paint, theme = ui.paint, ui.theme
    touch = ui.touch(uid, box, is_enabled=not reason)
    hover = ui.tint(f"{uid}/hover", touch.is_hot and not reason)
    ground = (
        mix(theme.accent, theme.accent_hi, hover) if is_primary else mix(theme.panel, theme.raised, hover)
    )
    ink = theme.on_accent if is_primary else theme.ink3 if reason else theme.ink
    soft = theme.on_accent if is_primary else theme.ink2
    mark = theme.on_accent if is_primary else theme.ink3 if reason else theme.accent
    paint.shadow(box)
    border = None if is_primary else mix(theme.line, theme.accent, hover)
    paint.rounded(box, ground, radius=8, border=border, stroke=theme.border)
    down = 1 if touch.is_held else 0
    paint.icon(icon, box.x + 36, box.cy + down, 28, mark)
    words = Box(box.x + 70, box.cy - 23 + down, box.w - 70 - 46, 46)
    paint.text(title, words.top(25), TITLE, ink)
    paint.text(line, words.below(26).top(19), LINE, soft)
    paint.icon("caret-right", box.right - 29, box.cy + down, 18, soft, "bold")
    ring(ui, touch, box, radius=8)
    tip(ui, uid, box, reason)
    return touch.clicked
