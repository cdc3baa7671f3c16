"""How the table fits: sizes, themes, other games; nothing cut, all reachable, nothing broken by chance."""

import random
import string
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from game.core.ids import IssueId, OfferId, SeatId, Turn
from game.core.orders import Kind
from game.core.position import Agreement, RedLine, Statement, Truce
from game.desktop.input import Input
from game.desktop.input import Kind as Given
from game.desktop.theme import THEMES
from game.scenario import load
from tests.desktop.driver import Driver
from tests.desktop.scenes.table_game import Sitting, at_table
from tests.properties.worlds import Shape, build, shapes

SIZES = (
    ((1280, 720), None),
    ((1920, 1080), 125),
    ((1920, 1080), 150),
    ((1280, 720), 80),
    ((1180, 664), 100),
    ((900, 640), None),
    ((640, 480), None),
)
FULL = (4, 2, 2, 2, 2, 2, 1, 3, 2)
KEYS = ("tab", "enter", "space", "escape", "left", "right", "up", "down", "f6", "f1", "delete", "backspace")
SIX = Path(__file__).parents[2] / "core" / "cases" / "games" / "six.yaml"


def busy(size: tuple[int, int] = (1280, 720), **more: object) -> tuple[Driver, Sitting]:
    """A table late in a game: an agreement due, a truce, promises, an offer in the making."""
    view = at_table()[1].chair.view()
    everyone = (SeatId(0), SeatId(1), SeatId(2))
    deal = Agreement(OfferId(8), Turn(1), everyone, FULL, Kind.SETTLEMENT, Turn(1), 1, view.offers[0].seen_by)
    public = replace(
        view.public,
        truce=Truce(2, Turn(0), Turn(1)),
        statements=(Statement(SeatId(1), Turn(3)),),
        red_lines=(RedLine(SeatId(0), IssueId(4), 1), RedLine(SeatId(2), IssueId(7), 2)),
        in_force=(2, 0, 0, 0, 0, 0, 0, 1, 0),
    )
    driver, sitting = at_table(size=size, agreements=(deal,), public=public, **more)  # type: ignore[arg-type]
    sitting.plan = sitting.plan.with_package(sitting.chair.view(), FULL)
    driver.draw()
    return driver, sitting


@pytest.mark.parametrize(("size", "percent"), SIZES)
@pytest.mark.parametrize("seat", range(3))
def test_no_words_of_the_table_are_cut(size: tuple[int, int], percent: int | None, seat: int) -> None:
    driver, sitting = busy(size, seat=seat, percent=percent)
    found = driver.cut()
    for key in ("m", "d", "s", "o"):
        driver.press(key)
        found += driver.cut()
    for chapter in range(3):
        if driver.ui.place(f"table/tab/{chapter}") is not None:
            driver.click(f"table/tab/{chapter}")
            found += driver.cut()

    assert [] == found
    assert sitting.plan.is_offering


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_draws_the_same_words(theme: str) -> None:
    assert busy(theme=THEMES[theme])[0].texts == busy()[0].texts


@pytest.mark.parametrize("place", ["orders/slot/0/0", "orders/slot/0/2", "orders/slot/0/3", "talk/ask"])
@pytest.mark.parametrize("size", [(1280, 720), (900, 640)])
def test_no_words_of_a_list_are_cut(place: str, size: tuple[int, int]) -> None:
    driver, _ = at_table(size=size)
    if size[0] < 1000:
        driver.press("t" if place.startswith("talk") else "d")
    driver.click(place)

    assert [] == driver.cut()


def test_everything_that_can_be_clicked_can_be_reached_with_keys() -> None:
    driver, _ = busy()
    clickable = {uid for uid in driver.ui.ids if not uid.endswith("/thumb")}
    reached = {stop.uid for stop in driver.ui.reachable}

    assert set() == clickable - reached - {"talk/log"}


