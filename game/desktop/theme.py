"""Every colour of the window: three themes of tokens, and the marks of the seats.

A mark belongs to a place at the table (seat 0, 1, 2 …), so that no capital is named here. Shape comes before
colour: every mark has its own.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from game.desktop.colour import Colour, parse_hex


class Shape(StrEnum):
    """The outline of a seat's mark."""

    SQUARE = "square"
    CIRCLE = "circle"
    TRIANGLE = "triangle"
    PENTAGON = "pentagon"
    LOZENGE = "lozenge"
    HEXAGON = "hexagon"


class Mark(NamedTuple):
    """How a seat is shown: `fill` is its shape's colour, `tint` a soft ground, `text` its name's colour."""

    shape: Shape
    fill: Colour
    glyph: Colour
    tint: Colour
    text: Colour


class Theme(NamedTuple):
    """The tokens of one theme; `border` is the width of card borders in units, 0 for one device pixel."""

    name: str
    bg: Colour
    panel: Colour
    raised: Colour
    sunk: Colour
    line: Colour
    line2: Colour
    groove: Colour
    ink: Colour
    ink2: Colour
    ink3: Colour
    accent: Colour
    accent_hi: Colour
    accent_soft: Colour
    on_accent: Colour
    sel: Colour
    onsel: Colour
    seltrack: Colour
    star_sel: Colour
    warn: Colour
    warn_soft: Colour
    gold: Colour
    gold_soft: Colour
    bar: Colour
    bar2: Colour
    bar3: Colour
    onbar: Colour
    onbar2: Colour
    easter: Colour
    track: Colour
    truce: Colour
    truce_text: Colour
    focus: Colour
    focus_bar: Colour
    shadow: Colour
    shadow_percent: int
    border: float
    is_strong: bool
    marks: tuple[Mark, ...]
    bar_marks: tuple[Mark, ...]

    def mark(self, seat: int, *, on_bar: bool = False) -> Mark:
        """The mark of a seat; ink surfaces use the brighter fills."""
        marks = self.bar_marks if on_bar else self.marks
        return marks[seat % len(marks)]

    def is_soft(self, colour: Colour) -> bool:
        """Whether a fill is a soft ground, which the high-contrast theme outlines instead of tinting."""
        softs = (self.accent_soft, self.warn_soft, self.gold_soft, self.sunk)
        return colour in softs or any(colour == mark.tint for mark in self.marks)


def _mark(shape: Shape, fill: str, glyph: str, tint: str, text: str) -> Mark:
    return Mark(shape, parse_hex(fill), parse_hex(glyph), parse_hex(tint), parse_hex(text))


LIGHT_MARKS = (
    _mark(Shape.SQUARE, "#6B2A5B", "#FFFFFF", "#EFE3EB", "#6B2A5B"),
    _mark(Shape.CIRCLE, "#2A76B5", "#FFFFFF", "#E0EBF5", "#1F5C91"),
    _mark(Shape.TRIANGLE, "#DB9A00", "#2A1D00", "#F8EBCB", "#865800"),
    _mark(Shape.PENTAGON, "#4E6B1F", "#FFFFFF", "#E7EDDA", "#46601C"),
    _mark(Shape.LOZENGE, "#5D5470", "#FFFFFF", "#E7E4EC", "#564E68"),
    _mark(Shape.HEXAGON, "#7A4B2A", "#FFFFFF", "#F0E5DC", "#744626"),
)
DARK_MARKS = (
    _mark(Shape.SQUARE, "#A866A0", "#160812", "#33243A", "#DDB0D3"),
    _mark(Shape.CIRCLE, "#62ADE8", "#071A2A", "#1B3247", "#8DC4F0"),
    _mark(Shape.TRIANGLE, "#FFD98A", "#2A1D00", "#3A321D", "#F2CE7A"),
    _mark(Shape.PENTAGON, "#A8C56E", "#141C05", "#2A3420", "#BCD68A"),
    _mark(Shape.LOZENGE, "#B1A6C8", "#16121F", "#2E2A3A", "#C8BFDB"),
    _mark(Shape.HEXAGON, "#D39A70", "#221103", "#3A2C21", "#E2B592"),
)

