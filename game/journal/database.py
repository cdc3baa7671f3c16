"""A connection to the file of one game, set so that what is committed survives a power cut."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from game.journal.header import LONGEST
from game.journal.migrations import bring_up, lay_out
from game.journal.problem import JournalProblem

PATIENCE = 2.0
"""Seconds to wait for another process that is writing just now."""


def connect(path: Path) -> sqlite3.Connection:
    """Open the file of a game, for writing if that is allowed.

    Raises: JournalProblem, sqlite3.Error, OSError.
    """
    if not path.is_file():
        raise JournalProblem("cannot_open" if path.exists() else "missing", file=path.name)
    try:
        return _checked(path, "rw")
    except JournalProblem as problem:
        if problem.code != "read_only":
            raise
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
            raise
    return _checked(path, "ro")


def create(path: Path) -> sqlite3.Connection:
    """Make a new file for a game, with its tables in a transaction that the caller commits.

    Raises: JournalProblem, sqlite3.Error, OSError.
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    connection = _open(path, "rw")
    try:
        connection.execute("BEGIN IMMEDIATE")
        lay_out(connection)
    except BaseException:
        discard(connection, path)
        raise
    return connection


def discard(connection: sqlite3.Connection, path: Path) -> None:
    """Take back a new file that could not be filled."""
    with suppress(sqlite3.Error):
        connection.execute("ROLLBACK")
    close(connection)
    path.unlink(missing_ok=True)


def close(connection: sqlite3.Connection) -> None:
    """Let go of a file; its empty rollback journal is cleared away if nobody else is using it."""
    with suppress(sqlite3.Error):
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All statements of a `with` block or none; when it ends, they are on the disk."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # Some failures end the transaction by themselves.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _checked(path: Path, mode: str) -> sqlite3.Connection:
    connection = _open(path, mode)
    try:
        bring_up(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _open(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=PATIENCE
    )
    try:
        connection.text_factory = bytes
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        if mode == "rw":
            # With FULL this mode also syncs the end of a commit. WAL would need a second file that must
            # not be lost or damaged; deleting the rollback journal is not synced before EXTRA.
            connection.execute("PRAGMA journal_mode = TRUNCATE")
            connection.execute("PRAGMA synchronous = FULL")
    except BaseException:
        connection.close()
        raise
    return connection
