"""A table for one learner, at which the other seats follow a script instead of thinking.

The rules, the numbers and the journal are those of any game: the scripted seats hand in sealed orders like
everybody else, and what the rules refuse them they leave out.
"""

from __future__ import annotations

from game.core.commands import Seal, SeatCommand
from game.core.errors import Refused
from game.core.ids import IssueId, OfferId, SeatId, Turn
from game.core.legal import check
from game.core.orders import Accept, Kind, MakeOffer, Orders, Prepare, TableMove
from game.core.outcome import Outcome
from game.core.view import SeatView
from game.scenario.tutorial import ScriptedTurn, Tutorial
from game.table.absence import Absence
from game.table.chair import Chair
from game.table.notice import Notice
from game.table.table import Table


class Rehearsal:
    """A table whose people are the learner alone; it seals for all other seats."""

    def __init__(self, table: Table, tutorial: Tutorial) -> None:
        """`table` has been begun or resumed, with a person in every seat."""
        self._table = table
        self._tutorial = tutorial
        keys = [seat.key for seat in table.view(SeatId(0)).scenario.seats]
        self._seat = SeatId(keys.index(tutorial.seat))
        self.go_on()

    @property
    def people(self) -> tuple[SeatId, ...]:
        """The learner's seat."""
        return (self._seat,)

    @property
    def waiting_for(self) -> tuple[SeatId, ...]:
        """The learner, while the orders of the turn are missing."""
        return tuple(seat for seat in self._table.waiting_for if seat == self._seat)

    @property
    def is_over(self) -> bool:
        """Whether the game has ended."""
        return self._table.is_over

    @property
    def has_finished(self) -> bool:
        """Whether the script is at its end: its last turn has been sealed, or the game is over."""
        return self.is_over or self._turn > self._tutorial.turns

    def chair(self, seat: SeatId) -> Chair:
        """The place of a seat; the learner's moves the others too."""
        return _Place(self, self._table.chair(seat))

    def go_on(self) -> None:
        """Let the scripted seats seal if the learner has.

        Raises: JournalProblem.
        """
        mine = self._seat
        while not self.is_over and mine not in self._table.waiting_for:
            for seat in self._table.waiting_for:
                self._table.submit(seat, Seal(seat, self._orders(seat)))

    def outcome(self) -> Outcome:
        """The result of a finished game."""
        return self._table.outcome()

    @property
    def _turn(self) -> Turn:
        return self._table.view(self._seat).public.turn

    def _orders(self, seat: SeatId) -> Orders:
        """What the script has for a seat now, as far as the rules allow it after what the learner did."""
        view = self._table.view(seat)
        key, turn = view.scenario.seats[seat].key, view.public.turn
        row = next((row for row in self._tutorial.script if (row.seat, row.turn) == (key, turn)), None)
        orders = Orders()
        if row is None:
            return orders
        move = _move(view, row)
        if move is not None and _fits(view, Orders(move)):
            orders = Orders(move)
        for issue in row.prepare:
            more = Orders(orders.table, (*orders.desk, Prepare(_issue(view, issue))))
            orders = more if _fits(view, more) else orders
        return orders


def _move(view: SeatView, row: ScriptedTurn) -> TableMove | None:
    seats = [seat.key for seat in view.scenario.seats]
    if row.accept:
        wanted = seats.index(row.accept)
        numbers = [offer.id for offer in view.offers if offer.proposer == wanted]
        return Accept(OfferId(max(numbers))) if numbers else None
    if row.offer is None:
        return None
    chosen = dict(row.offer.package)
    return MakeOffer(
        tuple(chosen.get(issue.key, 0) for issue in view.scenario.issues),
        tuple(sorted(SeatId(seats.index(key)) for key in row.offer.to)),
        Kind(row.offer.kind),
        Turn(row.offer.date),
    )


def _issue(view: SeatView, key: str) -> IssueId:
    return IssueId([issue.key for issue in view.scenario.issues].index(key))


def _fits(view: SeatView, orders: Orders) -> bool:
    try:
        check(view, orders)
    except Refused:
        return False
    return True


class _Place:
    """The learner's chair: what it hands in, the others answer at once."""

    def __init__(self, rehearsal: Rehearsal, chair: Chair) -> None:
        self._rehearsal = rehearsal
        self._chair = chair

    @property
    def seat(self) -> SeatId:
        return self._chair.seat

    def view(self) -> SeatView:
        return self._chair.view()

    def log(self, after: int = 0) -> tuple[Notice, ...]:
        return self._chair.log(after)

    def absence(self) -> Absence | None:
        return self._chair.absence()

    def submit(self, command: SeatCommand) -> None:
        self._chair.submit(command)
        self._rehearsal.go_on()
