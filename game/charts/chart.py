"""What a chart is made of: four kinds of shapes on a sheet, and what they say in words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import cos, pi, sin

Point = tuple[float, float]
"""Right and down from the upper left corner, in units of the sheet."""


class Tone(StrEnum):
    """What a shape is to the reader; colours follow from it."""

    PAPER = "paper"
    INK = "ink"
    GRID = "grid"
    FAINT = "faint"
    BAND = "band"
    MAIN = "main"
    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    FOURTH = "fourth"


class Form(StrEnum):
    """The form of a token: what tells tokens apart for those who do not see colours."""

    DOT = "dot"
    RING = "ring"
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    WEDGE = "wedge"


class Anchor(StrEnum):
    """Which part of a label stands at its point."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Line:
    """A line through two or more points."""

    points: tuple[Point, ...]
    tone: Tone = Tone.INK
    width: float = 1.0
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """A filled area between three or more points."""

    points: tuple[Point, ...]
    tone: Tone = Tone.BAND


@dataclass(frozen=True, slots=True)
class Token:
    """A mark at a point, `size` from its middle to its edge."""

    at: Point
    form: Form = Form.DOT
    tone: Tone = Tone.MAIN
    size: float = 4.0

    @property
    def corners(self) -> tuple[Point, ...]:
        """The corners of an angular token; none for round ones."""
        turn, count = _CORNERS.get(self.form, (0.0, 0))
        x, y = self.at
        angles = [turn + 2 * pi * number / count for number in range(count)]
        return tuple((x + self.size * cos(angle), y + self.size * sin(angle)) for angle in angles)


_CORNERS = {
    Form.SQUARE: (pi / 4, 4),
    Form.DIAMOND: (0.0, 4),
    Form.TRIANGLE: (-pi / 2, 3),
    Form.WEDGE: (pi / 2, 3),
}
"""Where the first corner stands, and how many there are."""


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text whose base line begins, ends or has its middle at a point."""

    at: Point
    text: str
    tone: Tone = Tone.INK
    size: float = 13.0
    anchor: Anchor = Anchor.START


Shape = Line | Area | Token | Label


@dataclass(frozen=True, slots=True)
class Chart:
    """A sheet with shapes, later ones above earlier ones; `told` says in words what there is to see."""

    width: int
    height: int
    shapes: tuple[Shape, ...]
    name: str
    told: str
