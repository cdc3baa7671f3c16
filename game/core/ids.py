"""Distinct types for the things the rules count and point at.

Seats, issues, gauges and pairs are positions in scenario order, so tables are plain tuples.
"""

from __future__ import annotations

from functools import cache
from typing import NewType, TypeVar

SeatId = NewType("SeatId", int)
IssueId = NewType("IssueId", int)
GaugeId = NewType("GaugeId", int)
PairId = NewType("PairId", int)
OfferId = NewType("OfferId", int)
"""An offer, and the agreement it becomes: turn × 8 + proposer; the opening offer is 0 (R30)."""
Turn = NewType("Turn", int)
"""A turn number from 1; 0 is before the first turn."""
Points = NewType("Points", int)
"""Hundredths of a point."""
Percent = NewType("Percent", int)
Package = tuple[int, ...]
"""One option number for every issue; 0 means no clause."""
Audience = NewType("Audience", int)
"""Who may see a fact: one bit a seat; `PUBLIC` has every bit, `NOBODY` none."""

T = TypeVar("T")
PerSeat = tuple[T, ...]
PerIssue = tuple[T, ...]
PerPair = tuple[T, ...]
"""One entry for every pair of seats, in the order of `pair_of`."""

RULES_VERSION = 1
"""Raised whenever the same commands could give other events."""

PUBLIC = Audience(-1)
NOBODY = Audience(0)
OPENING = OfferId(0)
MAX_SEATS = 6
SEATS = tuple(SeatId(seat) for seat in range(MAX_SEATS))
"""The seats of the largest table."""


@cache
def only(seats: tuple[SeatId, ...]) -> Audience:
    """The audience made of exactly these seats (and the facilitator)."""
    bits = 0
    for seat in seats:
        bits |= 1 << seat
    return Audience(bits)


def is_seen_by(audience: Audience, seat: SeatId) -> bool:
    """Whether a seat belongs to an audience."""
    return bool(audience >> seat & 1)


def offer_id(turn: Turn, proposer: SeatId) -> OfferId:
    """The number of the offer a seat makes in a turn; it says nothing about offers one cannot see."""
    return OfferId(turn * 8 + proposer)


def pair_of(seats: int, a: SeatId, b: SeatId) -> PairId:
    """The number of a pair of two different seats: (0,1), (0,2), …, (1,2), … ."""
    low, high = (a, b) if a < b else (b, a)
    return PairId(low * seats - low * (low + 1) // 2 + high - low - 1)


def pairs(seats: int) -> tuple[tuple[SeatId, SeatId], ...]:
    """Every pair of seats, in the order of `pair_of`."""
    return tuple((SeatId(a), SeatId(b)) for a in range(seats) for b in range(a + 1, seats))
