"""Settlements that are worth at least so much to one seat, best for the others first."""

from __future__ import annotations

from heapq import nsmallest

from game.analysis.score.catalogue import Catalogue, Valued
from game.core.ids import SeatId


def near(catalogue: Catalogue, seat: SeatId, at_least: int, count: int = 20) -> tuple[Valued, ...]:
    """Up to `count` settlements with a score of at least `at_least` hundredths for a seat.

    First comes what leaves most to the one of the others that gains least, over its walk-away; then what
    the others gain together, then what the seat itself scores, then lexicographic order. Exact, by
    enumeration. It reads every seat's book: for the facilitator and the debrief, not for a seat in play.
    """
    others = [other for other in range(len(catalogue.scores)) if other != seat]
    columns = [catalogue.scores[other] for other in others]
    least = [catalogue.walk_aways[other] for other in others]
    ranked = []
    for place, own in enumerate(catalogue.scores[seat]):
        if own >= at_least:
            gains = [column[place] - walk_away for column, walk_away in zip(columns, least, strict=True)]
            ranked.append((-min(gains), -sum(gains), -own, catalogue.number(place), place))
    return tuple(catalogue.at(place) for *_, place in nsmallest(count, ranked))
