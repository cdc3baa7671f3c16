"""Pills: an icon and a word on a soft ground. They are read, not pressed."""

from __future__ import annotations

from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit import tone as tones
from game.desktop.kit.tone import Tone
from game.desktop.painter import CENTRE
from game.desktop.ui import Ui

HEIGHT = 24.0


def pill(
    ui: Ui, x: float, cy: float, word: str, *, icon: str = "", tone: Tone = Tone.QUIET, most: float = 400
) -> float:
    """A pill from a left edge, around a height; answers its right edge."""
    width = min(most, pill_width(ui, word, icon))
    box = Box(x, cy - HEIGHT / 2, width, HEIGHT)
    ink = tones.ink(ui.theme, tone)
    ui.paint.rounded(box, tones.ground(ui.theme, tone), radius=HEIGHT / 2)
    left = 9.0
    if icon:
        ui.paint.icon(icon, x + 16, cy, 15, ink, "bold")
        left = 27
    ui.paint.text(word, box.after(left).left(width - left - 7), style.SMALL_STRONG, ink)
    return x + width


def pill_width(ui: Ui, word: str, icon: str = "") -> float:
    """How wide a pill is."""
    return ui.paint.measure(word, style.SMALL_STRONG) + (38 if icon else 20)


def badge(ui: Ui, box: Box, word: str, seat: int) -> None:
    """A word on a seat's own colour, such as YOU."""
    mark = ui.theme.mark(seat)
    ui.paint.rounded(box, mark.fill, radius=box.h / 2)
    ui.paint.text(word, box.inset(2, 0), style.SMALL_STRONG.sized(12), mark.glyph, align=CENTRE)
