"""Every frame of a game that several people share, read for what it may not show."""

import random
from pathlib import Path

import pytest

from game.core.ids import SeatId
from game.desktop.input import Input, Kind
from game.desktop.scenes.curtain import CurtainScene
from game.desktop.scenes.table import TableScene
from tests.desktop.scenes.parlour import Parlour
from tests.desktop.scenes.shared_game import Shared, say_privately
from tests.table.marked import flagship


@pytest.fixture
def game(tmp_path: Path) -> Shared:
    return Shared(Parlour(tmp_path).house, flagship())


def test_a_whole_game_of_three_shows_each_seat_its_own_only(game: Shared) -> None:
    watch = game.watch()
    for _ in range(60):
        if game.table.is_over:
            break
        watch.to_table()
        seat = game.flow.chair.seat
        if game.table.view(seat).public.turn <= 2:
            say_privately(watch)
            watch.click("bar/brief")
            watch.hold("open")
            watch.press("escape", "escape")
        assert isinstance(watch.stage.scene, TableScene)
        watch.click("orders/seal")

    assert "ResultScene" == watch.name
    assert {0, 1, 2} == watch.found
    assert watch.seen.count("CurtainScene") >= 3 * 4
    assert {"BriefScene", "ResolutionScene", "NotesScene"} <= set(watch.seen)


def test_whatever_is_pressed_no_frame_shows_a_foreign_secret(game: Shared) -> None:
    watch, dice = game.watch((1000, 600)), random.Random(5)
    keys = ("tab", "enter", "space", "escape", "n", "b", "t", "d", "f1", "down", "right", "m")
    while watch.frames < 420 and watch.stage.scene is not None and watch.name != "TitleScene":
        match dice.choices(range(5), (5, 4, 1, 2, 1))[0]:
            case 0:
                places = [watch.ui.place(uid) for uid in sorted(watch.ui.ids) if not uid.endswith("leave")]
                boxes = [box for box in places if box is not None]
                if boxes:
                    box = dice.choice(boxes)
                    watch.click_at(box.cx, box.cy)
            case 1:
                watch.press(dice.choice(keys))
                if watch.ui.place("ask/leave/1") is not None:
                    watch.press("escape")
            case 2:
                watch.wait(dice.choice((0.1, 0.5, 2.0)))
            case 3:
                watch.give(Input(Kind.TEXT, text=f"CANARY{game.flow.chair.seat}"))
            case _:
                if isinstance(watch.stage.scene, CurtainScene):
                    watch.hold("lift")
                elif isinstance(watch.stage.scene, TableScene):
                    watch.press("enter", ctrl=True)

    assert len(watch.found) >= 2
    assert watch.seen.count("CurtainScene") >= 2


def test_the_watch_would_see_a_foreign_secret(game: Shared) -> None:
    watch = game.watch()
    watch.hold("lift")
    assert "BriefScene" == watch.name
    game.flow.chair = game.table.chair(SeatId(1))

    with pytest.raises(AssertionError, match="BriefScene shows"):
        watch.draw()
