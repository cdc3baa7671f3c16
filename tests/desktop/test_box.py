"""Cutting boxes up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.desktop.box import Box

LENGTHS = st.floats(0, 1000)


def test_columns_and_rows_share_the_space_and_keep_the_gap() -> None:
    first, second = Box(10, 20, 110, 50).columns(2, 10)

    assert (Box(10, 20, 50, 50), Box(70, 20, 50, 50)) == (first, second)
    assert [20, 50] == [row.y for row in Box(10, 20, 110, 50).rows(2, 10)]


@given(st.integers(1, 9), LENGTHS)
def test_the_last_column_ends_where_the_box_ends(count: int, width: float) -> None:
    assert Box(5, 0, width, 10).right == pytest.approx(Box(5, 0, width, 10).columns(count)[-1].right)


def test_an_inset_never_turns_a_box_inside_out() -> None:
    assert (0, 0) == Box(0, 0, 10, 10).inset(20)[2:]


def test_the_right_and_lower_edges_are_outside() -> None:
    box = Box(0, 0, 10, 10)

    assert [True, False, False] == [box.holds(0, 0), box.holds(10, 5), box.holds(5, 10)]
