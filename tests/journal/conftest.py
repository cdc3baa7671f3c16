"""A stored game for the tests of the journal."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.journal.record import Record
from game.journal.store import Journal
from tests.journal import table


@pytest.fixture(scope="session")
def records() -> tuple[Record, ...]:
    """A whole game with talk, notes and an undone turn."""
    return table.game(3)


@pytest.fixture(scope="session")
def original(tmp_path_factory: pytest.TempPathFactory, records: tuple[Record, ...]) -> Path:
    """The file of that game, appended command by command, for reading only."""
    file = tmp_path_factory.mktemp("original") / "game-1.db"
    with Journal.create(file, table.header()) as journal:
        for record in records:
            journal.append(record.sequence - 1, record.command, record.events, record.notes)
    return file


@pytest.fixture
def path(tmp_path: Path, original: Path) -> Path:
    """A copy of that file for one test."""
    copy = tmp_path / original.name
    shutil.copy(original, copy)
    return copy
