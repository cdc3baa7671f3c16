"""How far each clause's file is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from game.core.ids import IssueId, Package
from game.core.position import PublicState
from game.core.scenario import PublicScenario
from game.core.scoring import is_draft, is_ready
from game.presenters.reader import Reader
from game.texts import format_series, say


class Progress(Enum):
    """How far a clause is from being signed and from lasting (R60, R61)."""

    NONE = "none"
    NOT_YET = "not_yet"
    DRAFT = "draft"
    ONE_PEN = "one_pen"
    READY = "ready"


@dataclass(frozen=True, slots=True)
class FileRow:
    """One issue's file: units done, the most a clause may need, and who worked on it."""

    issue: IssueId
    name: str
    units: int
    need_max: int
    workers: str
    may_prepare: bool


def has_files(scenario: PublicScenario) -> bool:
    """Whether any clause of this game needs a file (R96)."""
    return any(option.need for issue in scenario.issues for option in issue.options)


def progress(scenario: PublicScenario, public: PublicState, issue: IssueId, option: int) -> Progress:
    """How far one clause is; NONE for an option that needs no file."""
    need = scenario.issues[issue].options[option].need
    if need == 0:
        return Progress.NONE
    if is_ready(scenario, public, issue, option):
        return Progress.READY
    if public.files[issue] >= need:
        return Progress.ONE_PEN
    return Progress.DRAFT if is_draft(scenario, public, issue, option) else Progress.NOT_YET


def tell_progress(
    scenario: PublicScenario, public: PublicState, issue: IssueId, option: int, *, counts_pens: bool = True
) -> str:
    """How far one clause is, with its units, the reading it asks for included; empty if it needs nothing.

    Without `counts_pens` a full file is called ready whoever wrote it.
    """
    chosen = scenario.issues[issue].options[option]
    how = progress(scenario, public, issue, option)
    if how is Progress.ONE_PEN and not counts_pens:
        how = Progress.READY
    parts = []
    if how is not Progress.NONE:
        parts.append(say(f"file.{how.value}", units=public.files[issue], need=chosen.need))
    for gauge, least in chosen.requires:
        if public.gauges[gauge] < least:
            name = scenario.gauges[gauge].name
            reader = Reader(scenario)
            parts.append(say("file.gauge", gauge=name, least=reader.reading(least)))
    return ", ".join(parts)


def file_rows(reader: Reader, public: PublicState) -> tuple[FileRow, ...]:
    """All files, in issue order."""
    rows = []
    for number, issue in enumerate(reader.scenario.issues):
        seats = [seat for seat in reader.scenario.everyone if public.work[number][seat]]
        workers = [
            say("file.worker", seat=reader.object(seat, is_label=True), units=public.work[number][seat])
            for seat in seats
        ]
        rows.append(
            FileRow(
                issue=IssueId(number),
                name=issue.name,
                units=public.files[number],
                need_max=max(option.need for option in issue.options),
                workers=format_series(workers) if workers else "",
                may_prepare=reader.seat in issue.preparers,
            )
        )
    return tuple(rows)


def readied(scenario: PublicScenario, public: PublicState, package: Package) -> PublicState:
    """The public numbers as they would be with every file of the package ready: for "if" sentences only."""
    files = list(public.files)
    work = list(public.work)
    for number, option in enumerate(package):
        if option:
            files[number] = max(files[number], scenario.issues[number].options[option].need)
            work[number] = tuple(max(1, units) for units in work[number])
    return replace(public, files=tuple(files), work=tuple(work))
