"""The choice of a seat with any number of seats: where the cards stand, and that each can be reached."""

from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pytest

from game.desktop.lobby import Setup
from tests.desktop.driver import Driver
from tests.desktop.scenes.parlour import FLAGSHIP, Parlour

SIX = Path(__file__).parents[2] / "core" / "cases" / "games" / "six.yaml"


def opened(tmp_path: Path, seats: int, size: tuple[int, int]) -> Driver:
    """The scene for a game of so many seats."""
    parlour = Parlour(tmp_path, FLAGSHIP if seats == 3 else str(SIX))
    house = parlour.house
    choices = replace(house.choices(), castings=())
    public, offered = house.public(), replace(choices, seats=choices.seats[:seats])
    house.public = lambda scenario="": replace(public, seats=public.seats[:seats])  # type: ignore[method-assign]
    house.choices = lambda scenario="": offered  # type: ignore[method-assign]
    driver = Driver(parlour.entrance.seats(Setup()), size)
    driver.draw()
    return driver


def rows(driver: Driver) -> list[int]:
    """How many cards stand side by side, row by row, by the emblems on them."""
    emblems = [drawn.box for drawn in driver.drawn if drawn.kind == "emblem"]
    assert emblems == sorted(emblems, key=lambda box: (box.y, box.x)), "seats stand in reading order"
    return [len(list(row)) for _, row in groupby(emblems, key=lambda box: box.y)]


def tab_to(driver: Driver, uid: str) -> None:
    for _ in range(60):
        if driver.ui.focus != uid:
            driver.press("tab")
    assert uid == driver.ui.focus


@pytest.mark.parametrize(
    ("seats", "size", "expected"),
    [
        (3, (1280, 720), [3]),
        (3, (640, 520), [2, 1]),
        (3, (700, 560), [2, 1]),
        (5, (1280, 720), [4, 1]),
        (6, (1280, 720), [4, 2]),
        (6, (1920, 1080), [4, 2]),
        (6, (640, 480), [2, 2, 2]),
    ],
)
def test_cards_stand_in_rows(tmp_path: Path, seats: int, size: tuple[int, int], expected: list[int]) -> None:
    assert expected == rows(opened(tmp_path, seats, size))


@pytest.mark.parametrize("size", [(1280, 720), (640, 480)])
def test_the_last_card_can_be_scrolled_into_sight_and_taken(tmp_path: Path, size: tuple[int, int]) -> None:
    driver = opened(tmp_path, 5, size)
    last = sorted(uid for uid in driver.ui.ids if uid.endswith("/take"))[-1]
    tab_to(driver, last)
    strip = driver.where("start")

    assert driver.where(last).h == 32
    assert driver.where(last).bottom < strip.y
    driver.press("enter")
    assert driver.ui.place(last) is None


def test_the_end_of_the_scroll_area_is_the_foot_of_the_last_card(tmp_path: Path) -> None:
    driver = opened(tmp_path, 6, (1280, 720))
    tab_to(driver, "seats")
    driver.press("end")
    emblems = [drawn for drawn in driver.drawn if drawn.kind == "emblem"]
    area = driver.where("seats")

    assert 22 + 6 + 12 < area.bottom - emblems[-1].box.bottom < 400
