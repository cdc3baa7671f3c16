"""What was signed, or why signing slipped, as one seat reads it: clauses, durability, its own score."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.core import events as fact
from game.core.arithmetic import div
from game.core.ids import IssueId, Package, SeatId
from game.core.orders import Kind
from game.core.position import Agreement
from game.core.scoring import (
    cost_marks,
    durability,
    is_ready,
    no_deal_value,
    settlement_value,
)
from game.core.view import SeatView
from game.presenters.files import Progress, progress
from game.presenters.reader import Reader
from game.presenters.review import tell_day
from game.presenters.worth import Part
from game.table.notice import Notice
from game.texts import format_series, say


@dataclass(frozen=True, slots=True)
class SignedClause:
    """One clause of the document. `crossed`: whose red lines it crosses; `lacks`: what reading is too low."""

    number: int
    issue: IssueId
    option: int
    name: str
    label: str
    progress: Progress
    lacks: str
    crossed: tuple[SeatId, ...]


@dataclass(frozen=True, slots=True)
class Signing:
    """A document on its day. `slip` says why it was not signed, and is empty if it was.

    `lasts` is per cent; `stack` has its parts, in per cent, which add up to it unless the rules bound it.
    `rows` are the reader's own amounts in hundredths, `gain` the score over the walk-away as both are shown.
    """

    title: str
    between: str
    kind: Kind
    parties: tuple[SeatId, ...]
    clauses: tuple[SignedClause, ...]
    slip: str
    slip_note: str
    lasts: int
    stack: tuple[Part, ...]
    rows: tuple[Part, ...]
    gain: int


def signings(view: SeatView, notices: Iterable[Notice], log: Iterable[Notice]) -> tuple[Signing, ...]:
    """Every signing among the notices, signed or slipped, in order; `log` has the agreements' texts."""
    found = []
    notices = tuple(notices)
    crossed = [notice.event for notice in notices if isinstance(notice.event, fact.RedLineCrossed)]
    agreed = {
        notice.event.agreement.id: notice.event.agreement
        for notice in log
        if isinstance(notice.event, fact.AgreementMade)
    }
    for notice in notices:
        match notice.event:
            case fact.Signed(_, parties, package, kind):
                found.append(_signing(view, notice, package, kind, parties, crossed))
            case fact.SigningSlipped(agreement) if agreement in agreed:
                found.append(_slipped(view, notice, agreed[agreement], notice.event))
            case _:
                pass
    return tuple(found)


def has_signing(notices: Iterable[Notice]) -> bool:
    """Whether a ceremony follows: something was signed, or slipped."""
    return any(isinstance(notice.event, fact.Signed | fact.SigningSlipped) for notice in notices)


def _signing(
    view: SeatView,
    notice: Notice,
    package: Package,
    kind: Kind,
    parties: tuple[SeatId, ...],
    crossed: list[fact.RedLineCrossed],
) -> Signing:
    lines = [(line.issue, line.seat) for line in crossed if line.seat in parties]
    whole = package if kind is Kind.SETTLEMENT else view.public.in_force
    rows, gain = _own(view, whole, kind, is_signed=True)
    day = tell_day(view, notice.turn)
    return Signing(
        title=say(f"signing.title_{kind.value}", when=day),
        between=say("signing.between", seats=Reader(view.scenario).series(parties)),
        kind=kind,
        parties=parties,
        clauses=_clauses(view, package, lines, ()),
        slip="",
        slip_note="",
        lasts=durability(view.scenario, view.public, whole),
        stack=_stack(view, whole),
        rows=rows,
        gain=gain,
    )


def _slipped(view: SeatView, notice: Notice, deal: Agreement, event: fact.SigningSlipped) -> Signing:
    scenario = view.scenario
    whole = deal.package
    rows, gain = _own(view, whole, deal.kind, is_signed=False)
    wants = [Reader(scenario).short(issue) for issue in event.files]
    wants += [scenario.gauges[gauge].short for gauge in event.gauges]
    most = scenario.moves.slip_tries_max
    is_last = event.tries >= most
    note = say("signing.slip_last") if is_last else say("signing.slip_again", n=most - event.tries)
    return Signing(
        title=say("signing.title_slipped", when=tell_day(view, notice.turn)),
        between=say("signing.between", seats=Reader(scenario).series(deal.parties)),
        kind=deal.kind,
        parties=deal.parties,
        clauses=_clauses(view, deal.package, [], event.gauges),
        slip=say("signing.slip", names=format_series(wants)),
        slip_note=note,
        lasts=durability(scenario, view.public, whole),
        stack=_stack(view, whole),
        rows=rows,
        gain=gain,
    )


