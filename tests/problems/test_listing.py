from dataclasses import replace

from game.problems import Problem, Severity, render_text
from game.texts import say

PROBLEM = Problem(
    path="game.yaml",
    line=3,
    col=9,
    severity=Severity.ERROR,
    code="unknown-seat",
    what="unknown seat",
    expected="a seat",
    found='"kremln"',
    hint='did you mean "kremlin"?',
    excerpt="  from: kremln",
)


def test_a_problem_names_place_kind_sentence_and_code_and_quotes_its_line() -> None:
    assert (
        'game.yaml:3:9: error: unknown seat, expected a seat, found "kremln" [unknown-seat]\n'
        "     3 |   from: kremln\n"
        "       |         ^\n"
        '       = did you mean "kremlin"?\n'
    ) == render_text([PROBLEM], say)


def test_what_is_empty_is_left_out() -> None:
    bare = replace(PROBLEM, expected="", found="", hint="", excerpt="", severity=Severity.WARNING)

    assert "game.yaml:3:9: warning: unknown seat [unknown-seat]\n" == render_text([bare], say)


def test_problems_are_listed_in_order() -> None:
    bare = replace(PROBLEM, expected="", found="", hint="", excerpt="")
    listing = render_text([replace(bare, line=9), bare], say)

    assert ["game.yaml:3:9", "game.yaml:9:9"] == [line.split(": ")[0] for line in listing.splitlines()]


def test_no_problems_are_no_text() -> None:
    assert render_text([], say) == ""


def test_a_path_cannot_move_the_cursor() -> None:
    assert "\x1b" not in render_text([replace(PROBLEM, path="a\x1b[2Jb")], say)
