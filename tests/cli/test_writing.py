"""Files written for people: whole or not at all, and no more secret than any other file."""

from pathlib import Path

import pytest

from game.cli.failure import Failure
from game.cli.writing import write_whole


def names(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]


def test_a_file_may_be_read_by_whoever_may_read_the_files_of_the_folder(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_text("x", encoding="utf-8")
    write_whole(tmp_path / "picture", b"new")

    assert plain.stat().st_mode == (tmp_path / "picture").stat().st_mode
    assert b"new" == (tmp_path / "picture").read_bytes()


def test_a_file_that_is_there_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_whole(tmp_path / "picture", b"old")
    write_whole(tmp_path / "picture", b"new")

    assert ["picture"] == names(tmp_path)
    assert b"new" == (tmp_path / "picture").read_bytes()


@pytest.mark.parametrize("name", ["", "folder", "nowhere/picture"])
def test_a_place_that_cannot_be_written_to_is_told_and_nothing_left(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()

    with pytest.raises(Failure):
        write_whole(tmp_path / name, b"new")
    assert ["folder"] == names(tmp_path)
    assert [] == names(tmp_path / "folder")
