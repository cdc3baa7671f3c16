"""Pointer and keys both show things: what led last decides, and there is one sentence at a time."""

from game.desktop.box import Box
from game.desktop.kit.button import button
from game.desktop.scene import Transition
from game.desktop.ui import Ui
from tests.desktop.driver import Driver

HINTS = {"one": "The first hint", "two": "The second hint", "three": "The third hint"}


class Three:
    """Three buttons that explain themselves."""

    def frame(self, ui: Ui) -> Transition | None:
        for place, (uid, hint) in enumerate(HINTS.items()):
            button(ui, uid, Box(100, 100 + 150 * place, 200, 40), uid, hint=hint)
        return None


def shown(driver: Driver) -> list[str]:
    return [text for text in driver.texts if text in HINTS.values()]


def test_a_key_takes_the_hint_from_a_resting_pointer() -> None:
    driver = Driver(Three())
    driver.hover("one")
    driver.wait(1)
    assert ["The first hint"] == shown(driver)
    driver.press("tab", "tab")

    assert ["The second hint"] == shown(driver)


def test_the_pointer_takes_the_hint_back_when_it_moves_to_something() -> None:
    driver = Driver(Three())
    driver.press("tab", "tab")
    assert ["The second hint"] == shown(driver)
    driver.hover("three")
    assert [] == shown(driver)
    driver.wait(1)

    assert ["The third hint"] == shown(driver)


def test_a_pointer_that_trembles_over_nothing_takes_nothing() -> None:
    driver = Driver(Three())
    driver.point(600, 600)
    driver.press("tab")
    driver.point(601, 600)

    assert ["The first hint"] == shown(driver)
