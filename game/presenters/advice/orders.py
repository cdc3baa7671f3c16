"""Advice on one's own orders: what they lead to, which files to work on, and whole orders as a draft."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.agents.advice.counsel import Counsel
from game.agents.advice.delegating import preparations, propose
from game.agents.advice.warning import Alarm
from game.agents.advice.warning import Warned as Found
from game.agents.advice.warning import warnings as found_in
from game.agents.reasons import Cause, Code
from game.core.ids import IssueId
from game.core.orders import Kind, MakeOffer, Stall
from game.presenters.orders import tell_desk, tell_table
from game.presenters.plan import Plan
from game.presenters.reader import Reader
from game.presenters.reasons import sentence
from game.presenters.sketch import Sketch
from game.texts import format_series, has, say


@dataclass(frozen=True, slots=True)
class Warned:
    """A warning in words; a grave one is worth stopping for."""

    words: str
    is_grave: bool


@dataclass(frozen=True, slots=True)
class FileAdvice:
    """A file to work on, and why."""

    issue: IssueId
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Draft:
    """Orders filled in as a plan that may be changed; nothing is sealed. `lines` say each move and why."""

    plan: Plan
    lines: tuple[str, ...]


def warnings(counsel: Counsel, plan: Plan, *, counts_pens: bool = True) -> tuple[Warned, ...]:
    """What sealing the plan would lead to that may have been missed, gravest first.

    Without `counts_pens`, as in a guided game, a full file is called ready whoever wrote it.
    """
    found = []
    refused = plan.refused(counsel.view)
    if refused is not None:
        found.append(Warned(say("advice.warn.refused", why=sentence(refused)), True))
    found += [
        Warned(_tell(counsel, warned), warned.is_grave)
        for warned in found_in(counsel, plan.orders, counts_pens=counts_pens)
    ]
    return tuple(found)


def files(counsel: Counsel, plan: Plan, *, counts_pens: bool = True) -> tuple[FileAdvice, ...]:
    """Which files to work on this turn, and why, most urgent first; second pens only with `counts_pens`."""
    package = plan.sketch.package if plan.sketch is not None else None
    reader = Reader(counsel.view.scenario, counsel.view.seat)
    return tuple(
        FileAdvice(issue, reader.issue(issue), _tell_file(counsel, issue, cause))
        for issue, cause in preparations(counsel, package)
        if counts_pens or cause.code is not Code.TWO_PENS
    )


def draft(counsel: Counsel, plan: Plan) -> Draft:
    """The plan with whole orders filled in; what was chosen before can be had back by undoing."""
    view, proposal = counsel.view, propose(counsel)
    after = replace(
        plan,
        orders=proposal.orders,
        past=(*plan.past, plan.orders),
        is_open=False,
        has_chosen=not isinstance(proposal.orders.table, Stall),
    )
    table = proposal.orders.table
    if isinstance(table, MakeOffer):
        after = replace(after, sketch=Sketch(table.package, table.addressees, table.kind, table.date))
    reader = Reader(view.scenario, view.seat)
    lines = [_joined(tell_table(view, table), _because(proposal.table))]
    for move, cause in zip(proposal.orders.desk, proposal.files, strict=True):
        why = _tell_file(counsel, IssueId(dict(cause.about)["issue"]), cause)
        lines.append(_joined(tell_desk(view, move), why))
    lines += [say("advice.draft.withhold", agreement=reader.agreement(n)) for n in proposal.orders.withhold]
    return Draft(after, tuple(lines))


def _tell(counsel: Counsel, warned: Found) -> str:
    view = counsel.view
    reader = Reader(view.scenario, view.seat)
    paper = say("advice.warn.own") if warned.offer is None else reader.offer(warned.offer)
    if any(deal.id == warned.offer for deal in view.agreements):
        paper = reader.agreement(warned.offer) if warned.offer is not None else paper
    names: dict[str, str | int] = {"paper": paper}
    match warned.alarm:
        case Alarm.BELOW | Alarm.BELOW_UNREADY:
            names["points"] = reader.points(warned.short)
        case Alarm.RED_LINE:
            names |= {"points": reader.points(warned.short), "issues": reader.issues(warned.issues)}
        case Alarm.NOT_DRAFTED | Alarm.NOT_READY:
            names["issues"] = reader.issues(warned.issues)
        case Alarm.LOW_GAUGE:
            names["gauges"] = format_series([view.scenario.gauges[gauge].name for gauge in warned.gauges])
        case Alarm.SUMMIT:
            names["turn"] = reader.turn(warned.turn)
        case Alarm.TOO_LATE:
            names["turn"] = reader.turn(view.public.last_turn)
        case Alarm.NO_HEADLINE:
            pass
    is_interim = warned.kind is Kind.INTERIM and warned.alarm in (Alarm.BELOW, Alarm.BELOW_UNREADY)
    words = say(f"advice.warn.{warned.alarm.value}{'_interim' if is_interim else ''}", **names)
    return words[:1].upper() + words[1:]


def _tell_file(counsel: Counsel, issue: IssueId, cause: Cause) -> str:
    about = dict(cause.about)
    if cause.code is Code.TWO_PENS:
        return say("advice.file.two_pens")
    if cause.code is Code.FILE_NOT_READY:
        units, need = about["units"], about["need"]
        how = "not_drafted" if 2 * units < need else "not_ready"
        return say(f"advice.file.{how}", units=units, need=need)
    return say("advice.file.keep")


def _because(cause: Cause | None) -> str:
    key = f"advice.draft.{cause.code.value}" if cause is not None else ""
    return say(key) if key and has(key) else ""


def _joined(first: str, second: str) -> str:
    return f"{first} {second}".rstrip()
