"""What a turn brought: Enter goes on, motion is in nobody's way, the incoming offer leads to its review."""

import pytest

from game.core.ids import SeatId
from game.core.orders import Orders, WalkOut
from game.desktop.motion import Motion
from game.desktop.scenes.ceremony import CeremonyScene
from game.desktop.scenes.help import HelpScene
from game.desktop.scenes.resolution import ResolutionScene
from game.desktop.scenes.review import ReviewScene
from game.presenters.guide import Guide
from tests.desktop.driver import Driver
from tests.desktop.scenes.turns import Blank, Flow, K, U, W, june, rivals, signed, slipped, turn

SIZES = [(1280, 720), (1920, 1080), (1180, 664), (944, 540), (800, 600)]
STORIES = {"rivals": rivals(), "signed": signed(), "slipped": slipped()}


def scene(story: str = "rivals", guide: Guide | None = None) -> ResolutionScene:
    table, before, notices = STORIES[story]
    return ResolutionScene(Flow(table.chair(U), guide or Guide.off()), before, notices)


def name(driver: Driver) -> str:
    assert isinstance(driver.stage.scene, Blank)
    return driver.stage.scene.name


@pytest.mark.parametrize("key", ["enter", "escape"])
def test_a_key_goes_on_to_the_table(key: str) -> None:
    driver = Driver(scene())
    driver.press(key)

    assert "table" == name(driver)


def test_the_button_goes_on_to_the_table() -> None:
    driver = Driver(scene())
    driver.click("go")

    assert "table" == name(driver)


@pytest.mark.parametrize("story", ["signed", "slipped"])
def test_a_signing_comes_before_the_table(story: str) -> None:
    driver = Driver(scene(story))
    driver.press("enter")

    assert isinstance(driver.stage.scene, CeremonyScene)


def test_the_end_leads_to_the_result() -> None:
    table = june()
    before, notices = turn(table, {W: Orders(WalkOut())}, U)
    driver = Driver(ResolutionScene(Flow(table.chair(U)), before, notices))

    assert "To the result" in driver.texts
    driver.press("enter")
    assert "result" == name(driver)


def test_the_incoming_offer_opens_its_review() -> None:
    driver = Driver(scene())
    driver.click("read")

    assert isinstance(driver.stage.scene, ReviewScene)


@pytest.mark.parametrize("how", ["f1", "help"])
def test_help_opens(how: str) -> None:
    driver = Driver(scene())
    driver.press("f1") if how == "f1" else driver.click("help")

    assert isinstance(driver.stage.scene, HelpScene)


@pytest.mark.parametrize("motion", list(Motion))
def test_orders_open_and_then_nothing_moves(motion: Motion) -> None:
    driver = Driver(scene(), motion=motion)
    for _ in range(80):
        driver.wait(0.02)

    assert not driver.ui.is_moving
    assert "Rally Europe" in driver.texts


def test_a_key_ends_the_motion() -> None:
    driver = Driver(scene(), motion=Motion.FULL)
    assert driver.ui.is_moving
    driver.press("tab")
    driver.wait(0.001)

    assert not driver.ui.is_moving


def test_without_motion_nothing_moves_at_all() -> None:
    assert not Driver(scene(), motion=Motion.NONE).ui.is_moving


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("percent", [None, 80, 100, 150])
@pytest.mark.parametrize("story", list(STORIES))
def test_no_string_is_cut(story: str, size: tuple[int, int], percent: int | None) -> None:
    assert [] == Driver(scene(story, Guide()), size, percent=percent).cut()


@pytest.mark.parametrize("seat", [K, W])
def test_no_string_of_a_whole_quiet_game_is_cut(seat: SeatId) -> None:
    table = june()
    while not table.is_over:
        before, notices = turn(table, {}, seat)
        assert [] == Driver(ResolutionScene(Flow(table.chair(seat)), before, notices)).cut()


def test_everything_that_can_be_clicked_can_be_focused() -> None:
    driver = Driver(scene())

    assert ["help", "read", "go"] == [stop.uid for stop in driver.ui.reachable]
    assert {"help", "read", "go"} <= driver.ui.ids


@pytest.mark.parametrize(
    ("key", "words"),
    [("r", "You will reject it; seal at the table."), ("a", "You will accept it; seal at the table.")],
)
def test_an_answer_given_in_the_review_is_shown_and_enter_goes_on(key: str, words: str) -> None:
    driver = Driver(scene())
    driver.press("tab", "tab", "enter")
    assert isinstance(driver.stage.scene, ReviewScene)
    driver.press(key)

    assert words.split()[2] in " ".join(driver.texts)
    assert "go" == driver.ui.focus
    driver.press("enter")
    assert "table" == name(driver)


def test_leaving_the_review_without_an_answer_changes_nothing() -> None:
    driver = Driver(scene())
    driver.press("tab", "tab", "enter", "escape")

    assert "read" == driver.ui.focus
    assert "Settlement, sign 10 May" in driver.texts