def test_tab_follows_the_reading_order() -> None:
    driver, _ = busy()
    regions: list[str] = []
    for _ in range(80):
        driver.press("tab")
        region = next(stop.region for stop in driver.ui.stops if stop.uid == driver.ui.focus)
        if region not in regions:
            regions.append(region)

    assert ["bar", "rail", "package", "talk", "due", "orders"] == regions


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (640, 480)])
@pytest.mark.parametrize("name", ["tiny", "six"])
def test_games_of_other_shapes_have_a_table(name: str, size: tuple[int, int]) -> None:
    if name == "tiny":
        driver, sitting = at_table("tiny", 0, size)
    else:
        given = replace(load(SIX), check=None)
        driver, sitting = at_table(seat=3, size=size, given=given, people=tuple(range(6)))
    assert [] == driver.cut()
    driver.click("package/0/1")
    driver.press("enter", ctrl=True)

    assert 1 == len(sitting.commands)


@given(shapes())
@settings(max_examples=12, suppress_health_check=list(HealthCheck))
def test_any_game_has_a_table(shape: Shape) -> None:
    scenario = build(shape)
    count = len(scenario.public.seats)
    driver, sitting = at_table(seat=count - 1, given=scenario, people=tuple(range(count)))
    for uid in sorted(driver.ui.ids):
        if uid.startswith("package/"):
            driver.hover(uid)
    driver.press("o", "m", "enter")
    driver.press("enter", ctrl=True)

    assert [] == sitting.refused


def test_a_game_without_gauges_has_no_situation_card() -> None:
    driver, _ = at_table("tiny", 0)

    assert "Situation" not in driver.texts
    assert "Desk moves" not in driver.texts


def test_readings_that_stand_still_have_no_caret() -> None:
    view = at_table()[1].chair.view()
    gauges = tuple(1000 for _ in view.public.gauges)
    driver, _ = at_table(public=replace(view.public, gauges=gauges))

    assert "10.0" in driver.texts


def monkey(steps: int, seed: int, *, guided: bool = False) -> Sitting:
    """Random events on a table; the game goes on as orders are sealed."""
    chance = random.Random(seed)
    driver, sitting = at_table(seat=seed % 3, guided=guided, size=chance.choice(((1280, 720), (900, 640))))
    for step in range(steps):
        width, height = driver.ui.paint.size
        x, y = chance.uniform(-20, width + 20), chance.uniform(-20, height + 20)
        driver.now += chance.choice((0, 0.02, 0.5))
        match chance.randrange(8):
            case 0 | 1:
                driver.feed(Input(Given.KEY, key=chance.choice(KEYS), shift=chance.random() < 0.2))
            case 2:
                letter = chance.choice(string.ascii_lowercase + "1234")
                driver.feed(Input(Given.KEY, key=letter), Input(Given.KEY_UP, key=letter))
            case 3:
                driver.feed(Input(Given.WHEEL, x, y, wheel=chance.uniform(-3, 3)))
            case 4:
                driver.feed(Input(Given.KEY, key="enter", ctrl=True), Input(Given.TEXT, text="й"))
            case 5:
                driver.feed(Input(Given.MOVE, x, y), Input(Given.PRESS, x, y), Input(Given.RELEASE, x, y))
            case _:
                stops = driver.ui.reachable
                if stops:
                    box = chance.choice(stops).box
                    x, y = box.cx, box.cy
                    driver.feed(Input(Given.MOVE, x, y), Input(Given.PRESS, x, y), Input(Given.RELEASE, x, y))
        if step % 10 == 0:
            driver.draw()
        if driver.stage.scene is None:
            driver, sitting = at_table(seat=seed % 3, guided=guided)
    return sitting


@pytest.mark.parametrize("guided", [False, True])
@pytest.mark.parametrize("seed", range(2))
def test_a_monkey_breaks_nothing_and_seals_nothing_illegal(seed: int, guided: bool) -> None:
    sitting = monkey(500, seed, guided=guided)

    assert [] == sitting.refused


@pytest.mark.long
@pytest.mark.parametrize("seed", range(10, 14))
def test_a_patient_monkey_breaks_nothing(seed: int) -> None:
    sitting = monkey(5000, seed, guided=seed % 2 == 0)

    assert [] == sitting.refused
