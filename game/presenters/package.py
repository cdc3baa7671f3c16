"""A package row by row, and two packages side by side, with the reader's own points only."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.ids import IssueId, Package
from game.core.view import SeatView
from game.presenters.files import tell_progress
from game.presenters.reader import Reader
from game.texts import say


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of an issue as a seat weighs it; `points` are its own, in hundredths."""

    option: int
    label: str
    points: int
    marks: str
    state: str
    binds: str
    notes: tuple[str, ...]
    meaning: str


@dataclass(frozen=True, slots=True)
class Row:
    """One issue of a package."""

    issue: IssueId
    name: str
    choice: Choice


@dataclass(frozen=True, slots=True)
class Difference:
    """An issue on which two packages differ, with what each choice is worth to the reader."""

    issue: IssueId
    name: str
    first: Choice
    second: Choice


def choices(view: SeatView, issue: IssueId) -> tuple[Choice, ...]:
    """All options of an issue."""
    return tuple(_choice(view, issue, option) for option in range(len(view.scenario.issues[issue].options)))


def rows(view: SeatView, package: Package) -> tuple[Row, ...]:
    """All issues of a package, in scenario order."""
    return tuple(
        Row(IssueId(number), view.scenario.issues[number].name, _choice(view, IssueId(number), option))
        for number, option in enumerate(package)
    )


def differences(view: SeatView, first: Package, second: Package) -> tuple[Difference, ...]:
    """The issues on which two packages differ, in scenario order."""
    return tuple(
        Difference(a.issue, a.name, a.choice, b.choice)
        for a, b in zip(rows(view, first), rows(view, second), strict=True)
        if a.choice.option != b.choice.option
    )


def _choice(view: SeatView, issue: IssueId, option: int) -> Choice:
    reader = Reader(view.scenario, view.seat)
    chosen = view.scenario.issues[issue].options[option]
    notes = []
    if chosen.settlement_only:
        notes.append(say("package.settlement_only"))
    if chosen.summit:
        notes.append(say("package.summit"))
    return Choice(
        option=option,
        label=chosen.label,
        points=view.book.points[issue][option],
        marks=say("package.marks", n=chosen.cost_marks) if chosen.cost_marks else "",
        state=tell_progress(view.scenario, view.public, issue, option) if option else "",
        binds=reader.series(chosen.binds) if option and chosen.binds else "",
        notes=tuple(notes),
        meaning=chosen.meaning,
    )
