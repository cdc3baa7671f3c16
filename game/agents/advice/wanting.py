"""What each other seat may want in return for an option, as far as published orders and beliefs tell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from game.agents.advice.counsel import Counsel, changed
from game.agents.advice.heard import matters
from game.core.ids import IssueId, Package, SeatId

RETURNS_MAX = 2
"""How many things in return are named."""


class Leaning(Enum):
    """How a seat may look at a change."""

    WELCOME = "welcome"
    ALIKE = "alike"
    UNWELCOME = "unwelcome"


@dataclass(frozen=True, slots=True)
class Change:
    """One issue changed to an option."""

    issue: IssueId
    option: int


@dataclass(frozen=True, slots=True)
class Want:
    """How one seat may look at an option, and what goes with it.

    `returns` is what it may want for an option it likes less, the least costly to the advised seat first;
    for one it likes more, what it may give. Empty for an issue about people.
    """

    seat: SeatId
    leaning: Leaning
    matters: bool
    returns: tuple[Change, ...]


def wants(counsel: Counsel, base: Package, issue: IssueId, option: int) -> tuple[Want, ...]:
    """What each other seat may want for an option, compared with the same package without it."""
    return tuple(_want(counsel, seat, base, issue, option) for seat in counsel.others)


def _want(counsel: Counsel, seat: SeatId, base: Package, issue: IssueId, option: int) -> Want:
    ranks, weights = counsel.ranks(seat), counsel.weights[seat]
    moved = weights[issue] * (ranks[issue][option] - ranks[issue][base[issue]])
    leaning = Leaning.WELCOME if moved > 0 else Leaning.UNWELCOME if moved < 0 else Leaning.ALIKE
    # People are not chips: nothing is wanted or given for a clause about them.
    is_open = issue in counsel.bargained() and moved
    returns = _returns(counsel, seat, base, issue, option, moved) if is_open else ()
    return Want(seat, leaning, matters(weights, issue), returns)


def _returns(
    counsel: Counsel, seat: SeatId, base: Package, asked: IssueId, option: int, moved: int
) -> tuple[Change, ...]:
    """Single changes on other issues that make up for `moved`, or that `moved` makes up for."""
    study = counsel.study
    appraisal = study.appraisal(study.usual_date)
    package = changed(base, asked, option)
    own = appraisal.value(package)
    ranks, weights = counsel.ranks(seat), counsel.weights[seat]
    found: list[tuple[tuple[int, ...], Change]] = []
    for issue in counsel.bargained():
        for other in counsel.options(issue):
            if issue == asked or other == base[issue]:
                continue
            theirs = weights[issue] * (ranks[issue][other] - ranks[issue][base[issue]])
            gain = appraisal.value(changed(package, issue, other)) - own
            if moved < 0 < theirs:
                # First what makes up for it whole, then what costs the seat least.
                found.append(((0 if theirs + moved >= 0 else 1, -gain, -theirs), Change(issue, other)))
            elif moved > 0 and gain > 0 and theirs + moved >= 0:
                found.append(((0, -gain, -theirs), Change(issue, other)))
    best: dict[IssueId, Change] = {}
    for _, change in sorted(found, key=lambda entry: entry[0]):
        best.setdefault(change.issue, change)
    return tuple(best.values())[:RETURNS_MAX]
