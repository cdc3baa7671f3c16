from dataclasses import replace

from game.problems import Problem, Severity, in_order

FIRST = Problem("a.yaml", 2, 5, Severity.ERROR, "unknown-key", "unknown key")


def test_problems_are_sorted_by_path_then_line_then_column() -> None:
    later_column = replace(FIRST, col=9)
    later_line = replace(FIRST, line=10)
    other_file = replace(FIRST, path="b.yaml", line=1)

    assert (FIRST, later_column, later_line, other_file) == in_order(
        [other_file, later_line, later_column, FIRST]
    )


def test_lines_are_sorted_as_numbers_not_as_words() -> None:
    tenth, ninth = replace(FIRST, line=10), replace(FIRST, line=9)

    assert (ninth, tenth) == in_order([tenth, ninth])


def test_an_error_comes_before_a_warning_at_the_same_place() -> None:
    warning = replace(FIRST, severity=Severity.WARNING, code="a")

    assert (FIRST, warning) == in_order([warning, FIRST])


def test_the_same_problem_counts_once() -> None:
    assert (FIRST,) == in_order([FIRST, replace(FIRST)])


def test_a_warning_does_not_keep_a_file_from_being_used() -> None:
    assert FIRST.is_error
    assert not replace(FIRST, severity=Severity.WARNING).is_error
