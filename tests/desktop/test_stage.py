"""Scenes open and close, commands are handed on, dialogs and resizes keep what was there."""

import pygame
import pytest

from game.desktop.box import Box
from game.desktop.input import Input, Kind
from game.desktop.kit.button import button
from game.desktop.motion import Motion
from game.desktop.scene import Home, Look, Pop, Push, Quit, Replace, Scene, Transition
from game.desktop.stage import Stage
from game.desktop.ui import Ui
from tests.desktop.driver import Driver


class Place:
    """Two buttons; the second one returns what it was given."""

    def __init__(self, name: str, leads: Transition | None = None) -> None:
        self.name, self.leads = name, leads
        self.frames = 0

    def frame(self, ui: Ui) -> Transition | None:
        self.frames += 1
        button(ui, "stay", Box(10, 10, 100, 40), "Stay")
        if button(ui, "go", Box(10, 60, 100, 40), self.name):
            return self.leads
        return Pop() if ui.key("escape") else None


def names(driver: Driver) -> list[str]:
    return driver.texts


@pytest.mark.parametrize("transition", [Push, Replace, Home])
def test_a_scene_leads_to_another(transition: type[Push]) -> None:
    driver = Driver(Place("first", transition(Place("second"))))
    driver.click("go")

    assert "second" in names(driver)


def test_going_back_returns_to_the_control_one_left() -> None:
    driver = Driver(Place("first", Push(Place("second"))))
    driver.press("tab", "tab", "enter")
    inside = driver.ui.focus
    driver.press("escape")

    assert ("", "go") == (inside, driver.ui.focus)
    assert "first" in names(driver)


@pytest.mark.parametrize("transition", [Replace, Home])
def test_a_replaced_scene_is_not_returned_to(transition: type[Replace]) -> None:
    driver = Driver(Place("first", transition(Place("second"))))
    driver.click("go")
    driver.press("escape")

    assert driver.stage.scene is None


def test_quitting_leaves_every_scene() -> None:
    driver = Driver(Place("first", Push(Place("second", Quit()))))
    driver.click("go")
    driver.click("go")

    assert driver.stage.scene is None


def test_a_command_goes_to_whoever_takes_it() -> None:
    class Sealing:
        def frame(self, ui: Ui) -> Transition | None:
            if button(ui, "seal", Box(10, 10, 100, 40), "Seal"):
                return "sealed orders"  # type: ignore[return-value]  # any value stands for a command
            return None

    driver = Driver(Sealing())
    driver.click("seal")

    assert ["sealed orders"] == driver.commands


def test_an_answer_to_a_command_may_lead_on() -> None:
    class Sealing:
        def frame(self, ui: Ui) -> Transition | None:
            return "sealed orders" if ui.key("s") else None  # type: ignore[return-value]

    pygame.font.init()
    target: Scene = Place("resolution")
    stage = Stage(
        Sealing(), pygame.Surface((1280, 720)), submit=lambda _: Replace(target), motion=Motion.NONE
    )
    stage.give(Input(Kind.KEY, key="s"), 1.0)

    assert target is stage.scene


def test_looks_change_at_once_and_keep_the_scene() -> None:
    driver = Driver(Place("first", Look(theme="dark", percent=80, motion="reduced")))
    driver.click("go")

    assert ("dark", 0.8, Motion.REDUCED) == (driver.ui.theme.name, driver.stage.scale, driver.ui.motion)
    assert "first" in names(driver)


def test_another_size_keeps_the_focus_and_fits_the_scale() -> None:
    driver = Driver(Place("first"))
    driver.press("tab")
    driver.stage.fit(pygame.Surface((1920, 1080)))
    driver.draw()

    assert ("stay", 1.25) == (driver.ui.focus, driver.stage.scale)


def test_nothing_is_due_while_nothing_happens() -> None:
    driver = Driver(Place("first"), motion=Motion.FULL)
    driver.hover("go")
    driver.wait(1)

    assert (float("inf"), False) == (driver.ui.wake, driver.ui.is_moving)
    assert not driver.stage.changes(20, 70)
    assert driver.stage.changes(20, 20)


def test_a_hover_moves_for_a_moment_and_then_rests() -> None:
    driver = Driver(Place("first"), motion=Motion.FULL)
    driver.hover("go")
    moving = driver.ui.is_moving
    driver.wait(0.1)

    assert (True, False) == (moving, driver.ui.is_moving)


def test_any_key_ends_what_moves() -> None:
    driver = Driver(Place("first"), motion=Motion.FULL)
    driver.hover("go")
    driver.press("x")

    assert not driver.ui.is_moving


def test_a_toast_goes_away_by_itself() -> None:
    driver = Driver(Place("first"))
    driver.ui.toast("White House has sealed its orders")
    driver.draw()
    shown, due = "White House has sealed its orders" in names(driver), driver.ui.wake
    driver.wait(4.1)
    driver.draw()

    assert (True, 104.0, False) == (shown, due, "White House has sealed its orders" in names(driver))


def test_a_toast_ends_with_its_scene() -> None:
    driver = Driver(Place("hall"))
    driver.ui.toast("No offer waits for your answer")
    driver.stage._apply(Push(Place("yard")))

    assert [] == driver.ui.toasts
