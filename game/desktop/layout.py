"""Where things are: the scale, the compact rule, and the rectangles of every scene, in logical units."""

from __future__ import annotations

import math
from typing import NamedTuple

from game.desktop.box import Box

CANVAS = (1280.0, 720.0)
LEAST = (1180.0, 664.0)
SMALLEST_PERCENT, LARGEST_PERCENT = 80, 150
SMALLEST_SCALE = SMALLEST_PERCENT / 100
# A compact window smaller than this shrinks rather than hides.
COMPACT_LEAST = (640.0, 520.0)
EDGE, GUTTER = 12.0, 12.0
TABLE_BAR, PLAIN_BAR = 72.0, 64.0
ORDERS = 126.0
SITUATION = 146.0
ISSUE_COLUMN = 192.0
PACKAGE_HEAD = 35.0
# Rows below this height give up their margins, so that labels keep their second line.
TIGHT_ROW = 48.0
# Nine rows of this height fill the package at 1920 × 1080 and 100 %; fewer rows stay together.
HIGHEST_ROW = 92.0
COMPOSER = 48.0
TABS = 40.0


class Scale(NamedTuple):
    """Device pixels per unit, and whether the window is too small for the three columns."""

    value: float
    is_compact: bool


def automatic_scale(width: int, height: int) -> float:
    """The scale for a window in device pixels: 1.0 at 1280 × 720, 1.25 at 1920 × 1080, 1.5 at 2560 × 1440."""
    ratio = min(width / CANVAS[0], height / CANVAS[1])
    return max(0.5, 0.5 + 0.5 * ratio) if ratio > 1 else max(SMALLEST_SCALE, ratio)


def fit_scale(width: int, height: int, percent: int | None = None) -> Scale:
    """The scale a window gets: what the player wants (80–150 %, None: automatic), clamped to fit.

    Larger than the canvas fits is not worth having: nine issues would crowd each other. A window below
    1180 × 664 units at 80 % turns compact.
    """
    wanted = automatic_scale(width, height)
    if percent is not None:
        wanted = min(LARGEST_PERCENT, max(SMALLEST_PERCENT, percent)) / 100
    room = min(width / LEAST[0], height / LEAST[1])
    if room < SMALLEST_SCALE - 1e-9:
        least = min(width / COMPACT_LEAST[0], height / COMPACT_LEAST[1])
        return Scale(max(0.4, min(SMALLEST_SCALE, least)), True)
    whole = min(width / CANVAS[0], height / CANVAS[1])
    return Scale(max(SMALLEST_SCALE, min(wanted, whole)), False)


class BarLayout(NamedTuple):
    """The dark bar on top: a title block at the left, a ribbon, and square buttons from the right."""

    whole: Box
    stroke: Box
    title: Box
    line: Box
    ribbon: Box
    timer: Box

    def button(self, place: int, *, width: float = 36) -> Box:
        """The place-th button from the right, 0 first, all of one width."""
        height = 36.0
        right = self.whole.right - 16 - place * (width + (4 if width <= 40 else 10))
        return Box(right - width, self.whole.cy - height / 2, width, height)


def bar(width: float, *, height: float = PLAIN_BAR, icons: int = 3, has_timer: bool = False) -> BarLayout:
    """The bar across the top of a scene of this width."""
    whole = Box(0, 0, width, height)
    tall = height >= TABLE_BAR
    top = 15.0 if tall else 11.0
    title_width = 236.0 if tall else 380.0
    right = 16 + icons * 40 + (112.0 if has_timer else 8.0)
    left = 286.0 if tall else 420.0
    return BarLayout(
        whole=whole,
        stroke=Box(16, 18 if tall else 14, 4, 36),
        title=Box(30, top, title_width, 24),
        line=Box(30, top + 26, title_width, 18),
        ribbon=Box(left, 0, max(120, width - right - left - 16), height),
        timer=Box(width - right, 0, 100, height),
    )


class TableLayout(NamedTuple):
    """The table. In the compact layout situation, seats, package and talk share the space below `tabs`.

    Show one of the three there: Capitals (situation and seats), Package, Talk.
    """

    bar: BarLayout
    is_compact: bool
    tabs: Box
    situation: Box
    seats: tuple[Box, ...]
    package: Box
    talk: Box
    orders: Box
    issue_width: float

    def issue_rows(self, count: int) -> tuple[Box, ...]:
        """The rows of the package, full width, below its head; no row is higher than `HIGHEST_ROW`.

        Rows lower than 42 have room for one line in the issue column: the name, or what matters more.
        """
        body = self.package.below(PACKAGE_HEAD)
        height = min(HIGHEST_ROW, body.h / max(1, count))
        return tuple(Box(body.x, body.y + k * height, body.w, height) for k in range(count))

    def issue_part(self, row: Box) -> Box:
        """The issue column of a row."""
        return Box(row.x + 14, row.y, self.issue_width - 8, row.h)

    def option_cells(self, row: Box, count: int) -> tuple[Box, ...]:
        """The option cells of a row."""
        return self.option_strip(row).inset(2, 1 if row.h < TIGHT_ROW else 2).columns(count)

    def option_strip(self, row: Box) -> Box:
        """The well the option cells stand in."""
        left = row.x + self.issue_width + 8
        edge = 1.5 if row.h < TIGHT_ROW else 3.0
        return Box(left, row.y + edge, row.right - 10 - left, row.h - 2 * edge)


