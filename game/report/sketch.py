"""The plot of findings for a terminal: a plane for two parties, one bar a party for more."""

from __future__ import annotations

import textwrap
from typing import Final

from game.analysis import Number
from game.charts import Axis
from game.report.canvas import Canvas
from game.report.findings import Findings
from game.report.number import format_number
from game.texts import say

LETTERS: Final = {"nash": "N", "kalai_smorodinsky": "K", "egalitarian": "E", "max_welfare": "M"}
LINES = 14
FEW = 40
"""Points up to which each has a sign of its own; more are dots, four to a line and two to a column."""
WIDEST = 64
NAME = 18
"""Columns of a party's name beside its bar."""


def sketch(findings: Findings, columns: int, *, has_braille: bool) -> list[str]:
    """The plot in lines of at most so many columns, with its key."""
    is_plane = findings.subject.space.parties == 2
    lines = _plane(findings, columns, has_braille) if is_plane else _bars(findings, columns, has_braille)
    key = [
        f"{LETTERS[name]} {say(f'analyse.solution.{name}')}"
        for name, solution in findings.solutions.items()
        if solution is not None
    ]
    walk = say("analyse.plot.lines") if is_plane else say("analyse.plot.stroke")
    words = textwrap.wrap("; ".join([*key, walk]), columns, break_on_hyphens=False)
    return [*lines, *words]


def _plane(findings: Findings, columns: int, has_braille: bool) -> list[str]:
    wide = min(columns - 2, WIDEST)
    x_axis, y_axis = (_axis(findings, party) for party in range(2))
    canvas = Canvas(wide, LINES, has_braille=has_braille)
    canvas.upright(x_axis.at(float(findings.walk_away[0])))
    canvas.across(y_axis.at(float(findings.walk_away[1])))
    for name, solution in findings.solutions.items():
        for x, y in solution.points if solution is not None else ():
            canvas.letter(x_axis.at(float(x)), y_axis.at(float(y)), LETTERS[name])
    for x, y in findings.frontier:
        place = x_axis.at(float(x)), y_axis.at(float(y))
        if len(findings.frontier) > FEW:
            canvas.dot(*place)
        else:
            canvas.letter(*place, "•" if has_braille else "o")
    corner, side, floor = ("└", "│", "─") if has_braille else ("+", "|", "-")
    (x_low, x_high), (y_low, y_high) = _ends(findings, 0), _ends(findings, 1)
    first, second = (_cut(name, wide - 24) for name in findings.subject.parties)
    return [
        say("analyse.plot.up", party=second, low=y_low, high=y_high),
        *(side + line for line in canvas.lines()),
        corner + floor * wide,
        say("analyse.plot.right", party=first, low=x_low, high=x_high).rjust(wide),
    ]


def _bars(findings: Findings, columns: int, has_braille: bool) -> list[str]:
    ends = [_ends(findings, party) for party in range(findings.subject.space.parties)]
    low_wide, high_wide = (max(len(end[at]) for end in ends) for at in range(2))
    beside = columns >= NAME + low_wide + high_wide + 30
    name_wide = NAME if beside else 0
    wide = min(columns - name_wide - low_wide - high_wide - 4, WIDEST)
    lines = []
    for party, name in enumerate(findings.subject.parties):
        low, high = ends[party]
        bar = f"{low:>{low_wide}} {_bar(findings, party, wide, has_braille)} {high}"
        if beside:
            lines.append(f"{_cut(name, NAME - 1):<{NAME}}{bar}")
        else:
            lines += [_cut(name, columns), f"  {bar}"]
    return lines


def _bar(findings: Findings, party: int, wide: int, has_braille: bool) -> str:
    axis = _axis(findings, party, room=0.0)
    low, high = findings.range_of[party]
    # Signs that were there first stay: letters stand above the walk-away, and that above the bar.
    signs: dict[int, str] = {}

    def at(value: Number) -> int:
        return min(wide - 1, max(0, int(axis.at(float(value)) * wide)))

    for name, solution in findings.solutions.items():
        for point in solution.points if solution is not None else ():
            signs.setdefault(at(point[party]), LETTERS[name])
    signs.setdefault(at(findings.walk_away[party]), "│" if has_braille else "|")
    for column in range(at(low), at(high) + 1):
        signs.setdefault(column, "─" if has_braille else "-")
    return "".join(signs.get(column, " ") for column in range(wide))


def _axis(findings: Findings, party: int, room: float = 0.04) -> Axis:
    values = [float(value) for value in (*findings.range_of[party], findings.walk_away[party])]
    return Axis.around(values, 0.0, 1.0, room)


def _ends(findings: Findings, party: int) -> tuple[str, str]:
    """The least and the most of a party, its walk-away included."""
    low, high = findings.range_of[party]
    least = findings.walk_away[party]
    return format_number(min(low, least), 2), format_number(max(high, least), 2)


def _cut(name: str, most: int) -> str:
    return name if len(name) <= most else name[: max(1, most - 1)] + "…"
