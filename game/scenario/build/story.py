"""The public side of what is negotiated: calendar, seats, issues, linkages, public numbers."""

from __future__ import annotations

from datetime import date

from game.core.arithmetic import div
from game.core.ids import PerIssue, PerSeat, pairs
from game.core.scenario import Appetite, Calendar, Gauge, Issue, Linkage, Option, Seat, Trust
from game.scenario.build.plan import Plan
from game.scenario.names import PAIR_SIGN
from game.scenario.schema.story import IssueBlock, OptionRow

NO_DATES = date(2000, 1, 1)
"""The start of a calendar without dates; its turns have no days."""
RANK_TOP = 1000


def calendar(plan: Plan) -> Calendar:
    """The calendar; without a start every turn has zero days."""
    block = plan.document.calendar
    if block.start is None:
        return Calendar(NO_DATES, block.turns, 0, NO_DATES)
    days = plan.days
    marked = tuple((days.turn_of(row.day), row.text) for row in block.marked)
    return Calendar(block.start, block.turns, block.days_per_turn, days.last_day() or block.start, marked)


def seats(plan: Plan) -> PerSeat[Seat]:
    """What everybody knows of each seat."""
    return tuple(
        Seat(
            key,
            block.name,
            block.short or block.name[:3].upper(),
            block.public_role or "",
            block.will_do or "",
            block.called or "",
        )
        for key, block in plan.document.seats.items()
    )


def issues(plan: Plan) -> PerIssue[Issue]:
    """The issues that are played, with their options."""
    return tuple(_issue(plan, key, plan.document.issues[key]) for key in plan.names.issues)


def published(plan: Plan, points: PerSeat[PerIssue[tuple[int, ...]]]) -> PerSeat[PerIssue[tuple[int, ...]]]:
    """Each seat's ranking of options from its points before cards and jitter (R80)."""
    return tuple(tuple(ranks(options) for options in by_issue) for by_issue in points)


def ranks(points: tuple[int, ...]) -> tuple[int, ...]:
    """Ranks from 0 (least wanted) to 1000; equal points share the middle rank."""
    if len(points) < 2:
        return (0,) * len(points)
    found = []
    for value in points:
        lower = sum(other < value for other in points)
        equal = sum(other == value for other in points)
        found.append(div(RANK_TOP * (2 * lower + equal - 1), 2 * (len(points) - 1)))
    return tuple(found)


def linkages(plan: Plan) -> tuple[tuple[int, Linkage], ...]:
    """The linkages that are played, each with its position in the file."""
    found = []
    for at, row in enumerate(plan.document.linkages):
        when = plan.when(row.when)
        if when is not None:
            found.append((at, Linkage(row.name, row.text or "", when)))
    return tuple(found)


def gauges(plan: Plan) -> tuple[Gauge, ...]:
    """The gauges."""
    return tuple(
        Gauge(
            key=key,
            name=block.name,
            short=block.short or block.name,
            of=block.of or "",
            explain=block.explain or "",
            start=block.start,
            drift=block.drift or (0,),
        )
        for key, block in plan.document.gauges.items()
    )


def appetite(plan: Plan) -> Appetite | None:
    """Each seat's appetite, None if the file has none."""
    block = plan.document.appetite
    if block is None:
        return None
    rows = [block.seats[key] for key in plan.names.seats]
    return Appetite(
        block.explain or "", tuple(row.start for row in rows), tuple(row.drift or (0,) for row in rows)
    )


def trust(plan: Plan) -> Trust | None:
    """Trust of each pair, None if the file has none."""
    block = plan.document.trust
    if block is None:
        return None
    by_pair = {frozenset(word.strip() for word in key.split(PAIR_SIGN)): n for key, n in block.pairs.items()}
    names = plan.names.seats
    return Trust(
        block.explain or "", tuple(by_pair[frozenset((names[a], names[b]))] for a, b in pairs(len(names)))
    )


def _issue(plan: Plan, key: str, block: IssueBlock) -> Issue:
    options = tuple(_option(plan, block, row) for row in block.options)
    binds = plan.names.seats if block.binds is None else block.binds
    may_prepare = set(plan.everyone() if block.anyone_may_prepare else plan.names.seats_of(binds))
    for option in options[1:]:
        may_prepare.update(option.binds)
    return Issue(
        key=key,
        name=block.name,
        options=options,
        file_start=block.file_start,
        preparers=tuple(sorted(may_prepare)),
        humanitarian=block.humanitarian,
        short=block.short or "",
    )


def _option(plan: Plan, block: IssueBlock, row: OptionRow) -> Option:
    binds = row.binds if row.binds is not None else block.binds
    percent = plan.length.need_percent if plan.length is not None else 100
    return Option(
        label=row.label,
        short=row.short or row.label,
        meaning=row.meaning or "",
        source=row.source or "",
        need=-(-row.need * percent // 100),
        cost_marks=0 if "cost_marks" in plan.off else row.cost_marks,
        binds=plan.everyone() if binds is None else plan.names.seats_of(binds),
        settlement_only=row.settlement_only,
        summit=row.summit,
        requires=plan.by_gauge(row.requires),
    )
