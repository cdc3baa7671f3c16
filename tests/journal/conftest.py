"""A stored game for the tests of the journal."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.journal.record import Record
from game.journal.store import Journal
from tests.journal import table


@pytest.fixture(scope="session")
def records() -> tuple[Record, ...]:
    """A whole game with talk, notes and an undone turn."""
    return table.game(3)


@pytest.fixture
def path(tmp_path: Path, records: tuple[Record, ...]) -> Path:
    """The file of that game, appended command by command."""
    file = tmp_path / "game-1.db"
    with Journal.create(file, table.header()) as journal:
        for record in records:
            journal.append(record.sequence - 1, record.command, record.events, record.notes)
    return file
