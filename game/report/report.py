"""Findings in words for a terminal: a table or a list as width allows, a plot, deals and points."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from game.analysis import Values
from game.problems.snippet import printable
from game.report.findings import SOLUTIONS, Findings
from game.report.number import format_number
from game.report.sketch import sketch
from game.texts import format_series, say

POINTS: Final = 12
"""Points of the frontier that are listed."""
NARROWEST: Final = 40


def report(findings: Findings, columns: int, *, has_braille: bool) -> list[str]:
    """The lines of the report, none wider than the terminal if that has 40 columns or more."""
    columns = max(columns, NARROWEST)
    pages = [
        _head(findings, columns),
        _solutions(findings, columns),
        [*sketch(findings, columns, has_braille=has_braille)],
        wrapped([told(findings)], columns),
        _deals(findings, columns),
        _points(findings, columns),
        _notes(findings, columns),
    ]
    lines: list[str] = []
    for page in pages:
        lines += ["", *page] if lines and page else page
    return [printable(line).rstrip() for line in lines]


def report_fixed(findings: Findings, columns: int) -> list[str]:
    """The lines about what stays possible with fixed options: as the report, without its plot."""
    columns = max(columns, NARROWEST)
    chosen = "; ".join(map(": ".join, findings.chosen))
    lines = [
        *wrapped([say("analyse.fixed", options=chosen, deals=findings.deals)], columns),
        *_counts(findings, columns),
        *_solutions(findings, columns),
        *_deals(findings, columns),
        *_points(findings, columns),
    ]
    return [printable(line).rstrip() for line in lines]


def told(findings: Findings) -> str:
    """What the picture shows, for whoever does not see it."""
    names, frontier = findings.subject.parties, findings.frontier
    parts = [say("analyse.told.frontier", n=len(frontier))]
    for party, name in enumerate(names):
        low, high = findings.range_of[party]
        parts.append(
            say(
                "analyse.told.party",
                party=name,
                low=format_number(low),
                high=format_number(high),
                walk_away=format_number(findings.walk_away[party]),
            )
        )
    for key in SOLUTIONS:
        solution = findings.solutions[key]
        if solution is not None:
            parts.append(
                say(
                    "analyse.told.solution",
                    solution=say(f"analyse.solution.{key}"),
                    values=by_party(findings, solution.points[0]),
                )
            )
    return " ".join(parts)


def _head(findings: Findings, columns: int) -> list[str]:
    space = findings.subject.space
    sentences = [
        findings.subject.title,
        say("analyse.size", parties=space.parties, issues=space.issues, deals=space.deals),
    ]
    return wrapped(sentences, columns) + _counts(findings, columns)


def _counts(findings: Findings, columns: int) -> list[str]:
    sentences = [say("analyse.frontier", points=len(findings.frontier), deals=findings.frontier_deals)]
    if findings.zone is None:
        sentences.append(findings.why)
    else:
        share = format_number(_percent(findings.zone, findings.deals), 2)
        sentences.append(say("analyse.zone", deals=findings.zone, share=share))
    if all(solution is None for solution in findings.solutions.values()):
        sentences.append(say("analyse.no_solution"))
    return wrapped(sentences, columns)


def _percent(part: int, whole: int) -> Fraction:
    return Fraction(100 * part, whole)


def _solutions(findings: Findings, columns: int) -> list[str]:
    """Every party's walk-away and its value in each solution; the first point of several that tie."""
    named: list[tuple[str, Values]] = [(say("analyse.walk_away"), findings.walk_away)]
    for key in SOLUTIONS:
        solution = findings.solutions[key]
        if solution is not None:
            named.append((say(f"analyse.solution.{key}"), solution.points[0]))
    rows = [[heading, *(format_number(value) for value in values)] for heading, values in named]
    widths = [
        max(len(row[at]) for row in [["", *findings.subject.parties], *rows]) for at in range(len(rows[0]))
    ]
    if sum(widths) + 2 * len(widths) <= columns:
        table = [["", *findings.subject.parties], *rows]
        lines = [
            "  ".join(
                cell.rjust(wide) if at else cell.ljust(wide)
                for at, (cell, wide) in enumerate(zip(row, widths, strict=True))
            ).rstrip()
            for row in table
        ]
    else:
        lines = [
            piece
            for heading, values in named
            for piece in wrapped([f"{heading}: {by_party(findings, values)}"], columns, hang=2)
        ]
    return [*lines, *_values(findings, columns)]


def _values(findings: Findings, columns: int) -> list[str]:
    """The criterion of each solution, and how many points tie."""
    sentences = []
    for key in SOLUTIONS:
        solution = findings.solutions[key]
        if solution is not None:
            sentence = say(f"analyse.value.{key}", value=format_number(solution.value))
            if len(solution.points) > 1:
                sentence += " " + say("analyse.ties", n=len(solution.points))
            sentences.append(sentence)
    return wrapped(sentences, columns, hang=2)


def _deals(findings: Findings, columns: int) -> list[str]:
    """One deal behind each solution, each different point once."""
    told: dict[Values, list[str]] = {}
    for key in SOLUTIONS:
        solution = findings.solutions[key]
        if solution is not None:
            told.setdefault(solution.points[0], []).append(say(f"analyse.solution.{key}"))
    lines = []
    for point, names in told.items():
        lines += wrapped([say("analyse.deal", solutions=format_series(names))], columns)
        for issue, option in findings.subject.told(findings.deal_at(point)):
            lines += wrapped([f"- {issue}: {option}"], columns, hang=2)
    return lines


def _points(findings: Findings, columns: int) -> list[str]:
    """The frontier, or its first points."""
    shown = findings.frontier[:POINTS]
    lines = wrapped([say("analyse.points", parties=format_series(findings.subject.parties))], columns)
    for point in shown:
        lines += wrapped(["  " + "  ".join(map(format_number, point))], columns, hang=4)
    if len(findings.frontier) > len(shown):
        lines += wrapped([say("analyse.more_points", n=len(findings.frontier) - len(shown))], columns)
    return lines


def _notes(findings: Findings, columns: int) -> list[str]:
    notes = []
    unoffered = findings.subject.unoffered
    if unoffered is not None and findings.counts_unoffered:
        values = by_party(findings, findings.subject.space.value(unoffered))
        notes.append(say("analyse.unoffered", values=values))
    if findings.subject.left_out:
        parts = [say(f"exchange.part.{code}") for code in findings.subject.left_out]
        notes.append(say("analyse.left_out", what=format_series(parts)))
    return wrapped(notes, columns)


def by_party(findings: Findings, values: Values) -> str:
    """Every party with its value."""
    return ", ".join(
        f"{name} {format_number(value)}" for name, value in zip(findings.subject.parties, values, strict=True)
    )


def wrapped(sentences: Iterable[str], columns: int, hang: int = 0) -> list[str]:
    """The sentences as lines, each beginning a new one."""
    return [
        piece
        for sentence in sentences
        for piece in textwrap.wrap(sentence, columns, subsequent_indent=" " * hang, break_on_hyphens=False)
    ]
