"""Where Tab, F6 and the arrows lead."""

import pytest

from game.desktop.box import Box
from game.desktop.focus import Stop, arrow_stop, first_stop, next_region, next_stop


def stop(
    uid: str, region: str = "", grid: str = "", row: int = 0, x: float = 0, *, entry: bool = False
) -> Stop:
    return Stop(uid, Box(x, row * 20, 10, 10), region, 0, grid, row, entry)


STOPS = [
    stop("back", "bar"),
    stop("a0", "rows", "rows", 0, 0),
    stop("a1", "rows", "rows", 0, 20, entry=True),
    stop("a2", "rows", "rows", 0, 40),
    stop("b0", "rows", "rows", 1, 0),
    stop("b1", "rows", "rows", 1, 30),
    stop("seal", "orders"),
]


@pytest.mark.parametrize(
    ("focus", "step", "expected"),
    [
        ("", 1, "back"),
        ("", -1, "seal"),
        ("back", 1, "a1"),
        ("a2", 1, "b0"),
        ("b1", -1, "a1"),
        ("seal", 1, "back"),
        ("back", -1, "seal"),
        ("gone", 1, "back"),
    ],
)
def test_tab_goes_round_and_takes_a_row_as_one_stop(focus: str, step: int, expected: str) -> None:
    assert expected == next_stop(STOPS, focus, step)


@pytest.mark.parametrize(
    ("focus", "key", "expected"),
    [
        ("a1", "right", "a2"),
        ("a2", "right", "a2"),
        ("a0", "left", "a0"),
        ("a2", "down", "b1"),
        ("b0", "up", "a0"),
        ("b0", "down", "b0"),
        ("back", "right", "back"),
        ("gone", "left", "gone"),
    ],
)
def test_arrows_walk_inside_a_grid(focus: str, key: str, expected: str) -> None:
    assert expected == arrow_stop(STOPS, focus, key)


@pytest.mark.parametrize(
    ("focus", "step", "expected"),
    [("", 1, "back"), ("back", 1, "a1"), ("b0", 1, "seal"), ("seal", 1, "back"), ("a0", -1, "back")],
)
def test_f6_goes_from_region_to_region(focus: str, step: int, expected: str) -> None:
    assert expected == next_region(STOPS, focus, step)


@pytest.mark.parametrize(
    ("key", "expected"), [("right", "yes"), ("down", "yes"), ("left", "no"), ("up", "no")]
)
def test_rows_of_one_are_stops_for_tab_and_for_every_arrow(key: str, expected: str) -> None:
    answers = [stop("no", grid="ask", row=0, x=0), stop("yes", grid="ask", row=1, x=20)]

    assert "yes" == next_stop(answers, "no", 1)
    assert expected == arrow_stop(answers, "yes" if expected == "no" else "no", key)


def test_without_stops_there_is_nowhere_to_go() -> None:
    assert ["", "", ""] == [next_stop([], "x", 1), next_region([], "x", 1), first_stop([])]
