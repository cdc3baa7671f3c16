"""What many games say together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from game.core.arithmetic import div
from game.core.ids import PerSeat
from game.core.position import Ending
from game.lab.simulation import Played


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts by ending, and means by seat in hundredths."""

    games: int
    endings: tuple[tuple[Ending, int], ...]
    scores: PerSeat[int]
    gains: PerSeat[int]


def summary(played: Sequence[Played], seats: int) -> Summary:
    """The summary of some games; means of none are 0."""
    counted = Counter(game.outcome.ending for game in played)
    n = max(1, len(played))
    scores, gains = [], []
    for seat in range(seats):
        values = [game.outcome.values[seat] for game in played]
        scores.append(div(sum(value.score for value in values), n))
        gains.append(div(sum(value.score - value.walk_away for value in values), n))
    endings = tuple((ending, counted[ending]) for ending in Ending)
    return Summary(len(played), endings, tuple(scores), tuple(gains))
