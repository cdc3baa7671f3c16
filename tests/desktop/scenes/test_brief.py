"""The confidential brief, opened from the table."""

from pathlib import Path

import pytest

from game.desktop.scenes.table import TableScene
from tests.desktop.driver import Driver
from tests.desktop.scenes.around_game import uncover
from tests.desktop.scenes.parlour import Parlour


@pytest.mark.parametrize("way", [("enter",), ("escape", "escape")])
def test_a_brief_that_was_left_is_covered_when_it_is_read_again(tmp_path: Path, way: tuple[str, ...]) -> None:
    visit = Parlour(tmp_path).begin("kyiv")
    driver = Driver(visit.play.table())
    secret = visit.view.book.brief[:20]
    driver.press("b")
    uncover(driver)
    assert any(secret in text for text in driver.texts)
    driver.press(*way)
    assert isinstance(driver.stage.scene, TableScene)
    driver.press("b")

    assert "open" in driver.ui.ids
    assert not any(secret in text for text in driver.texts)
