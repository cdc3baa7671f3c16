"""When the window opens, and what is said where it cannot."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from game.cli import main
from game.cli.asked import Asked
from game.cli.house import House, read_taste
from game.cli.play import play
from game.core.commands import Begin
from game.desktop.lobby import Lobby, Setup, Taste
from game.journal.shelf import games, path_of
from game.journal.store import Journal
from game.scenario import load

Shown = list[tuple[Setup | None, str]]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Shown:
    """What the window was opened for, instead of a window."""
    calls: Shown = []

    def show(
        lobby: Lobby,
        title: str,
        *,
        prepare: Callable[[], Setup] | None = None,
        number: str = "",
        learns: str = "",
    ) -> None:
        calls.append((prepare() if prepare else None, number or learns))

    monkeypatch.setattr("game.cli.window.has_display", lambda: True)
    monkeypatch.setattr("game.cli.window.show", show)
    return calls


@pytest.mark.parametrize(
    "args", [[], ["play"], ["play", "--seat", "kyiv"], ["play", "tiny", "--level", "hard"]]
)
def test_without_a_screen_the_remedy_is_named_and_nothing_is_stored(
    args: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)

    code = main([*args, "--data", str(tmp_path)] if args else args)

    assert 2 == code
    assert "--text" in capsys.readouterr().err
    assert [] == list(tmp_path.glob("game-*"))


def test_without_a_screen_what_else_is_wrong_is_said_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("game.cli.window.has_display", lambda: False)

    assert 2 == main(["play", "tiny", "--seat", "nowhere", "--data", str(tmp_path)])
    assert "nowhere" in capsys.readouterr().err


def test_the_first_frame_of_the_title_waits_for_nothing_that_it_does_not_show(tmp_path: Path) -> None:
    program = """
import sys
from game.cli import main
from game.desktop import library
library.check()
from game.desktop.app import App
def run(self):
    self.draw()
    print(sorted({name.partition(".")[0] for name in sys.modules} & set(sys.argv[1:])))
    print([name for name in sys.modules if name.startswith(("game.core", "game.presenters", "game.table"))])
