"""The gallery of all components: nothing is cut, everything is reached by keys, nothing breaks."""

import random
import string

import pytest

from game.desktop.focus import next_stop
from game.desktop.input import Input, Kind
from game.desktop.theme import THEMES
from tests.desktop.driver import Driver
from tests.tools.gallery import PAGES

SIZES = {
    "720p": ((1280, 720), 100),
    "1080p": ((1920, 1080), 125),
    "projector": ((1920, 1080), 150),
    "small": ((1280, 720), 80),
    "least": ((1180, 664), 100),
}
KEYS = (
    "tab",
    "enter",
    "space",
    "escape",
    "left",
    "right",
    "up",
    "down",
    "f6",
    "home",
    "end",
    "delete",
    "backspace",
)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("page", PAGES)
def test_no_text_is_cut(page: str, size: str, theme: str) -> None:
    pixels, percent = SIZES[size]
    driver = Driver(PAGES[page](), pixels, theme=THEMES[theme], percent=percent)

    assert [] == driver.cut()


@pytest.mark.parametrize("page", PAGES)
def test_everything_that_can_be_clicked_can_be_reached_by_keys(page: str) -> None:
    driver = Driver(PAGES[page]())
    stops = driver.ui.stops
    reached, focus = set(), ""
    for _ in range(len(stops) + 1):
        focus = next_stop(stops, focus, 1)
        reached |= {focus} | {
            s.uid for s in stops if s.grid and any(s.grid == t.grid for t in stops if t.uid == focus)
        }
    # The thumb of a scroll area is for the pointer only: keys scroll the area itself.
    clickable = {uid for uid in driver.ui.ids if not uid.endswith("/thumb")}

    assert set() == clickable - reached


def test_tab_follows_the_reading_order_of_the_table() -> None:
    driver = Driver(PAGES["pieces"]())
    regions: list[str] = []
    for _ in range(60):
        driver.press("tab")
        region = next(stop.region for stop in driver.ui.stops if stop.uid == driver.ui.focus)
        if region not in regions:
            regions.append(region)

    assert ["bar", "rail", "package", "talk", "orders"] == regions


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("seed", range(2))
def test_a_monkey_breaks_nothing(page: str, seed: int) -> None:
    chance = random.Random(f"{page} {seed}")
    driver = Driver(PAGES[page]())
    for step in range(400):
        x, y = chance.uniform(-20, 1300), chance.uniform(-20, 740)
        driver.now += chance.choice((0, 0.02, 0.5, 2))
        match chance.randrange(7):
            case 0:
                driver.feed(Input(Kind.KEY, key=chance.choice(KEYS), shift=chance.random() < 0.2))
            case 1:
                letter = chance.choice(string.ascii_lowercase)
                driver.feed(
                    Input(Kind.KEY, key=letter, ctrl=chance.random() < 0.5), Input(Kind.KEY_UP, key=letter)
                )
            case 2:
                driver.feed(Input(Kind.TEXT, text=chance.choice("aй₴\n字")))
            case 3:
                driver.feed(Input(Kind.WHEEL, x, y, wheel=chance.uniform(-3, 3)))
            case 4:
                driver.feed(Input(chance.choice((Kind.PRESS, Kind.RELEASE, Kind.MOVE, Kind.LEAVE)), x, y))
            case 5:
                driver.feed(Input(Kind.MOVE, x, y), Input(Kind.PRESS, x, y), Input(Kind.RELEASE, x, y))
            case _:
                stops = driver.ui.reachable
                if stops:
                    box = chance.choice(stops).box
                    x, y = box.cx, box.cy
                    driver.feed(Input(Kind.MOVE, x, y), Input(Kind.PRESS, x, y), Input(Kind.RELEASE, x, y))
        if step % 8 == 0:
            driver.draw()
        if driver.stage.scene is None:
            driver = Driver(PAGES[page](), chance.choice(((1280, 720), (900, 520), (640, 480))))

    assert driver.stage.scene is not None
