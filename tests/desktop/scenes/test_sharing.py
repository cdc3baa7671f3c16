"""Several people at one window: nobody ever sees what another seat keeps to itself."""

from pathlib import Path

import pytest

from game.desktop.input import Input, Kind
from game.desktop.scenes.curtain import CurtainScene
from game.desktop.scenes.table import TableScene
from tests.desktop.scenes.parlour import Parlour
from tests.desktop.scenes.shared_game import Shared, Watch, flagship


@pytest.fixture
def game(tmp_path: Path) -> Shared:
    return Shared(Parlour(tmp_path).house, flagship())


def say_privately(watch: Watch) -> None:
    """Begin an offer, a message and a note that tell whose they are."""
    seat = watch.game.flow.chair.seat
    watch.click("bar/notes")
    watch.give(Input(Kind.TEXT, text=f"CANARY{seat} note"))
    watch.press("enter")
    watch.give(Input(Kind.TEXT, text=f"CANARY{seat} half a note"))
    watch.press("escape")
    watch.click("talk/words")
    watch.give(Input(Kind.TEXT, text=f"CANARY{seat} message"))


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


def test_the_first_frame_after_sealing_is_the_curtain(game: Shared) -> None:
    watch = game.watch()
    watch.to_table()
    watch.click("orders/seal")

    assert isinstance(watch.stage.scene, CurtainScene)
    assert "Pass the screen to the White House" in watch.texts
