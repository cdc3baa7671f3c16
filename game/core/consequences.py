"""Applying lists of effects while a turn resolves: what changed, as one event a cause."""

from __future__ import annotations

from game.core.arithmetic import STEP_MAX, clamp
from game.core.board import Board
from game.core.effects import Effect, Effects, Parts, Touches, seats_meant
from game.core.events import AccountsSet, Changed, Event
from game.core.ids import NOBODY, PUBLIC, GaugeId, IssueId, PairId, Points, SeatId, pair_of
from game.core.position import Account


class Consequences:
    """The numbers touched by a list of effects, clamped after each single one (R3)."""

    __slots__ = ("_accounts", "_appetite", "_board", "_files", "_gauges", "_trust")

    def __init__(self, board: Board) -> None:
        self._board = board
        self._gauges: dict[GaugeId, int] = {}
        self._trust: dict[PairId, int] = {}
        self._appetite: dict[SeatId, int] = {}
        self._files: dict[IssueId, int] = {}
        self._accounts: dict[SeatId, Account] = {}

    def add(self, effects: Effects, parts: Parts) -> None:
        """Apply effects left to right (R5)."""
        for effect in effects:
            self._add(effect, parts)

    def events(self, cause: str) -> list[Event]:
        """What changed, for the log: public numbers and private accounts apart."""
        found: list[Event] = []
        if self._gauges or self._trust or self._appetite or self._files:
            found.append(
                Changed(
                    cause,
                    tuple(self._gauges.items()),
                    tuple(self._trust.items()),
                    tuple(self._appetite.items()),
                    tuple(self._files.items()),
                    PUBLIC,
                )
            )
        if self._accounts:
            accounts = list(self._board.accounts)
            for seat, account in self._accounts.items():
                accounts[seat] = account
            found.append(AccountsSet(tuple(accounts), NOBODY))
        return found

    def gauge(self, gauge: GaugeId, amount: int) -> None:
        """Move a gauge by hundredths of a step."""
        now = self._gauges.get(gauge, self._board.gauges[gauge])
        self._gauges[gauge] = clamp(0, STEP_MAX, now + amount)

    def appetite(self, seat: SeatId, amount: int) -> None:
        """Move a seat's appetite by hundredths of a step."""
        if self._board.appetite:
            now = self._appetite.get(seat, self._board.appetite[seat])
            self._appetite[seat] = clamp(0, STEP_MAX, now + amount)

    def pay(self, seat: SeatId, delay: int = 0, costs: int = 0) -> None:
        """Add to what a seat has paid, in hundredths of a point."""
        old = self._account(seat)
        self._accounts[seat] = Account(
            Points(old.delay + delay),
            Points(old.costs + costs),
            old.red_lines,
            old.walk_away,
        )

    def _account(self, seat: SeatId) -> Account:
        return self._accounts.get(seat, self._board.accounts[seat])

    def _add(self, effect: Effect, parts: Parts) -> None:
        match effect.touches:
            case Touches.GAUGE:
                self.gauge(GaugeId(effect.index), effect.amount)
            case Touches.FILE:
                self._file(IssueId(effect.index), effect.amount)
            case Touches.TRUST:
                self._trust_between(effect, parts)
            case Touches.APPETITE:
                for seat in seats_meant(effect.first, parts):
                    self.appetite(seat, effect.amount)
            case Touches.WALK_AWAY:
                for seat in seats_meant(effect.first, parts):
                    self._shift_walk_away(seat, effect.amount)
            case Touches.POINTS:
                for seat in seats_meant(effect.first, parts):
                    self.pay(seat, costs=-effect.amount)

    def _file(self, issue: IssueId, amount: int) -> None:
        prepare = self._board.scenario.public.moves.prepare
        most = prepare.file_max if prepare else 0
        now = self._files.get(issue, self._board.files[issue])
        self._files[issue] = clamp(0, most, now + amount)

    def _trust_between(self, effect: Effect, parts: Parts) -> None:
        if not self._board.trust:
            return
        touched = []
        for a in seats_meant(effect.first, parts):
            for b in seats_meant(effect.second, parts):
                if a != b and pair_of(parts.seats, a, b) not in touched:
                    touched.append(pair_of(parts.seats, a, b))
        for pair in touched:
            now = self._trust.get(pair, self._board.trust[pair])
            self._trust[pair] = clamp(0, STEP_MAX, now + effect.amount)

    def _shift_walk_away(self, seat: SeatId, amount: int) -> None:
        old = self._account(seat)
        floor = self._board.books[seat].walk_away_floor
        moved = Points(max(floor, old.walk_away + amount))
        self._accounts[seat] = Account(old.delay, old.costs, old.red_lines, moved)
