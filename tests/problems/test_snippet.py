from hypothesis import given
from hypothesis import strategies as st

from game.problems.snippet import WIDTH, printable, shortened, snippet


def test_the_caret_stands_under_the_place() -> None:
    assert ("    12 |   binds: [kremln]", "       |           ^") == snippet("  binds: [kremln]", 12, 11)


def test_a_tab_takes_one_column_so_that_the_caret_fits() -> None:
    assert ("     1 |  a: b", "       |     ^") == snippet("\ta: b", 1, 5)


def test_what_cannot_be_shown_is_replaced() -> None:
    assert "a\N{REPLACEMENT CHARACTER}[31mb" == printable("a\x1b[31mb")


def test_a_long_text_is_cut_with_an_ellipsis() -> None:
    assert "x" * 39 + "…" == shortened("x" * 41)
    assert "x" * 40 == shortened("x" * 40)


def test_a_long_line_is_cut_to_a_window_around_the_place() -> None:
    line, caret = snippet("a" * 500 + "!" + "b" * 500, 3, 501)

    assert line[caret.index("^")] == "!"
    assert line[9] == "…"
    assert line.endswith("…")
    assert len(line) <= 80


@given(st.text(max_size=300), st.integers(1, 99_999), st.integers(1, 400))
def test_a_snippet_is_one_line_of_at_most_eighty_columns(text: str, line: int, col: int) -> None:
    quoted, caret = snippet(text, line, col)

    assert all(part.isprintable() and len(part) <= WIDTH + 10 for part in (quoted, caret))
    assert caret.endswith("^")
