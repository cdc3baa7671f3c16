"""Which code results belong to."""

from pathlib import Path

import pytest

from game.lab import code

DIGEST = code.code_digest.__wrapped__


@pytest.fixture
def rooms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for room in code.ROOMS:
        (tmp_path / room).mkdir()
        (tmp_path / room / "rule.py").write_text("a = 1\nb = 2\n")
    monkeypatch.setattr(code, "ROOT", tmp_path)
    return tmp_path


def test_another_line_in_any_room_is_other_code(rooms: Path) -> None:
    found = {DIGEST()}
    for room in code.ROOMS:
        (rooms / room / "rule.py").write_text("a = 1\nb = 3\n")
        found.add(DIGEST())

    assert 1 + len(code.ROOMS) == len(found)


def test_other_rules_are_other_code(rooms: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = DIGEST()
    monkeypatch.setattr("game.lab.code.RULES_VERSION", 99)

    assert before != DIGEST()


def test_line_ends_and_other_files_are_none(rooms: Path) -> None:
    before = DIGEST()
    (rooms / "core" / "rule.py").write_bytes(b"a = 1\r\nb = 2\r\n")
    (rooms / "core" / "notes.txt").write_text("c = 3")

    assert before == DIGEST()


def test_whatever_decides_a_game_is_code_that_counts() -> None:
    assert {"core", "scenario", "agents", "table", "lab"} <= set(code.ROOMS)


def test_the_rooms_are_there() -> None:
    assert all((code.ROOT / room).is_dir() for room in code.ROOMS)
