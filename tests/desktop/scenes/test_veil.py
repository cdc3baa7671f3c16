"""Hide my points: no own number on the table, all of them in the open brief and at the end."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.texts import say, veiled
from tests.desktop.driver import Driver
from tests.desktop.scenes.around_game import uncover
from tests.desktop.scenes.parlour import Parlour

VEIL = "•••"


@pytest.fixture
def parlour(tmp_path: Path) -> Iterator[Parlour]:
    found = Parlour(tmp_path)
    yield found
    found.house.close()


def cells(driver: Driver) -> list[str]:
    """What stands as numbers within the package."""
    places = [driver.where(uid) for uid in sorted(driver.ui.ids) if re.fullmatch(r"package/\d+/\d+", uid)]
    inside = [d.text for d in driver.drawn if d.kind == "text" for box in places if d.box.within(box)]
    return [text for text in inside if re.search(r"\d+\.\d|^\d+$", text)]


def test_points_go_and_come_with_the_setting(parlour: Parlour) -> None:
    driver = Driver(parlour.begin("kyiv").play.table())
    own = say("number.decimal").join(("56", "0"))
    walk_away = [text for text in driver.texts if "alk-away" in text]
    assert walk_away
    assert cells(driver)

    driver.stage.hides_points = True
    driver.draw()
    assert [] == cells(driver)
    assert not any(own in text for text in driver.texts if "alk-away" in text)
    assert VEIL in " ".join(driver.texts)
    assert [] == driver.cut()

    driver.stage.hides_points = False
    driver.draw()
    assert walk_away == [text for text in driver.texts if "alk-away" in text]
    assert VEIL not in " ".join(driver.texts)


def test_gauges_stay_for_they_are_public(parlour: Parlour) -> None:
    driver = Driver(parlour.begin("kyiv").play.table())
    gauges = [driver.where(f"rail/gauge/{k}") for k in range(3)]

    def read() -> list[str]:
        return [d.text for d in driver.drawn if d.kind == "text" for box in gauges if d.box.within(box)]

    before = read()
    driver.stage.hides_points = True
    driver.draw()
    assert before == read()


def test_the_settings_hide_them_at_once(parlour: Parlour) -> None:
    driver = Driver(parlour.entrance.settings())
    driver.click("page/1")
    driver.click("hides_points")
    assert driver.stage.hides_points
    driver.click("hides_points")
    assert not driver.stage.hides_points


def test_the_open_brief_and_the_result_show_them(parlour: Parlour) -> None:
    visit = parlour.begin("kyiv", 1)
    driver = Driver(visit.play.opening())
    driver.stage.hides_points = True
    uncover(driver)
    assert VEIL not in " ".join(driver.texts)
    assert say("flow.brief.walk_away") in driver.texts
    visit.to_end()
    with veiled():
        result = visit.play.result()
    driver = Driver(result)
    driver.stage.hides_points = True
    driver.draw()
    assert VEIL not in " ".join(driver.texts)
