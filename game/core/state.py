"""The whole state of one game, as frozen data. How facts change it is in `evolve`."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.core.ids import Package, PerSeat
from game.core.orders import Orders
from game.core.position import Account, Agreement, Entry, Message, Offer, PublicState
from game.core.scenario import SeatBook, Settings


@dataclass(frozen=True, slots=True)
class State:
    """Everything about one game in progress; for the authority of the table alone.

    `history` holds the state before each resolved turn, for undoing; it is not compared.
    """

    public: PublicState
    books: PerSeat[SeatBook]
    accounts: PerSeat[Account]
    offers: tuple[Offer, ...]
    latest: PerSeat[Package | None]
    agreements: tuple[Agreement, ...]
    ledger: tuple[Entry, ...]
    messages: tuple[Message, ...]
    sealed: PerSeat[Orders | None]
    settings: Settings
    seed: int
    history: tuple[State, ...] = field(default=(), compare=False, repr=False)