def table(
    width: float,
    height: float,
    *,
    seats: int = 3,
    icons: int = 3,
    has_timer: bool = False,
    compact: bool = False,
) -> TableLayout:
    """The rectangles of the table for a window of this size in units."""
    top = bar(width, height=TABLE_BAR, icons=icons, has_timer=has_timer)
    content = TABLE_BAR + 11
    orders = Box(EDGE, height - EDGE - ORDERS, width - 2 * EDGE, ORDERS)
    bottom = orders.y - GUTTER
    if compact:
        tabs = Box(EDGE, content, width - 2 * EDGE, TABS)
        space = Box(EDGE, content + TABS + 8, width - 2 * EDGE, bottom - content - TABS - 8)
        left, right = space.columns(2, GUTTER)
        return TableLayout(
            top, True, tabs, left.top(min(SITUATION, left.h)), right.rows(seats, 8), space, space, orders, 168
        )
    # 0 at 1280 units, 1 at 1536: extra width goes to talk and rail in step, the rest to the package.
    share = min(1.6, max(-0.4, (width - CANVAS[0]) / 256))
    rail = Box(EDGE, content, 228 + 36 * share, bottom - content)
    talk_width = 274 + 74 * share
    talk = Box(width - EDGE - talk_width, content, talk_width, bottom - content)
    package = Box(rail.right + GUTTER, content, talk.x - GUTTER - rail.right - GUTTER, bottom - content)
    cards = rail.below(SITUATION + 10)
    return TableLayout(
        top,
        False,
        Box(EDGE, content, 0, 0),
        rail.top(SITUATION),
        cards.rows(seats, 10),
        package,
        talk,
        orders,
        min(ISSUE_COLUMN, ISSUE_COLUMN + 30 * share),
    )


class OrdersLayout(NamedTuple):
    """The parts of the orders bar: the table move, the score of the offer, two desk slots, the seal."""

    whole: Box
    move: Box
    score: Box
    outlook: Box
    desk: Box
    slots: tuple[Box, Box]
    seal: Box

    def dividers(self) -> tuple[float, ...]:
        """Where the upright hairlines between the parts stand."""
        return self.desk.x - 16, self.seal.x - 14


def orders(box: Box) -> OrdersLayout:
    """The parts of an orders bar."""
    inner = box.inset(16, 12)
    seal = inner.right_part(172)
    desk_width = min(460.0, max(300.0, inner.w * 0.3))
    desk = Box(seal.x - 28 - desk_width, inner.y, desk_width, inner.h)
    move = Box(inner.x, inner.y, desk.x - 32 - inner.x, inner.h)
    first = min(300.0, move.w * 0.44)
    rest = move.w - first - 32
    below = move.below(28)
    slots = desk.below(28).columns(2, 10)
    return OrdersLayout(
        box,
        move,
        Box(move.x + first + 16, below.y, rest * 0.44, below.h),
        Box(move.x + first + 32 + rest * 0.44, below.y, rest * 0.56, below.h),
        desk,
        (slots[0], slots[1]),
        seal,
    )


def centred(width: float, height: float, box: Box) -> Box:
    """A box of a size in the middle of another, never larger than it."""
    width, height = min(width, box.w), min(height, box.h)
    return Box(box.cx - width / 2, box.cy - height / 2, width, height)


def page(width: float, height: float, *, most: float = 1232, edge: float = 16) -> Box:
    """The space below a plain bar, in the middle, no wider than `most`."""
    room = min(most, width - 2 * edge)
    return Box((width - room) / 2, PLAIN_BAR + edge, room, height - PLAIN_BAR - 2 * edge)


def cards(box: Box, count: int, *, gap: float = GUTTER, least: float = 280) -> tuple[Box, ...]:
    """Equal cards in as many columns as fit, at least so wide, row by row."""
    columns = max(1, min(count, math.floor((box.w + gap) / (least + gap))))
    rows = math.ceil(count / columns)
    return tuple(cell for row in box.rows(rows, gap) for cell in row.columns(columns, gap))[:count]
