"""A chart as SVG text that needs nothing else: no script, no font file, words for those who cannot see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, assert_never
from xml.sax.saxutils import escape, quoteattr

from game.charts.chart import Area, Chart, Form, Label, Line, Point, Shape, Token, Tone

COLOURS: Final = {
    Tone.PAPER: "#fbfaf7",
    Tone.INK: "#1c1c1c",
    Tone.GRID: "#dcd8ce",
    Tone.FAINT: "#b9b4a8",
    Tone.BAND: "#d9e5d6",
    Tone.MAIN: "#1f4e79",
    Tone.FIRST: "#b3261e",
    Tone.SECOND: "#7a4f00",
    Tone.THIRD: "#1b6b3a",
    Tone.FOURTH: "#6a1b9a",
}
"""On light paper; all but grid, faint and band have a contrast of at least 4.5 to it."""
FACE: Final = "IBM Plex Sans, system-ui, sans-serif"


def write_svg(chart: Chart, colours: Mapping[Tone, str] = COLOURS) -> str:
    """The chart as a document of its own, or as an element to put into a page.

    A page may give colours of its own by tone, as CSS writes them; `var(--ink)` follows its dark mode.
    """
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label={quoteattr(_plain(chart.told))} '
        f'viewBox="0 0 {chart.width} {chart.height}" width="{chart.width}" height="{chart.height}" '
        f'font-family="{FACE}">',
        f"<title>{_text(chart.name)}</title>",
        f"<desc>{_text(chart.told)}</desc>",
        f'<rect width="{chart.width}" height="{chart.height}" fill="{colours[Tone.PAPER]}"/>',
        *_drawn(chart.shapes, colours),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _drawn(shapes: Iterable[Shape], colours: Mapping[Tone, str]) -> Iterator[str]:
    for shape in shapes:
        colour = colours[shape.tone]
        match shape:
            case Line():
                dash = ' stroke-dasharray="5 4"' if shape.is_dashed else ""
                yield (
                    f'<polyline points="{_points(shape.points)}" fill="none" stroke="{colour}" '
                    f'stroke-width="{_number(shape.width)}"{dash}/>'
                )
            case Area():
                yield f'<polygon points="{_points(shape.points)}" fill="{colour}"/>'
            case Token():
                yield _token(shape, colour)
            case Label():
                x, y = shape.at
                yield (
                    f'<text x="{_number(x)}" y="{_number(y)}" font-size="{_number(shape.size)}" '
                    f'text-anchor="{shape.anchor}" fill="{colour}">{_text(shape.text)}</text>'
                )
            case _:
                assert_never(shape)


def _token(token: Token, colour: str) -> str:
    if token.corners:
        return f'<polygon points="{_points(token.corners)}" fill="{colour}"/>'
    x, y = token.at
    ring = f'fill="none" stroke="{colour}" stroke-width="2"'
    paint = ring if token.form is Form.RING else f'fill="{colour}"'
    return f'<circle cx="{_number(x)}" cy="{_number(y)}" r="{_number(token.size)}" {paint}/>'


def _points(points: Iterable[Point]) -> str:
    return " ".join(f"{_number(x)},{_number(y)}" for x, y in points)


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _plain(text: str) -> str:
    """The text without characters that XML forbids."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _text(text: str) -> str:
    return escape(_plain(text))
