"""What a seat may put into its sealed orders: one table move, desk moves, signing decisions (R20)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from game.core.ids import IssueId, OfferId, Package, SeatId, Turn


class Kind(Enum):
    """How an agreement works: beside the game, or as its end (R31)."""

    INTERIM = "interim"
    SETTLEMENT = "settlement"


@dataclass(frozen=True, slots=True)
class MakeOffer:
    """Propose a package to some other seats, to be signed in a later turn (R30)."""

    package: Package
    addressees: tuple[SeatId, ...]
    kind: Kind
    date: Turn


@dataclass(frozen=True, slots=True)
class Accept:
    """Say yes to an offer made to you (R32)."""

    offer: OfferId


@dataclass(frozen=True, slots=True)
class Reject:
    """Say no to an offer made to you; it is gone (R32)."""

    offer: OfferId


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Leave an agreement that is not signed yet; it ends for all (R35)."""

    agreement: OfferId


@dataclass(frozen=True, slots=True)
class Stall:
    """No table move: "no comment" (R32)."""


@dataclass(frozen=True, slots=True)
class WalkOut:
    """Leave the talks; the game ends at once (R38)."""


TableMove = MakeOffer | Accept | Reject | Withdraw | Stall | WalkOut


@dataclass(frozen=True, slots=True)
class Prepare:
    """Have your staff work on an issue's file (R50)."""

    issue: IssueId


@dataclass(frozen=True, slots=True)
class MakeGesture:
    """Give something up for one seat's goodwill (R51)."""

    target: SeatId


@dataclass(frozen=True, slots=True)
class DrawRedLine:
    """Promise in public not to sign below an option of an issue (R52)."""

    issue: IssueId
    option: int


@dataclass(frozen=True, slots=True)
class MakeStatement:
    """Speak warmly in public of an agreement soon (R53)."""


@dataclass(frozen=True, slots=True)
class Press:
    """Use one of your ways to press; `way` counts from 0 (R54)."""

    way: int


@dataclass(frozen=True, slots=True)
class EndTruce:
    """Declare the running truce over (R43)."""


DeskMove = Prepare | MakeGesture | DrawRedLine | MakeStatement | Press | EndTruce


@dataclass(frozen=True, slots=True)
class Orders:
    """Everything a seat does in one turn. `withhold` names due agreements it will not sign (R36)."""

    table: TableMove = Stall()
    desk: tuple[DeskMove, ...] = ()
    withhold: tuple[OfferId, ...] = ()
