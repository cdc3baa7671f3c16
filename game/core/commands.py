"""Everything a seat or the facilitator can ask of the rules."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from game.core.ids import IssueId, OfferId, SeatId, Turn
from game.core.orders import Orders
from game.core.scenario import Settings


@dataclass(frozen=True, slots=True)
class Begin:
    """Set the table up: deal cards and jitter, put the opening offer down (R10-R18)."""

    seed: int
    settings: Settings


@dataclass(frozen=True, slots=True)
class Seal:
    """Hand in a seat's orders; the turn resolves when the last seat has sealed (R20)."""

    seat: SeatId
    orders: Orders


@dataclass(frozen=True, slots=True)
class Talk:
    """Free words to some seats; to all others they are public. They bind nobody."""

    seat: SeatId
    to: tuple[SeatId, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Signal:
    """Tell one seat: this issue matters most to us."""

    seat: SeatId
    to: SeatId
    issue: IssueId


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask one seat: what would you want for this option?"""

    seat: SeatId
    to: SeatId
    issue: IssueId
    option: int


class Reply(Enum):
    """The four answers to a question."""

    ACCEPT = "accept"
    REFUSE = "refuse"
    CONDITION = "condition"
    DEFER = "defer"


@dataclass(frozen=True, slots=True)
class Answer:
    """Answer the latest open question of a seat; `issue` and `option` state a condition, else None."""

    seat: SeatId
    to: SeatId
    reply: Reply
    issue: IssueId | None = None
    option: int | None = None


SeatCommand = Seal | Talk | Signal | Ask | Answer


@dataclass(frozen=True, slots=True)
class ForceTurn:
    """Resolve now. `majeure`: nobody's orders count; else only missing ones are filled (R20, R86)."""

    majeure: bool = False


@dataclass(frozen=True, slots=True)
class PlayCard:
    """Put an event card on the table now (R86)."""

    card: str


@dataclass(frozen=True, slots=True)
class PlayInject:
    """Apply one of the scenario's ready interventions (R86)."""

    inject: str


@dataclass(frozen=True, slots=True)
class Leak:
    """Make a standing offer public (R86)."""

    offer: OfferId


@dataclass(frozen=True, slots=True)
class MoveDeadline:
    """Move the last turn by a turn either way (R86)."""

    turns: int


@dataclass(frozen=True, slots=True)
class UndoTurn:
    """Go back to the orders of the turn resolved last (R86)."""


@dataclass(frozen=True, slots=True)
class Announce:
    """A word of the facilitator to everybody."""

    text: str


@dataclass(frozen=True, slots=True)
class Pass:
    """Who plays a seat from now on: a character at a level, by their keys; a person if both are empty.

    `until` is the turn at whose beginning a person has the seat again; None if that is left open.
    """

    seat: SeatId
    character: str = ""
    level: str = ""
    until: Turn | None = None


@dataclass(frozen=True, slots=True)
class HandOver:
    """Let seats change hands, all at once (R87)."""

    passes: tuple[Pass, ...]


FacilitatorCommand = ForceTurn | PlayCard | PlayInject | Leak | MoveDeadline | UndoTurn | Announce | HandOver
Command = Begin | SeatCommand | FacilitatorCommand
