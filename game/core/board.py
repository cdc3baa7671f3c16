"""The state of a game opened for writing."""

from __future__ import annotations

from game.core.ids import PUBLIC, Audience, IssueId, OfferId, Package, Points, SeatId, Turn
from game.core.orders import Orders
from game.core.position import (
    Account,
    Agreement,
    Ending,
    Entry,
    Message,
    Offer,
    Promise,
    PublicState,
    RedLine,
    Statement,
    Status,
    Truce,
)
from game.core.scenario import Scenario, SeatBook, Settings
from game.core.state import State

_ZERO = Points(0)


class Board:
    """A state under change, with one list for each table of numbers.

    A turn resolves on one board, and replay applies facts to the same kind of board.
    """

    __slots__ = (
        "accounts",
        "agreements",
        "appetite",
        "books",
        "cards",
        "ending",
        "favours",
        "files",
        "gauges",
        "history",
        "in_force",
        "last_turn",
        "latest",
        "ledger",
        "messages",
        "offers",
        "red_lines",
        "scenario",
        "sealed",
        "seed",
        "settings",
        "statements",
        "truce",
        "trust",
        "turn",
        "work",
    )

    def __init__(self, scenario: Scenario, state: State | None) -> None:
        self.scenario = scenario
        if state is None:
            self._set_up()
        else:
            self.load(state)

    def freeze(self) -> State:
        """The state as it stands now."""
        # Positional here and below: this is made every turn.
        return State(
            self.public(),
            self.books,
            self.accounts,
            tuple(self.offers),
            tuple(self.latest),
            tuple(self.agreements),
            tuple(self.ledger),
            self.messages,
            tuple(self.sealed),
            self.settings,
            self.seed,
            self.history,
        )

    def public(self) -> PublicState:
        """The public part of the state as it stands now."""
        return PublicState(
            self.turn,
            self.last_turn,
            tuple(self.gauges),
            tuple(self.trust),
            tuple(self.appetite),
            tuple(self.files),
            tuple(self.work),
            tuple(self.in_force),
            self.truce,
            self.red_lines,
            self.statements,
            tuple(self.favours),
            self.cards,
            self.ending,
        )

    def _set_up(self) -> None:
        public = self.scenario.public
        seats, issues = len(public.seats), len(public.issues)
        self.turn = Turn(0)
        self.last_turn = Turn(public.calendar.turns)
        self.gauges = [gauge.start for gauge in public.gauges]
        self.trust = list(public.trust.start) if public.trust else []
        self.appetite = list(public.appetite.start) if public.appetite else []
        self.files = [issue.file_start for issue in public.issues]
        self.work: list[tuple[int, ...]] = [(0,) * seats] * issues
        self.in_force = [0] * issues
        self.truce: Truce | None = None
        self.red_lines: tuple[RedLine, ...] = ()
        self.statements: tuple[Statement, ...] = ()
        self.favours = [0] * seats
        self.cards: tuple[str, ...] = ()
        self.ending: Ending | None = None
        self.books: tuple[SeatBook, ...] = self.scenario.books
        self.accounts: tuple[Account, ...] = (Account(_ZERO, _ZERO, _ZERO, _ZERO),) * seats
        self.offers: list[Offer] = []
        self.latest: list[Package | None] = [None] * seats
        self.agreements: list[Agreement] = []
        self.ledger: list[Entry] = []
        self.messages: tuple[Message, ...] = ()
        self.sealed: list[Orders | None] = [None] * seats
        self.settings: Settings = self.scenario.settings
        self.seed = 0
        self.history: tuple[State, ...] = ()

    def load(self, state: State) -> None:
        """Take everything from a state."""
        public = state.public
        self.turn = public.turn
        self.last_turn = public.last_turn
        self.gauges = list(public.gauges)
        self.trust = list(public.trust)
        self.appetite = list(public.appetite)
        self.files = list(public.files)
        self.work = list(public.work)
        self.in_force = list(public.in_force)
        self.truce = public.truce
        self.red_lines = public.red_lines
        self.statements = public.statements
        self.favours = list(public.favours)
        self.cards = public.cards
        self.ending = public.ending
        self.books = state.books
        self.accounts = state.accounts
        self.offers = list(state.offers)
        self.latest = list(state.latest)
        self.agreements = list(state.agreements)
        self.ledger = list(state.ledger)
        self.messages = state.messages
        self.sealed = list(state.sealed)
        self.settings = state.settings
        self.seed = state.seed
        self.history = state.history

    def offer(self, number: OfferId) -> Offer | None:
        """A standing offer, None if it is gone."""
        return next((offer for offer in self.offers if offer.id == number), None)

    def drop_offer(self, number: OfferId) -> None:
        """Take an offer off the table."""
        self.offers = [offer for offer in self.offers if offer.id != number]

    def drop_agreement(self, number: OfferId) -> None:
        """Forget an unsigned agreement."""
        self.agreements = [deal for deal in self.agreements if deal.id != number]

    def note(
        self,
        promise: Promise,
        status: Status,
        seats: tuple[SeatId, ...],
        seen_by: Audience = PUBLIC,
        *,
        issue: IssueId | None = None,
        option: int | None = None,
        package: Package | None = None,
        by: SeatId | None = None,
    ) -> None:
        """Add a line to the ledger (R45)."""
        self.ledger.append(Entry(promise, status, self.turn, seats, seen_by, issue, option, package, by))

    def mark(
        self,
        promise: Promise,
        old: Status,
        new: Status,
        seat: SeatId | None = None,
        issue: IssueId | None = None,
        by: SeatId | None = None,
    ) -> None:
        """Change the status of the ledger lines of a kind (and seat, and issue) that stand at `old`."""
        for place, entry in enumerate(self.ledger):
            if (
                entry.promise is promise
                and entry.status is old
                and (seat is None or entry.seats[0] == seat)
                and (issue is None or entry.issue == issue)
            ):
                self.ledger[place] = entry.turned(new, by)
