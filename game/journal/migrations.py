"""The shape of a game's file, its version, and the steps from older ones."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from pathlib import Path

from game.journal.problem import JournalProblem
from game.journal.seal import is_whole, seal

APPLICATION = int.from_bytes(b"NLTJ", "big")
"""Marks a file as a game of ours (SQLite's application id)."""

FORMAT = 1
"""Raised with every change of the tables; the file keeps it as SQLite's user version."""

_HEADER = (
    "id TEXT NOT NULL, title TEXT NOT NULL, rules INTEGER NOT NULL, fingerprint TEXT NOT NULL, "
    "created TEXT NOT NULL, casting TEXT NOT NULL, checksum TEXT NOT NULL, scenario BLOB NOT NULL"
)
# The long scenario stands last, so that the other columns are read without it.
TABLES: Mapping[str, str] = {
    "game": f"CREATE TABLE game ({_HEADER})",
    "moves": """CREATE TABLE moves (
    sequence INTEGER PRIMARY KEY, turn INTEGER NOT NULL, ending TEXT NOT NULL, checksum TEXT NOT NULL,
    command TEXT NOT NULL, events TEXT NOT NULL)""",
    "notes": """CREATE TABLE notes (
    sequence INTEGER NOT NULL, place INTEGER NOT NULL, kind TEXT NOT NULL, json TEXT NOT NULL,
    PRIMARY KEY (sequence, place)) WITHOUT ROWID""",
    "tip": """CREATE TABLE tip (
    sequence INTEGER NOT NULL, turn INTEGER NOT NULL, ending TEXT NOT NULL, checksum TEXT NOT NULL)""",
    "seal": "CREATE TABLE seal (hash BLOB NOT NULL)",
    "spare": f"CREATE TABLE spare ({_HEADER})",
}
"""The current tables by name.

`game` and `spare` hold the same header, each with its checksum: commands are worth nothing without it.
`tip` repeats the end of the last move, so that lost moves are noticed.
"""

HEADERS = ("game", "spare")
"""The tables that hold the header, the one to be believed first."""

STEPS: Mapping[int, tuple[str, ...]] = {}
"""The statements that lead from a version to the next one; version 1 is the first."""


def lay_out(connection: sqlite3.Connection) -> None:
    """Make the tables of a new game, within the caller's transaction."""
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {FORMAT}")
    for statement in TABLES.values():
        connection.execute(statement)


def bring_up(connection: sqlite3.Connection, path: Path) -> None:
    """Bring a file of an older version up to the current one, all in one transaction.

    Raises: JournalProblem for a file that is no game, or of a newer version.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != APPLICATION or version < 1:
        raise JournalProblem("not_a_game", file=path.name)
    if version > FORMAT:
        raise JournalProblem("newer_format", file=path.name, found=version, known=FORMAT)
    if version < FORMAT:
        connection.execute("BEGIN IMMEDIATE")
        # Damage must still be noticed afterwards.
        was_whole = is_whole(connection)
        for step in range(version, FORMAT):
            for statement in STEPS[step]:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {FORMAT}")
        if was_whole:
            seal(connection)
        connection.execute("COMMIT")
    found = dict(connection.execute("SELECT name, sql FROM sqlite_schema"))
    # Exactly our tables and nothing that runs by itself, like a trigger or a view.
    if found != {name.encode(): sql.encode() for name, sql in TABLES.items()}:
        raise JournalProblem("broken", file=path.name)