LIGHT = Theme(
    name="light",
    bg=parse_hex("#ECE7DC"),
    panel=parse_hex("#FBF9F4"),
    raised=parse_hex("#FFFFFF"),
    sunk=parse_hex("#F2EDE2"),
    line=parse_hex("#D8D0C0"),
    line2=parse_hex("#B9AF9B"),
    groove=parse_hex("#D8D0C0"),
    ink=parse_hex("#1B2430"),
    ink2=parse_hex("#4A5463"),
    ink3=parse_hex("#5E6672"),
    accent=parse_hex("#0E6B61"),
    accent_hi=parse_hex("#0A574F"),
    accent_soft=parse_hex("#DCEBE6"),
    on_accent=parse_hex("#FFFFFF"),
    sel=parse_hex("#0E6B61"),
    onsel=parse_hex("#FFFFFF"),
    seltrack=parse_hex("#4F938B"),
    star_sel=parse_hex("#FFE3A0"),
    warn=parse_hex("#A04A08"),
    warn_soft=parse_hex("#F7E6D3"),
    gold=parse_hex("#8A5A00"),
    gold_soft=parse_hex("#F6E7C4"),
    bar=parse_hex("#1B2430"),
    bar2=parse_hex("#2A3644"),
    bar3=parse_hex("#323F4E"),
    onbar=parse_hex("#FBF9F4"),
    onbar2=parse_hex("#B8C0CA"),
    easter=parse_hex("#F2B45A"),
    track=parse_hex("#3A4653"),
    truce=parse_hex("#7FD1C3"),
    truce_text=parse_hex("#8ADCCF"),
    focus=parse_hex("#1B2430"),
    focus_bar=parse_hex("#FFFFFF"),
    shadow=(60, 48, 24),
    shadow_percent=15,
    border=0,
    is_strong=False,
    marks=LIGHT_MARKS,
    bar_marks=DARK_MARKS,
)
DARK = Theme(
    name="dark",
    bg=parse_hex("#0E141B"),
    panel=parse_hex("#18212B"),
    raised=parse_hex("#202B37"),
    sunk=parse_hex("#121A22"),
    line=parse_hex("#2C3947"),
    line2=parse_hex("#46566A"),
    groove=parse_hex("#2C3947"),
    ink=parse_hex("#EDF0F2"),
    ink2=parse_hex("#B4BEC9"),
    ink3=parse_hex("#93A0AE"),
    accent=parse_hex("#3DB8A5"),
    accent_hi=parse_hex("#5CCBBA"),
    accent_soft=parse_hex("#173B3A"),
    on_accent=parse_hex("#06201D"),
    sel=parse_hex("#17645B"),
    onsel=parse_hex("#FFFFFF"),
    seltrack=parse_hex("#3F8A80"),
    star_sel=parse_hex("#FFE3A0"),
    warn=parse_hex("#F0A35C"),
    warn_soft=parse_hex("#3A2A1B"),
    gold=parse_hex("#F2CE7A"),
    gold_soft=parse_hex("#3A321D"),
    bar=parse_hex("#0A0F15"),
    bar2=parse_hex("#1D2833"),
    bar3=parse_hex("#243140"),
    onbar=parse_hex("#EDF0F2"),
    onbar2=parse_hex("#8592A0"),
    easter=parse_hex("#F2B45A"),
    track=parse_hex("#2A3744"),
    truce=parse_hex("#7FD1C3"),
    truce_text=parse_hex("#8ADCCF"),
    focus=parse_hex("#FFFFFF"),
    focus_bar=parse_hex("#FFFFFF"),
    shadow=(0, 0, 0),
    shadow_percent=35,
    border=0,
    is_strong=False,
    marks=DARK_MARKS,
    bar_marks=DARK_MARKS,
)
WHITE = parse_hex("#FFFFFF")
BLACK = parse_hex("#000000")
HIGH_CONTRAST = LIGHT._replace(
    name="high_contrast",
    bg=WHITE,
    panel=WHITE,
    raised=WHITE,
    sunk=WHITE,
    line=parse_hex("#3A3A3A"),
    line2=BLACK,
    groove=parse_hex("#C4C4C4"),
    ink=BLACK,
    ink2=parse_hex("#1C1C1C"),
    ink3=parse_hex("#333333"),
    accent=parse_hex("#00493F"),
    accent_hi=BLACK,
    accent_soft=WHITE,
    sel=parse_hex("#00493F"),
    seltrack=parse_hex("#5C8F88"),
    warn=parse_hex("#7A3200"),
    warn_soft=WHITE,
    gold=parse_hex("#5E3C00"),
    gold_soft=WHITE,
    bar=BLACK,
    bar2=parse_hex("#1E1E1E"),
    bar3=parse_hex("#2B2B2B"),
    onbar=WHITE,
    onbar2=parse_hex("#E0E0E0"),
    easter=parse_hex("#FFC976"),
    track=parse_hex("#5A5A5A"),
    truce=parse_hex("#9FF0E2"),
    truce_text=parse_hex("#9FF0E2"),
    focus=BLACK,
    shadow_percent=0,
    border=2,
    is_strong=True,
    marks=tuple(mark._replace(tint=WHITE) for mark in LIGHT_MARKS),
)
THEMES = {theme.name: theme for theme in (LIGHT, DARK, HIGH_CONTRAST)}
