"""The scenes around a game: every text whole, every control reached by keys, nothing breaks."""

import random
from functools import cache

import pytest

from game.desktop.focus import next_stop
from game.desktop.input import Input, Kind
from game.desktop.scene import Scene
from game.desktop.theme import HIGH_CONTRAST, LIGHT, THEMES
from tests.desktop.driver import Driver
from tests.desktop.scenes.around_game import SCENES, Open

SIZES = {
    "720p": ((1280, 720), 100),
    "1080p": ((1920, 1080), 125),
    "projector": ((1920, 1080), 150),
    "80 per cent": ((1280, 720), 80),
    "least": ((1180, 664), 100),
    "compact": ((800, 600), 100),
}
KEYS = ("tab", "enter", "space", "escape", "left", "right", "up", "down", "f6", "home", "end")


@cache
def prepared(name: str) -> tuple[Scene, Open]:
    """A scene is read-only enough to be looked at in several sizes."""
    return SCENES[name]()


def opened(name: str, size: str, theme: str = "light") -> Driver:
    scene, unfold = prepared(name) if not name.startswith("brief") else SCENES[name]()
    pixels, percent = SIZES[size]
    driver = Driver(scene, pixels, theme=THEMES[theme], percent=percent)
    driver.wait(1)
    driver.wait(1)
    unfold(driver)
    driver.wait(1)
    return driver


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", [name for name in SCENES if name != "result_unfolded"])
def test_no_text_is_cut(name: str, size: str) -> None:
    assert [] == opened(name, size).cut()


@pytest.mark.parametrize("name", [name for name in SCENES if name != "result_unfolded"])
def test_everything_that_can_be_clicked_can_be_reached_by_keys(name: str) -> None:
    driver = opened(name, "720p")
    stops = driver.ui.reachable
    reached, focus = set(), ""
    for _ in range(len(stops) + 1):
        focus = next_stop(stops, focus, 1)
        reached |= {focus} | {
            s.uid for s in stops if s.grid and any(s.grid == t.grid for t in stops if t.uid == focus)
        }
    # What catches clicks beside a list, and thumbs of scroll areas, are for the pointer only.
    pointer_only = ("/thumb", "/outside", "/panel")
    scrolling = {stop.uid for stop in stops}
    clickable = {
        uid for uid in driver.ui.ids if not uid.endswith(pointer_only) and (uid in scrolling or "/" in uid)
    }

    assert set() == clickable - reached


@pytest.mark.parametrize("theme", [LIGHT.name, HIGH_CONTRAST.name])
@pytest.mark.parametrize("name", ["title_first", "seats", "brief_cover", "hand"])
def test_a_monkey_breaks_nothing(name: str, theme: str, request: pytest.FixtureRequest) -> None:
    chance = random.Random(f"{name} {theme}")
    steps = 4000 if request.config.getoption("--long") else 250
    scene, _ = SCENES[name]()
    driver = Driver(scene, theme=THEMES[theme])
    for step in range(steps):
        driver.now += chance.choice((0, 0.02, 0.5, 2))
        x, y = chance.uniform(-20, 1300), chance.uniform(-20, 740)
        if chance.random() < 0.4:
            key = chance.choice(KEYS)
            driver.feed(Input(Kind.KEY, key=key, shift=chance.random() < 0.2), Input(Kind.KEY_UP, key=key))
        elif chance.random() < 0.2:
            driver.feed(Input(Kind.WHEEL, x, y, wheel=chance.uniform(-3, 3)))
        else:
            if driver.ui.reachable and chance.random() < 0.7:
                box = chance.choice(driver.ui.reachable).box
                x, y = box.cx, box.cy
            driver.feed(Input(Kind.MOVE, x, y), Input(Kind.PRESS, x, y), Input(Kind.RELEASE, x, y))
        if step % 8 == 0:
            driver.draw()
        if driver.stage.scene is None or type(driver.stage.scene).__name__ in ("TableScene", "ResultScene"):
            driver = Driver(SCENES[name]()[0], theme=THEMES[theme])

    assert driver.stage.scene is not None
