"""What orders lead to that a person may not have seen, before they are sealed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from game.agents.advice.counsel import Counsel
from game.agents.advice.readying import readied
from game.agents.dating import first_signing
from game.core.ids import GaugeId, IssueId, OfferId, Package, Turn
from game.core.legal import is_due, signing_turn
from game.core.orders import Accept, Kind, MakeOffer, Orders
from game.core.scoring import (
    can_be_signed,
    has_summit,
    is_ready,
    no_deal_value,
    red_line_costs,
    settlement_value,
)
from game.core.view import SeatView


class Alarm(Enum):
    """What a warning is about."""

    BELOW = "below"
    BELOW_UNREADY = "below_unready"
    NO_HEADLINE = "no_headline"
    RED_LINE = "red_line"
    TOO_LATE = "too_late"
    NOT_DRAFTED = "not_drafted"
    LOW_GAUGE = "low_gauge"
    SUMMIT = "summit"
    NOT_READY = "not_ready"


GRAVE = frozenset({Alarm.BELOW, Alarm.NO_HEADLINE, Alarm.RED_LINE, Alarm.TOO_LATE})
"""Alarms that no work in the turns before the signing can lift."""


@dataclass(frozen=True, slots=True)
class Warned:
    """One warning. `short` is what the seat would lose, hundredths; `turn` when signing is or would be.

    `offer` is the offer or agreement it is about, None for the seat's own offer in the making.
    """

    alarm: Alarm
    offer: OfferId | None
    kind: Kind
    turn: Turn
    short: int = 0
    issues: tuple[IssueId, ...] = ()
    gauges: tuple[GaugeId, ...] = ()

    @property
    def is_grave(self) -> bool:
        """Whether one should stop and look."""
        return self.alarm in GRAVE


@dataclass(frozen=True, slots=True)
class _Paper:
    offer: OfferId | None
    package: Package
    kind: Kind
    turn: Turn


def warnings(counsel: Counsel, orders: Orders, *, counts_pens: bool = True) -> tuple[Warned, ...]:
    """What the offer made, the offer accepted and the agreements signed this turn lead to, gravest first.

    Without `counts_pens` a full file is called ready whoever wrote it.
    """
    found = [
        warned
        for paper in _papers(counsel.view, orders)
        for warned in _about(counsel, paper, counts_pens=counts_pens)
    ]
    order = list(Alarm)
    return tuple(sorted(found, key=lambda warned: order.index(warned.alarm)))


def _papers(view: SeatView, orders: Orders) -> list[_Paper]:
    found = []
    match orders.table:
        case MakeOffer(package, _, kind, date):
            found.append(_Paper(None, package, kind, date))
        case Accept(number):
            offer = next((offer for offer in view.offers if offer.id == number), None)
            if offer is not None:
                found.append(_Paper(number, offer.package, offer.kind, signing_turn(view, offer)))
        case _:
            pass
    for deal in view.agreements:
        if is_due(view, deal) and deal.id not in orders.withhold:
            found.append(_Paper(deal.id, deal.package, deal.kind, view.public.turn))
    return found


def _about(counsel: Counsel, paper: _Paper, *, counts_pens: bool) -> list[Warned]:
    view, package = counsel.view, paper.package
    scenario, last = view.scenario, view.public.last_turn
    then = counsel.later(Turn(min(paper.turn, last)))
    found = []

    def warn(
        alarm: Alarm,
        *,
        turn: Turn = paper.turn,
        short: int = 0,
        issues: tuple[IssueId, ...] = (),
        gauges: tuple[GaugeId, ...] = (),
    ) -> None:
        found.append(Warned(alarm, paper.offer, paper.kind, turn, short, issues, gauges))

    gain = gain_of(then, package, paper.kind)
    if gain < 0:
        # Work until the signing may make good for it, unless there is no time left for work.
        ready = gain_of(readied(then, package), package, paper.kind)
        can_rise = paper.turn > view.public.turn and ready >= 0
        warn(Alarm.BELOW_UNREADY if can_rise else Alarm.BELOW, short=-gain)
    counts = paper.kind is Kind.SETTLEMENT and scenario.scoring.headlines is not None
    lines = view.book.headlines
    if counts and lines and not any(line.when.holds(package) for line in lines):
        warn(Alarm.NO_HEADLINE)
    crossed = _crossed(view, package, whole=paper.kind is Kind.SETTLEMENT)
    if crossed:
        cost = red_line_costs(scenario, view.public, view.seat, package, whole=paper.kind is Kind.SETTLEMENT)
        warn(Alarm.RED_LINE, short=cost, issues=crossed)
    if paper.turn > last or (
        paper.turn > view.public.turn and first_signing(view, package, paper.turn) is None
    ):
        warn(Alarm.TOO_LATE)
    thin, low = can_be_signed(scenario, then.public, package)
    if thin:
        warn(Alarm.NOT_DRAFTED, issues=tuple(thin))
    if low:
        warn(Alarm.LOW_GAUGE, gauges=tuple(low))
    if has_summit(scenario, package) and paper.offer is not None and paper.turn > view.public.turn:
        offer = next((offer for offer in view.offers if offer.id == paper.offer), None)
        if offer is not None and paper.turn > offer.date:
            warn(Alarm.SUMMIT)
    unready = tuple(
        IssueId(number)
        for number, option in enumerate(package)
        if option
        and number not in thin
        and scenario.issues[number].options[option].need
        and not is_ready(scenario, view.public, IssueId(number), option)
        and (counts_pens or view.public.files[number] < scenario.issues[number].options[option].need)
    )
    if unready:
        warn(Alarm.NOT_READY, issues=unready)
    return found


def gain_of(then: SeatView, package: Package, kind: Kind) -> int:
    """What signing adds for the seat by this view, hundredths: to its walk-away, or to what it has."""
    scenario, book, public, account = then.scenario, then.book, then.public, then.account
    if kind is Kind.SETTLEMENT:
        value = settlement_value(scenario, book, public, account, package)
        return value.score - value.walk_away
    held = tuple(new or old for new, old in zip(package, public.in_force, strict=True))
    return (
        no_deal_value(scenario, book, public, account, held).score
        - no_deal_value(scenario, book, public, account).score
    )


def _crossed(view: SeatView, package: Package, *, whole: bool) -> tuple[IssueId, ...]:
    """The issues on which the package goes below a red line of the seat's own (R52)."""
    found = []
    for line in view.public.red_lines:
        option = package[line.issue]
        ranks = view.scenario.published[line.seat][line.issue]
        if line.seat == view.seat and (option or whole) and ranks[option] < ranks[line.option]:
            found.append(line.issue)
    return tuple(found)
