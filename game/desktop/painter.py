"""The one painter: everything in the window is drawn by its few calls, in logical units."""

from __future__ import annotations

import math
from functools import lru_cache

import pygame

from game.desktop import assets, shapes
from game.desktop.box import Box
from game.desktop.canvas import Canvas, around
from game.desktop.colour import Colour
from game.desktop.drawing import Fit
from game.desktop.style import Style
from game.desktop.theme import Shape
from game.desktop.typeset import Typeset

ICONS, MARKS, GLYPHS = 600, 600, 64
LEFT, CENTRE, RIGHT = 0.0, 0.5, 1.0
TOP, MIDDLE, BOTTOM = 0.0, 0.5, 1.0


class Painter(Canvas):
    """A canvas that knows icons, marks, emblems and text."""

    def empty(self) -> None:
        """Forget every shape, picture and text made so far."""
        super().empty()
        self.type = Typeset(self.scale)
        self._mark = lru_cache(MARKS)(shapes.mark)
        self._icon = lru_cache(ICONS)(_icon)
        self._glyph = lru_cache(GLYPHS)(_glyph)

    def cached(self) -> tuple[int, int]:
        """How often a cache had what was asked, and how often not, since the caches were emptied."""
        infos = [cache.cache_info() for cache in (self.type.surface, self._mark, self._icon, self._glyph)]
        hits, misses = super().cached()
        return hits + sum(info.hits for info in infos), misses + sum(info.misses for info in infos)

    # -- pictures -----------------------------------------------------------------------------------------

    def icon(
        self, name: str, cx: float, cy: float, size: float, colour: Colour, weight: str = "regular"
    ) -> None:
        """An icon around a point; weights are `regular`, `bold` and `fill`."""
        if self.muted:
            return
        self._centre(self._icon(name, weight, max(1, self.px(size)), colour), cx, cy)
        self._note("icon", around(cx, cy, size), name, colour)

    def token(
        self,
        seat: int,
        cx: float,
        cy: float,
        size: float = 12,
        *,
        edge: Colour | None = None,
        on_bar: bool = False,
        on_sel: bool = False,
        is_hollow: bool = False,
    ) -> None:
        """The plain mark of a seat; `edge` outlines it in the colour of the surface under it.

        `on_bar` is for dark bars, `on_sel` for chosen cells.
        """
        if self.muted:
            return
        mark = self.theme.mark(seat, on_bar=on_bar)
        stroke = 1.2 * self.scale
        if on_sel:
            edge = self.theme.onsel
        elif self.theme.is_strong and not on_bar:
            # The outline must not eat the space between tokens.
            edge, stroke, size = self.theme.ink, 1.3 * self.scale, size - 2
        fill: Colour | None = mark.fill
        if is_hollow:
            fill, edge = None, mark.fill
        # A square looks larger than a circle of its width.
        side = self.px(size * 0.9) if mark.shape is Shape.SQUARE else self.px(size)
        self._centre(self._mark(mark.shape, max(1, side), fill, edge, stroke), cx, cy)
        self._note("token", around(cx, cy, size), str(seat), mark.fill)

    def emblem(
        self,
        seat: int,
        key: str,
        cx: float,
        cy: float,
        size: float,
        *,
        on_bar: bool = False,
        is_hollow: bool = False,
    ) -> None:
        """The mark of a seat with its glyph, found by the seat's key; a hollow one has no fill or glyph."""
        if self.muted:
            return
        mark = self.theme.mark(seat, on_bar=on_bar)
        side = max(1, self.px(size))
        if is_hollow:
            rim = mark.text if not on_bar else mark.fill
            self._centre(self._mark(mark.shape, side, None, rim, 1.6 * self.scale), cx, cy)
        else:
            edge = self.theme.ink if self.theme.is_strong and not on_bar else None
            self._centre(self._mark(mark.shape, side, mark.fill, edge, 1.5 * self.scale), cx, cy)
            share, down = _GLYPHS.get(mark.shape, (0.58, 0.0))
            glyph = self._glyph(key, max(1, round(side * share)), mark.glyph)
            if glyph is not None:
                self._centre(glyph, cx, cy + down * size)
        self._note("emblem", around(cx, cy, size), key, mark.fill)

    # -- text ---------------------------------------------------------------------------------------------

    def measure(self, text: str, style: Style) -> float:
        """The width of a text on one line."""
        return self.type.width(text, style) / self.scale

    def text(
        self,
        text: str,
        box: Box,
        style: Style,
        colour: Colour,
        *,
        align: float = LEFT,
        at: float = MIDDLE,
        is_fixed: bool = False,
    ) -> Fit:
        """One line in a box: narrow face, then ellipsis if it is too wide; `is_fixed` never changes it."""
        if not text:
            return Fit(0, 0, False)
        room = math.floor(box.w * self.scale + 0.5)
        cut = False
        if is_fixed:
            shown = text
            cut = self.type.width(text, style) > room + 1
        else:
            shown, style, cut = self.type.shorten(text, style, room)
        width, height = self.type.width(shown, style), self.type.height(style)
        fit = Fit(width / self.scale, height / self.scale, cut)
        if self.muted:
            return fit
        x = math.floor(box.x * self.scale + (room - width) * align + 0.5)
        y = math.floor(box.y * self.scale + (box.h * self.scale - height) * at + 0.5)
        self._draw(self.type.surface(shown, style, colour), (x, y, width, height))
        if self.drawn is not None:
            # A line's surface has room for accents above and below that no glyph of ours fills.
            spare = height * 0.12
            place = Box(x, y + spare, width, height - 2 * spare)
            self._note("text", _scaled(place, self.scale), text, colour, style=style, cut=cut)
        return fit

    def lines(self, text: str, style: Style, width: float, most: int = 0) -> int:
        """How many lines a paragraph takes in a width."""
        return len(self.type.wrap(text, style, self.px(width), most)[0])

    def tall(self, text: str, style: Style, width: float, most: int = 0) -> float:
        """The height of a paragraph in a width."""
        return self.lines(text, style, width, most) * style.leading

    def paragraph(
        self,
        text: str,
        box: Box,
        style: Style,
        colour: Colour,
        *,
        align: float = LEFT,
        at: float = TOP,
        most: int = 0,
    ) -> Fit:
        """Lines in a box; `most` limits them (0: as many as the box is high, at least one)."""
        limit = most or max(1, math.floor((box.h + 2) / style.leading))
        lines, cut = self.type.wrap(text, style, self.px(box.w), limit)
        height = len(lines) * style.leading
        top = box.y + (box.h - height) * at
        width = 0.0
        for k, line in enumerate(lines):
            row = Box(box.x, top + k * style.leading, box.w, style.leading)
            width = max(width, self.text(line, row, style, colour, align=align, is_fixed=True).w)
        if cut and self.drawn is not None and not self.muted:
            self._note("text", box, text, colour, style=style, cut=True)
        return Fit(width, height, cut)


# How large the glyph of an emblem is, and how far below the middle it stands, by the mark's shape.
_GLYPHS = {
    Shape.SQUARE: (0.64, 0.0),
    Shape.CIRCLE: (0.6, 0.0),
    Shape.TRIANGLE: (0.46, 0.165),
}


def _scaled(box: Box, scale: float) -> Box:
    return Box(box.x / scale, box.y / scale, box.w / scale, box.h / scale)


def _icon(name: str, weight: str, size: int, colour: Colour) -> pygame.Surface:
    return shapes.svg(assets.icon(name, weight), size, colour)


def _glyph(key: str, size: int, colour: Colour) -> pygame.Surface | None:
    data = assets.emblem(key)
    return None if data is None else shapes.svg(data, size, colour)
