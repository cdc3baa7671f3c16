"""The advisers over the table: by mouse and keyboard, at every level, size and theme."""

import pytest

from game.core.commands import Seal
from game.core.ids import SeatId, Turn
from game.core.orders import Kind, MakeOffer, Orders, Prepare, Stall
from game.desktop.scenes.table import TableScene
from game.desktop.theme import LIGHT, THEMES, Theme
from game.presenters.advice import Coach
from game.presenters.sketch import Sketch
from game.table.casting import cast
from game.table.table import Table
from tests.desktop.driver import Driver
from tests.desktop.scenes.table_game import FLAGSHIP, Sitting
from tests.text.play import scenario

CHAPTERS = {Coach.HINTS: 2, Coach.ADVISOR: 4, Coach.DELEGATE: 5}
SIZES = (
    *(((1280, 720), None, seat) for seat in range(3)),
    ((1920, 1080), 150, 0),
    ((1180, 664), 100, 1),
    ((900, 640), None, 2),
    ((640, 480), None, 0),
)
NO_HEADLINE = (2, 3, 1, 0, 0, 0, 1, 1, 0)


def advised(
    coach: Coach = Coach.DELEGATE,
    size: tuple[int, int] = (1280, 720),
    *,
    turns: int = 3,
    theme: Theme = LIGHT,
    percent: int | None = None,
    name: str = FLAGSHIP,
    seat: int = 2,
    guided: bool = False,
) -> tuple[Driver, Sitting]:
    """A person with advisers at the table, after some turns of silence."""
    played = scenario(name)
    casting = cast(played.public, (SeatId(seat),))
    table = Table(played, casting)
    table.begin(1)
    for _ in range(turns):
        table.chair(SeatId(seat)).submit(Seal(SeatId(seat), Orders()))
    sitting = Sitting(table, seat, guided=guided)
    scene = TableScene(sitting, sitting.plan, casting, coach)
    driver = Driver(scene, size, percent=percent, theme=theme)
    driver.stage._submit = sitting.submit
    return driver, sitting


def says(driver: Driver, words: str) -> bool:
    return any(words in text for text in driver.texts)


def chapters(driver: Driver) -> int:
    return sum(driver.ui.place(f"advice/tab/{k}") is not None for k in range(6))


def test_without_advice_there_is_no_button_no_key_and_no_question_before_the_seal() -> None:
    driver, sitting = advised(Coach.NONE)
    sitting.plan = sitting.plan.with_package(sitting.chair.view(), NO_HEADLINE)
    driver.press("c")

    assert driver.ui.place("bar/advice") is None
    assert 0 == chapters(driver)
    driver.press("enter", ctrl=True)
    assert 1 == len(sitting.commands)


@pytest.mark.parametrize("coach", CHAPTERS)
def test_each_level_has_its_chapters_by_mouse_and_by_key(coach: Coach) -> None:
    driver, _ = advised(coach)
    driver.click("bar/advice")
    assert CHAPTERS[coach] == chapters(driver)
    driver.click("advice/close")
    assert 0 == chapters(driver)
    driver.press("c")
    assert CHAPTERS[coach] == chapters(driver)
    driver.press("escape")
    assert 0 == chapters(driver)


def test_chapters_are_walked_with_the_keyboard_alone() -> None:
    driver, _ = advised()
    driver.press("c")
    for words in ("Why ", "Worth at least", "On the ", "filled in"):
        assert not says(driver, words)
        driver.press("right", "enter")
        assert says(driver, words)


@pytest.mark.parametrize(("size", "percent", "seat"), SIZES)
def test_no_words_of_the_advice_are_cut(size: tuple[int, int], percent: int | None, seat: int) -> None:
    driver, _ = advised(size=size, percent=percent, seat=seat)
    driver.press("c")
    found = driver.cut()
    for chapter in range(5):
        driver.click(f"advice/tab/{chapter}")
        found += driver.cut()

    assert [] == found


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_says_the_same(theme: str) -> None:
    shown = []
    for look in (THEMES[theme], LIGHT):
        driver, _ = advised(theme=look)
        driver.press("c")
        shown.append(driver.texts)

    assert shown[0] == shown[1]


def test_staff_work_on_the_files_that_are_advised() -> None:
    driver, sitting = advised(Coach.HINTS)
    driver.press("c")
    driver.click("advice/prepare")

    assert [Prepare] * 2 == [type(move) for move in sitting.plan.orders.desk]
    assert driver.ui.place("advice/prepare") is None


def test_a_question_about_an_option_is_asked_by_issue_and_option() -> None:
    driver, _ = advised(Coach.HINTS)
    driver.press("c", "right", "enter", "tab", "enter")
    driver.press("down", "enter", "down", "enter")

    assert says(driver, "For American sanctions: Narrow licences")
    assert 2 == chapters(driver)


