"""Help: rules, keys and words; every way out leads back."""

import pytest

from game.desktop.scenes.help import HelpScene
from tests.desktop.driver import Driver
from tests.desktop.scenes.turns import Flow, U, june

TABLE = june()


def shown(size: tuple[int, int] = (1280, 720), percent: int | None = None) -> Driver:
    return Driver(HelpScene(Flow(TABLE.chair(U))), size, percent=percent)


@pytest.mark.parametrize("key", ["escape", "f1"])
def test_a_key_goes_back(key: str) -> None:
    driver = shown()
    driver.press(key)

    assert driver.stage.scene is None


@pytest.mark.parametrize("uid", ["back", "close"])
def test_a_button_goes_back(uid: str) -> None:
    driver = shown()
    driver.click(uid)

    assert driver.stage.scene is None


def test_there_are_ten_rules_and_every_word_of_the_scenario() -> None:
    driver = shown((1920, 1400), 80)
    expected = {word[:1].upper() + word[1:] for word, _ in TABLE.view(U).scenario.glossary}

    assert {str(number) for number in range(1, 11)} <= set(driver.texts)
    assert expected <= set(driver.texts)


def test_long_lists_scroll_with_the_keyboard() -> None:
    driver = shown()
    before = [drawn.box for drawn in driver.drawn]
    while driver.ui.focus != "words":
        driver.press("tab")
    driver.press("end")

    assert before != [drawn.box for drawn in driver.drawn]


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1180, 664), (944, 540), (800, 600)])
@pytest.mark.parametrize("percent", [None, 80, 100, 150])
def test_no_string_is_cut(size: tuple[int, int], percent: int | None) -> None:
    assert [] == shown(size, percent).cut()
