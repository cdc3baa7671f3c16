"""Stars for headlines and lozenges for cost marks."""

from __future__ import annotations

from game.desktop.colour import Colour
from game.desktop.ui import Ui

STAR_PITCH, LOZENGE_PITCH = 20.0, 10.0


def star(
    ui: Ui, cx: float, cy: float, *, is_met: bool = True, size: float = 14, ink: Colour | None = None
) -> None:
    """A headline: filled when met, an outline when lost."""
    theme = ui.theme
    colour = ink or (theme.gold if is_met else theme.warn)
    ui.paint.icon("star", cx, cy, size, colour, "fill" if is_met else "regular")


def stars(
    ui: Ui, x: float, cy: float, met: int, out_of: int, *, size: float = 17, is_faded: bool = False
) -> float:
    """A row of stars, the met ones first; answers its right edge."""
    for k in range(out_of):
        ink = ui.theme.gold if k < met else ui.theme.ink3 if is_faded else ui.theme.gold
        star(ui, x + size / 2 + k * (size + 3), cy, is_met=k < met, size=size, ink=ink)
    return x + out_of * (size + 3)


def lozenges(
    ui: Ui, x: float, cy: float, count: int, *, size: float = 11, ink: Colour | None = None
) -> float:
    """Cost marks side by side; answers the right edge."""
    for k in range(count):
        ui.paint.lozenge(x + size / 2 + k * (size - 1), cy, size, ink or ui.theme.warn)
    return x + count * (size - 1)