def test_a_question_can_be_left_and_the_advice_is_still_there() -> None:
    driver, _ = advised(Coach.HINTS)
    driver.press("c")
    driver.click("advice/tab/1")
    driver.click("advice/ask")
    driver.press("escape")

    assert 2 == chapters(driver)


def test_a_counter_offer_becomes_the_table_move_and_nothing_is_sealed() -> None:
    driver, sitting = advised(Coach.ADVISOR)
    driver.press("c")
    driver.click("advice/tab/2")
    driver.click("advice/take/0")

    assert isinstance(sitting.plan.orders.table, MakeOffer)
    assert [] == sitting.commands
    assert 0 == chapters(driver)


def test_a_larger_value_is_asked_for_with_the_arrows() -> None:
    driver, _ = advised(Coach.ADVISOR)
    driver.press("c")
    driver.click("advice/tab/2")
    before = next(text for text in driver.texts if text.startswith("Worth at least"))
    driver.ui.focus = "advice/value"
    driver.press("right", "right")
    after = next(text for text in driver.texts if text.startswith("Worth at least"))

    assert before != after


def test_orders_are_filled_in_and_can_be_changed_before_they_are_sealed() -> None:
    driver, sitting = advised()
    driver.press("c")
    driver.click("advice/tab/4")
    driver.click("advice/fill")

    assert sitting.plan.orders.table != Stall()
    assert len(sitting.plan.orders.desk) == 2
    assert [] == sitting.commands
    driver.press("s")
    assert sitting.plan.orders.table == Stall()


def test_a_grave_warning_stands_before_the_seal_once() -> None:
    driver, sitting = advised(Coach.HINTS)
    view = sitting.chair.view()
    sitting.plan = sitting.plan.with_sketch(view, Sketch(NO_HEADLINE, kind=Kind.SETTLEMENT, date=Turn(8)))
    assert not sitting.plan.is_open
    driver.draw()
    driver.press("enter", ctrl=True)
    assert [] == sitting.commands
    assert says(driver, "none of your headlines")
    driver.click("advice/back")
    assert 0 == chapters(driver)
    driver.press("enter", ctrl=True)

    assert 1 == len(sitting.commands)
    assert isinstance(sitting.commands[0], Seal)
    assert isinstance(sitting.commands[0].orders.table, MakeOffer)


def test_orders_can_be_sealed_from_the_warning() -> None:
    driver, sitting = advised(Coach.HINTS)
    sitting.plan = sitting.plan.with_sketch(
        sitting.chair.view(), Sketch(NO_HEADLINE, kind=Kind.SETTLEMENT, date=Turn(8))
    )
    driver.draw()
    driver.press("enter", ctrl=True)
    driver.click("advice/seal")

    assert 1 == len(sitting.commands)
    assert 0 == chapters(driver)


def test_changed_orders_are_warned_of_anew() -> None:
    driver, sitting = advised(Coach.HINTS)
    for date in (8, 9):
        sitting.plan = sitting.plan.with_sketch(
            sitting.chair.view(), Sketch(NO_HEADLINE, kind=Kind.SETTLEMENT, date=Turn(date))
        )
        driver.draw()
        driver.press("enter", ctrl=True)
        assert [] == sitting.commands
        driver.press("escape")


def test_orders_without_a_grave_warning_are_sealed_at_once() -> None:
    driver, sitting = advised(Coach.HINTS)
    driver.press("enter", ctrl=True)

    assert 1 == len(sitting.commands)


def test_once_the_orders_are_sealed_advice_changes_nothing() -> None:
    driver, sitting = advised()
    view = sitting.chair.view()
    sealed = Sitting(sitting._table, 2, orders=Orders())
    scene = TableScene(sealed, sealed.plan, (), Coach.DELEGATE)
    driver = Driver(scene)
    driver.press("c")
    driver.click("advice/tab/4")
    driver.click("advice/fill")

    assert view.orders is None
    assert Stall() == sealed.plan.orders.table


def test_a_guided_game_speaks_of_no_issue_that_it_hides() -> None:
    seen = []
    for turns in range(4):
        driver, _ = advised(turns=turns, guided=True)
        driver.press("c")
        seen.append(chapters(driver))
        assert [] == driver.cut()

    assert [2, 2, 5, 5] == seen


def test_a_plain_game_has_advice_too() -> None:
    driver, _ = advised(name="tiny", seat=0, turns=1)
    driver.press("c")
    for chapter in range(5):
        driver.click(f"advice/tab/{chapter}")
        assert [] == driver.cut()
