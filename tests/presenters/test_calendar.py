"""The calendar as the window draws it."""

from dataclasses import replace

import pytest

from game.core.ids import SeatId, Turn
from game.core.position import Truce
from game.presenters.calendar import calendar_line
from tests.text.play import new_table


@pytest.mark.parametrize(
    ("turn", "told", "lapses"),
    [
        (2, "Truce in force · 2 turns left", False),
        (3, "Truce in force · 1 turn left", False),
        (4, "Truce lapses this turn", True),
    ],
)
def test_it_is_said_how_long_a_truce_still_runs(turn: int, told: str, lapses: bool) -> None:
    view = new_table("no_later_than_june", [2]).view(SeatId(2))
    truce = Truce(2, Turn(1), Turn(4))
    line = calendar_line(replace(view, public=replace(view.public, turn=Turn(turn), truce=truce)))

    assert (told, lapses) == (line.truce_text, line.lapses)
    assert (0, 40) == line.truce
