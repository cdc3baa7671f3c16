"""An offer from another seat beside the reader's own: what differs, and what it is worth to the reader."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.ids import IssueId, OfferId, Package, Turn
from game.core.legal import signing_turn
from game.core.orders import Kind
from game.core.position import Offer, Words
from game.core.scoring import can_be_signed
from game.core.view import SeatView
from game.presenters.files import Progress, progress
from game.presenters.plan import Plan
from game.presenters.reader import Reader
from game.presenters.worth import Worth, merged, natural_kind, worth
from game.texts import format_day, say


@dataclass(frozen=True, slots=True)
class Clause:
    """One issue of both packages; `points` is what theirs adds for the reader, in hundredths.

    `lost` and `gained` are the reader's own headlines that hang on the issue, `marks` the cost marks theirs
    adds. `lacks` says which reading is too low for signing now.
    """

    issue: IssueId
    name: str
    mine: str
    theirs: str
    option: int
    points: int
    lost: tuple[str, ...]
    gained: tuple[str, ...]
    marks: int
    progress: Progress
    lacks: str

    @property
    def is_equal(self) -> bool:
        """Whether both packages say the same."""
        return self.mine == self.theirs


@dataclass(frozen=True, slots=True)
class Review:
    """An offer under review. `own` is what it stands beside, None if the reader has nothing of its own."""

    offer: Offer
    when: str
    own_title: str
    own: Package
    clauses: tuple[Clause, ...]
    points: int
    theirs: Worth
    mine: Worth | None
    lost: tuple[str, ...]
    gained: tuple[str, ...]
    ready: int
    live: int
    thin: int
    quote: str

    @property
    def differing(self) -> tuple[Clause, ...]:
        """The clauses that differ, in scenario order."""
        return tuple(clause for clause in self.clauses if not clause.is_equal)

    @property
    def equal(self) -> tuple[Clause, ...]:
        """The clauses that do not."""
        return tuple(clause for clause in self.clauses if clause.is_equal)

    @property
    def is_better(self) -> bool:
        """Whether the offer is worth more to the reader than what it stands beside, and than no deal."""
        return self.theirs.gain >= 0 and (self.mine is None or self.theirs.score >= self.mine.score)


def review(view: SeatView, plan: Plan, number: OfferId) -> Review | None:
    """The review of an offer; None if it is not (or no longer) on the reader's table."""
    offer = next((offer for offer in view.offers if offer.id == number), None)
    if offer is None:
        return None
    date = signing_turn(view, offer)
    own_title, own, own_kind = _own(view, plan, offer)
    whole = offer.package if offer.kind is Kind.SETTLEMENT else merged(view, offer.package)
    clauses = tuple(_clause(view, IssueId(k), own, whole) for k in range(len(whole)))
    theirs = worth(view, offer.package, offer.kind, date)
    mine = None if own_kind is None else worth(view, own, own_kind, date)
    held = tuple(line.text for line in view.book.headlines if line.when.holds(own))
    live = [(IssueId(k), option) for k, option in enumerate(offer.package) if option]
    done = (Progress.READY, Progress.NONE)
    return Review(
        offer=offer,
        when=tell_day(view, date),
        own_title=own_title,
        own=own,
        clauses=clauses,
        points=sum(clause.points for clause in clauses),
        theirs=theirs,
        mine=mine,
        lost=tuple(text for text in held if text not in theirs.headlines),
        gained=tuple(text for text in theirs.headlines if text not in held),
        ready=sum(progress(view.scenario, view.public, *clause) in done for clause in live),
        live=len(live),
        thin=len(can_be_signed(view.scenario, view.public, offer.package)[0]),
        quote=_quote(view, offer),
    )


def tell_day(view: SeatView, turn: Turn) -> str:
    """The day a turn begins, or the turn where the calendar has no days."""
    calendar = view.scenario.calendar
    return format_day(calendar.begins(turn)) if calendar.days_per_turn else say("turn.plain", turn=turn)


def _own(view: SeatView, plan: Plan, offer: Offer) -> tuple[str, Package, Kind | None]:
    """What the offer stands beside, with its name: an interim paper replaces no settlement in the making."""
    sketch = plan.sketch.package if plan.sketch is not None else None
    for name, package in (("plan", sketch), ("latest", view.latest)):
        if package is not None and any(package) and package != offer.package:
            kind = natural_kind(view.scenario, package)
            if offer.kind is kind:
                whole = package if kind is Kind.SETTLEMENT else merged(view, package)
                return say(f"weigh.own_{name}"), whole, kind
    if any(view.public.in_force):
        return say("weigh.own_in_force"), view.public.in_force, None
    return say("weigh.own_nothing"), (0,) * len(offer.package), None


def _clause(view: SeatView, issue: IssueId, own: Package, theirs: Package) -> Clause:
    scenario, book = view.scenario, view.book
    options, points = scenario.issues[issue].options, book.points[issue]
    first, second = own[issue], theirs[issue]
    reader = Reader(scenario, view.seat)
    low = [
        say("weigh.lacks", gauge=scenario.gauges[gauge].short, least=reader.reading(least))
        for gauge, least in options[second].requires
        if view.public.gauges[gauge] < least
    ]
    return Clause(
        issue=issue,
        name=reader.short(issue),
        mine=options[first].label,
        theirs=options[second].label,
        option=second,
        points=points[second] - points[first],
        lost=_headlines(view, issue, own, theirs),
        gained=_headlines(view, issue, theirs, own),
        marks=options[second].cost_marks - options[first].cost_marks,
        progress=progress(scenario, view.public, issue, second),
        lacks=", ".join(low),
    )


def _headlines(view: SeatView, issue: IssueId, met_by: Package, missed_by: Package) -> tuple[str, ...]:
    """The reader's headlines that one package meets and the other misses because of this issue."""
    return tuple(
        line.text
        for line in view.book.headlines
        if line.when.holds(met_by)
        and any(part == issue and not mask >> missed_by[part] & 1 for part, mask in line.when.parts)
    )


def _quote(view: SeatView, offer: Offer) -> str:
    """What the proposer last said to the reader in the turn of the offer."""
    said = [
        message.said.text
        for message in view.messages
        if message.sender == offer.proposer and message.turn >= offer.turn and isinstance(message.said, Words)
    ]
    return said[-1] if said else ""
