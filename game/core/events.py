"""Every fact of a game; each names who may see it, and there is no default audience."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from game.core.ids import Audience, GaugeId, IssueId, OfferId, Package, PairId, PerSeat, Points, SeatId, Turn
from game.core.orders import Kind, Orders
from game.core.position import Account, Agreement, Ending, Message, Offer
from game.core.scenario import SeatBook, Settings


@dataclass(frozen=True, slots=True)
class GameBegan:
    """The table is set (R17); numbers start as the scenario says."""

    settings: Settings
    to: Audience


@dataclass(frozen=True, slots=True)
class SeedSet:
    """The seed of all chance; `fell_back` if no deal passed the set-up check (R15)."""

    seed: int
    fell_back: bool
    to: Audience


@dataclass(frozen=True, slots=True)
class BookDealt:
    """A seat's private numbers, with its secret card and jitter (R13, R14)."""

    book: SeatBook
    to: Audience


@dataclass(frozen=True, slots=True)
class TurnBegan:
    """A turn opens for orders."""

    turn: Turn
    to: Audience


@dataclass(frozen=True, slots=True)
class CardDrawn:
    """An event card is news (R85), drawn or put down by the facilitator."""

    card: str
    to: Audience


@dataclass(frozen=True, slots=True)
class Changed:
    """Public numbers after a cause, as (which, new value)."""

    cause: str
    gauges: tuple[tuple[GaugeId, int], ...]
    trust: tuple[tuple[PairId, int], ...]
    appetite: tuple[tuple[SeatId, int], ...]
    files: tuple[tuple[IssueId, int], ...]
    to: Audience


@dataclass(frozen=True, slots=True)
class AccountsSet:
    """The seats' private accounts; each seat reads its own in its view."""

    accounts: PerSeat[Account]
    to: Audience


@dataclass(frozen=True, slots=True)
class OrdersSealed:
    """A seat's orders, kept closed until the turn resolves."""

    seat: SeatId
    orders: Orders
    to: Audience


@dataclass(frozen=True, slots=True)
class SeatReady:
    """A seat has sealed its orders."""

    seat: SeatId
    to: Audience


@dataclass(frozen=True, slots=True)
class OrdersOpened:
    """The turn resolves; `majeure` if no orders counted (R86)."""

    turn: Turn
    majeure: bool
    to: Audience


@dataclass(frozen=True, slots=True)
class WalkedOut:
    """A seat left the talks (R38)."""

    seat: SeatId
    to: Audience


@dataclass(frozen=True, slots=True)
class OfferMade:
    """A package is on the table, in place of the proposer's earlier one (R30)."""

    offer: Offer
    to: Audience


@dataclass(frozen=True, slots=True)
class TalksHeld:
    """Others learn that some seats talked, not what about (only if the table's press setting says so)."""

    seats: tuple[SeatId, ...]
    to: Audience


@dataclass(frozen=True, slots=True)
class OfferAccepted:
    """An addressee said yes (R32)."""

    offer: OfferId
    seat: SeatId
    to: Audience


@dataclass(frozen=True, slots=True)
class OfferRejected:
    """An addressee said no; the offer is gone (R32)."""

    offer: OfferId
    seat: SeatId
    to: Audience


@dataclass(frozen=True, slots=True)
class OfferLapsed:
    """Nobody completed the offer in time (R30)."""

    offer: OfferId
    to: Audience


@dataclass(frozen=True, slots=True)
class AgreementMade:
    """Every addressee has accepted (R32); the offer is replaced by an agreement in principle."""

    agreement: Agreement
    to: Audience


class Ended(Enum):
    """Why an agreement ended unsigned."""

    REPLACED = "replaced"
    TOO_LATE = "too_late"
    SLIPPED = "slipped"
    WITHDRAWN = "withdrawn"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class AgreementEnded:
    """An agreement in principle is gone (R30, R34-R36)."""

    agreement: OfferId
    why: Ended
    to: Audience


@dataclass(frozen=True, slots=True)
class Withdrew:
    """A seat left an agreement, or withheld its signature on the day (R35, R36)."""

    seat: SeatId
    parties: tuple[SeatId, ...]
    withheld: bool
    to: Audience


@dataclass(frozen=True, slots=True)
class Prepared:
    """A seat's staff added units to a file (R50, R62)."""

    seat: SeatId
    issue: IssueId
    added: int
    to: Audience


