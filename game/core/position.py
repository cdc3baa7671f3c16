"""What stands on and around the table: offers, agreements, promises, messages, public numbers, accounts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from game.core.commands import Reply
from game.core.ids import (
    Audience,
    IssueId,
    OfferId,
    Package,
    PerIssue,
    PerPair,
    PerSeat,
    Points,
    SeatId,
    Turn,
)
from game.core.orders import Kind


class Ending(Enum):
    """How a game ended (R23)."""

    DEAL = "deal"
    WALK_OUT = "walk_out"
    PARTIAL = "partial"
    LAPSE = "lapse"


BEFORE = Turn(0)
"""The time before the first turn."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A package on the table. `turn` is when it was made; `seen_by` its proposer, addressees, or all."""

    id: OfferId
    turn: Turn
    proposer: SeatId
    addressees: tuple[SeatId, ...]
    accepted_by: tuple[SeatId, ...]
    package: Package
    kind: Kind
    date: Turn
    seen_by: Audience

    def accepted(self, seat: SeatId) -> Offer:
        """The offer with one more yes."""
        yes = tuple(sorted((*self.accepted_by, seat)))
        return Offer(
            self.id,
            self.turn,
            self.proposer,
            self.addressees,
            yes,
            self.package,
            self.kind,
            self.date,
            self.seen_by,
        )


@dataclass(frozen=True, slots=True)
class Agreement:
    """A package agreed in principle, to be signed on its date. `tries` counts slipped signings."""

    id: OfferId
    made: Turn
    parties: tuple[SeatId, ...]
    package: Package
    kind: Kind
    date: Turn
    tries: int
    seen_by: Audience


@dataclass(frozen=True, slots=True)
class Truce:
    """A truce that runs in the turns after `since` up to and including `until` (R41).

    `signed` is the turn in which it was begun or renewed last.
    """

    option: int
    since: Turn
    until: Turn
    signed: Turn = BEFORE

    def runs_in(self, turn: Turn) -> bool:
        """Whether the truce runs in a turn; not yet in the turn of its signing."""
        return self.since < turn <= self.until


@dataclass(frozen=True, slots=True)
class RedLine:
    """A standing promise not to sign below `option` (R52)."""

    seat: SeatId
    issue: IssueId
    option: int


@dataclass(frozen=True, slots=True)
class Statement:
    """A pending warm statement, judged in turn `due` (R53)."""

    seat: SeatId
    due: Turn


class Promise(Enum):
    """What a line of the ledger is about (R45)."""

    RED_LINE = "red_line"
    STATEMENT = "statement"
    CLAUSES = "clauses"
    SETTLEMENT = "settlement"
    TRUCE = "truce"
    WITHDRAWAL = "withdrawal"
    WITHHOLDING = "withholding"
    LAPSED_AGREEMENT = "lapsed_agreement"


class Status(Enum):
    """How a promise stands (R45)."""

    STANDING = "standing"
    IN_FORCE = "in_force"
    KEPT = "kept"
    RENEWED = "renewed"
    CROSSED = "crossed"
    REDEEMED = "redeemed"
    MISSED = "missed"
    REPLACED = "replaced"
    BROKEN = "broken"
    DISPUTED = "disputed"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the commitment ledger; `by` is who broke or left, `package` what was signed."""

    promise: Promise
    status: Status
    turn: Turn
    seats: tuple[SeatId, ...]
    seen_by: Audience
    issue: IssueId | None = None
    option: int | None = None
    package: Package | None = None
    by: SeatId | None = None

    def turned(self, status: Status, by: SeatId | None = None) -> Entry:
        """The line with another status."""
        return Entry(
            self.promise,
            status,
            self.turn,
            self.seats,
            self.seen_by,
            self.issue,
            self.option,
            self.package,
            by,
        )


@dataclass(frozen=True, slots=True)
class Words:
    """Free talk."""

    text: str


@dataclass(frozen=True, slots=True)
class Signalled:
    """A seat says that an issue matters most to it."""

    issue: IssueId


@dataclass(frozen=True, slots=True)
class Asked:
    """A seat asks what another would want for an option."""

    issue: IssueId
    option: int


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to a question; a condition names an issue and option."""

    asked: Asked
    reply: Reply
    issue: IssueId | None
    option: int | None


@dataclass(frozen=True, slots=True)
class Message:
    """Something said by a seat; it binds nobody."""

    turn: Turn
    sender: SeatId
    to: tuple[SeatId, ...]
    said: Words | Signalled | Asked | Answered
    seen_by: Audience


@dataclass(frozen=True, slots=True)
class PublicState:
    """What everybody at the table and in the room can see.

    `work` counts who prepared: by issue, by seat. `favours` counts gestures received.
    `in_force` is the package of signed interim clauses, or the settlement at the end.
    """

    turn: Turn
    last_turn: Turn
    gauges: tuple[int, ...]
    trust: PerPair[int]
    appetite: PerSeat[int]
    files: PerIssue[int]
    work: PerIssue[PerSeat[int]]
    in_force: Package
    truce: Truce | None
    red_lines: tuple[RedLine, ...]
    statements: tuple[Statement, ...]
    favours: PerSeat[int]
    cards: tuple[str, ...]
    ending: Ending | None


@dataclass(frozen=True, slots=True)
class Account:
    """What a seat has paid, in hundredths, and the adjustment of its walk-away; private to the seat."""

    delay: Points
    costs: Points
    red_lines: Points
    walk_away: Points
