"""The moment before a game that the command line asked for."""

from pathlib import Path

import pygame
import pytest

from game.desktop.lobby import Setup
from game.desktop.scenes.brief import BriefScene
from game.desktop.scenes.opening import OpeningScene
from game.desktop.scenes.seats import SeatsScene
from game.desktop.scenes.table.scene import TableScene
from game.desktop.start import show
from game.table.casting import CastingProblem
from game.texts import say
from tests.desktop.driver import Driver
from tests.desktop.scenes.parlour import Parlour


def test_the_window_shows_its_name_before_a_game_is_made_ready(tmp_path: Path) -> None:
    parlour = Parlour(tmp_path)
    driver = Driver(parlour.entrance.first(lambda: Setup(seat="kyiv", seed=7)))

    assert isinstance(driver.stage.scene, OpeningScene)
    assert [say("flow.title.window"), say("flow.opening.deal")] == driver.texts
    assert [] == list(tmp_path.glob("game-*"))

    driver.wait(0)

    assert isinstance(driver.stage.scene, BriefScene)
    assert 1 == len(list(tmp_path.glob("game-*.db")))
    parlour.house.close()


def test_without_a_seat_it_leads_to_the_choice_of_one(tmp_path: Path) -> None:
    parlour = Parlour(tmp_path)
    driver = Driver(parlour.entrance.first(lambda: Setup(seed=7)))
    driver.wait(0)

    assert isinstance(driver.stage.scene, SeatsScene)


def test_a_stored_game_is_announced_and_gone_on_with(tmp_path: Path) -> None:
    parlour = Parlour(tmp_path)
    number = parlour.begin("kyiv", 7).begun.number
    driver = Driver(parlour.entrance.first(number=number))

    assert [say("flow.title.window"), say("flow.opening.resume")] == driver.texts

    driver.wait(0)

    assert isinstance(driver.stage.scene, TableScene)
    parlour.house.close()


def test_what_cannot_be_prepared_closes_the_window_and_is_told_outside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def prepare() -> Setup:
        assert pygame.display.get_init()
        raise CastingProblem("no_such_seat", "nowhere", ("kyiv",))

    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    parlour = Parlour(tmp_path)

    with pytest.raises(CastingProblem):
        show(parlour.house, "No Later Than June", prepare=prepare)
    assert not pygame.display.get_init()
