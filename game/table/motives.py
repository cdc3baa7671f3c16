"""Why characters gave their orders: written beside each move, and read again for the seat's own person."""

from __future__ import annotations

from collections.abc import Iterator

from game.agents.reasons import Reason, reason_from_json
from game.core.codec import Malformed, to_json
from game.core.commands import Seal
from game.core.ids import SeatId, Turn
from game.journal.record import Note, Record

KIND = "reason"
"""The kind of the notes that keep a reason."""


class Motives:
    """The reasons of one game by seat and turn. They hold their seat's numbers: for that seat only."""

    def __init__(self) -> None:
        self._last: dict[SeatId, tuple[Reason, tuple[Note, ...]]] = {}
        self._found: dict[tuple[SeatId, Turn], Reason | str] = {}

    def keep(self, seat: SeatId, turn: Turn, reason: Reason) -> None:
        """Remember why a character gives the orders of a turn."""
        self._found[seat, turn] = reason

    def read(self, record: Record, turn: Turn) -> None:
        """Remember what is noted beside a stored command."""
        if isinstance(record.command, Seal):
            for note in record.notes:
                if note.kind == KIND:
                    self._found[record.command.seat, turn] = note.json

    def notes(self, seat: SeatId, reason: Reason) -> tuple[Note, ...]:
        """A reason for the journal; written out once as long as it stays the same."""
        last = self._last.get(seat)
        if last is None or last[0] is not reason:
            last = self._last[seat] = reason, (Note(KIND, to_json(reason)),)
        return last[1]

    def of(self, seat: SeatId, since: Turn, until: Turn | None) -> Iterator[tuple[Turn, Reason]]:
        """A seat's reasons from one turn on and before another; what cannot be read is left out."""
        for (other, turn), found in sorted(self._found.items(), key=lambda item: item[0][1]):
            if other != seat or turn < since or (until is not None and turn >= until):
                continue
            try:
                yield turn, reason_from_json(found) if isinstance(found, str) else found
            except Malformed:
                continue
