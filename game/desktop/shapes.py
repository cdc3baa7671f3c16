"""Shapes as surfaces in device pixels, drawn four times as large and smoothed down. No cache, no state."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from itertools import pairwise

import pygame

from game.desktop.colour import Colour
from game.desktop.theme import Shape

FINE = 4
Corners = tuple[bool, bool, bool, bool]
ROUND: Corners = (True, True, True, True)
Points = Sequence[tuple[float, float]]


def blank(width: int, height: int, colour: Colour) -> pygame.Surface:
    """A transparent surface whose pixels already have the colour, so that edges do not turn dark."""
    surface = pygame.Surface((max(1, width), max(1, height)), pygame.SRCALPHA, 32)
    surface.fill((*colour, 0))
    return surface


def smooth(large: pygame.Surface, width: int, height: int) -> pygame.Surface:
    """A large surface brought down to its size."""
    return pygame.transform.smoothscale(large, (max(1, width), max(1, height)))


def rounded(
    width: int,
    height: int,
    radius: float,
    fill: Colour | None,
    border: Colour | None,
    stroke: float,
    corners: Corners = ROUND,
) -> pygame.Surface:
    """A rounded rectangle with an optional border inside its edge; without a fill it is hollow."""
    outer = border if border is not None else fill or (0, 0, 0)
    large = blank(width * FINE, height * FINE, outer)
    _round_rect(large, large.get_rect(), radius * FINE, outer, corners)
    if border is not None:
        inner = large.get_rect().inflate(-round(2 * stroke * FINE), -round(2 * stroke * FINE))
        colour = (*fill, 255) if fill is not None else (*outer, 0)
        _round_rect(large, inner, (radius - stroke) * FINE, colour, corners)
    return smooth(large, width, height)


def _round_rect(
    surface: pygame.Surface,
    rect: pygame.Rect,
    radius: float,
    colour: tuple[int, ...],
    corners: Corners,
) -> None:
    size = max(0, round(radius))
    pygame.draw.rect(surface, colour, rect, 0, -1, *(size if on else 0 for on in corners))


def disc(size: int, fill: Colour | None, border: Colour | None = None, stroke: float = 0) -> pygame.Surface:
    """A disc, or a ring if it has no fill."""
    return rounded(size, size, size / 2, fill, border, stroke)


def polygon(width: int, height: int, points: Points, fill: Colour) -> pygame.Surface:
    """A filled polygon; points are device pixels."""
    large = blank(width * FINE, height * FINE, fill)
    pygame.draw.polygon(large, fill, [(x * FINE, y * FINE) for x, y in points])
    return smooth(large, width, height)


def outline_of(shape: Shape, size: float) -> tuple[tuple[float, float], ...]:
    """The corners of a mark in a box of this size; empty for the circle."""
    match shape:
        case Shape.TRIANGLE:
            return (0.5 * size, 0.02 * size), (1.04 * size, 0.94 * size), (-0.04 * size, 0.94 * size)
        case Shape.PENTAGON:
            return _regular(5, size, 0.5)
        case Shape.HEXAGON:
            return _regular(6, size, 0.5)
        case Shape.LOZENGE:
            return (0.5 * size, 0.0), (size, 0.5 * size), (0.5 * size, size), (0.0, 0.5 * size)
        case _:
            return ()


def _regular(count: int, size: float, radius: float) -> tuple[tuple[float, float], ...]:
    turn = 2 * math.pi / count
    return tuple(
        (size * (0.5 + radius * math.sin(k * turn)), size * (0.5 - radius * math.cos(k * turn)))
        for k in range(count)
    )


def mark(shape: Shape, size: int, fill: Colour | None, edge: Colour | None, stroke: float) -> pygame.Surface:
    """A mark of this size with an outline around it; the surface is larger by the outline on every side.

    Without a fill the mark is hollow.
    """
    margin = math.ceil(stroke + 0.04 * size) if edge is not None else math.ceil(0.04 * size)
    whole = size + 2 * margin
    outer = edge if edge is not None else fill or (0, 0, 0)
    large = blank(whole * FINE, whole * FINE, outer)
    if edge is not None:
        _mark(large, shape, size * FINE, margin * FINE, stroke * FINE, (*edge, 255))
    _mark(large, shape, size * FINE, margin * FINE, 0, (*fill, 255) if fill is not None else (*outer, 0))
    return smooth(large, whole, whole)


def _mark(
    surface: pygame.Surface, shape: Shape, size: float, at: float, grow: float, colour: tuple[int, ...]
) -> None:
    if shape is Shape.SQUARE:
        rect = pygame.Rect(0, 0, round(size + 2 * grow), round(size + 2 * grow))
        rect.topleft = (round(at - grow), round(at - grow))
        pygame.draw.rect(surface, colour, rect, 0, round(0.14 * size + grow))
        return
    if shape is Shape.CIRCLE:
        pygame.draw.circle(surface, colour, (at + size / 2, at + size / 2), size / 2 + grow)
        return
    points = outline_of(shape, size)
    # Corners are softened by shrinking the shape and drawing it with a round pen.
    inner = _grown(points, -0.03 * size)
    pen = 0.03 * size + grow
    moved = [(at + x, at + y) for x, y in inner]
    pygame.draw.polygon(surface, colour, moved)
    for x, y in moved:
        pygame.draw.circle(surface, colour, (x, y), pen)
    for (x0, y0), (x1, y1) in zip(moved, [*moved[1:], moved[0]], strict=True):
        length = math.hypot(x1 - x0, y1 - y0) or 1
        dx, dy = (y1 - y0) / length * pen, (x0 - x1) / length * pen
        band = [(x0 + dx, y0 + dy), (x1 + dx, y1 + dy), (x1 - dx, y1 - dy), (x0 - dx, y0 - dy)]
        pygame.draw.polygon(surface, colour, band)


def _grown(points: Points, by: float) -> list[tuple[float, float]]:
    """A convex polygon (clockwise on screen) with every side moved outwards."""
    grown = []
    count = len(points)
    for k, (x, y) in enumerate(points):
        (px, py), (nx, ny) = points[k - 1], points[(k + 1) % count]
        ax, ay = _normal(px, py, x, y)
        bx, by_ = _normal(x, y, nx, ny)
        scale = by / (1 + ax * bx + ay * by_)
        grown.append((x + (ax + bx) * scale, y + (ay + by_) * scale))
    return grown


def _normal(x0: float, y0: float, x1: float, y1: float) -> tuple[float, float]:
    length = math.hypot(x1 - x0, y1 - y0) or 1
    return (y1 - y0) / length, (x0 - x1) / length


def svg(data: bytes, size: int, colour: Colour) -> pygame.Surface:
    """A white SVG drawn at its size and tinted."""
    surface = pygame.image.load_sized_svg(io.BytesIO(data), (max(1, size), max(1, size)))
    surface.fill(colour, special_flags=pygame.BLEND_RGB_MULT)
    return surface


def hatch(width: int, height: int, colour: Colour, pitch: float) -> pygame.Surface:
    """Slanted stripes, half colour and half nothing."""
    large = blank(width * FINE, height * FINE, colour)
    tall, step = height * FINE, pitch * FINE
    x = -float(tall) - step
    while x < width * FINE + step:
        pygame.draw.polygon(
            large, colour, [(x, tall), (x + step * 0.55, tall), (x + step * 0.55 + tall, 0), (x + tall, 0)]
        )
        x += step
    return smooth(large, width, height)


def shadow(size: int, radius: int, blur: int, colour: Colour, percent: int) -> pygame.Surface:
    """The shadow of a rounded square, blurred, with a margin of `blur` on every side."""
    whole = size + 2 * blur
    surface = blank(whole, whole, colour)
    rect = pygame.Rect(blur, blur, size, size)
    pygame.draw.rect(surface, (*colour, round(255 * percent / 100)), rect, 0, radius)
    return pygame.transform.gaussian_blur(surface, max(1, blur // 2))


def curve(width: int, height: int, points: Points, line: Colour, stroke: float) -> pygame.Surface:
    """A curve filled down to the lower edge, its line on top; points are device pixels, left to right."""
    fine = 3
    large = blank(width * fine, height * fine, line)
    path = [(x * fine, y * fine) for x, y in points]
    if len(path) > 1:
        floor = height * fine
        pygame.draw.polygon(large, (*line, 56), [(path[0][0], floor), *path, (path[-1][0], floor)])
        pen = stroke * fine
        for (x0, y0), (x1, y1) in pairwise(path):
            length = math.hypot(x1 - x0, y1 - y0) or 1
            dx, dy = -(y1 - y0) / length * pen / 2, (x1 - x0) / length * pen / 2
            band = [(x0 + dx, y0 + dy), (x1 + dx, y1 + dy), (x1 - dx, y1 - dy), (x0 - dx, y0 - dy)]
            pygame.draw.polygon(large, line, band)
            pygame.draw.circle(large, line, (x1, y1), pen / 2)
    return smooth(large, width, height)
