"""The closed vocabulary of effects that scenario data may use (R95)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from game.core.ids import SEATS, SeatId


class Touches(Enum):
    """The kind of number an effect changes."""

    GAUGE = "gauge"
    TRUST = "trust"
    APPETITE = "appetite"
    WALK_AWAY = "walk_away"
    FILE = "file"
    POINTS = "points"


class Who(Enum):
    """A seat named by its part in the move instead of by its name."""

    OWN = "own"
    TARGET = "target"
    OTHER = "other"
    OTHERS = "others"
    ALL = "all"
    SIGNATORIES = "signatories"
    COSIGNERS = "cosigners"


@dataclass(frozen=True, slots=True)
class Effect:
    """One change by a signed amount: hundredths, or whole units for files.

    `index` is the gauge or issue for GAUGE and FILE, else -1. `first` (and `second`, for TRUST) name
    seats by number or by part; they are None where the effect concerns no seat.
    """

    touches: Touches
    amount: int
    index: int = -1
    first: SeatId | Who | None = None
    second: SeatId | Who | None = None


Effects = tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """Who plays which part while a list of effects is applied."""

    seats: int
    own: SeatId | None = None
    target: SeatId | None = None
    signatories: tuple[SeatId, ...] = ()


def seats_meant(who: SeatId | Who | None, parts: Parts) -> tuple[SeatId, ...]:
    """The seats that a name or part stands for, in seat order; none where nobody plays the part."""
    if who is None:
        return ()
    if not isinstance(who, Who):
        return (who,)
    if who is Who.OWN:
        return () if parts.own is None else (parts.own,)
    if who is Who.TARGET:
        return () if parts.target is None else (parts.target,)
    everyone = SEATS[: parts.seats]
    match who:
        case Who.OTHER:
            return tuple([seat for seat in everyone if seat != parts.own and seat != parts.target])
        case Who.OTHERS:
            return tuple([seat for seat in everyone if seat != parts.own])
        case Who.ALL:
            return everyone
        case Who.SIGNATORIES:
            return parts.signatories
        case Who.COSIGNERS:
            return tuple(seat for seat in parts.signatories if seat != parts.own)
