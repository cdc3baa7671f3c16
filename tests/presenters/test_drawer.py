"""What people who share a screen keep: written, read again, and never trusted."""

import json

import pytest

from game.core.ids import SeatId, Turn
from game.presenters.drawer import MOST_NOTES, NOTE_MOST, Drawer, Drawers, read_drawers, write_drawers

K, W = SeatId(0), SeatId(1)
FULL = Drawers(
    {K: Drawer('{"seat": 0}', ("one ї", "two"), "half", "hints", Turn(3)), W: Drawer(notes=("ours",))},
    talk=120,
)


def test_drawers_are_read_as_they_were_written() -> None:
    assert FULL == read_drawers(write_drawers(FULL))
    assert "" == write_drawers(Drawers())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no tree",
        "[]",
        "{}",
        '{"seats": []}',
        '{"seats": {"x": {}, "-1": {}, "²": {}, "99999": {}}}',
        '{"seats": {"0": 3}, "talk": -1}',
        '{"seats": {}, "talk": true}',
        "[" * 100_000,
    ],
)
def test_what_cannot_be_read_is_nothing(text: str) -> None:
    assert Drawers() == read_drawers(text)


def test_of_a_damaged_drawer_what_is_whole_is_left() -> None:
    tree = {"notes": [1, "kept", None], "line": 3, "coach": "hints", "read": "x", "draft": []}

    assert Drawer(notes=("kept",), coach="hints") == read_drawers(json.dumps({"seats": {"0": tree}})).of(K)


def test_a_note_is_one_line_of_a_bounded_length_and_there_are_not_too_many() -> None:
    drawer = Drawer(line="half")
    for number in range(MOST_NOTES + 3):
        drawer = drawer.noted(f" {number}\n" + "x" * 2 * NOTE_MOST)

    assert MOST_NOTES == len(drawer.notes)
    assert {NOTE_MOST} == {len(note) for note in drawer.notes}
    assert drawer.notes[0].startswith("3 x")
    assert "" == drawer.line
    assert drawer.notes == drawer.noted("  \n ").notes
    assert drawer.notes[1:] == drawer.dropped(0).notes


def test_a_drawer_is_put_without_touching_the_others() -> None:
    after = FULL.put(W, Drawer(line="new"))

    assert FULL.of(K) == after.of(K)
    assert "new" == after.of(W).line
    assert Drawer() == after.of(SeatId(2))
    assert 120 == after.talk
