"""Findings drawn: a plane for two parties; for more, one upright axis a party and a thread a deal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import product
from typing import Final

from game.analysis import Values
from game.charts import Anchor, Area, Axis, Chart, Form, Label, Line, Point, Shape, Token, Tone
from game.report.findings import SOLUTIONS, Findings
from game.report.number import format_number
from game.report.report import told
from game.texts import say

WIDTH, HEIGHT = 900, 620
LEFT, RIGHT, TOP, BOTTOM = 80, 40, 100, 110
SMALL: Final = 11.0
DEALS_MAX: Final = 20_000
"""Deals up to which all of them stand behind the frontier."""
THREADS_MAX: Final = 400
"""Threads that are drawn: of a larger frontier, evenly chosen ones."""
MARKS: Final = {
    "nash": (Form.DIAMOND, Tone.FIRST, 14.0),
    "kalai_smorodinsky": (Form.TRIANGLE, Tone.THIRD, 9.0),
    "egalitarian": (Form.SQUARE, Tone.FOURTH, 4.0),
    "max_welfare": (Form.RING, Tone.SECOND, 16.0),
}


def picture(findings: Findings) -> Chart:
    """The frontier, the walk-aways and the solutions as a chart."""
    shapes = _plane(findings) if findings.subject.space.parties == 2 else _threads(findings)
    title = say("analyse.picture.title", title=_cut(findings.subject.title, 80))
    head = Label((LEFT, 34), title, size=20)
    size = say("analyse.frontier", points=len(findings.frontier), deals=findings.frontier_deals)
    return Chart(
        WIDTH, HEIGHT, (head, Label((LEFT, 56), size), *shapes, *_key(findings)), title, told(findings)
    )


def _plane(findings: Findings) -> list[Shape]:
    deals = _all_deals(findings)
    x_axis = _axis(findings, 0, LEFT, WIDTH - RIGHT, deals)
    y_axis = _axis(findings, 1, HEIGHT - BOTTOM, TOP, deals)
    shapes: list[Shape] = []
    for value in x_axis.ticks():
        x = x_axis.at(value)
        shapes.append(Line(((x, y_axis.start), (x, y_axis.end)), Tone.GRID))
        shapes.append(_tick((x, y_axis.start + 18), value, Anchor.MIDDLE))
    for value in y_axis.ticks():
        y = y_axis.at(value)
        shapes.append(Line(((x_axis.start, y), (x_axis.end, y)), Tone.GRID))
        shapes.append(_tick((x_axis.start - 8, y + 4), value, Anchor.END))
    first, second = (_cut(name, 60) for name in findings.subject.parties)
    shapes.append(Label((x_axis.end, y_axis.start + 38), first, anchor=Anchor.END))
    shapes.append(Label((x_axis.start, y_axis.end - 6), second))

    def at(values: Values) -> Point:
        return x_axis.at(float(values[0])), y_axis.at(float(values[1]))

    shapes += [Token(at(values), Form.DOT, Tone.FAINT, 2.0) for values in deals]
    x, y = at(findings.walk_away)
    shapes.append(Line(((x, y_axis.start), (x, y_axis.end)), Tone.INK, 1.5, is_dashed=True))
    shapes.append(Line(((x_axis.start, y), (x_axis.end, y)), Tone.INK, 1.5, is_dashed=True))
    shapes += [Token(at(values), Form.DOT, Tone.MAIN, 4.0) for values in findings.frontier]
    for name in SOLUTIONS:
        solution = findings.solutions[name]
        for values in solution.points if solution else ():
            shapes += _mark(name, at(values))
    return shapes


def _threads(findings: Findings) -> list[Shape]:
    names = findings.subject.parties
    step = (WIDTH - LEFT - RIGHT - 60) / (len(names) - 1)
    places = [LEFT + 30 + step * party for party in range(len(names))]
    axes = [_axis(findings, party, HEIGHT - BOTTOM + 20, TOP + 14) for party in range(len(names))]

    def is_fine(values: Values) -> bool:
        return all(value >= least for value, least in zip(values, findings.walk_away, strict=True))

    def thread(values: Values, tone: Tone, width: float) -> Line:
        return Line(_along(values), tone, width)

    def _along(values: Values) -> tuple[Point, ...]:
        return tuple((x, axis.at(float(value))) for x, axis, value in zip(places, axes, values, strict=True))

    every = max(1, -(-len(findings.frontier) // THREADS_MAX))
    chosen = sorted(findings.frontier[::every], key=is_fine)
    shapes: list[Shape] = [
        thread(values, Tone.FAINT if is_fine(values) else Tone.GRID, 0.8) for values in chosen
    ]
    for x, axis, name in zip(places, axes, names, strict=True):
        shapes.append(Line(((x, axis.start), (x, axis.end)), Tone.INK, 1.5))
        shapes.append(Label((x, TOP), _cut(name, max(8, int(step / 8))), anchor=Anchor.MIDDLE))
        for value in axis.ticks():
            shapes.append(Line(((x - 4, axis.at(value)), (x, axis.at(value)))))
            shapes += _on_paper(_tick((x - 8, axis.at(value) + 4), value, Anchor.END))
    marks: list[Shape] = []
    for key in SOLUTIONS:
        solution = findings.solutions[key]
        for values in solution.points if solution else ():
            shapes.append(thread(values, MARKS[key][1], 2.0))
            marks += [shape for point in _along(values) for shape in _mark(key, point)]
    shapes += marks
    for x, y in _along(findings.walk_away):
        shapes.append(Line(((x - 16, y), (x + 16, y)), Tone.INK, 3.0))
    return shapes


def _mark(solution: str, at: Point) -> list[Shape]:
    """The sign of a solution; where several coincide, paper between them keeps each to be seen."""
    form, tone, size = MARKS[solution]
    token = Token(at, form, tone, size)
    return [token] if form is Form.RING else [replace(token, tone=Tone.PAPER, size=size + 2), token]


def _key(findings: Findings) -> list[Shape]:
    """What the signs mean, in one or two lines under the chart."""
    signs: list[tuple[Token | Line, str]] = [
        (Token((0, 0), *MARKS[name]), say(f"analyse.solution.{name}"))
        for name in SOLUTIONS
        if findings.solutions[name] is not None
    ]
    stroke = ((-10.0, 0.0), (10.0, 0.0))
    if findings.subject.space.parties == 2:
        signs.append((Line(stroke, Tone.INK, 1.5, is_dashed=True), say("analyse.picture.dashed")))
        signs.append((Token((0, 0), Form.DOT, Tone.MAIN, 4.0), say("analyse.picture.point")))
        if findings.subject.space.deals <= DEALS_MAX:
            signs.append((Token((0, 0), Form.DOT, Tone.FAINT, 2.0), say("analyse.picture.deal")))
    else:
        signs.append((Line(stroke, Tone.INK, 3.0), say("analyse.picture.stroke")))
        signs.append((Line(stroke, Tone.FAINT, 2.0), say("analyse.picture.thread")))
        signs.append((Line(stroke, Tone.GRID, 2.0), say("analyse.picture.refused")))
    shapes: list[Shape] = []
    x, y = float(LEFT), float(HEIGHT - 44)
    for sign, words in signs:
        wide = 48 + 7.0 * len(words)
        if x + wide > WIDTH - RIGHT / 2:
            x, y = float(LEFT), y + 26
        if isinstance(sign, Token):
            shapes.append(replace(sign, at=(x, y - 4)))
        else:
            shapes.append(replace(sign, points=tuple((x + right, y - 4) for right, _ in sign.points)))
        shapes.append(Label((x + 22, y), words))
        x += wide
    return shapes


def _all_deals(findings: Findings) -> list[Values]:
    """The different values of all deals, if there are few enough; none otherwise."""
    space = findings.subject.space
    if space.deals > DEALS_MAX:
        return []
    deals = product(*map(range, space.sizes))
    return sorted({space.value(deal) for deal in deals})


def _axis(findings: Findings, party: int, start: float, end: float, deals: Sequence[Values] = ()) -> Axis:
    """An axis for all values of a party that are shown."""
    known = [*findings.range_of[party], findings.walk_away[party], *(values[party] for values in deals)]
    return Axis.around(map(float, known), start, end)


def _tick(at: Point, value: float, anchor: Anchor) -> Label:
    return Label(at, format_number(Fraction(value).limit_denominator(10**9)), size=SMALL, anchor=anchor)


def _on_paper(label: Label) -> list[Shape]:
    """A label that ends at its point, with a piece of paper under it that hides the threads."""
    (x, y), wide = label.at, 0.6 * label.size * len(label.text) + 4
    low, high = y + 3, y - label.size + 1
    return [Area(((x - wide, low), (x + 2, low), (x + 2, high), (x - wide, high)), Tone.PAPER), label]


def _cut(name: str, most: int) -> str:
    return name if len(name) <= most else name[: most - 1] + "…"
