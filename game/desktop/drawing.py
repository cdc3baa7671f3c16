"""What was drawn, as a list that tests can read instead of pixels."""

from __future__ import annotations

from typing import NamedTuple

from game.desktop.box import Box
from game.desktop.colour import Colour
from game.desktop.style import Style


# A named tuple: a frame makes hundreds.
class Drawn(NamedTuple):
    """One thing drawn: `box` is where it lies, `clip` what of the window it could reach.

    `text` is the whole string even if `cut`; for icons, tokens and emblems it is their name.
    """

    kind: str
    box: Box
    text: str
    colour: Colour
    clip: Box
    layer: int
    style: Style | None = None
    cut: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether nothing of it is cut off, shortened or outside the window."""
        return not self.cut and self.box.within(self.clip)


class Fit(NamedTuple):
    """How a text came out: its width and height in units, and whether it had to be cut."""

    w: float
    h: float
    cut: bool