App.run = run
sys.exit(main([]))
"""
    heavy = ["click", "json", "pydantic", "sqlite3", "yaml"]
    environment = {**os.environ, "SDL_VIDEODRIVER": "dummy", "XDG_DATA_HOME": str(tmp_path)}
    found = subprocess.run(
        [sys.executable, "-c", program, *heavy],
        cwd=Path(__file__).parents[2],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )

    assert "[]\n[]\n" == found.stdout


def test_the_older_library_is_answered_with_the_repair(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setitem(sys.modules, "pygame", ModuleType("pygame"))

    code = main(["play", "--data", str(tmp_path)])

    err = capsys.readouterr().err
    assert 2 == code
    assert "uninstall pygame" in err
    assert "--text" in err


def test_without_options_the_window_opens_on_the_title(shown: Shown, tmp_path: Path) -> None:
    assert 0 == play(data=tmp_path)
    assert [(None, "")] == shown


def test_options_are_taken_to_the_choice_of_seats(shown: Shown, tmp_path: Path) -> None:
    play("tiny", cast="baker=mirror", level="hard", seed=5, data=tmp_path)

    setup = shown[0][0]
    assert setup is not None
    assert ("", 5) == (setup.seat, setup.seed)
    assert ("baker", "mirror", "hard") in setup.cast


def test_a_seat_skips_the_choice_of_seats(shown: Shown, tmp_path: Path) -> None:
    play(seat=("Kyiv",), preset="firm_line", length="lesson", data=tmp_path)

    setup = shown[0][0]
    assert setup is not None
    assert ("kyiv", "firm_line", "lesson") == (setup.seat, setup.preset, setup.length)


def test_what_a_facilitator_chose_is_taken_into_the_game_and_found_again_in_it(
    shown: Shown, tmp_path: Path
) -> None:
    play("tiny", ("baker",), press="talks", harm_cards=True, seed=5, data=tmp_path)
    setup = shown[0][0]
    assert setup is not None
    house = House(tmp_path, "tiny")

    try:
        begun = house.begin(setup)
        with Journal.open(path_of(tmp_path, begun.number)) as journal:
            command = journal.records()[0].command
        again = house.resume(begun.number).setup
    finally:
        house.close()

    usual = load("tiny").settings
    assert Begin(5, replace(usual, press=True, harm_cards=True)) == command
    assert replace(usual, press=True, harm_cards=True) == replace(usual, **dict(again.settings))


def test_a_game_that_was_checked_is_not_read_again_to_begin_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = House(tmp_path, "tiny")
    house.check(None, None)
    monkeypatch.setattr("game.scenario.load", lambda *_, **__: pytest.fail("read twice"))

    try:
        begun = house.begin(Setup(seat="baker", seed=1))
    finally:
        house.close()

    assert 1 == len(begun.game.people)


def test_a_game_in_another_variant_than_was_checked_is_read(tmp_path: Path) -> None:
    house = House(tmp_path, "no_later_than_june")
    house.check(None, "lesson")

    try:
        begun = house.begin(Setup(seat="kyiv", preset="firm_line", seed=1))
        public = begun.game.chair(begun.game.people[0]).view().scenario
    finally:
        house.close()

    assert load("no_later_than_june", preset="firm_line").public == public


@pytest.mark.parametrize(
    "args",
    [
        ["--seat", "baker", "--cast", "baker=mirror"],
        ["--people", "baker,florist", "--cast", "florist=mirror"],
    ],
)
def test_what_the_window_cannot_do_ends_it_with_a_sentence(
    args: list[str], shown: Shown, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 2 == main(["play", "tiny", *args, "--data", str(tmp_path)])
    assert [] == shown
    assert capsys.readouterr().err.strip()


def test_continue_opens_the_window_for_somebody_at_a_terminal(
    shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", io.StringIO("seal\nyes\n"))
    play("tiny", ("baker",), text=True, data=tmp_path)
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setattr("game.cli.resume.has_display", lambda: True)

    assert 0 == main(["continue", "--data", str(tmp_path)])
    assert [(None, games(tmp_path)[0].game)] == shown


@pytest.mark.parametrize(
    ("files", "has"),
    [([], False), (["window.json", "game-1.txt", "other.db"], False), (["window.json", "game-1.db"], True)],
)
def test_games_are_known_of_without_being_read(tmp_path: Path, files: list[str], has: bool) -> None:
    for file in files:
        (tmp_path / file).touch()

    assert has == House(tmp_path, "tiny").has_saves()
    assert not House(tmp_path / "nowhere", "tiny").has_saves()


def test_nothing_asked_for_is_the_title() -> None:
    assert Asked() == Asked(level="normal")


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"theme": 3}', '{"percent": 7000}', '{"guided": "1"}', '{"motion": ["full"]}']
)
def test_a_spoilt_file_of_settings_is_as_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "window.json"
    path.write_text(text)

    assert Taste() == read_taste(path)


def test_a_display_that_is_not_there_is_no_window_for_nobody(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.delenv("SDL_VIDEODRIVER", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":4321")

    assert 2 == main(["play", "--seat", "kyiv", "--data", str(tmp_path)])
    assert "--text" in capsys.readouterr().err
    assert [] == list(tmp_path.glob("game-*"))


def test_people_who_share_the_window_are_seated_in_the_order_of_the_scenario(
    shown: Shown, tmp_path: Path
) -> None:
    args = ["--people", "florist,baker", "--talk", "2", "--coach", "hints", "--data", str(tmp_path)]
    assert 0 == main(["play", "tiny", *args])

    setup = shown[0][0]
    assert setup is not None
    assert ("baker", (("florist", "hints"),), 120) == (setup.seat, setup.people, setup.talk)
