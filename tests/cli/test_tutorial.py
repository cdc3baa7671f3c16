"""`tutorial` and `quiz` on the command line: where they open, and that a tutorial waits where it was left."""

from pathlib import Path

import pytest

from game.cli import main
from game.cli.house import TASTE, read_taste
from game.cli.rehearse import FILE
from game.presenters.quiz import QUESTIONS
from game.texts import say


def typed(folder: Path, *lines: str, more: tuple[str, ...] = ()) -> int:
    script = folder / "typed.txt"
    script.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return main(["tutorial", "--text", "--script", str(script), "--data", str(folder), *more])


def test_the_tutorial_waits_where_it_was_left(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert 0 == typed(tmp_path, "", "seal", "yes", "skip")
    first = capsys.readouterr().out
    assert "KYIV, TURN 1" in first
    assert "KYIV, TURN 2" in first
    assert say("tutorial.left") in " ".join(first.split())
    assert read_taste(tmp_path / TASTE).tutorial == 7

    assert 0 == typed(tmp_path, "skip")
    second = capsys.readouterr().out
    assert say("tutorial.resumed", turn=2) in " ".join(second.split())
    assert "KYIV, TURN 1" not in second


def test_again_begins_at_the_first_step(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed(tmp_path, "seal", "yes", "skip")
    capsys.readouterr()
    assert 0 == typed(tmp_path, "skip", more=("--again",))
    assert "KYIV, TURN 1" in capsys.readouterr().out


def test_a_spoilt_file_is_begun_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / FILE).write_bytes(b"not a game")
    assert 0 == typed(tmp_path, "skip")
    assert "KYIV, TURN 1" in capsys.readouterr().out


def test_a_tutorial_is_no_game_in_the_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed(tmp_path, "seal", "yes", "skip")
    capsys.readouterr()
    main(["games", "--data", str(tmp_path)])
    assert say("cli.none_stored") in capsys.readouterr().err


@pytest.mark.parametrize(("args", "learns"), [((), "on"), (("--again",), "again")])
def test_the_window_opens_on_it_for_somebody_at_a_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], learns: str
) -> None:
    opened: list[object] = []
    monkeypatch.setattr("game.cli.tutorial.has_display", lambda: True)
    monkeypatch.setattr("game.cli.window.has_display", lambda: True)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("game.cli.window.show", lambda *_, **given: opened.append(given["learns"]))

    assert 0 == main(["tutorial", "--data", str(tmp_path), *args])
    assert [learns] == opened


def test_the_quiz_is_asked_and_can_be_left(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script = tmp_path / "typed.txt"
    script.write_text("1\n" * QUESTIONS)
    assert 0 == main(["quiz", "--script", str(script)])
    assert say("quiz.count", at=QUESTIONS, of=QUESTIONS) in capsys.readouterr().out
    script.write_text("1\nquit\n")
    assert 0 == main(["quiz", "--script", str(script)])
    assert say("quiz.left") in capsys.readouterr().out
