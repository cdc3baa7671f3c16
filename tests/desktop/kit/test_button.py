"""Buttons: pressed by pointer and keys, disabled with a reason, held for a second."""

import pytest

from game.desktop.box import Box
from game.desktop.input import Input, Kind
from game.desktop.kit.button import Look, button, icon_button
from game.desktop.kit.hold import hold
from tests.desktop.around import Bench
from tests.desktop.driver import Driver

PLACE = Box(100, 100, 200, 40)


def test_a_click_presses_once() -> None:
    scene = Bench(lambda ui: button(ui, "go", PLACE, "Go"))
    driver = Driver(scene)
    driver.click("go")

    assert [True] == scene.answers


@pytest.mark.parametrize("key", ["enter", "space"])
def test_enter_and_space_press_what_has_the_focus(key: str) -> None:
    scene = Bench(lambda ui: button(ui, "go", PLACE, "Go"))
    driver = Driver(scene)
    driver.press(key)
    driver.press("tab", key)

    assert [True] == scene.answers


def test_letting_go_elsewhere_presses_nothing() -> None:
    scene = Bench(lambda ui: button(ui, "go", PLACE, "Go"))
    driver = Driver(scene)
    driver.give(Input(Kind.PRESS, 150, 120), Input(Kind.MOVE, 500, 500), Input(Kind.RELEASE, 500, 500))

    assert [] == scene.answers


def test_a_press_that_began_elsewhere_presses_nothing() -> None:
    scene = Bench(lambda ui: button(ui, "go", PLACE, "Go"))
    driver = Driver(scene)
    driver.give(Input(Kind.PRESS, 500, 500), Input(Kind.MOVE, 150, 120), Input(Kind.RELEASE, 150, 120))

    assert [] == scene.answers


def test_a_disabled_button_cannot_be_pressed_and_says_why_on_hover() -> None:
    scene = Bench(lambda ui: button(ui, "go", PLACE, "Go", reason="Not before turn 5"))
    driver = Driver(scene)
    driver.click("go")
    early = driver.texts
    driver.wait(0.4)

    assert [] == scene.answers
    assert "Not before turn 5" not in early
    assert "Not before turn 5" in driver.texts


def test_a_disabled_button_says_why_at_once_with_the_focus() -> None:
    scene = Bench(lambda ui: button(ui, "go", PLACE, "Go", reason="Not before turn 5"))
    driver = Driver(scene)
    driver.press("tab", "enter")

    assert [] == scene.answers
    assert "Not before turn 5" in driver.texts


def test_the_window_is_woken_for_a_tooltip_and_then_sleeps() -> None:
    driver = Driver(Bench(lambda ui: button(ui, "go", PLACE, "Go", hint="Goes")))
    driver.hover("go")
    waiting = driver.ui.wake
    driver.wait(0.5)

    assert pytest.approx(driver.now - 0.15) == waiting
    assert float("inf") == driver.ui.wake


def test_a_ring_shows_for_the_keyboard_only() -> None:
    driver = Driver(Bench(lambda ui: button(ui, "go", PLACE, "Go", look=Look.PRIMARY)))

    def rings() -> int:
        return sum(drawn.colour == driver.ui.theme.focus for drawn in driver.drawn if drawn.kind == "rounded")

    driver.click("go")
    by_pointer = rings()
    driver.press("tab")

    assert (0, 1) == (by_pointer, rings())


def test_an_icon_button_tells_its_name() -> None:
    scene = Bench(lambda ui: icon_button(ui, "rules", Box(50, 50, 36, 36), "book-open", "Rules"))
    driver = Driver(scene)
    driver.press("tab", "enter")

    assert [True] == scene.answers
    assert "Rules" in driver.texts


@pytest.mark.parametrize(("seconds", "expected"), [(0.5, []), (1.1, [True])])
def test_a_hold_button_needs_a_whole_second(seconds: float, expected: list[bool]) -> None:
    scene = Bench(lambda ui: hold(ui, "open", PLACE, "Hold"))
    driver = Driver(scene)
    driver.point(150, 120)
    driver.give(Input(Kind.PRESS, 150, 120))
    driver.wait(seconds)
    driver.wait(0.05)
    driver.give(Input(Kind.RELEASE, 150, 120))
    driver.wait(2)

    assert expected == scene.answers


def test_a_hold_button_can_be_held_with_space_and_fires_once() -> None:
    scene = Bench(lambda ui: hold(ui, "open", PLACE, "Hold"))
    driver = Driver(scene)
    driver.press("tab")
    driver.give(Input(Kind.KEY, key="space"))
    driver.wait(1.1)
    driver.give(Input(Kind.KEY, key="space", is_repeat=True))
    driver.wait(1.1)
    driver.give(Input(Kind.KEY_UP, key="space"))

    assert [True] == scene.answers


def test_letting_go_of_space_cancels() -> None:
    scene = Bench(lambda ui: hold(ui, "open", PLACE, "Hold"))
    driver = Driver(scene)
    driver.press("tab")
    driver.give(Input(Kind.KEY, key="space"))
    driver.wait(0.9)
    driver.give(Input(Kind.KEY_UP, key="space"))
    driver.wait(0.9)

    assert [] == scene.answers
