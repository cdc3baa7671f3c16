"""Toasts: short messages above the foot of a scene that go away by themselves."""

from __future__ import annotations

from game.desktop import style
from game.desktop.box import Box
from game.desktop.ui import TOAST_LAYER, Ui

WIDTH, HEIGHT, GAP = 372.0, 46.0, 8.0
# What is pressed to go on stands lower than this.
FOOT = 150.0


def toasts(ui: Ui) -> None:
    """Draw the toasts that are up, the newest lowest; the stage calls this once a frame."""
    if not ui.toasts:
        return
    width = min(WIDTH, ui.whole.w - 24)
    y = ui.whole.h - FOOT
    with ui.paint.over(TOAST_LAYER):
        for message in reversed(ui.toasts[-3:]):
            tall = max(HEIGHT, ui.paint.tall(message.text, style.LABEL, width - 62, 3) + 26)
            y -= tall
            toast(ui, Box((ui.whole.w - width) / 2, y, width, tall), message.text, message.icon)
            y -= GAP


def toast(ui: Ui, box: Box, text: str, icon: str = "info") -> None:
    """Draw one toast in a box."""
    paint, theme = ui.paint, ui.theme
    paint.shadow(box, blur=10, offset=3)
    paint.rounded(box, theme.raised, radius=7, border=theme.line2)
    paint.icon(icon, box.x + 24, box.cy, 20, theme.accent, "bold")
    paint.paragraph(
        text, box.inset(0, 4).after(44).inset(0, 0).left(box.w - 56), style.LABEL, theme.ink, at=0.5
    )
