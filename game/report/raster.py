"""A chart as a PNG picture, drawn without a screen."""

from __future__ import annotations

import io
import os
from math import hypot
from pathlib import Path
from typing import TYPE_CHECKING, Final, assert_never

from game.charts import COLOURS, Anchor, Area, Chart, Form, Label, Line, Point, Shape, Token, Tone

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pygame

FONT: Final = Path(__file__).parents[2] / "assets" / "fonts" / "IBMPlexSans-Regular.ttf"
SCALE: Final = 2
"""Pixels of the picture for each unit of the chart."""
FINE: Final = 2
"""Everything is drawn so many times larger again and then made smaller, which rounds all edges off."""
DASH, GAP = 5.0, 4.0


def write_png(chart: Chart) -> bytes:
    """The chart as the bytes of a PNG file."""
    # The library takes a while to load, and greets whoever loads it in the output of the command.
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    import pygame

    pygame.font.init()
    try:
        pen = _Pen(pygame.Surface((chart.width * SCALE * FINE, chart.height * SCALE * FINE)))
        pen.draw(chart.shapes)
        small = pygame.transform.smoothscale(pen.surface, (chart.width * SCALE, chart.height * SCALE))
        file = io.BytesIO()
        pygame.image.save(small, file, "chart.png")
        return file.getvalue()
    finally:
        pygame.font.quit()


class _Pen:
    """Draws shapes on a surface `SCALE` × `FINE` times as large as the chart."""

    def __init__(self, surface: pygame.Surface) -> None:
        import pygame  # loaded by now

        self.surface = surface
        self._draw, self._font = pygame.draw, pygame.font.Font
        self._faces: dict[float, pygame.font.Font] = {}
        surface.fill(COLOURS[Tone.PAPER])

    def draw(self, shapes: Iterable[Shape]) -> None:
        """Draw shapes, later ones above earlier ones."""
        for shape in shapes:
            colour = COLOURS[shape.tone]
            match shape:
                case Line():
                    self._line(shape, colour)
                case Area():
                    self._draw.polygon(self.surface, colour, [_big(point) for point in shape.points])
                case Token():
                    self._token(shape, colour)
                case Label():
                    self._label(shape, colour)
                case _:
                    assert_never(shape)

    def _line(self, line: Line, colour: str) -> None:
        width = max(1, round(line.width * SCALE * FINE))
        for start, end in zip(line.points, line.points[1:], strict=False):
            for first, last in _dashes(start, end) if line.is_dashed else ((start, end),):
                self._draw.line(self.surface, colour, _big(first), _big(last), width)

    def _token(self, token: Token, colour: str) -> None:
        if token.corners:
            self._draw.polygon(self.surface, colour, [_big(point) for point in token.corners])
        else:
            ring = 2 * SCALE * FINE if token.form is Form.RING else 0
            radius = token.size * SCALE * FINE + ring / 2
            self._draw.circle(self.surface, colour, _big(token.at), radius, ring)

    def _label(self, label: Label, colour: str) -> None:
        face = self._faces.get(label.size)
        if face is None:
            face = self._faces[label.size] = self._font(FONT, round(label.size * SCALE * FINE))
        text = "".join(letter if letter.isprintable() else " " for letter in label.text)
        drawn = face.render(text, True, colour)
        back = {Anchor.START: 0.0, Anchor.MIDDLE: 0.5, Anchor.END: 1.0}[label.anchor]
        x, y = _big(label.at)
        self.surface.blit(drawn, (x - back * drawn.get_width(), y - face.get_ascent()))


def _big(point: Point) -> Point:
    return point[0] * SCALE * FINE, point[1] * SCALE * FINE


def _dashes(start: Point, end: Point) -> Iterator[tuple[Point, Point]]:
    """The dashes of a line, in units of the chart."""
    long = hypot(end[0] - start[0], end[1] - start[1])
    gone = 0.0
    while gone < long:
        ends = [share / long for share in (gone, min(long, gone + DASH))]
        first, last = [
            (start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])) for share in ends
        ]
        yield first, last
        gone += DASH + GAP
