"""A study in words for a terminal: a table or a list as width allows, a plot, deals and points."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from game.analysis import Values
from game.problems.snippet import printable
from game.report.number import format_number
from game.report.sketch import sketch
from game.report.study import SOLUTIONS, Study
from game.texts import format_series, say

POINTS: Final = 12
"""Points of the frontier that are listed."""
NARROWEST: Final = 40


def report(study: Study, columns: int, *, has_braille: bool) -> list[str]:
    """The lines of the report, none wider than the terminal if that has 40 columns or more."""
    columns = max(columns, NARROWEST)
    pages = [
        _head(study, columns),
        _solutions(study, columns),
        [*sketch(study, columns, has_braille=has_braille)],
        _wrapped([told(study)], columns),
        _deals(study, columns),
        _points(study, columns),
        _notes(study, columns),
    ]
    lines: list[str] = []
    for page in pages:
        lines += ["", *page] if lines and page else page
    return [printable(line).rstrip() for line in lines]


def told(study: Study) -> str:
    """What the picture shows, for whoever does not see it."""
    names, frontier = study.subject.parties, study.frontier
    parts = [say("analyse.told.frontier", n=len(frontier))]
    for party, name in enumerate(names):
        low, high = study.range_of[party]
        parts.append(
            say(
                "analyse.told.party",
                party=name,
                low=format_number(low),
                high=format_number(high),
                walk_away=format_number(study.walk_away[party]),
            )
        )
    for key in SOLUTIONS:
        solution = study.solutions[key]
        if solution is not None:
            parts.append(
                say(
                    "analyse.told.solution",
                    solution=say(f"analyse.solution.{key}"),
                    values=_by_party(study, solution.points[0]),
                )
            )
    return " ".join(parts)


def _head(study: Study, columns: int) -> list[str]:
    space = study.subject.space
    sentences = [
        study.subject.title,
        say("analyse.size", parties=space.parties, issues=space.issues, deals=space.deals),
        say("analyse.frontier", points=len(study.frontier), deals=study.frontier_deals),
    ]
    if study.zone is None:
        sentences.append(study.why)
    else:
        share = format_number(_percent(study.zone, space.deals), 2)
        sentences.append(say("analyse.zone", deals=study.zone, share=share))
    if all(solution is None for solution in study.solutions.values()):
        sentences.append(say("analyse.no_solution"))
    return _wrapped(sentences, columns)


def _percent(part: int, whole: int) -> Fraction:
    return Fraction(100 * part, whole)


def _solutions(study: Study, columns: int) -> list[str]:
    """Every party's walk-away and its value in each solution; the first point of several that tie."""
    named: list[tuple[str, Values]] = [(say("analyse.walk_away"), study.walk_away)]
    for key in SOLUTIONS:
        solution = study.solutions[key]
        if solution is not None:
            named.append((say(f"analyse.solution.{key}"), solution.points[0]))
    rows = [[heading, *(format_number(value) for value in values)] for heading, values in named]
    widths = [
        max(len(row[at]) for row in [["", *study.subject.parties], *rows]) for at in range(len(rows[0]))
    ]
    if sum(widths) + 2 * len(widths) <= columns:
        table = [["", *study.subject.parties], *rows]
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
            for piece in _wrapped([f"{heading}: {_by_party(study, values)}"], columns, hang=2)
        ]
    return [*lines, *_values(study, columns)]


def _values(study: Study, columns: int) -> list[str]:
    """The criterion of each solution, and how many points tie."""
    sentences = []
    for key in SOLUTIONS:
        solution = study.solutions[key]
        if solution is not None:
            sentence = say(f"analyse.value.{key}", value=format_number(solution.value))
            if len(solution.points) > 1:
                sentence += " " + say("analyse.ties", n=len(solution.points))
            sentences.append(sentence)
    return _wrapped(sentences, columns, hang=2)


def _deals(study: Study, columns: int) -> list[str]:
    """One deal behind each solution, each different point once."""
    told: dict[Values, list[str]] = {}
    for key in SOLUTIONS:
        solution = study.solutions[key]
        if solution is not None:
            told.setdefault(solution.points[0], []).append(say(f"analyse.solution.{key}"))
    lines = []
    for point, names in told.items():
        lines += _wrapped([say("analyse.deal", solutions=format_series(names))], columns)
        for issue, option in study.subject.told(study.deal_at(point)):
            lines += _wrapped([f"- {issue}: {option}"], columns, hang=2)
    return lines


def _points(study: Study, columns: int) -> list[str]:
    """The frontier, or its first points."""
    shown = study.frontier[:POINTS]
    lines = _wrapped([say("analyse.points", parties=format_series(study.subject.parties))], columns)
    for point in shown:
        lines += _wrapped(["  " + "  ".join(map(format_number, point))], columns, hang=4)
    if len(study.frontier) > len(shown):
        lines += _wrapped([say("analyse.more_points", n=len(study.frontier) - len(shown))], columns)
    return lines


def _notes(study: Study, columns: int) -> list[str]:
    notes = []
    unoffered = study.subject.unoffered
    if unoffered is not None and study.counts_unoffered:
        values = _by_party(study, study.subject.space.value(unoffered))
        notes.append(say("analyse.unoffered", values=values))
    if study.subject.left_out:
        parts = [say(f"exchange.part.{code}") for code in study.subject.left_out]
        notes.append(say("analyse.left_out", what=format_series(parts)))
    return _wrapped(notes, columns)


def _by_party(study: Study, values: Values) -> str:
    return ", ".join(
        f"{name} {format_number(value)}" for name, value in zip(study.subject.parties, values, strict=True)
    )


def _wrapped(sentences: Iterable[str], columns: int, hang: int = 0) -> list[str]:
    return [
        piece
        for sentence in sentences
        for piece in textwrap.wrap(sentence, columns, subsequent_indent=" " * hang, break_on_hyphens=False)
    ]
