"""The best settlement of a moment for one purpose, found without going through all of them."""

from __future__ import annotations

from collections.abc import Callable

from game.analysis.score.catalogue import Catalogue, Valued
from game.core.ids import PerSeat, SeatId
from game.core.measures import product_of

Rank = tuple[int, ...]
Aim = Callable[[PerSeat[int]], Rank | None]
"""How good gains are, compared like tuples; None if they will not do.

Where no seat gains less, neither may the rank be less, nor None where it was not.
"""


def best(catalogue: Catalogue, aim: Aim) -> Valued | None:
    """The settlement that ranks highest, of equals the first in lexicographic order; None if none will do.

    Exact: strips and their parts are looked at from the most promising on, until none can rank higher.
    """
    ranked = [(rank, strip) for gains, strip in catalogue.promises if (rank := aim(gains)) is not None]
    ranked.sort(key=lambda entry: entry[0], reverse=True)
    highest: Rank | None = None
    first: int = 0
    scores: PerSeat[int] = ()
    for most, strip in ranked:
        if highest is not None and most < highest:
            break
        for at, bound in enumerate(catalogue.bounds_in(strip)):
            rank = aim(catalogue.gains_of(bound))
            if rank is None or (highest is not None and rank < highest):
                continue
            for place, found in catalogue.part(strip, at):
                rank = aim(catalogue.gains_of(found))
                if rank is None or (highest is not None and rank < highest):
                    continue
                number = catalogue.number(place)
                if rank != highest or number < first:
                    highest, first, scores = rank, number, found
    return None if highest is None else catalogue.valued(first, scores)


def largest_sum(gains: PerSeat[int]) -> Rank | None:
    """The aim of R77's *created*: the sum of all gains, losses counted; any settlement will do."""
    return (sum(gains),)


def largest_product(gains: PerSeat[int]) -> Rank | None:
    """The aim of R77's *Nash share*: the product of all gains; every seat must gain something."""
    return (product_of(gains), sum(gains)) if min(gains) > 0 else None


def alone(seat: SeatId) -> Aim:
    """The aim of a seat that need not care for the others; what is left to choose is to their good."""
    return lambda gains: (gains[seat], sum(gains))


def agreeable(seat: SeatId) -> Aim:
    """The aim of a seat among settlements that leave none of the others below its walk-away."""

    def aim(gains: PerSeat[int]) -> Rank | None:
        if any(gain < 0 for other, gain in enumerate(gains) if other != seat):
            return None
        return gains[seat], sum(gains)

    return aim
