"""Which files a character's staff works on (R106)."""

from __future__ import annotations

from collections.abc import Sequence

from game.agents.reasons import Cause, Code, because
from game.core.ids import IssueId, Package
from game.core.view import SeatView


def most_urgent(view: SeatView, package: Package, planned: Sequence[IssueId]) -> tuple[IssueId, Cause] | None:
    """The file that the package needs most and the seat may work on; None if there is nothing to do.

    First what cannot be signed yet, then a missing second pen, then the largest gap to the need; ties in
    scenario order. `planned` are the files it works on this turn already.
    """
    rules = view.scenario.moves.prepare
    if rules is None:
        return None
    best: tuple[int, int, int] | None = None
    found: tuple[IssueId, Cause] | None = None
    for number, option in enumerate(package):
        issue = view.scenario.issues[number]
        need = issue.options[option].need
        units = view.public.files[number] + planned.count(IssueId(number)) * rules.step
        if not option or not need or view.seat not in issue.preparers or units >= rules.file_max:
            continue
        pens = sum(1 for work in view.public.work[number] if work)
        mine = view.public.work[number][view.seat] or IssueId(number) in planned
        lacks_pen = view.scenario.scoring.two_pens and pens < 2 and not mine
        if units >= need and not lacks_pen:
            continue
        urgency = (int(2 * units < need), int(lacks_pen), need - units)
        if best is None or urgency > best:
            best = urgency
            code = Code.TWO_PENS if lacks_pen and units >= need else Code.FILE_NOT_READY
            found = IssueId(number), because(code, issue=number, units=units, need=need)
    return found


def any_useful(view: SeatView, planned: Sequence[IssueId]) -> tuple[IssueId, Cause] | None:
    """A file with most left to do for any clause; for a seat with no package in hand."""
    rules = view.scenario.moves.prepare
    if rules is None:
        return None
    gaps = [
        (
            max(option.need for option in issue.options)
            - view.public.files[number]
            - planned.count(IssueId(number)),
            -number,
        )
        for number, issue in enumerate(view.scenario.issues)
        if view.seat in issue.preparers and view.public.files[number] < rules.file_max
    ]
    gap, place = max(gaps, default=(0, 0))
    return (IssueId(-place), because(Code.KEEP_PREPARING, issue=-place)) if gap > 0 else None
