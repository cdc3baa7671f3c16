"""Files of other versions."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from game.journal import content, migrations
from game.journal.problem import JournalProblem
from game.journal.record import Record
from game.journal.store import Journal


def test_a_file_of_a_newer_format_is_refused_and_left_alone(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 2")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(JournalProblem) as caught:
        Journal.open(path)
    assert "newer_format" == caught.value.code
    assert before == path.read_bytes()


def test_a_game_of_newer_rules_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "RULES_VERSION", 0)
    with pytest.raises(JournalProblem) as caught:
        Journal.open(path)
    assert "newer_rules" == caught.value.code


def test_an_older_file_is_brought_up_step_by_step(
    path: Path, records: tuple[Record, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    extra = "CREATE TABLE extra (number INTEGER)"
    monkeypatch.setattr(migrations, "FORMAT", 3)
    monkeypatch.setattr(migrations, "TABLES", {**migrations.TABLES, "extra": extra})
    monkeypatch.setattr(
        migrations, "STEPS", {1: (extra,), 2: ("INSERT INTO extra VALUES (7)", "UPDATE extra SET number = 8")}
    )
    with Journal.open(path) as journal:
        assert records == journal.records()
        assert (8,) == journal._connection.execute("SELECT number FROM extra").fetchone()
    with Journal.open(path) as journal:
        assert (3,) == journal._connection.execute("PRAGMA user_version").fetchone()
        assert records == journal.records()


def test_a_step_that_fails_leaves_the_file_as_it_was(
    path: Path, records: tuple[Record, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "FORMAT", 2)
        patch.setattr(
            migrations, "STEPS", {1: ("CREATE TABLE extra (number)", "INSERT INTO nowhere VALUES (1)")}
        )
        with pytest.raises(JournalProblem):
            Journal.open(path)
    assert before == path.read_bytes()
    with Journal.open(path) as journal:
        assert records == journal.records()


def test_every_older_version_has_its_step() -> None:
    assert list(range(1, migrations.FORMAT)) == sorted(migrations.STEPS)
