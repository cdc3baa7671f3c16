"""The list of promises, kept and broken, as sentences."""

from __future__ import annotations

from game.core.position import Entry, Promise
from game.core.view import SeatView
from game.presenters.reader import Reader
from game.texts import say


def ledger(view: SeatView) -> tuple[str, ...]:
    """Every line of the ledger that the seat may see, oldest first."""
    reader = Reader(view.scenario, view.seat)
    return tuple(tell_entry(reader, entry) for entry in view.ledger)


def tell_entry(reader: Reader, entry: Entry) -> str:
    """One line of the ledger: when, what, and how it stands."""
    return say("ledger.line", turn=entry.turn, promise=_promise(reader, entry), status=_status(reader, entry))


def _promise(reader: Reader, entry: Entry) -> str:
    text_id = f"ledger.{entry.promise.value}"
    seats = reader.series(entry.seats)
    match entry.promise:
        case Promise.RED_LINE:
            clause = reader.clause(entry.issue or 0, entry.option or 0)
            return say(text_id, owner=reader.owner(entry.seats[0]), clause=clause)
        case Promise.STATEMENT:
            return say(text_id, owner=reader.owner(entry.seats[0]))
        case Promise.TRUCE:
            return say(text_id, clause=reader.clause(entry.issue or 0, entry.option or 0))
        case Promise.CLAUSES | Promise.SETTLEMENT | Promise.LAPSED_AGREEMENT:
            package = reader.package(entry.package) if entry.package else say("package.empty")
            return say(text_id, seats=seats, package=package)
        case Promise.WITHDRAWAL | Promise.WITHHOLDING:
            seat = reader.object(entry.by) if entry.by is not None else ""
            return say(text_id, seats=seats, seat=seat)


def _status(reader: Reader, entry: Entry) -> str:
    if entry.by is not None and entry.promise is Promise.TRUCE:
        return say("ledger.status.broken_by", seat=reader.object(entry.by))
    return say(f"ledger.status.{entry.status.value}")
