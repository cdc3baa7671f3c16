"""The ceremony shows each paper of a turn and then goes on."""

import pytest

from game.desktop.motion import Motion
from game.desktop.scenes.ceremony import CeremonyScene
from game.desktop.scenes.help import HelpScene
from game.presenters.guide import Guide
from tests.desktop.driver import Driver
from tests.desktop.scenes.turns import SMALL, Blank, Flow, K, U, rivals, signed, slipped

STORIES = {"settlement": signed(), "interim": signed(SMALL), "slipped": slipped()}


def scene(story: str, guide: Guide | None = None) -> CeremonyScene:
    table, _, notices = STORIES[story]
    return CeremonyScene(Flow(table.chair(U), guide or Guide.off()), notices)


@pytest.mark.parametrize(
    ("story", "expected"), [("settlement", "result"), ("interim", "table"), ("slipped", "table")]
)
@pytest.mark.parametrize("how", ["enter", "escape", "click"])
def test_it_goes_on(story: str, expected: str, how: str) -> None:
    driver = Driver(scene(story))
    driver.click("go") if how == "click" else driver.press(how)

    assert isinstance(driver.stage.scene, Blank)
    assert expected == driver.stage.scene.name


def test_one_paper_comes_after_the_other() -> None:
    table, _, first = STORIES["interim"]
    twice = (*first, *first)
    driver = Driver(CeremonyScene(Flow(table.chair(U)), twice))
    assert "Next paper" in driver.texts
    driver.press("enter")
    assert isinstance(driver.stage.scene, CeremonyScene)
    assert "Go on" in driver.texts
    driver.press("enter")

    assert isinstance(driver.stage.scene, Blank)


def test_without_a_paper_it_goes_on_at_once() -> None:
    table, _, notices = rivals()
    driver = Driver(CeremonyScene(Flow(table.chair(U)), notices))

    assert isinstance(driver.stage.scene, Blank)


def test_a_slipped_signing_has_no_seals() -> None:
    driver = Driver(scene("slipped"))

    assert "Signing slips" in driver.texts
    assert "Sealed" not in driver.texts
    assert 3 == Driver(scene("settlement")).texts.count("Sealed")


def test_a_red_line_that_is_crossed_is_hatched() -> None:
    assert [d for d in Driver(scene("settlement")).drawn if d.kind == "hatch"]


def test_only_the_readers_own_numbers_are_shown() -> None:
    """Two seats read the same paper with different private cards."""
    table, _, notices = STORIES["settlement"]
    kyiv, kremlin = Driver(scene("settlement")), Driver(CeremonyScene(Flow(table.chair(K)), notices))

    assert "For Kyiv" in kyiv.texts
    assert "For the Kremlin" in kremlin.texts
    assert "For Kyiv" not in kremlin.texts


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (1180, 664), (944, 540), (800, 600)])
@pytest.mark.parametrize("percent", [None, 80, 100, 150])
@pytest.mark.parametrize("story", list(STORIES))
def test_no_string_is_cut(story: str, size: tuple[int, int], percent: int | None) -> None:
    assert [] == Driver(scene(story, Guide()), size, percent=percent).cut()


@pytest.mark.parametrize("motion", list(Motion))
def test_seals_settle(motion: Motion) -> None:
    driver = Driver(scene("settlement"), motion=motion)
    for _ in range(30):
        driver.wait(0.02)

    assert not driver.ui.is_moving


def test_help_opens() -> None:
    driver = Driver(scene("settlement"))
    driver.press("f1")

    assert isinstance(driver.stage.scene, HelpScene)


def test_everything_that_can_be_clicked_can_be_focused() -> None:
    assert ["help", "go"] == [stop.uid for stop in Driver(scene("settlement")).ui.reachable]
