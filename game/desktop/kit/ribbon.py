"""The calendar ribbon: the whole span of days in one line, with the window curve above it."""

from __future__ import annotations

from typing import NamedTuple

from game.desktop import style
from game.desktop.box import Box
from game.desktop.painter import RIGHT
from game.desktop.ui import Ui


class Ribbon(NamedTuple):
    """A calendar; every place is a day, 0 for the first. Empty words are left out.

    `curve` is the headline window as (day, 0 to 1). `truce` is its first and last day, `lapses` warns
    beside its words. `seals` are agreed signing days. `marked` is a named day, such as Easter, or None.
    """

    days: int
    today: float
    ticks: tuple[int, ...]
    curve: tuple[tuple[int, float], ...] = ()
    marked: int | None = None
    marked_text: str = ""
    window_text: str = ""
    start_text: str = ""
    end_text: str = ""
    truce: tuple[int, int] | None = None
    truce_text: str = ""
    lapses: bool = False
    seals: tuple[int, ...] = ()


def ribbon(
    ui: Ui, uid: str, box: Box, data: Ribbon, *, curve_height: float = 17, base: float | None = None
) -> None:
    """Draw a ribbon on a dark ground; the base line lies at `base`, by default for a 72-unit bar."""
    paint, theme = ui.paint, ui.theme
    y = box.y + 41 if base is None else base
    big = curve_height > 40
    thick = 8.0 if big else 6.0
    today = ui.moved(f"{uid}/today", data.today, "calendar")

    def at(day: float) -> float:
        return box.x + box.w * min(1.0, max(0.0, day / data.days))

    if data.curve:
        place = Box(box.x, y - thick / 2 - curve_height, box.w, curve_height)
        points = tuple((day / data.days, value) for day, value in data.curve)
        paint.curve(place, points, theme.easter, 2.4 if big else 1.8)
    paint.fill(Box(box.x, y - thick / 2, box.w, thick), theme.track)
    paint.fill(Box(box.x, y - thick / 2, at(today) - box.x, thick), theme.onbar)
    for day in data.ticks:
        done = day <= today
        size = thick if done else thick + 2
        paint.fill(Box(at(day) - 0.6, y - size / 2, 1.2, size), theme.bar if done else theme.onbar2)
    if data.truce is not None:
        first, last = data.truce
        line = Box(at(first), y + thick / 2 + 1.5, at(last) - at(first), 3.5)
        paint.rounded(line, theme.truce, radius=1.75)
    for day in data.seals:
        paint.disc(at(day), y, thick + 5, theme.bar, border=theme.onbar, stroke=1.4)
    _words(ui, box, data, y, at(data.days), at, curve_height, thick)
    paint.disc(at(today), y, 22 if not big else 28, theme.bar)
    paint.disc(at(today), y, 18 if not big else 25, theme.onbar)
    paint.disc(at(today), y, 8.5 if not big else 12, theme.sel)


def _words(
    ui: Ui, box: Box, data: Ribbon, y: float, end: float, at: object, curve_height: float, thick: float
) -> None:
    paint, theme = ui.paint, ui.theme
    place = at if callable(at) else float
    big = curve_height > 40
    top = y - thick / 2 - curve_height
    upper = Box(0, top - (24 if big else 17), 0, 18)
    look, strong = (style.BODY, style.STRONG) if big else (style.CAPTION, style.SMALL_STRONG.sized(12.6))
    marked_left = end
    if data.marked is not None:
        x = float(place(data.marked))
        paint.icon(
            "flower-tulip", x, upper.cy if data.marked_text else top - 8, 20 if big else 15, theme.easter
        )
        marked_left = x - 10
        if data.marked_text:
            width = paint.measure(data.marked_text, strong)
            left = x + 12 if x + 12 + width < end - 30 else x - 12 - width
            marked_left = min(marked_left, left - 8)
            paint.text(data.marked_text, Box(left, upper.y, width + 2, 18), strong, theme.easter)
    if data.window_text:
        width = paint.measure(data.window_text, look)
        # Beside today's disc if there is room, else left of the marked day.
        left = min(max(box.x, float(place(data.today)) - width / 2), marked_left - width - 8)
        paint.text(data.window_text, Box(max(box.x, left), upper.y, width + 2, 18), look, theme.easter)
    paint.fill(
        Box(end - 1, y - curve_height - 4 if not big else y - 30, 2, curve_height + 10 if not big else 34),
        theme.easter,
    )
    paint.icon(
        "flag-checkered",
        end - (6 if not big else 8),
        y - (21 if not big else 42),
        15 if not big else 20,
        theme.easter,
        "fill",
    )
    _below(ui, box, data, y + (9 if not big else 16), end, place, look, strong)


def _below(
    ui: Ui,
    box: Box,
    data: Ribbon,
    y: float,
    end: float,
    place: object,
    look: style.Style,
    strong: style.Style,
) -> None:
    paint, theme = ui.paint, ui.theme
    at = place if callable(place) else float
    row = Box(box.x, y + 2, box.w, 20)
    left, right = box.x, end
    if data.end_text:
        width = paint.measure(data.end_text, strong)
        right = end - width - 12
        paint.text(
            data.end_text, Box(end - width - 2, row.y, width + 2, 20), strong, theme.easter, align=RIGHT
        )
    truce_at = float(at(data.truce[0])) if data.truce is not None else end
    truce_width = (
        paint.measure(data.truce_text, strong) + (19 if data.lapses else 0) if data.truce_text else 0
    )
    if data.start_text:
        width = paint.measure(data.start_text, look)
        # The truce is news, the first day is not: it gives way.
        if not data.truce_text or min(truce_at, right - truce_width) >= box.x + width + 12:
            paint.text(data.start_text, Box(box.x, row.y, width + 2, 20), look, theme.onbar2)
            left = box.x + width + 12
    if data.truce_text:
        x = max(left, min(truce_at, right - truce_width))
        if data.lapses:
            paint.icon("warning-circle", x + 7, row.cy, 15, theme.easter, "bold")
            x += 19
        paint.text(data.truce_text, Box(x, row.y, max(20, right - x), 20), strong, theme.truce_text)
