"""What the file of a game says, as far as its checksums are right."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from game.core.ids import RULES_VERSION
from game.journal.chain import first_link, linked
from game.journal.header import Header
from game.journal.problem import JournalProblem
from game.journal.record import Note, Progress, Row
from game.journal.seal import is_whole


@dataclass(frozen=True, slots=True)
class Content:
    """A header and the rows that hang together with it; `is_damaged` if there is, or was, more."""

    header: Header
    rows: tuple[Row, ...]
    is_damaged: bool = False

    @property
    def progress(self) -> Progress:
        """How far the game has come."""
        return self.rows[-1].progress if self.rows else Progress()


def read(connection: sqlite3.Connection, path: Path) -> Content:
    """Everything in the file of a game, up to the first thing that is not as it was written.

    Raises: JournalProblem if the header is damaged or of newer rules; sqlite3.Error.
    """
    # One read transaction, so that a writer cannot come between header, moves and tip.
    connection.execute("BEGIN")
    try:
        header = _header(connection, path)
        return _content(connection, header)
    finally:
        if connection.in_transaction:
            connection.execute("COMMIT")


def tip(connection: sqlite3.Connection) -> tuple[int, Progress, str]:
    """The number, progress and checksum of the last command.

    Raises: TypeError or UnicodeDecodeError if they are damaged; sqlite3.Error.
    """
    rows = connection.execute("SELECT sequence, turn, ending, checksum FROM tip LIMIT 2").fetchall()
    if len(rows) != 1:
        raise TypeError("not one tip")
    sequence, turn, ending, checksum = rows[0]
    return _number(sequence), Progress(_number(turn), _text(ending)), _text(checksum)


def _header(connection: sqlite3.Connection, path: Path) -> Header:
    rows = connection.execute(
        "SELECT id, title, rules, fingerprint, created, casting, checksum, scenario FROM game LIMIT 2"
    ).fetchall()
    if len(rows) != 1:
        raise JournalProblem("broken", file=path.name)
    try:
        game, title, rules, fingerprint, created, casting, checksum, scenario = rows[0]
        about = (
            _text(game),
            _text(title),
            _number(rules),
            _text(fingerprint),
            _text(created),
            _text(casting),
        )
        header = Header(*about, _text(scenario))
    except (TypeError, UnicodeDecodeError):
        raise JournalProblem("broken", file=path.name) from None
    if header.rules > RULES_VERSION:
        raise JournalProblem("newer_rules", file=path.name)
    if first_link(header).encode() != checksum:
        raise JournalProblem("broken", file=path.name)
    return header


def _content(connection: sqlite3.Connection, header: Header) -> Content:
    rows: list[Row] = []
    checksum = first_link(header)
    try:
        for row in _rows(connection):
            if row.sequence != len(rows) + 1 or linked(checksum, row) != row:
                return Content(header, tuple(rows), is_damaged=True)
            checksum = row.checksum
            rows.append(row)
        progress = rows[-1].progress if rows else Progress()
        whole = tip(connection) == (len(rows), progress, checksum) and is_whole(connection)
    except (sqlite3.DatabaseError, TypeError, UnicodeDecodeError) as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_IOERR):
            raise
        return Content(header, tuple(rows), is_damaged=True)
    return Content(header, tuple(rows), is_damaged=not whole)


def _rows(connection: sqlite3.Connection) -> Iterator[Row]:
    notes = connection.execute("SELECT sequence, kind, json FROM notes ORDER BY sequence, place")
    groups = groupby(notes, key=lambda note: note[0])
    group = next(groups, None)
    moves = connection.execute(
        "SELECT sequence, command, events, turn, ending, checksum FROM moves ORDER BY sequence"
    )
    for sequence, command, events, turn, ending, checksum in moves:
        noted: tuple[Note, ...] = ()
        if group is not None and group[0] == sequence:
            noted = tuple(Note(_text(kind), _text(json)) for _, kind, json in group[1])
            group = next(groups, None)
        progress = Progress(_number(turn), _text(ending))
        yield Row(sequence, _text(command), _text(events), noted, progress, _text(checksum))
    if group is not None:
        raise TypeError("a note beside no move")


def _text(value: object) -> str:
    if not isinstance(value, bytes):
        raise TypeError("not a text")
    return value.decode()


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise TypeError("not a number")
    return value
