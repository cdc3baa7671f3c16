"""The level of help from the command line, and how a stored game keeps it."""

import io
import sys
from pathlib import Path

import pytest

from game.cli import main
from game.cli.asked import Asked
from game.cli.coach import coach_asked
from game.cli.house import House
from game.desktop.lobby import Setup
from game.journal.shelf import games, path_of
from game.journal.store import Journal
from game.presenters.advice import Coach, coach_of

SEALED = "seal\nyes\n"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    """Run a command line with a data folder of its own; the output as one line of words."""

    def command(*args: str, typed: str = "") -> str:
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        assert 0 == main([*args, "--data", str(tmp_path)])
        return " ".join(capsys.readouterr().out.split())

    return command


@pytest.mark.parametrize("coach", ["hints", "advisor", "delegate"])
def test_a_continued_game_has_the_level_it_began_with(run, tmp_path: Path, coach: str) -> None:  # type: ignore[no-untyped-def]
    begun = run("play", "tiny", "--seat", "baker", "--coach", coach, "--text", "--seed", "1", typed=SEALED)
    resumed = run("continue", "--text", typed="advice\n")

    level = Coach(coach).name_shown
    assert f"Advice: {level}." in begun
    assert f"Advice at this level: {level}." in resumed
    assert coach == coach_of(stored(tmp_path)).value


def test_a_first_game_has_hints_and_the_next_has_none(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    first = run("play", "tiny", "--seat", "baker", "--text", "--seed", "1", typed=SEALED)
    second = run("play", "tiny", "--seat", "baker", "--text", "--seed", "1", typed=SEALED + "advice\n")

    assert "Advice: Hints." in first
    assert "Advice:" not in second
    assert "You play this game without advice." in second


def test_a_first_game_without_advice_can_be_asked_for(tmp_path: Path) -> None:
    assert Coach.NONE is coach_asked("none", tmp_path)
    assert Coach.HINTS is coach_asked(Asked().coach, tmp_path)


def test_a_command_line_for_the_same_game_again_names_the_level(run) -> None:  # type: ignore[no-untyped-def]
    lines = SEALED * 12
    out = run("play", "tiny", "--seat", "baker", "--coach", "advisor", "--text", "--seed", "1", typed=lines)

    assert "--coach advisor" in out


@pytest.mark.parametrize(("asked", "expected"), [("", "hints"), ("none", "none"), ("advisor", "advisor")])
def test_the_window_stores_the_level_and_finds_it_again(tmp_path: Path, asked: str, expected: str) -> None:
    house = House(tmp_path, "tiny")
    begun = house.begin(Setup(seat="baker", coach=asked))
    resumed = house.resume(begun.number)
    house.close()

    assert (expected, expected) == (begun.setup.coach, resumed.setup.coach)


def test_the_windows_second_game_has_no_advice_unless_asked_for(tmp_path: Path) -> None:
    house = House(tmp_path, "tiny")
    house.keep(house.taste._replace(has_played=True))

    assert "none" == house.begin(Setup(seat="baker")).setup.coach
    house.close()


def stored(folder: Path) -> str:
    """The casting of the only game in a folder."""
    with Journal.open(path_of(folder, games(folder)[0].game)) as journal:
        return journal.header.casting
