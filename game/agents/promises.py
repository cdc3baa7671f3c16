"""What a seat has said yes to when it was asked, and an offer that keeps it."""

from __future__ import annotations

from dataclasses import dataclass

from game.agents.dating import signing_date
from game.agents.reasons import Cause, Code, because
from game.agents.study import NEVER, Study
from game.core.commands import Reply
from game.core.ids import IssueId, Package, SeatId, Turn
from game.core.legal import dates
from game.core.position import Answered

KEPT_FOR = 3
"""Turns in which a seat remembers what it answered."""

Clauses = tuple[tuple[IssueId, int], ...]
"""Options that go together, by issue."""
Promises = tuple[tuple[SeatId, Clauses], ...]
"""To whom what was said yes to, earliest first."""


@dataclass(frozen=True, slots=True)
class Intent:
    """The settlement that a seat means to offer, its date, and the last promise that changed it, if any."""

    package: Package
    date: Turn
    cause: Cause | None = None


def promises(study: Study) -> Promises:
    """What the seat has lately said yes to, earliest first: clauses that go together, and to whom.

    A later answer to the same seat about the same issue takes the place of the earlier one. What was
    answered this turn does not count: of that the seat decides now, and a game may be resumed in between.
    """
    view, found = study.view, dict[tuple[SeatId, IssueId], Clauses]()
    for message in view.messages:
        said = message.said
        if message.sender != view.seat or message.turn == view.public.turn or not isinstance(said, Answered):
            continue
        place = message.to[0], said.asked.issue
        found.pop(place, None)
        if view.public.turn - message.turn > KEPT_FOR:
            continue
        clauses = promised(said)
        if clauses:
            found[place] = clauses
    return tuple((seat, clauses) for (seat, _), clauses in found.items())


def promised(said: Answered) -> Clauses:
    """What an answer says yes to; empty if to nothing."""
    clause = said.asked.issue, said.asked.option
    if said.reply is Reply.ACCEPT:
        return (clause,)
    if said.reply is Reply.CONDITION and said.issue is not None and said.option is not None:
        return clause, (said.issue, said.option)
    return ()


def intent_of(study: Study, fresh: Promises = ()) -> Intent | None:
    """The settlement to offer now, with all that was promised before and `fresh`ly and still pays.

    What would bring the seat less than it asks for is dropped: answers bind nobody.
    """
    found = study.best_offer()
    if found is None:
        return None
    bid, date = found
    intent = Intent(bid.package, date)
    for seat, clauses in (*promises(study), *fresh):
        intent = with_clauses(study, intent, seat, clauses) or intent
    return intent


def with_clauses(study: Study, intent: Intent, seat: SeatId, clauses: Clauses) -> Intent | None:
    """The settlement with these clauses, told to a seat; None if that changes nothing or does not pay."""
    changed = list(intent.package)
    for issue, option in clauses:
        changed[issue] = option
    package = tuple(changed)
    if package == intent.package or not may_be_offered(study, package):
        return None
    date, value = date_of(study, package, intent.date), worth(study, package, intent.date)
    if date is None or value < study.aspiration.target:
        return None
    issue, option = clauses[0]
    return Intent(package, date, because(Code.PROMISED, seat=seat, issue=issue, option=option, value=value))


def date_of(study: Study, package: Package, date: Turn) -> Turn | None:
    """The date to ask for with a package: the one wished for if the rules allow it, else the best in time."""
    return date if date in dates(study.view, package) else signing_date(study.view, package)


def worth(study: Study, package: Package, date: Turn) -> int:
    """What a settlement to be offered now for a date is worth, hundredths; `NEVER` if it is too late."""
    when = date_of(study, package, date)
    return study.value(package, when) if when is not None else NEVER


def may_be_offered(study: Study, package: Package) -> bool:
    """Whether a package is a settlement by the rules, and above the red lines that the seat holds to."""
    is_settlement = any(package) and study.view.scenario.settlement_requires.holds(package)
    return is_settlement and not (study.holds_lines and study.crosses(package))
