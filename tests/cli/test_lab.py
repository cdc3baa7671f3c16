"""`lab` from the command line."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from game.cli.front import main
from tests.lab.yard import write

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    def call(*args: object) -> tuple[int, str, str]:
        code = main(["lab", *map(str, args), "--data", str(tmp_path / "data")])
        written = capsys.readouterr()
        return code, written.out, written.err

    return call


def test_targets_that_are_met_end_with_0(run: Run, tmp_path: Path) -> None:
    code, out, err = run("balance", write(tmp_path), "--games", 2, "--only", "deals,zone", "--only", "unsaid")

    assert (0, "") == (code, err)
    assert "deals: met. Deals." in out
    assert "95 %, Wilson), wanted 0.0 % to 100.0 %; n = 2." in out
    assert "The target names no seat." in out
    assert "Met: 2. Missed: 0. Missed, reported only: 0. Not measured: 1." in out


def test_a_target_that_is_missed_ends_with_1(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("balance", write(tmp_path), "--games", 2, "--only", "never")

    assert 1 == code
    assert "never: missed. Deals." in out


def test_a_target_that_waits_for_a_character_is_neither(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("balance", write(tmp_path), "--games", 2, "--only", "stranger")

    assert 0 == code
    assert "It waits for characters that this scenario does not have: oracle and seer." in out


def test_reports_are_written_and_the_same_again(run: Run, tmp_path: Path) -> None:
    def reports(name: str, workers: int) -> list[bytes]:
        files = [tmp_path / f"{name}.{kind}" for kind in ("json", "csv", "html")]
        options = zip(("--json", "--csv", "--html"), files, strict=True)
        code, _, err = run(
            "balance", write(tmp_path), "--games", 2, "--only", "deals,zone", "--workers", workers,
            *(part for pair in options for part in pair),
        )  # fmt: skip
        assert (0, "") == (code, err)
        return [file.read_bytes() for file in files]

    assert reports("one", 1) == reports("two", 2)
    assert 1 == len(list((tmp_path / "data" / "lab").iterdir()))


def test_json_alone_goes_to_the_output(run: Run, tmp_path: Path) -> None:
    _, out, _ = run("balance", write(tmp_path), "--games", 2, "--only", "deals", "--json", "-")

    tree = json.loads(out)
    assert {"from": 0, "to": 100} == tree["tests"][0]["target"]
    assert ("harbour", 2, 1) == (tree["scenario"], tree["games"], tree["seed"])


def test_a_tournament_lists_roles_and_writes_reports(run: Run, tmp_path: Path) -> None:
    code, out, err = run(
        "tournament", "tiny", "--cast", "baker=mirror+splitter", "--games", 2, "--json", tmp_path / "t.json",
        "--csv", tmp_path / "t.csv", "--html", tmp_path / "t.html",
    )  # fmt: skip

    assert (0, "") == (code, err)
    assert "Baker, mirror: games 2, settlements" in out
    assert 2 == len(json.loads((tmp_path / "t.json").read_text())["castings"])
    assert 5 == len((tmp_path / "t.csv").read_text().splitlines())
    assert (tmp_path / "t.html").read_text().startswith("<!doctype html>")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("balance", "tiny"), "states no targets"),
        (("balance", "no_later_than_june", "--only", "A99"), "There is no target A99. Choose A1, A1b"),
        (("balance", "nowhere"), "nowhere"),
        (("balance", "--games", "0"), "--games"),
        (("tournament", "tiny", "--games", "1", "--cast", "baker=nobody"), "There is no character nobody"),
        (("tournament", "tiny"), "--games"),
        (("tournament", "tiny", "--games", "1", "--json", "no/such/folder/x"), "no/such/folder/x"),
        (("tournament", "tiny", "--games", "1", "--on", "tcp://h:1"), "no-later-than-june[lab]"),
    ],
)
def test_what_cannot_be_done_is_said_with_2(
    run: Run, monkeypatch: pytest.MonkeyPatch, args: tuple[str, ...], words: str
) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)

    code, _, err = run(*args)

    assert 2 == code
    assert words in err


def test_notes_that_cannot_be_written_are_said_with_2(run: Run, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "lab").write_text("")

    code, _, err = run("tournament", "tiny", "--games", "1")

    assert 2 == code
    assert "Results cannot be noted down" in err


@pytest.mark.parametrize("args", [("--help",), ("balance", "--help"), ("tournament", "--help")])
def test_help_is_given(capsys: pytest.CaptureFixture[str], args: tuple[str, ...]) -> None:
    assert 0 == main(["lab", *args])
    assert "lab" in capsys.readouterr().out


def test_a_bar_grows_where_somebody_watches(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    code, out, _ = run("tournament", "tiny", "--games", "1")

    assert 0 == code
    assert "Baker" in out
