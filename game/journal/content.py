"""What the file of a game says, as far as its checksums are right."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from game.core.ids import RULES_VERSION
from game.journal.chain import first_link, linked
from game.journal.header import Header, unpacked
from game.journal.migrations import HEADERS
from game.journal.problem import JournalProblem
from game.journal.record import Note, Progress, Row
from game.journal.seal import is_whole

_NO_DAMAGE = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_NOMEM,
    }
)


@dataclass(frozen=True, slots=True)
class Content:
    """A header and the rows that hang together with it.

    `is_damaged` if anything in the file is not as it was written; `is_complete` if no command is missing
    all the same.
    """

    header: Header
    rows: tuple[Row, ...]
    is_damaged: bool = False
    is_complete: bool = True

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
        copies = [_header(connection, table) for table in HEADERS]
        header = next((copy for copy in copies if copy is not None), None)
        if header is None:
            raise JournalProblem("broken", file=path.name)
        if header.rules > RULES_VERSION:
            raise JournalProblem("newer_rules", file=path.name)
        content = _content(connection, header)
        return content if all(copy == header for copy in copies) else replace(content, is_damaged=True)
    finally:
        # Nothing was written; and a page that cannot be read would keep a commit from ending.
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def tip(connection: sqlite3.Connection) -> tuple[int, Progress, str]:
    """The number, progress and checksum of the last command.

    Raises: TypeError or UnicodeDecodeError if they are damaged; sqlite3.Error.
    """
    rows = connection.execute("SELECT sequence, turn, ending, checksum FROM tip LIMIT 2").fetchall()
    if len(rows) != 1:
        raise TypeError("not one tip")
    sequence, turn, ending, checksum = rows[0]
    return _number(sequence), Progress(_number(turn), _text(ending)), _text(checksum)


def _header(connection: sqlite3.Connection, table: str) -> Header | None:
    """One of the copies of the header; None if it is not as it was written."""
    try:
        rows = connection.execute(
            f"SELECT id, title, rules, fingerprint, created, casting, checksum, scenario FROM {table} LIMIT 2"
        ).fetchall()
        if len(rows) != 1:
            return None
        game, title, rules, fingerprint, created, casting, checksum, scenario = rows[0]
        header = Header(
            _text(game),
            _text(title),
            _number(rules),
            _text(fingerprint),
            _text(created),
            _text(casting),
            unpacked(scenario),
        )
        return header if first_link(header) == _text(checksum) else None
    except (sqlite3.DatabaseError, TypeError, ValueError) as error:
        _raise_unless_damage(error)
        return None


def _content(connection: sqlite3.Connection, header: Header) -> Content:
    rows: list[Row] = []
    checksum = first_link(header)
    try:
        for row in _rows(connection):
            if row.sequence != len(rows) + 1 or linked(checksum, row) != row:
                return Content(header, tuple(rows), is_damaged=True, is_complete=False)
            checksum = row.checksum
            rows.append(row)
        progress = rows[-1].progress if rows else Progress()
        is_complete = tip(connection) == (len(rows), progress, checksum)
        return Content(header, tuple(rows), not (is_complete and is_whole(connection)), is_complete)
    except (sqlite3.DatabaseError, TypeError, UnicodeDecodeError) as error:
        _raise_unless_damage(error)
        return Content(header, tuple(rows), is_damaged=True, is_complete=False)


def _raise_unless_damage(error: Exception) -> None:
    """Not every failure to read is damage: another program may be writing, or the disk may fail.

    Raises: sqlite3.DatabaseError.
    """
    if getattr(error, "sqlite_errorcode", 0) & 0xFF in _NO_DAMAGE:
        raise error


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
