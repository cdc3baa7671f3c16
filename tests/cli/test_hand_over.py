"""Hand-overs on the command line: stored, told again, verified, sent, and gone on with."""

import io
import sys
from pathlib import Path

import pytest

from game.cli import main
from game.journal.shelf import path_of
from game.journal.store import Journal

GAME = ("play", "no_later_than_june", "--text", "--seat", "kyiv", "--seed", "5", "--coach", "none")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    """Run a command line with a data folder of its own: its output, once it has ended well."""

    def command(*args: str, typed: str = "") -> str:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        assert 0 == main([*args, "--data", str(tmp_path)])
        return capsys.readouterr().out

    return command


def test_a_game_is_left_in_the_turn_of_the_return_and_continued_there(run) -> None:  # type: ignore[no-untyped-def]
    run(*GAME, typed="hand-over dealmaker 2\n")
    again = run("continue", "1", "--text", typed="status\n")

    assert "Dealmaker, Normal, played this seat in turns 1 to 2." in again
    assert "KYIV, TURN 3 OF 12" in again


def test_who_took_which_seat_is_told_again_and_verified(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    run(*GAME, typed="take kremlin\nyes\nhand-over mirror hard end\n")
    told = run("replay", "1")
    run("export", "1", "-o", str(tmp_path / "one.jsonl"))
    run("import-game", str(tmp_path / "one.jsonl"))

    assert "The Kremlin’s seat is played by a person from now on." in told
    assert "Kyiv’s seat is played by a character from now on: Mirror, Hard." in told
    assert "lead to the stored events" in run("replay", "2", "--verify")
    assert "KREMLIN, TURN 1 OF 12" in run("continue", "2", "--text", typed="\n")


def test_a_game_left_to_characters_and_cut_off_is_played_to_its_end(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    """The journal ends right behind the hand-over, as it does when the power fails."""
    run(*GAME, typed="hand-over dealmaker end\nyes\n\n")
    path = path_of(tmp_path, "1")
    with Journal.open(path) as journal:
        records, header = journal.records(), journal.header
    Journal.create(path_of(tmp_path, "2"), header.named("2"), records[:2]).close()

    out = run("continue", "2", "--text", typed="\n")

    assert "THE RESULT FOR KYIV" in out
    with Journal.open(path_of(tmp_path, "2")) as journal:
        assert [r.events for r in records] == [r.events for r in journal.records()]
