"""The list of stored games, whatever lies in the folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.journal.problem import JournalProblem
from game.journal.record import Progress, Record
from game.journal.shelf import free_id, games, path_of
from game.journal.store import Journal
from tests.journal import table


def test_a_folder_that_is_not_there_yet_holds_no_games(tmp_path: Path) -> None:
    assert () == games(tmp_path / "none")
    assert "1" == free_id(tmp_path / "none")


def test_a_line_says_what_and_how_far_and_when(path: Path, records: tuple[Record, ...]) -> None:
    os.utime(path, (1_750_000_000, 1_750_000_000))
    (listed,) = games(path.parent)
    assert "1" == listed.game
    assert "Двоє на ринку" == listed.title
    assert "2025-03-11T09:00:00+00:00" == listed.created
    assert "2025-06-15T15:06:40+00:00" == listed.played
    assert len(records) == listed.moves
    assert Progress(4, "lapse") == listed.progress
    assert listed.problem is None


@pytest.mark.parametrize("seed", range(8))
def test_progress_is_that_of_the_state(seed: int) -> None:
    progress = Progress()
    records = table.game(seed)
    for number, record in enumerate(records, 1):
        progress = progress.after(record.events)
        state = table.state_after(records[:number])
        assert state is not None
        ending = state.public.ending.value if state.public.ending else ""
        assert Progress(state.public.turn, ending) == progress


def test_the_game_played_last_comes_first(tmp_path: Path) -> None:
    for number, game in enumerate(("a", "b", "c")):
        Journal.create(path_of(tmp_path, game), table.header(game)).close()
        os.utime(path_of(tmp_path, game), (number % 2 * 9, number % 2 * 9))
    assert ["b", "a", "c"] == [listed.game for listed in games(tmp_path)]


def test_ids_count_on_from_the_highest_number(tmp_path: Path) -> None:
    for game in ("2", "9", "12-x", "sim-40"):
        Journal.create(path_of(tmp_path, game), table.header(game)).close()
    assert "10" == free_id(tmp_path)


def test_damaged_files_are_listed_as_damaged_and_hide_no_others(path: Path) -> None:
    data = path.read_bytes()
    path_of(path.parent, "junk").write_bytes(b"junk" * 999)
    path_of(path.parent, "flipped").write_bytes(data[:9000] + bytes([data[9000] ^ 1]) + data[9001:])
    path_of(path.parent, "short").write_bytes(data[:5000])
    path_of(path.parent, "folder").mkdir()
    found = {listed.game: listed.problem for listed in games(path.parent)}
    assert found.pop("1") is None
    codes = {game: problem.code if problem else "" for game, problem in found.items()}
    assert "damaged_beside" == codes.pop("flipped")
    assert {"junk": "not_a_game", "short": "broken", "folder": "cannot_open"} == codes


def test_other_files_are_left_out(tmp_path: Path) -> None:
    for name in ("game-A.db", "game-1.txt", "other.db", "game-.db", "game-1.db-journal"):
        (tmp_path / name).write_bytes(b"x")
    assert () == games(tmp_path)


def test_a_game_that_was_never_begun_is_left_out(tmp_path: Path) -> None:
    path_of(tmp_path, "1").touch()
    assert () == games(tmp_path)
    assert "2" == free_id(tmp_path)


def test_an_id_never_leads_out_of_the_folder(tmp_path: Path) -> None:
    with pytest.raises(JournalProblem) as caught:
        path_of(tmp_path, "../1")
    assert "bad_id" == caught.value.code