@dataclass(frozen=True, slots=True)
class Gestured:
    """A seat made a gesture (R51)."""

    seat: SeatId
    target: SeatId
    to: Audience


@dataclass(frozen=True, slots=True)
class RedLineDrawn:
    """A seat drew a red line (R52)."""

    seat: SeatId
    issue: IssueId
    option: int
    to: Audience


@dataclass(frozen=True, slots=True)
class RedLineCrossed:
    """A seat signed below its red line (R52).

    `paid`, in hundredths, is charged now; None at a settlement, whose score counts the line itself.
    """

    seat: SeatId
    issue: IssueId
    option: int
    paid: Points | None
    to: Audience


@dataclass(frozen=True, slots=True)
class StatementMade:
    """A seat spoke warmly in public (R53)."""

    seat: SeatId
    due: Turn
    to: Audience


@dataclass(frozen=True, slots=True)
class StatementJudged:
    """A warm statement came true or was missed (R53)."""

    seat: SeatId
    redeemed: bool
    to: Audience


@dataclass(frozen=True, slots=True)
class Pressed:
    """A seat pressed; `way` counts from 0 (R54)."""

    seat: SeatId
    way: int
    to: Audience


@dataclass(frozen=True, slots=True)
class Signed:
    """An agreement came into force (R36, R37)."""

    id: OfferId
    parties: tuple[SeatId, ...]
    package: Package
    kind: Kind
    to: Audience


@dataclass(frozen=True, slots=True)
class SigningSlipped:
    """An agreement could not be signed: files below half their need, or gauges too low (R36, R38a)."""

    agreement: OfferId
    files: tuple[IssueId, ...]
    gauges: tuple[GaugeId, ...]
    tries: int
    to: Audience


@dataclass(frozen=True, slots=True)
class TruceBegan:
    """A truce was signed (R41), or a running one renewed."""

    option: int
    until: Turn
    renewed: bool
    to: Audience


class TruceEnd(Enum):
    """How a truce ended."""

    LAPSED = "lapsed"
    BROKEN = "broken"
    INCIDENT = "incident"


@dataclass(frozen=True, slots=True)
class TruceOver:
    """A truce ended (R41, R43); `seat` is who ended it, None for a lapse or an incident."""

    how: TruceEnd
    seat: SeatId | None
    to: Audience


@dataclass(frozen=True, slots=True)
class GameEnded:
    """The game is over (R23)."""

    ending: Ending
    to: Audience


@dataclass(frozen=True, slots=True)
class Said:
    """Something was said between turns; it binds nobody."""

    message: Message
    to: Audience


@dataclass(frozen=True, slots=True)
class Injected:
    """The facilitator intervened with one of the scenario's injects (R86)."""

    inject: str
    to: Audience


@dataclass(frozen=True, slots=True)
class OfferLeaked:
    """A standing offer became public (R86)."""

    offer: Offer
    to: Audience


@dataclass(frozen=True, slots=True)
class DeadlineMoved:
    """The last turn changed (R86)."""

    last_turn: Turn
    to: Audience


@dataclass(frozen=True, slots=True)
class TurnUndone:
    """The game went back to the orders of a turn (R86); what was said stays said."""

    turn: Turn
    to: Audience


@dataclass(frozen=True, slots=True)
class Announced:
    """The facilitator told everybody something."""

    text: str
    to: Audience


@dataclass(frozen=True, slots=True)
class SeatPassed:
    """A seat changed hands (R87): a character at a level plays it, or a person if both keys are empty.

    At the beginning of turn `until` a person has it again; None if that is left open.
    """

    seat: SeatId
    character: str
    level: str
    until: Turn | None
    to: Audience


Event = (
    GameBegan
    | SeedSet
    | BookDealt
    | TurnBegan
    | CardDrawn
    | Changed
    | AccountsSet
    | OrdersSealed
    | SeatReady
    | OrdersOpened
    | WalkedOut
    | OfferMade
    | TalksHeld
    | OfferAccepted
    | OfferRejected
    | OfferLapsed
    | AgreementMade
    | AgreementEnded
    | Withdrew
    | Prepared
    | Gestured
    | RedLineDrawn
    | RedLineCrossed
    | StatementMade
    | StatementJudged
    | Pressed
    | Signed
    | SigningSlipped
    | TruceBegan
    | TruceOver
    | GameEnded
    | Said
    | Injected
    | OfferLeaked
    | DeadlineMoved
    | TurnUndone
    | Announced
    | SeatPassed
)
