"""`lint --negotiation`: findings in the form of all problems, and the exit code."""

import json
from pathlib import Path

import pytest

from game.cli import main
from tests.report.stalls import FAIR, LINKED, spoiled

ALIGNED = spoiled(
    ("{a: 0, b: 40}", "{a: 50, b: 40}"),
    ("{a: 20, b: 0}", "{a: 20, b: 35}"),
    ("{a: 30, b: 10}", "{a: 30, b: 25}"),
    ("base: 4000", "base: 5500"),
    ("base: 3000", "base: 6500"),
    ("turns: 4", "turns: 12"),
)
"""Both want the same."""
Run = tuple[int, str]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    """Lint a text: exit code and output, the file called `f.yaml`."""

    def command(text: str, *args: str) -> Run:
        file = tmp_path / "f.yaml"
        file.write_text(text, encoding="utf-8")
        code = main(["lint", str(file), *args])
        return code, capsys.readouterr().out.replace(str(file), "f.yaml")

    return command


def test_a_fair_scenario_is_fine(run) -> None:  # type: ignore[no-untyped-def]
    assert (0, "Files: 1. Errors: 0. Warnings: 0.\n") == run(FAIR, "--negotiation")


def test_a_finding_has_its_line_a_caret_and_a_way_out(run) -> None:  # type: ignore[no-untyped-def]
    code, out = run(spoiled(("{a: 0, b: 35}", "{a: 0, b: 20}")), "--negotiation")

    assert 1 == code
    assert out.splitlines() == [
        "f.yaml:14:3: error: Price is purely zero-sum: every point that one seat gains others lose "
        "[zero-sum-issue]",
        "    14 |   price:",
        "       |   ^",
        "       = Let an option in the middle, or one end, be worth more to all together, "
        "or link it to another issue.",
        "Files: 1. Errors: 1. Warnings: 0.",
    ]


def test_nothing_of_it_is_said_without_being_asked(run) -> None:  # type: ignore[no-untyped-def]
    assert (0, "Files: 1. Errors: 0. Warnings: 0.\n") == run(spoiled(("{a: 0, b: 35}", "{a: 0, b: 20}")))


def test_characters_that_agree_at_once_are_found_by_playing(run) -> None:  # type: ignore[no-untyped-def]
    code, out = run(ALIGNED, "--negotiation", "--format", "json")

    assert 1 == code
    assert [
        ("dominant-option", 12),
        ("dominant-option", 17),
        ("dominant-option", 23),
        ("agreed-at-once", 24),
    ] == [(problem["code"], problem["line"]) for problem in json.loads(out)]


def test_a_warning_alone_is_fine(run) -> None:  # type: ignore[no-untyped-def]
    code, out = run(FAIR + LINKED, "--negotiation")

    assert 0 == code
    assert "f.yaml:29:5: warning: " in out
    assert "Errors: 0. Warnings: 1." in out


def test_a_file_that_cannot_be_used_is_not_looked_at_as_a_negotiation(run) -> None:  # type: ignore[no-untyped-def]
    text = spoiled(("{a: 0, b: 35}", "{a: 0, b: 20}"))
    expected = run(text.replace("id: fair", "id: 7x y"))
    code, out = run(text.replace("id: fair", "id: 7x y"), "--negotiation")

    assert expected == (code, out)
    assert "zero-sum" not in out


def test_files_that_are_missing_are_told_as_ever(capsys: pytest.CaptureFixture[str]) -> None:
    assert 2 == main(["lint", "--negotiation", "no_such_file.yaml"])
    assert "no_such_file.yaml:1:1: error" in capsys.readouterr().out
