"""What a seat has said yes to when it was asked, and an offer that keeps it."""

from __future__ import annotations

from game.agents.reasons import Cause, Code, because
from game.agents.study import Study
from game.core.commands import Reply
from game.core.ids import IssueId, Package, SeatId, Turn
from game.core.legal import dates
from game.core.position import Answered

KEPT_FOR = 3
"""Turns in which a seat remembers what it answered."""

Clauses = tuple[tuple[IssueId, int], ...]


def promises(study: Study) -> tuple[tuple[SeatId, Clauses], ...]:
    """What the seat has lately said yes to, earliest first: clauses that go together, and to whom.

    A later answer to the same seat about the same issue takes the place of the earlier one.
    """
    view, found = study.view, dict[tuple[SeatId, IssueId], Clauses]()
    for message in view.messages:
        said = message.said
        if message.sender != view.seat or not isinstance(said, Answered):
            continue
        place = message.to[0], said.asked.issue
        found.pop(place, None)
        if view.public.turn - message.turn > KEPT_FOR:
            continue
        clause = said.asked.issue, said.asked.option
        if said.reply is Reply.ACCEPT:
            found[place] = (clause,)
        elif said.reply is Reply.CONDITION and said.issue is not None and said.option is not None:
            found[place] = clause, (said.issue, said.option)
    return tuple((seat, clauses) for (seat, _), clauses in found.items())


def kept(study: Study, package: Package, date: Turn) -> tuple[Package, Cause | None]:
    """The settlement with all that was promised and still pays, and the last promise that changed it.

    What would bring the seat less than it asks for is dropped: answers bind nobody.
    """
    cause = None
    for seat, clauses in promises(study):
        changed = list(package)
        for issue, option in clauses:
            changed[issue] = option
        other = tuple(changed)
        if other != package and _pays(study, other, date):
            issue, option = clauses[0]
            value = study.value(other, date)
            package, cause = other, because(Code.PROMISED, seat=seat, issue=issue, option=option, value=value)
    return package, cause


def _pays(study: Study, package: Package, date: Turn) -> bool:
    return (
        study.view.scenario.settlement_requires.holds(package)
        and date in dates(study.view, package)
        and study.value(package, date) >= study.aspiration.target
    )
