"""One kind of chart: numbers as dots on a line, with their intervals and what is wanted behind them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from game.lab.interval import Estimate

WIDTH, LABELS, EDGE = 780, 310, 12
ROW, AXIS = 26, 26
TICKS = 4


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
) -> str:
    """An SVG picture. `told` says in words what it shows; `show` writes a number; the band is the target."""
    low, high = _reach(rows, band)
    height = ROW * len(rows) + AXIS

    def at(value: float) -> float:
        return LABELS + (WIDTH - LABELS - EDGE) * (value - low) / (high - low)

    parts = [
        f'<svg role="img" aria-label="{escape(told, quote=True)}" viewBox="0 0 {WIDTH} {height}" '
        f'width="{WIDTH}" height="{height}"><title>{escape(name)}</title><desc>{escape(told)}</desc>'
    ]
    if band != (None, None):
        left = at(low if band[0] is None else band[0])
        right = at(high if band[1] is None else band[1])
        parts.append(_rect(left, 0, max(2.0, right - left), ROW * len(rows), "band"))
    for number in range(TICKS + 1):
        value = low + (high - low) * number / TICKS
        anchor = "start" if number == 0 else "end" if number == TICKS else "middle"
        parts.append(_line(at(value), 0, at(value), ROW * len(rows), "tick"))
        parts.append(_text(at(value), height - 8, show(value), anchor))
    for number, row in enumerate(rows):
        middle = ROW * number + ROW / 2
        parts.append(_text(LABELS - 10, middle + 4, row.label, "end"))
        estimate = row.estimate
        if estimate.low is not None and estimate.high is not None:
            parts.append(_line(at(estimate.low), middle, at(estimate.high), middle, "reach"))
        parts.append(f'<circle class="dot" cx="{at(estimate.value):.1f}" cy="{middle:.1f}" r="5"/>')
    parts.append("</svg>")
    return "".join(parts)


def _reach(rows: Sequence[Dot], band: tuple[float | None, float | None]) -> tuple[float, float]:
    known = [value for row in rows for value in (row.estimate.value, row.estimate.low, row.estimate.high)]
    values = [value for value in (*known, *band) if value is not None]
    low, high = min(values), max(values)
    room = (high - low) / 12 or 1.0
    return low - room, high + room


def _rect(x: float, y: float, width: float, height: float, kind: str) -> str:
    return f'<rect class="{kind}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"/>'


def _line(x: float, y: float, to_x: float, to_y: float, kind: str) -> str:
    return f'<line class="{kind}" x1="{x:.1f}" y1="{y:.1f}" x2="{to_x:.1f}" y2="{to_y:.1f}"/>'


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'
