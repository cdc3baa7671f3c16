"""Why a package may not be acceptable to a seat, as far as one can tell from what is public and was heard."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from game.agents.advice.counsel import Counsel
from game.agents.advice.heard import matters
from game.core.ids import IssueId, Package, SeatId

OBJECTIONS_MAX = 3
MIDDLE = 500
"""The published rank below which an option counts as low on a list."""


class Ground(Enum):
    """What an objection stands on."""

    RED_LINE = "red_line"
    ASKED = "asked"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Objection:
    """One clause that may keep a seat from agreeing.

    `instead` is the option of its red line, of its last offer, or the one highest on its list.
    """

    ground: Ground
    issue: IssueId
    option: int
    instead: int
    matters: bool


@dataclass(frozen=True, slots=True)
class Doubts:
    """What may keep one seat from agreeing, the weightiest first; `has_offered` if it has shown a package."""

    seat: SeatId
    objections: tuple[Objection, ...]
    has_offered: bool


def doubts(counsel: Counsel, package: Package) -> tuple[Doubts, ...]:
    """What may keep each other seat from agreeing. Issues about people are left out: they are no price."""
    return tuple(
        Doubts(seat, _objections(counsel, seat, package), seat in counsel.asked) for seat in counsel.others
    )


def _objections(counsel: Counsel, seat: SeatId, package: Package) -> tuple[Objection, ...]:
    ranks, weights, asked = counsel.ranks(seat), counsel.weights[seat], counsel.asked.get(seat)
    lines = {line.issue: line.option for line in counsel.view.public.red_lines if line.seat == seat}
    found: list[tuple[bool, int, Objection]] = []
    for issue in counsel.bargained():
        order, option = ranks[issue], package[issue]
        instead = order.index(max(order))
        ground = Ground.LOW
        if issue in lines and order[option] < order[lines[issue]]:
            ground, instead = Ground.RED_LINE, lines[issue]
        elif asked is not None and order[asked[issue]] > order[option]:
            ground, instead = Ground.ASKED, asked[issue]
        if ground is Ground.LOW and order[option] >= MIDDLE:
            continue
        lost = weights[issue] * (order[instead] - order[option])
        if lost > 0:
            objection = Objection(ground, issue, option, instead, matters(weights, issue))
            found.append((ground is not Ground.RED_LINE, -lost, objection))
    found.sort(key=lambda entry: entry[:2])
    return tuple(objection for *_, objection in found[:OBJECTIONS_MAX])
