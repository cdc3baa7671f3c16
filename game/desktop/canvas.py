"""The canvas: plain shapes on a surface in logical units, in layers, clipped, and each made only once."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

import pygame

from game.desktop import shapes
from game.desktop.box import Box
from game.desktop.colour import Colour
from game.desktop.drawing import Drawn
from game.desktop.shapes import ROUND, Corners
from game.desktop.theme import LIGHT, Theme

SHAPES = 1500
# Rounded rectangles up to this many device pixels are kept whole; larger ones are put together from corners.
SMALL = 12_000

_Operation = tuple[pygame.Surface | Colour, tuple[int, int, int, int], pygame.Rect]


class Canvas:
    """Draws shapes on one surface at one scale in one theme.

    It rounds to device pixels by edges and draws higher layers last, whatever the order of the calls. `muted`
    measures without drawing, `drawn` records what is drawn for tests.
    """

    def __init__(self, surface: pygame.Surface, scale: float = 1.0, theme: Theme = LIGHT) -> None:
        self.muted = False
        self.drawn: list[Drawn] | None = None
        self.layer = 0
        self._later: dict[int, list[_Operation]] = {}
        self.surface, self.scale, self.theme = surface, scale, theme
        self._clip = surface.get_rect()
        self.size = surface.get_width() / scale, surface.get_height() / scale
        self.empty()

    # -- surface, scale, theme ----------------------------------------------------------------------------

    def target(self, surface: pygame.Surface, scale: float, theme: Theme) -> None:
        """Draw on another surface; a new scale or theme empties every cache."""
        is_new = scale != self.scale or theme is not self.theme
        self.surface, self.scale, self.theme = surface, scale, theme
        self._clip = surface.get_rect()
        self.size = surface.get_width() / scale, surface.get_height() / scale
        if is_new:
            self.empty()

    def empty(self) -> None:
        """Forget every shape made so far."""
        self._shape = lru_cache(SHAPES)(shapes.rounded)
        self._polygon = lru_cache(SHAPES)(shapes.polygon)
        self._hatch = lru_cache(64)(shapes.hatch)
        self._curve = lru_cache(32)(shapes.curve)
        self._shadow = lru_cache(32)(shapes.shadow)
        self._strip = lru_cache(256)(_stretch)
        self._veil = lru_cache(2)(_veil)

    def cached(self) -> tuple[int, int]:
        """How often a cache had what was asked, and how often not, since the caches were emptied."""
        infos = [cache.cache_info() for cache in (self._shape, self._polygon, self._hatch, self._curve)]
        return sum(info.hits for info in infos), sum(info.misses for info in infos)

    @property
    def whole(self) -> Box:
        """The whole window in units."""
        return Box(0, 0, *self.size)

    def px(self, value: float) -> int:
        """A coordinate in device pixels."""
        return math.floor(value * self.scale + 0.5)

    @property
    def hair(self) -> float:
        """One device pixel in units."""
        return 1 / self.scale

    # -- layers and clips ---------------------------------------------------------------------------------

    @contextmanager
    def over(self, layer: int) -> Iterator[None]:
        """Draw what follows above every lower layer, unclipped."""
        before, clip = self.layer, self._clip
        self.layer, self._clip = layer, self.surface.get_rect()
        try:
            yield
        finally:
            self.layer, self._clip = before, clip

    @contextmanager
    def clip(self, box: Box) -> Iterator[None]:
        """Draw what follows inside a box only."""
        before = self._clip
        self._clip = before.clip(self._rect(box))
        try:
            yield
        finally:
            self._clip = before

    @property
    def clipped(self) -> Box:
        """What can be drawn on now, in units."""
        c = self._clip
        return Box(c.x / self.scale, c.y / self.scale, c.w / self.scale, c.h / self.scale)

    def finish(self) -> None:
        """Draw the layers that waited; ends a frame."""
        for layer in sorted(self._later):
            for what, place, clip in self._later[layer]:
                self._put(what, place, clip)
        self._later.clear()
        self.surface.set_clip(None)

    def _rect(self, box: Box) -> pygame.Rect:
        x, y = self.px(box.x), self.px(box.y)
        return pygame.Rect(x, y, max(0, self.px(box.x + box.w) - x), max(0, self.px(box.y + box.h) - y))

    def _draw(self, what: pygame.Surface | Colour, place: tuple[int, int, int, int]) -> None:
        if self.layer:
            self._later.setdefault(self.layer, []).append((what, place, self._clip))
        else:
            self._put(what, place, self._clip)

    def _put(
        self, what: pygame.Surface | Colour, place: tuple[int, int, int, int], clip: pygame.Rect
    ) -> None:
        surface = self.surface
        if surface.get_clip() != clip:
            surface.set_clip(clip)
        if isinstance(what, tuple):
            surface.fill(what, place)
        else:
            surface.blit(what, place)

    def _note(self, kind: str, box: Box, text: str, colour: Colour, **more: Any) -> None:
        if self.drawn is not None:
            self.drawn.append(Drawn(kind, box, text, colour, self.clipped, self.layer, **more))

    # -- plain shapes -------------------------------------------------------------------------------------

    def fill(self, box: Box, colour: Colour) -> None:
        """A plain rectangle."""
        if self.muted:
            return
        self._draw(colour, _place(self._rect(box)))
        self._note("fill", box, "", colour)

    def veil(self, box: Box) -> None:
        """Darken what lies under a box."""
        if self.muted:
            return
        rect = self._rect(box)
        self._draw(self._veil(rect.w, rect.h), _place(rect))

    def line(self, x: float, y: float, length: float, colour: Colour, *, is_down: bool = False) -> None:
        """A hairline, one device pixel thick, to the right or down."""
        if self.muted:
            return
        if is_down:
            self._draw(colour, (self.px(x), self.px(y), 1, self.px(y + length) - self.px(y)))
        else:
            self._draw(colour, (self.px(x), self.px(y), self.px(x + length) - self.px(x), 1))

    def dashed(self, x: float, y: float, length: float, colour: Colour, *, is_down: bool = False) -> None:
        """A dashed hairline, to the right or down."""
        dash, step = 5.0, 9.0
        at = 0.0
        while at < length:
            part = min(dash, length - at)
            self.line(x if is_down else x + at, y + at if is_down else y, part, colour, is_down=is_down)
            at += step

    def rounded(
        self,
        box: Box,
        fill: Colour | None,
        *,
        radius: float = 7,
        border: Colour | None = None,
        stroke: float = 0,
        corners: Corners = ROUND,
    ) -> None:
        """A rounded rectangle; a border lies inside its edge, `stroke` units wide (0: one device pixel)."""
        if self.muted:
            return
        theme = self.theme
        if theme.is_strong and border is None and fill is not None and theme.is_soft(fill):
            border = theme.ink3
        rect = self._rect(box)
        if rect.w <= 0 or rect.h <= 0:
            return
        pen = 0 if border is None else max(1, round(stroke * self.scale))
        size = min(round(radius * self.scale), rect.w // 2, rect.h // 2)
        self._note("rounded", box, "", fill or border or theme.line)
        if rect.w * rect.h <= SMALL:
            self._draw(self._shape(rect.w, rect.h, size, fill, border, pen, corners), _place(rect))
            return
        self._sliced(rect, size, fill, border, pen, corners)

    def _sliced(
        self,
        rect: pygame.Rect,
        size: int,
        fill: Colour | None,
        border: Colour | None,
        pen: int,
        corners: Corners,
    ) -> None:
        edge = max(size, pen)
        tile = self._shape(2 * edge + 2, 2 * edge + 2, size, fill, border, pen, corners)
        far = edge + 2
        x, y, w, h = rect
        for tx, ty, at_x, at_y in (
            (0, 0, x, y),
            (far, 0, x + w - edge, y),
            (0, far, x, y + h - edge),
            (far, far, x + w - edge, y + h - edge),
        ):
            if edge:
                self._draw(tile.subsurface((tx, ty, edge, edge)), (at_x, at_y, edge, edge))
        if fill is not None:
            self._draw(fill, (x + edge, y + pen, w - 2 * edge, edge - pen))
            self._draw(fill, (x + pen, y + edge, w - 2 * pen, h - 2 * edge))
            self._draw(fill, (x + edge, y + h - edge, w - 2 * edge, edge - pen))
        if border is not None:
            self._draw(border, (x + edge, y, w - 2 * edge, pen))
            self._draw(border, (x + edge, y + h - pen, w - 2 * edge, pen))
            self._draw(border, (x, y + edge, pen, h - 2 * edge))
            self._draw(border, (x + w - pen, y + edge, pen, h - 2 * edge))

    def shadow(self, box: Box, *, radius: float = 8, blur: float = 6, offset: float = 2) -> None:
        """The soft shadow of a card; only what shows around the card is drawn."""
        if self.muted or not self.theme.shadow_percent:
            return
        rect = self._rect(box).move(0, self.px(offset))
        soft = max(2, self.px(blur))
        size = round(radius * self.scale)
        edge = size + 2 * soft
        tile = self._shadow(2 * edge - 2 * soft + 2, size, soft, self.theme.shadow, self.theme.shadow_percent)
        x, y, w, h = rect.x - soft, rect.y - soft, rect.w + 2 * soft, rect.h + 2 * soft
        far = tile.get_width() - edge
        long_w, long_h = max(0, w - 2 * edge), max(0, h - 2 * edge)
        edge_x, edge_y = min(edge, w // 2), min(edge, h // 2)
        for tx, ty, at_x, at_y in (
            (0, 0, x, y),
            (far + edge - edge_x, 0, x + w - edge_x, y),
            (0, far + edge - edge_y, x, y + h - edge_y),
            (far + edge - edge_x, far + edge - edge_y, x + w - edge_x, y + h - edge_y),
        ):
            self._draw(tile.subsurface((tx, ty, edge_x, edge_y)), (at_x, at_y, edge_x, edge_y))
        if long_w:
            self._draw(self._strip(tile, (edge, 0, 1, 2 * soft), long_w, 2 * soft), (x + edge, y, 0, 0))
            below = tile.get_height() - 2 * soft
            strip = self._strip(tile, (edge, below, 1, 2 * soft), long_w, 2 * soft)
            self._draw(strip, (x + edge, y + h - 2 * soft, 0, 0))
        if long_h:
            self._draw(self._strip(tile, (0, edge, 2 * soft, 1), 2 * soft, long_h), (x, y + edge, 0, 0))
            beside = tile.get_width() - 2 * soft
            strip = self._strip(tile, (beside, edge, 2 * soft, 1), 2 * soft, long_h)
            self._draw(strip, (x + w - 2 * soft, y + edge, 0, 0))

    def _centre(self, surface: pygame.Surface, cx: float, cy: float) -> None:
        w, h = surface.get_size()
        x = math.floor(cx * self.scale - w / 2 + 0.5)
        y = math.floor(cy * self.scale - h / 2 + 0.5)
        self._draw(surface, (x, y, w, h))

    def disc(
        self,
        cx: float,
        cy: float,
        size: float,
        fill: Colour | None,
        *,
        border: Colour | None = None,
        stroke: float = 1,
    ) -> None:
        """A disc of a diameter around a point; a ring without a fill."""
        if self.muted:
            return
        side = max(1, self.px(size))
        pen = max(1, round(stroke * self.scale)) if border is not None else 0
        surface = self._shape(side, side, side / 2, fill, border, pen, ROUND)
        self._centre(surface, cx, cy)
        self._note("disc", around(cx, cy, size), "", fill or border or self.theme.line)

    def polygon(self, box: Box, points: Sequence[tuple[float, float]], fill: Colour) -> None:
        """A filled polygon; points are shares of the box, 0 to 1."""
        if self.muted:
            return
        rect = self._rect(box)
        at = tuple((x * rect.w, y * rect.h) for x, y in points)
        self._draw(self._polygon(rect.w, rect.h, at, fill), _place(rect))
        self._note("polygon", box, "", fill)

    def lozenge(self, cx: float, cy: float, size: float, fill: Colour) -> None:
        """The cost mark."""
        self.polygon(around(cx, cy, size), ((0.5, 0), (0.92, 0.5), (0.5, 1), (0.08, 0.5)), fill)

    def hatch(self, box: Box, colour: Colour, pitch: float = 6) -> None:
        """Slanted stripes over what is there."""
        if self.muted:
            return
        rect = self._rect(box)
        if rect.w > 0 and rect.h > 0:
            self._draw(self._hatch(rect.w, rect.h, colour, pitch * self.scale), _place(rect))
            self._note("hatch", box, "", colour)

    def curve(
        self, box: Box, points: tuple[tuple[float, float], ...], colour: Colour, stroke: float = 1.6
    ) -> None:
        """A filled curve; points are shares of the box, x to the right, y upwards."""
        if self.muted:
            return
        rect = self._rect(box)
        top = stroke * self.scale / 2
        at = tuple((x * rect.w, top + (1 - y) * (rect.h - top)) for x, y in points)
        self._draw(self._curve(rect.w, rect.h, at, colour, stroke * self.scale), _place(rect))
        self._note("curve", box, "", colour)

    def bar(
        self,
        box: Box,
        share: float,
        fill: Colour,
        groove: Colour | None = None,
        *,
        tick: float | None = None,
        tick_height: float = 17,
    ) -> None:
        """A bar filled from the left, with an optional tick; shares are 0 to 1."""
        if self.muted:
            return
        self.rounded(box, groove or self.theme.groove, radius=box.h / 2)
        share = min(1.0, max(0.0, share))
        if share > 0:
            self.rounded(box.left(max(box.h * 0.7, box.w * share)), fill, radius=box.h / 2)
        if tick is not None:
            at = box.x + box.w * min(1.0, max(0.0, tick))
            self.fill(Box(at - 1.25, box.cy - tick_height / 2, 2.5, tick_height), self.theme.ink)
        self._note("bar", box, f"{share:.3f}", fill)


def around(cx: float, cy: float, size: float) -> Box:
    """A square of a size around a point."""
    return Box(cx - size / 2, cy - size / 2, size, size)


def _place(rect: pygame.Rect) -> tuple[int, int, int, int]:
    return rect.x, rect.y, rect.w, rect.h


def _veil(width: int, height: int) -> pygame.Surface:
    surface = pygame.Surface((width, height), pygame.SRCALPHA, 32)
    surface.fill((10, 14, 20, 120))
    return surface


def _stretch(
    tile: pygame.Surface, part: tuple[int, int, int, int], width: int, height: int
) -> pygame.Surface:
    return pygame.transform.scale(tile.subsurface(part), (width, height))
