"""One kind of chart: numbers as dots on a line, with their intervals and what is wanted behind them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.charts import Anchor, Area, Axis, Chart, Label, Line, Shape, Token, Tone
from game.lab.interval import Estimate

WIDTH, LABELS, EDGE = 780, 310, 28
ROW, FOOT = 26, 26
ROOM = 1 / 12
TEXT = 12.0
NARROWEST = 2.0
"""Of what is wanted, so that a single number can be seen."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A row of the chart."""

    label: str
    estimate: Estimate


def dots(
    rows: Sequence[Dot],
    name: str,
    told: str,
    show: Callable[[float], str],
    band: tuple[float | None, float | None] = (None, None),
) -> Chart:
    """The chart. `told` says in words what it shows; `show` writes a number; the band is the target."""
    axis = _axis(rows, band)
    depth = ROW * len(rows)
    shapes: list[Shape] = []
    if band != (None, None):
        left = axis.at(axis.low if band[0] is None else band[0])
        right = max(left + NARROWEST, axis.at(axis.high if band[1] is None else band[1]))
        shapes.append(Area(((left, 0), (right, 0), (right, depth), (left, depth))))
    for value in axis.ticks():
        x = axis.at(value)
        shapes.append(Line(((x, 0), (x, depth)), Tone.GRID))
        shapes.append(Label((x, depth + FOOT - 8), show(value), size=TEXT, anchor=Anchor.MIDDLE))
    for number, row in enumerate(rows):
        y, estimate = ROW * (number + 0.5), row.estimate
        shapes.append(Label((LABELS - 10, y + 4), row.label, size=TEXT, anchor=Anchor.END))
        if estimate.low is not None and estimate.high is not None:
            shapes.append(Line(((axis.at(estimate.low), y), (axis.at(estimate.high), y)), Tone.MAIN, 2.0))
        shapes.append(Token((axis.at(estimate.value), y), size=5.0))
    return Chart(WIDTH, depth + FOOT, tuple(shapes), name, told)


def _axis(rows: Sequence[Dot], band: tuple[float | None, float | None]) -> Axis:
    known = [value for row in rows for value in (row.estimate.value, row.estimate.low, row.estimate.high)]
    values = [value for value in (*known, *band) if value is not None]
    return Axis.around(values, LABELS, WIDTH - EDGE, ROOM)
