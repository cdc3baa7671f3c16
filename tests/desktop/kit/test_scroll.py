"""The scroll area."""

import pytest

from game.desktop.box import Box
from game.desktop.input import Input, Kind
from game.desktop.kit.button import button
from game.desktop.kit.scroll import scroll
from game.desktop.scene import Transition
from game.desktop.ui import Ui
from tests.desktop.driver import Driver

PLACE = Box(100, 100, 200, 200)


class Log:
    """Twenty buttons of 40 in a place for five."""

    def __init__(self, *, keeps_end: bool = False) -> None:
        self.count, self.keeps_end, self.offset = 20, keeps_end, 0.0
        self.pressed: list[int] = []

    def frame(self, ui: Ui) -> Transition | None:
        with scroll(ui, "log", PLACE, keeps_end=self.keeps_end) as area:
            for k in range(self.count):
                if button(ui, f"log/{k}", Box(100, area.top + 40 * k, area.width, 36), f"Line {k}"):
                    self.pressed.append(k)
            area.height = 40 * self.count
        self.offset = area.offset
        return None


@pytest.mark.parametrize(("notches", "expected"), [(-1, 48), (-100, 600), (5, 0)])
def test_the_wheel_scrolls_as_far_as_there_is_more(notches: int, expected: float) -> None:
    scene = Log()
    driver = Driver(scene)
    driver.give(Input(Kind.WHEEL, 150, 150, wheel=notches))

    assert expected == scene.offset


def test_the_wheel_elsewhere_does_nothing() -> None:
    scene = Log()
    driver = Driver(scene)
    driver.give(Input(Kind.WHEEL, 500, 150, wheel=-3))

    assert 0 == scene.offset


def test_keys_scroll_with_the_focus() -> None:
    scene = Log()
    driver = Driver(scene)
    driver.press("tab", "end")
    end = scene.offset
    driver.press("page up")

    assert (600, 448) == (end, scene.offset)


def test_the_focus_scrolls_into_sight() -> None:
    scene = Log()
    driver = Driver(scene)
    driver.press("tab", *["tab"] * 8)
    driver.draw()

    assert "log/7" == driver.ui.focus
    assert driver.where("log/7").h == 36


def test_what_is_scrolled_out_of_sight_cannot_be_pressed() -> None:
    scene = Log()
    driver = Driver(scene)
    driver.click_at(150, 100 + 40 * 6 + 18)

    assert [] == scene.pressed


def test_a_log_stays_at_its_end_while_it_grows() -> None:
    scene = Log(keeps_end=True)
    driver = Driver(scene)
    start = scene.offset
    scene.count = 25
    driver.draw()
    grown = scene.offset
    driver.give(Input(Kind.WHEEL, 150, 150, wheel=3))
    scene.count = 30
    driver.draw()

    assert (600, 800, 656) == (start, grown, scene.offset)


def test_the_bar_can_be_dragged() -> None:
    scene = Log()
    driver = Driver(scene)
    thumb = driver.where("log/thumb")
    driver.give(Input(Kind.MOVE, thumb.cx, thumb.cy), Input(Kind.PRESS, thumb.cx, thumb.cy))
    driver.give(Input(Kind.MOVE, thumb.cx, 900), Input(Kind.RELEASE, thumb.cx, 900))

    assert 600 == scene.offset
