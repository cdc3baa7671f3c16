"""Text as surfaces: fonts at one scale, measuring, wrapping and shortening, all remembered."""

from __future__ import annotations

import math
from bisect import bisect_right
from functools import lru_cache

import pygame

from game.desktop import assets
from game.desktop.colour import Colour
from game.desktop.style import Style

ELLIPSIS = "…"
SURFACES = 3000
MEASURES = 6000
# A longer run of letters without a space is an address or noise: only that is ever broken.
LONGEST_WORD = 30


class Typeset:
    """Sets text at one scale; throw it away when the scale changes.

    Widths are device pixels. `surface` is the only cache that holds pixels.
    """

    def __init__(self, scale: float) -> None:
        self.scale = scale
        self._fonts: dict[tuple[str, int], pygame.font.Font] = {}
        self.surface = lru_cache(SURFACES)(self._surface)
        self.width = lru_cache(MEASURES)(self._width)
        self.shorten = lru_cache(MEASURES)(self._shorten)
        self.wrap = lru_cache(MEASURES)(self._wrap)

    def pixels(self, style: Style) -> int:
        """The size of a style in device pixels; halves go down, so that narrow cells hold more."""
        return max(8, math.ceil(style.size * self.scale - 0.5))

    def font(self, style: Style) -> pygame.font.Font:
        """The font of a style."""
        key = style.face, self.pixels(style)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = pygame.font.Font(assets.font(key[0]), key[1])
        return found

    def height(self, style: Style) -> int:
        """The height of one line's surface."""
        return self.font(style).get_height()

    def _surface(self, text: str, style: Style, colour: Colour) -> pygame.Surface:
        return self.font(style).render(text, True, colour)

    def _width(self, text: str, style: Style) -> int:
        return self.font(style).size(text)[0]

    def _shorten(self, text: str, style: Style, width: int) -> tuple[str, Style, bool]:
        """The text as it fits: as it is, in the narrow face, or cut. The flag says that it is cut."""
        if self.width(text, style) <= width:
            return text, style, False
        narrow = style.condensed()
        if narrow is not None:
            style = narrow
            if self.width(text, style) <= width:
                return text, style, False
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self._width(text[:middle].rstrip() + ELLIPSIS, style) <= width:
                low = middle
            else:
                high = middle - 1
        return text[:low].rstrip() + ELLIPSIS, style, True

    def _wrap(self, text: str, style: Style, width: int, most: int) -> tuple[tuple[str, ...], bool]:
        """The text in lines no wider than this, at most so many (0: any number); the flag says it is cut."""
        lines: list[str] = []
        for part in text.split("\n"):
            line = ""
            for word in self._words(part, style, width):
                longer = f"{line} {word}" if line else word
                if not line or self.width(longer, style) <= width:
                    line = longer
                else:
                    lines.append(line)
                    line = word
            lines.append(line)
        cut = bool(most) and len(lines) > most
        if cut:
            rest = " ".join(lines[most - 1 :])
            lines = [*lines[: most - 1], self._cut(rest, style, width)]
        for k, line in enumerate(lines):
            if self.width(line, style) > width:
                lines[k], cut = self._cut(line, style, width), True
        return tuple(lines), cut

    def _words(self, text: str, style: Style, width: int) -> list[str]:
        """The words of a text; what is no word of any language is broken where the line ends."""
        found: list[str] = []
        for word in text.split(" "):
            rest = word
            while len(rest) > LONGEST_WORD and self._width(rest, style) > width:
                size = self._fitting(rest, style, width)
                found.append(rest[:size])
                rest = rest[size:]
            found.append(rest)
        return found

    def _fitting(self, word: str, style: Style, width: int) -> int:
        """How many letters of a word fit, at least one."""
        sizes = range(1, len(word))
        return max(1, bisect_right(sizes, width, key=lambda n: self._width(word[:n], style)))

    def _cut(self, text: str, style: Style, width: int) -> str:
        while text and self._width(text.rstrip() + ELLIPSIS, style) > width:
            text = text[:-1]
        return text.rstrip() + ELLIPSIS