def _clauses(
    view: SeatView,
    package: Package,
    lines: list[tuple[IssueId, SeatId]],
    low: tuple[int, ...],
) -> tuple[SignedClause, ...]:
    reader = Reader(view.scenario, view.seat)
    found: list[SignedClause] = []
    for k, option in enumerate(package):
        issue = IssueId(k)
        if not option:
            continue
        chosen = view.scenario.issues[issue].options[option]
        lacks = [
            say("weigh.lacks", gauge=view.scenario.gauges[gauge].short, least=reader.reading(least))
            for gauge, least in chosen.requires
            if gauge in low
        ]
        found.append(
            SignedClause(
                number=len(found) + 1,
                issue=issue,
                option=option,
                name=reader.short(issue),
                label=chosen.label,
                progress=progress(view.scenario, view.public, issue, option),
                lacks=", ".join(lacks),
                crossed=tuple(seat for line, seat in lines if line == issue),
            )
        )
    return tuple(found)


def _stack(view: SeatView, package: Package) -> tuple[Part, ...]:
    """The parts of durability (R71), per cent: base, ready clauses, trust, terms, and what wears it down."""
    scenario, public = view.scenario, view.public
    rules = scenario.scoring.durability
    if rules is None:
        return ()
    live = [(IssueId(k), option) for k, option in enumerate(package) if option]
    ready = sum(is_ready(scenario, public, issue, option) for issue, option in live)
    parts = [Part(say("signing.base"), rules.base)]
    if live:
        words = say("signing.ready", ready=ready, live=len(live))
        parts.append(Part(words, div(rules.ready_share * ready, len(live))))
    if public.trust:
        mean = div(sum(public.trust), len(public.trust))
        words = say("signing.trust", mean=Reader(scenario).reading(mean))
        share = div(rules.trust_share * sum(public.trust), 1000 * len(public.trust))
        parts.append(Part(words, share))
    held = [term for term in rules.terms if term.when.holds(package)]
    for sign in (1, -1):
        some = [term for term in held if term.percent * sign > 0]
        if some:
            names = say("signing.joint").join(term.name for term in some)
            parts.append(Part(names, sum(term.percent for term in some)))
    marks = cost_marks(scenario, package)
    if rules.cost_marks is not None:
        over = public.gauges[rules.cost_marks.gauge] - rules.cost_marks.above
        if marks and over > 0:
            worn = -div(rules.cost_marks.per_mark_tenths * marks * over, 1000)
            parts.append(
                Part(say("signing.marks", n=marks, gauge=scenario.gauges[rules.cost_marks.gauge].name), worn)
            )
    return tuple(part for part in parts if part.amount)


def _own(view: SeatView, package: Package, kind: Kind, *, is_signed: bool) -> tuple[tuple[Part, ...], int]:
    """The reader's own amounts, the score last but one, its walk-away last; and the score over it."""
    scenario, book, public, account = view.scenario, view.book, view.public, view.account
    reader = Reader(scenario, view.seat)
    if kind is Kind.SETTLEMENT:
        value = settlement_value(scenario, book, public, account, package)
        fails = value.walk_away - scenario.scoring.collapse_gap
        score = "score" if is_signed else "score_if"
        amounts = {"holds": value.gross, "fails": fails, score: value.score, "walk_away": value.walk_away}
        gain = reader.gap(value.score, value.walk_away)
    else:
        held = no_deal_value(scenario, book, public, account, package)
        amounts = {
            "people": held.people,
            "kept": held.kept - held.risk,
            "no_settlement": held.score,
            "walk_away": held.walk_away,
        }
        gain = reader.gap(held.score, held.walk_away)
    return tuple(Part(say(f"signing.{key}"), amount) for key, amount in amounts.items()), gain
