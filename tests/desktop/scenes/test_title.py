"""The title: which game it continues."""

import os
from pathlib import Path

import pytest

from tests.desktop.driver import Driver
from tests.desktop.scenes.parlour import TINY, Parlour


@pytest.mark.parametrize(("played_last", "seat"), [("1", "Baker"), ("2", "Florist")])
def test_continue_opens_the_game_that_was_played_last(tmp_path: Path, played_last: str, seat: str) -> None:
    for key in ("baker", "florist"):
        Parlour(tmp_path, TINY).begin(key, 1)
    for game in ("1", "2"):
        moment = 2_000_000_000 if game == played_last else 1_000_000_000
        os.utime(tmp_path / f"game-{game}.db", (moment, moment))
    parlour = Parlour(tmp_path, TINY)
    driver = Driver(parlour.entrance.title())
    driver.stage._submit = parlour.entrance.submit
    driver.wait(1)
    driver.wait(1)
    assert any(f"{seat} · turn 1 of 3" in text for text in driver.texts)
    driver.click("continue")
    play = parlour.entrance._play

    assert play is not None
    view = play.chair.view()
    assert seat == view.scenario.seats[view.seat].name
