"""The moment before a game that the command line asked for."""

from pathlib import Path

from game.desktop.lobby import Setup
from game.desktop.scenes.brief import BriefScene
from game.desktop.scenes.opening import OpeningScene
from game.texts import say
from tests.desktop.driver import Driver
from tests.desktop.scenes.parlour import Parlour


def test_the_window_shows_its_name_before_a_game_is_made_ready(tmp_path: Path) -> None:
    parlour = Parlour(tmp_path)
    driver = Driver(parlour.entrance.first(Setup(seat="kyiv", seed=7)))

    assert isinstance(driver.stage.scene, OpeningScene)
    assert [say("flow.title.window")] == driver.texts
    assert [] == list(tmp_path.glob("game-*"))

    driver.wait(0)

    assert isinstance(driver.stage.scene, BriefScene)
    assert 1 == len(list(tmp_path.glob("game-*.db")))
    parlour.house.close()
