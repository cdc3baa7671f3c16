"""One changed byte is noticed, and what is whole is offered."""

from __future__ import annotations

import sqlite3
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from game.journal import database
from game.journal.content import read
from game.journal.problem import Damaged, JournalProblem, trouble
from game.journal.record import Record
from game.journal.store import Journal, decoded, salvage
from tests.journal import table

SQLITE_VERSION = range(96, 100)
"""The only bytes that are not covered: SQLite notes its own version there and never reads it."""


def outcome_of(path: Path, records: tuple[Record, ...]) -> str:
    """What reading a damaged file leads to; all it gives must be as it was written."""
    try:
        with trouble(path):
            connection = database.connect(path)
            try:
                content = read(connection, path)
            finally:
                connection.close()
    except JournalProblem as problem:
        return problem.code
    assert table.header() == content.header
    assert records[: len(content.rows)] == decoded(path.name, content.rows)
    return "damaged" if content.is_damaged else "unnoticed"


def check_changes(path: Path, records: tuple[Record, ...], places: list[int]) -> Counter[str]:
    data = path.read_bytes()
    changed = path.with_name("changed.db")
    found: Counter[str] = Counter()
    for place in places:
        changed.write_bytes(data[:place] + bytes([data[place] ^ 1 << place % 8]) + data[place + 1 :])
        found[outcome_of(changed, records)] += 1
    return found


def test_a_changed_byte_anywhere_is_noticed(path: Path, records: tuple[Record, ...]) -> None:
    places = Random(1).sample(range(100, path.stat().st_size), 300)
    found = check_changes(path, records, places)
    assert 0 == found["unnoticed"]
    assert found["damaged"] > 200


def test_a_changed_byte_in_the_head_of_the_file_is_noticed(path: Path, records: tuple[Record, ...]) -> None:
    found = check_changes(path, records, [place for place in range(100) if place not in SQLITE_VERSION])
    assert 0 == found["unnoticed"]


@pytest.mark.long
def test_every_changed_byte_is_noticed(path: Path, records: tuple[Record, ...]) -> None:
    places = [place for place in range(path.stat().st_size) if place not in SQLITE_VERSION]
    assert 0 == check_changes(path, records, places)["unnoticed"]


@pytest.mark.parametrize("part", [0, 1, 0.3, 0.5, 0.9])
def test_a_file_cut_short_is_noticed(path: Path, records: tuple[Record, ...], part: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * part) - 1 if part else 4096])
    assert "unnoticed" != outcome_of(path, records)


@pytest.mark.parametrize(
    ("statement", "intact"),
    [
        ("DELETE FROM moves WHERE sequence = 12", 11),
        ("DELETE FROM moves WHERE sequence = 5", 4),
        ("DELETE FROM moves", 0),
        ("UPDATE moves SET sequence = 20 WHERE sequence = 12", 11),
        ("UPDATE moves SET turn = turn + 1 WHERE sequence = 7", 6),
        ("UPDATE moves SET ending = 'deal' WHERE sequence = 7", 6),
        ("UPDATE moves SET command = replace(command, ':', ': ') WHERE sequence = 3", 2),
        ("UPDATE moves SET events = CAST(events AS BLOB) WHERE sequence = 3", 12),
        ("UPDATE moves SET events = 7 WHERE sequence = 3", 2),
        ("UPDATE moves SET events = x'FF' WHERE sequence = 3", 2),
        ("DELETE FROM notes", None),
        ("UPDATE notes SET json = '{}'", None),
        ("INSERT INTO notes VALUES (99, 0, 'reason', '{}')", 12),
        ("UPDATE tip SET sequence = 13", 12),
        ("UPDATE tip SET checksum = NULL", 12),
        ("UPDATE tip SET turn = 1", 12),
        ("DELETE FROM tip", 12),
        ("INSERT INTO tip SELECT * FROM tip", 12),
        ("DELETE FROM seal", 12),
        ("UPDATE seal SET hash = 'short'", 12),
        ("UPDATE seal SET hash = x'00'", 12),
    ],
)
def test_changes_made_through_sqlite_are_noticed(
    path: Path, records: tuple[Record, ...], statement: str, intact: int | None
) -> None:
    assert 12 == len(records)
    alter(path, statement)
    with pytest.raises(Damaged) as caught:
        Journal.open(path)
    if intact is None:
        intact = next(record.sequence for record in records if record.notes) - 1
    assert intact == caught.value.intact
    assert "damaged" == outcome_of(path, records)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE game SET title = 'Other'",
        "UPDATE game SET id = '2'",
        "UPDATE game SET rules = 0",
        "UPDATE game SET rules = 'one'",
        "UPDATE game SET created = x'FF'",
        "UPDATE game SET casting = '{}'",
        "UPDATE game SET scenario = replace(scenario, '1500', '1501')",
        "DELETE FROM game",
        "INSERT INTO game SELECT * FROM game",
        "CREATE VIEW extra AS SELECT * FROM moves",
        "CREATE TRIGGER extra AFTER INSERT ON moves BEGIN DELETE FROM moves; END",
        "ALTER TABLE moves ADD COLUMN extra",
        "DROP TABLE notes",
    ],
)
def test_a_game_damaged_at_its_root_says_so(path: Path, records: tuple[Record, ...], statement: str) -> None:
    alter(path, statement)
    assert "broken" == outcome_of(path, records)


def alter(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute(statement.replace("checksum = NULL", "checksum = ''"))
    connection.commit()
    connection.close()


def test_a_salvaged_game_is_played_on_under_its_new_id(path: Path, records: tuple[Record, ...]) -> None:
    alter(path, "UPDATE moves SET turn = turn + 1 WHERE sequence = 7")
    with salvage(path, path.with_name("game-2.db"), "2") as journal:
        assert 6 == journal.sequence
        assert 7 == journal.append(6, records[6].command, records[6].events, records[6].notes)
    with Journal.open(path.with_name("game-2.db")) as journal:
        assert records[:7] == journal.records()
        assert "2" == journal.header.game
