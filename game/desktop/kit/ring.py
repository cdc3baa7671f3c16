"""The focus ring."""

from __future__ import annotations

from game.desktop.box import Box
from game.desktop.ui import Touch, Ui


def ring(ui: Ui, touch: Touch, box: Box, *, radius: float = 7, on_bar: bool = False, gap: float = 3) -> None:
    """A ring around a control while the keyboard is on it."""
    if touch.is_focused:
        colour = ui.theme.focus_bar if on_bar else ui.theme.focus
        outer = box.inset(-gap - 1)
        ui.paint.rounded(outer, None, radius=radius + gap, border=colour, stroke=2)
