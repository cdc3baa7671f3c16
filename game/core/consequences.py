"""Applying lists of effects while a turn resolves: what changed, as one event a cause."""

from __future__ import annotations

from game.core.arithmetic import STEP_MAX, clamp
from game.core.board import Board
from game.core.effects import Effect, Effects, Parts, Touches, seats_meant
from game.core.events import AccountsSet, Changed, Event
from game.core.ids import NOBODY, PUBLIC, GaugeId, IssueId, PairId, Points, SeatId, pair_of
from game.core.position import Account


class Consequences:
    """Lets a list of effects happen on a board, each clamped on its own (R3), and tells what changed."""

    __slots__ = ("_accounts", "_appetite", "_board", "_files", "_gauges", "_trust")

    def __init__(self, board: Board) -> None:
        self._board = board
        self._gauges: dict[GaugeId, int] = {}
        self._trust: dict[PairId, int] = {}
        self._appetite: dict[SeatId, int] = {}
        self._files: dict[IssueId, int] = {}
        self._accounts = board.accounts

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
        if self._accounts is not self._board.accounts:
            found.append(AccountsSet(self._board.accounts, NOBODY))
        return found

    def gauge(self, gauge: GaugeId, amount: int) -> None:
        """Move a gauge by hundredths of a step."""
        gauges = self._board.gauges
        self._gauges[gauge] = gauges[gauge] = clamp(0, STEP_MAX, gauges[gauge] + amount)

    def appetite(self, seat: SeatId, amount: int) -> None:
        """Move a seat's appetite by hundredths of a step."""
        appetite = self._board.appetite
        if appetite:
            self._appetite[seat] = appetite[seat] = clamp(0, STEP_MAX, appetite[seat] + amount)

    def wait(self, rates: list[int]) -> None:
        """Add what a turn of waiting costs each seat, in hundredths of a point."""
        if any(rates):
            self._board.accounts = tuple(
                [
                    Account(Points(old.delay + rate), old.costs, old.red_lines, old.walk_away)
                    for old, rate in zip(self._board.accounts, rates, strict=True)
                ]
            )

    def _pay(self, seat: SeatId, amount: int) -> None:
        old = self._board.accounts[seat]
        self._set_account(seat, Account(old.delay, Points(old.costs + amount), old.red_lines, old.walk_away))

    def _set_account(self, seat: SeatId, account: Account) -> None:
        accounts = self._board.accounts
        self._board.accounts = (*accounts[:seat], account, *accounts[seat + 1 :])

    def _add(self, effect: Effect, parts: Parts) -> None:
        touches, amount = effect.touches, effect.amount
        if touches is Touches.TRUST:
            self._trust_between(effect, parts)
        elif touches is Touches.GAUGE:
            self.gauge(GaugeId(effect.index), amount)
        elif touches is Touches.FILE:
            self._file(IssueId(effect.index), amount)
        else:
            for seat in seats_meant(effect.first, parts):
                if touches is Touches.APPETITE:
                    self.appetite(seat, amount)
                elif touches is Touches.WALK_AWAY:
                    self._shift_walk_away(seat, amount)
                else:
                    self._pay(seat, -amount)

    def _file(self, issue: IssueId, amount: int) -> None:
        prepare = self._board.scenario.public.moves.prepare
        most = prepare.file_max if prepare else 0
        files = self._board.files
        self._files[issue] = files[issue] = clamp(0, most, files[issue] + amount)

    def _trust_between(self, effect: Effect, parts: Parts) -> None:
        trust = self._board.trust
        if not trust:
            return
        first, second = seats_meant(effect.first, parts), seats_meant(effect.second, parts)
        if len(first) == len(second) == 1 and first != second:
            touched = [pair_of(parts.seats, first[0], second[0])]
        else:
            touched = list({pair_of(parts.seats, a, b): None for a in first for b in second if a != b})
        for pair in touched:
            self._trust[pair] = trust[pair] = clamp(0, STEP_MAX, trust[pair] + effect.amount)

    def _shift_walk_away(self, seat: SeatId, amount: int) -> None:
        old = self._board.accounts[seat]
        floor = self._board.books[seat].walk_away_floor
        moved = Points(max(floor, old.walk_away + amount))
        self._set_account(seat, Account(old.delay, old.costs, old.red_lines, moved))
