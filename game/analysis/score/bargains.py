"""The named solutions of bargaining theory over the scores of a moment's settlements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.analysis.packing import Packing
from game.analysis.score.outline import Point
from game.analysis.solutions import Bargain, Solution
from game.analysis.space import Number
from game.core.ids import PerSeat


@dataclass(frozen=True, slots=True)
class Agreed:
    """The best value of a criterion and the efficient points that reach it, best for the first seat first."""

    value: Number
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Bargains:
    """Solutions over the settlements that leave no seat below its walk-away, by `Bargain` of this room.

    `nash` has the largest product of gains (square or cubic hundredths), `kalai_smorodinsky` the largest
    smallest share of a seat's best gain among these settlements, `egalitarian` the largest smallest gain,
    `utilitarian` the largest sum of scores. All but the share are hundredths. Unlike R77, which compares
    with every settlement, the utilitarian one leaves no seat worse off.
    """

    nash: Agreed
    kalai_smorodinsky: Agreed
    egalitarian: Agreed
    utilitarian: Agreed


def bargains(outline: Sequence[Point], walk_aways: PerSeat[int]) -> Bargains | None:
    """The solutions by the efficient points of a moment; None if every settlement leaves a seat worse off.

    Exact: every criterion grows with every seat's gain, so its best value stands on the outline.
    """
    known = {point.scores: point for point in outline if point.is_rational}
    if not known:
        return None
    seats = len(walk_aways)
    columns = [list(column) for column in zip(*known, strict=True)]
    # Scores are whole already; only the units of a packing matter to a bargain.
    bargain = Bargain(
        Packing((1,) * seats, (0,) * seats, (1,) * seats, (1,) * seats),
        columns,
        [[score - least for score in column] for column, least in zip(columns, walk_aways, strict=True)],
    )

    def agreed(solution: Solution) -> Agreed:
        return Agreed(solution.value, tuple(point for at, point in known.items() if at in solution.points))

    return Bargains(
        agreed(bargain.nash()),
        agreed(bargain.kalai_smorodinsky()),
        agreed(bargain.egalitarian()),
        agreed(bargain.utilitarian()),
    )
