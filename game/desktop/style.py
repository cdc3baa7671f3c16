"""The roles that text can have: face, size and leading in logical units."""

from __future__ import annotations

from typing import NamedTuple

SANS = "IBMPlexSans-Regular"
SANS_MEDIUM = "IBMPlexSans-Medium"
SANS_STRONG = "IBMPlexSans-SemiBold"
NARROW = "IBMPlexSansCondensed-Medium"
NARROW_STRONG = "IBMPlexSansCondensed-SemiBold"
SERIF = "IBMPlexSerif-Regular"
SERIF_STRONG = "IBMPlexSerif-SemiBold"

# What a face becomes when a text does not fit: the first remedy before a second line or an ellipsis.
CONDENSED = {SANS: NARROW, SANS_MEDIUM: NARROW, SANS_STRONG: NARROW_STRONG}


# A named tuple: it is part of the key of every cached text.
class Style(NamedTuple):
    """A face at a size, with the distance between base lines, in logical units."""

    face: str
    size: float
    leading: float

    def sized(self, size: float) -> Style:
        """The same face at another size, its leading in proportion."""
        return Style(self.face, size, self.leading * size / self.size)

    def condensed(self) -> Style | None:
        """The narrow sister of the style, or None if it has none."""
        face = CONDENSED.get(self.face)
        return Style(face, self.size, self.leading) if face else None


DISPLAY = Style(SERIF_STRONG, 64, 74)
CURTAIN = Style(SERIF_STRONG, 42, 52)
DOCUMENT_TITLE = Style(SERIF_STRONG, 28, 36)
HEADLINE = Style(SERIF_STRONG, 25, 30.5)
TITLE = Style(SERIF_STRONG, 20, 25)
HEAD = Style(SERIF_STRONG, 16, 21)
DOCUMENT = Style(SERIF, 15, 20)
DOCUMENT_STRONG = Style(SERIF_STRONG, 15, 20)
LEAD = Style(SANS, 17, 25)
BODY = Style(SANS, 14, 19)
LABEL = Style(SANS_MEDIUM, 14, 19)
STRONG = Style(SANS_STRONG, 14, 19)
SMALL_LABEL = Style(SANS_MEDIUM, 13, 17)
SMALL_STRONG = Style(SANS_STRONG, 13, 17)
CAPTION = Style(SANS, 12.6, 17)
OPTION = Style(NARROW, 12.5, 13.1)
OPTION_CHOSEN = Style(NARROW_STRONG, 12.5, 13.1)
NARROW_SMALL = Style(NARROW_STRONG, 12, 15)
NUMBER = Style(SANS_STRONG, 14, 19)
SCORE = Style(SANS_STRONG, 21, 26)
HERO = Style(SANS_STRONG, 45, 54)
TIMER = Style(SANS_STRONG, 21, 26)
