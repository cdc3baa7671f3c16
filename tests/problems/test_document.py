import json

from game.problems import Problem, Severity, render_json

PROBLEM = Problem("ґ.yaml", 3, 9, Severity.ERROR, "unknown-seat", "unknown seat", found='"x"', excerpt="a: b")


def test_a_problem_is_an_object_with_everything_but_the_quoted_line() -> None:
    assert [
        {
            "path": "ґ.yaml",
            "line": 3,
            "col": 9,
            "severity": "error",
            "code": "unknown-seat",
            "what": "unknown seat",
            "expected": "",
            "found": '"x"',
            "hint": "",
        }
    ] == json.loads(render_json([PROBLEM]))


def test_json_is_plain_ascii_so_that_every_terminal_and_pipe_takes_it() -> None:
    assert render_json([PROBLEM]).isascii()


def test_no_problems_are_an_empty_list() -> None:
    assert render_json([]) == "[]\n"
