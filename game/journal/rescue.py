"""The file of a game whose very first page is damaged: that page tells of tables, not of the game.

It is the same in all our files, so it can be written anew. Whether that was all, the seal says.
"""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

from game.journal import database
from game.journal.content import Content, read
from game.journal.header import LONGEST
from game.journal.migrations import lay_out
from game.journal.problem import JournalProblem, trouble

_ROOT = frozenset({"broken", "not_a_game", "disk_failed"})
"""The problems that a damaged first page may look like."""
# In the header of a file SQLite keeps the number of its pages.
_COUNT = slice(28, 32)


def read_file(path: Path) -> Content:
    """Everything in the file of a game, up to the first thing that is not as it was written.

    Raises: JournalProblem if not even a header can be trusted.
    """
    try:
        with trouble(path):
            connection = database.connect(path)
            try:
                return read(connection, path)
            finally:
                connection.close()
    except JournalProblem as problem:
        content = rescued(path, problem)
        if content is None:
            raise
        return content


def rescued(path: Path, problem: JournalProblem) -> Content | None:
    """The content of a file that has this problem, if nothing but its first page is damaged; else None."""
    if problem.code not in _ROOT or not hasattr(sqlite3.Connection, "deserialize"):
        return None
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        connection.text_factory = bytes
        connection.execute("BEGIN")
        lay_out(connection)
        connection.execute("COMMIT")
        (size,) = connection.execute("PRAGMA page_size").fetchone()
        if not size < path.stat().st_size <= LONGEST:
            return None
        first, found = bytearray(connection.serialize()[:size]), path.read_bytes()
        first[_COUNT] = (len(found) // size).to_bytes(4, "big")
        connection.deserialize(bytes(first) + found[size:])
        content = read(connection, path)
    except (sqlite3.DatabaseError, JournalProblem, OSError):
        return None
    finally:
        connection.close()
    # Only a file that is now right to the last byte was surely one of ours.
    return None if content.is_damaged else replace(content, is_damaged=True)
