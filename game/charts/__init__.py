"""Charts as plain data: lines, areas, tokens and labels, written as SVG or drawn by whoever can draw.

`Chart` holds the shapes, `write_svg` writes them, `ticks` finds round numbers for an axis. Words come from
whoever makes a chart: this room knows none.
"""

from game.charts.axis import Axis, ticks
from game.charts.chart import Anchor, Area, Chart, Form, Label, Line, Point, Shape, Token, Tone
from game.charts.svg import COLOURS, write_svg

__all__ = [
    "COLOURS",
    "Anchor",
    "Area",
    "Axis",
    "Chart",
    "Form",
    "Label",
    "Line",
    "Point",
    "Shape",
    "Token",
    "Tone",
    "ticks",
    "write_svg",
]
