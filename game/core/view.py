"""What a seat, the audience and the facilitator see: built by listing, never by deleting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from game.core.ids import PUBLIC, Package, PerSeat, SeatId
from game.core.orders import Orders
from game.core.position import Account, Agreement, Entry, Message, Offer, PublicState
from game.core.scenario import PublicScenario, Scenario, SeatBook, Settings
from game.core.state import State


@dataclass(frozen=True, slots=True)
class SeatView:
    """Everything one seat may know, and nothing else. `ready` tells which seats have sealed."""

    scenario: PublicScenario
    public: PublicState
    seat: SeatId
    book: SeatBook
    account: Account
    offers: tuple[Offer, ...]
    agreements: tuple[Agreement, ...]
    latest: Package | None
    ledger: tuple[Entry, ...]
    messages: tuple[Message, ...]
    orders: Orders | None
    ready: PerSeat[bool]
    settings: Settings


@dataclass(frozen=True, slots=True)
class PublicView:
    """What the room may see: for the board, spectators and public exports."""

    scenario: PublicScenario
    public: PublicState
    offers: tuple[Offer, ...]
    ledger: tuple[Entry, ...]
    messages: tuple[Message, ...]
    ready: PerSeat[bool]
    settings: Settings


@dataclass(frozen=True, slots=True)
class FacilitatorView:
    """Everything; for the facilitator and, after the game, the debrief."""

    scenario: Scenario
    state: State


class Sight(Protocol):
    """What the rules look at when they say whether a seat may do something; every view of a seat has it."""

    @property
    def scenario(self) -> PublicScenario:
        """The public part of the scenario."""

    @property
    def public(self) -> PublicState:
        """What everybody can see."""

    @property
    def seat(self) -> SeatId:
        """Whose view it is."""

    @property
    def offers(self) -> tuple[Offer, ...]:
        """The offers that the seat may see."""

    @property
    def agreements(self) -> tuple[Agreement, ...]:
        """The agreements that the seat may see."""

    @property
    def orders(self) -> Orders | None:
        """What the seat has sealed."""


class Glance:
    """As much of a seat's view as the rules need, worked out when asked for: made with every command."""

    __slots__ = ("_state", "orders", "public", "scenario", "seat")

    def __init__(self, scenario: Scenario, state: State, seat: SeatId) -> None:
        self.scenario = scenario.public
        self.public = state.public
        self.seat = seat
        self.orders = state.sealed[seat]
        self._state = state

    @property
    def offers(self) -> tuple[Offer, ...]:
        """The offers that the seat may see."""
        bit = 1 << self.seat
        return tuple([offer for offer in self._state.offers if offer.seen_by & bit])

    @property
    def agreements(self) -> tuple[Agreement, ...]:
        """The agreements that the seat may see."""
        bit = 1 << self.seat
        return tuple([deal for deal in self._state.agreements if deal.seen_by & bit])


def seat_view(scenario: Scenario, state: State, seat: SeatId) -> SeatView:
    """What `seat` may see now."""
    # Positional and without empty loops: two views are made with every command of a character.
    bit = 1 << seat
    offers, agreements, ledger, messages = state.offers, state.agreements, state.ledger, state.messages
    return SeatView(
        scenario.public,
        state.public,
        seat,
        state.books[seat],
        state.accounts[seat],
        tuple([offer for offer in offers if offer.seen_by & bit]) if offers else (),
        tuple([deal for deal in agreements if deal.seen_by & bit]) if agreements else (),
        state.latest[seat],
        tuple([entry for entry in ledger if entry.seen_by & bit]) if ledger else (),
        tuple([message for message in messages if message.seen_by & bit]) if messages else (),
        state.sealed[seat],
        tuple([orders is not None for orders in state.sealed]),
        state.settings,
    )


def public_view(scenario: Scenario, state: State) -> PublicView:
    """What everybody in the room may see now."""
    return PublicView(
        scenario=scenario.public,
        public=state.public,
        offers=tuple([offer for offer in state.offers if offer.seen_by == PUBLIC]),
        ledger=tuple([entry for entry in state.ledger if entry.seen_by == PUBLIC]),
        messages=tuple([message for message in state.messages if message.seen_by == PUBLIC]),
        ready=tuple([orders is not None for orders in state.sealed]),
        settings=state.settings,
    )


def facilitator_view(scenario: Scenario, state: State) -> FacilitatorView:
    """Everything there is to see."""
    return FacilitatorView(scenario, state)
