"""The journal of one game: a command and all its events are on the disk before they are acknowledged."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from game.core.codec import Malformed
from game.core.commands import Command
from game.core.events import Event
from game.core.ids import RULES_VERSION
from game.core.scenario import Scenario
from game.journal import database
from game.journal.chain import chained, first_link, linked
from game.journal.content import Content, read, tip
from game.journal.header import Header, packed
from game.journal.migrations import HEADERS
from game.journal.problem import Damaged, JournalProblem, Stale, trouble, why
from game.journal.record import Note, Record, Row, rows_of
from game.journal.rescue import read_file, rescued
from game.journal.seal import seal


class Journal:
    """One stored game, open for reading and appending; use it in a `with` block or close it."""

    def __init__(
        self, path: Path, connection: sqlite3.Connection, content: Content, scenario: Scenario
    ) -> None:
        self.path = path
        self.header = content.header
        self.scenario = scenario
        self._connection = connection
        self._sequence = len(content.rows)

    @classmethod
    def create(cls, path: Path, header: Header, records: Iterable[Record] = ()) -> Journal:
        """Store a new game, with the commands it already has, in one transaction.

        Raises: JournalProblem, with code "exists" if there is such a file.
        """
        return cls.store(path, header, rows_of(records))

    @classmethod
    def store(cls, path: Path, header: Header, rows: Iterable[Row]) -> Journal:
        """Store a game from rows; their checksums are made anew.

        Raises: JournalProblem, with code "exists" if there is such a file.
        """
        content = Content(header, chained(header, rows))
        scenario = _scenario(path, header)
        with trouble(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            connection = database.create(path)
            try:
                _insert_header(connection, header)
                for row in content.rows:
                    _insert(connection, row)
                seal(connection)
                connection.execute("COMMIT")
            except BaseException:
                database.discard(connection, path)
                raise
        return cls(path, connection, content, scenario)

    @classmethod
    def open(cls, path: Path) -> Journal:
        """Open a stored game after checking every byte that counts.

        Raises: JournalProblem; Damaged if anything is not as it was written, but some of it is whole.
        """
        try:
            return cls._open(path)
        except JournalProblem as problem:
            content = rescued(path, problem)
            if content is None:
                raise
            raise Damaged(path.name, len(content.rows), content.is_complete) from problem

    @classmethod
    def _open(cls, path: Path) -> Journal:
        with trouble(path):
            connection = database.connect(path)
        try:
            with trouble(path):
                content = read(connection, path)
            if content.is_damaged:
                raise Damaged(path.name, len(content.rows), content.is_complete)
            return cls(path, connection, content, _scenario(path, content.header))
        except BaseException:
            connection.close()
            raise

    @property
    def sequence(self) -> int:
        """How many commands were stored when this journal was last read or appended to."""
        return self._sequence

    def records(self) -> tuple[Record, ...]:
        """Everything stored, in order.

        Raises: JournalProblem.
        """
        with trouble(self.path):
            content = read(self._connection, self.path)
        return decoded(self.path.name, content.rows)

    def append(
        self, expected: int, command: Command, events: Sequence[Event], notes: Sequence[Note] = ()
    ) -> int:
        """Store a command with all its events and notes; once this returns, they survive a power cut.

        `expected` is how many commands the caller knows of; the answer is the new number.
        Raises: Stale if another process was faster, JournalProblem; then nothing is acknowledged.
        """
        if self.header.rules != RULES_VERSION:
            raise JournalProblem("older_rules", file=self.path.name)
        with trouble(self.path), database.transaction(self._connection):
            found, progress, checksum = tip(self._connection)
            if found != expected:
                raise Stale(expected, found)
            row = Row.of(Record(expected + 1, command, tuple(events), tuple(notes)), progress)
            _insert(self._connection, linked(checksum, row))
            seal(self._connection)
        self._sequence = expected + 1
        return self._sequence

    def close(self) -> None:
        """Let go of the file."""
        database.close(self._connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def salvage(path: Path, into: Path, game: str) -> Journal:
    """A new game of its own from the commands of a damaged one that are as they were written.

    Raises: JournalProblem if not even the scenario can be trusted, or the new game cannot be stored.
    """
    content = read_file(path)
    return Journal.store(into, content.header.named(game), content.rows)


def decoded(file: str, rows: Iterable[Row]) -> tuple[Record, ...]:
    """The records of rows whose checksums were right.

    Raises: JournalProblem.
    """
    try:
        return tuple([row.record() for row in rows])
    except Malformed as fault:
        raise JournalProblem("unreadable", file=file, why=why(fault)) from fault


def _scenario(path: Path, header: Header) -> Scenario:
    try:
        return header.scenario()
    except Malformed as fault:
        raise JournalProblem("unreadable", file=path.name, why=why(fault)) from fault


def _insert_header(connection: sqlite3.Connection, header: Header) -> None:
    checksum = first_link(header)
    about = (header.game, header.title, header.rules, header.fingerprint, header.created, header.casting)
    values = (*about, checksum, packed(header.scenario_json))
    for table in HEADERS:
        connection.execute(f"INSERT INTO {table} VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
    connection.execute("INSERT INTO tip VALUES (0, 0, '', ?)", (checksum,))
    connection.execute("INSERT INTO seal VALUES ('')")


def _insert(connection: sqlite3.Connection, row: Row) -> None:
    end = (row.sequence, row.progress.turn, row.progress.ending, row.checksum)
    connection.execute("INSERT INTO moves VALUES (?, ?, ?, ?, ?, ?)", (*end, row.command, row.events))
    for place, note in enumerate(row.notes):
        connection.execute(
            "INSERT INTO notes VALUES (?, ?, ?, ?)", (row.sequence, place, note.kind, note.json)
        )
    connection.execute("UPDATE tip SET sequence = ?, turn = ?, ending = ?, checksum = ?", end)
