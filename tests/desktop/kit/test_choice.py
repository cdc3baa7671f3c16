"""Segments, tabs, menus, toggles, sliders and option cells: one of several, by pointer and keys."""

import pytest

from game.desktop.box import Box
from game.desktop.input import Input, Kind
from game.desktop.kit.button import Look, button
from game.desktop.kit.dialog import CANCELLED, dialog
from game.desktop.kit.menu import menu
from game.desktop.kit.option import OptionCell, option_cell
from game.desktop.kit.segment import segment, track
from game.desktop.kit.slider import slider
from game.desktop.kit.slot import REMOVE, Choice, DeskMove, empty_slot, filled_slot
from game.desktop.kit.tabs import tabs
from game.desktop.kit.toggle import check_box, toggle
from game.desktop.ui import Ui
from tests.desktop.around import Bench
from tests.desktop.driver import Driver

WORDS = ("Offer", "Accept", "Stall")


@pytest.mark.parametrize("widget", [segment, track, tabs])
def test_a_click_chooses_and_the_chosen_one_answers_nothing(widget: object) -> None:
    assert callable(widget)
    scene = Bench(lambda ui: widget(ui, "move", Box(10, 10, 400, 40), WORDS, 0))
    driver = Driver(scene)
    driver.click("move/2")
    driver.click("move/0")

    assert [2] == scene.answers


@pytest.mark.parametrize("widget", [segment, track, tabs])
def test_arrows_move_and_enter_chooses(widget: object) -> None:
    assert callable(widget)
    scene = Bench(lambda ui: widget(ui, "move", Box(10, 10, 400, 40), WORDS, 1))
    driver = Driver(scene)
    driver.press("tab", "right", "enter")

    assert [2] == scene.answers


def test_an_unavailable_segment_says_why() -> None:
    scene = Bench(
        lambda ui: segment(ui, "m", Box(10, 10, 400, 28), WORDS, 0, reasons=("", "No open offer", ""))
    )
    driver = Driver(scene)
    driver.press("tab", "right", "enter")

    assert [] == scene.answers
    assert "No open offer" in driver.texts


def drop(ui: Ui) -> int | None:
    button(ui, "below", Box(10, 60, 200, 40), "Below")
    return menu(
        ui, "date", Box(10, 10, 200, 34), ("30 April", "10 May", "20 May"), 0, reasons=("", "", "Too late")
    )


def test_a_menu_opens_chooses_and_closes() -> None:
    scene = Bench(drop)
    driver = Driver(scene)
    driver.click("date")
    is_open = driver.ui.modal
    driver.click("date/1")

    assert ("date/menu", [1], "") == (is_open, scene.answers, driver.ui.modal)


def test_a_menu_is_used_by_keys_and_gives_the_focus_back() -> None:
    scene = Bench(drop)
    driver = Driver(scene)
    driver.press("tab", "tab", "enter")
    inside = driver.ui.focus
    driver.press("down", "enter")

    assert ("date/0", [1], "date") == (inside, scene.answers, driver.ui.focus)


def test_escape_closes_a_menu_and_nothing_else() -> None:
    driver = Driver(Bench(drop))
    driver.click("date")
    driver.press("escape")

    assert driver.stage.scene is not None
    assert "" == driver.ui.modal


def test_a_click_beside_a_menu_closes_it_and_presses_nothing() -> None:
    scene = Bench(drop)
    driver = Driver(scene)
    driver.click("date")
    driver.click_at(600, 400)

    assert ("", []) == (driver.ui.modal, scene.answers)


def test_an_entry_that_cannot_be_chosen_stays_unchosen() -> None:
    scene = Bench(drop)
    driver = Driver(scene)
    driver.click("date")
    driver.click("date/2")

    assert [] == scene.answers


def test_a_menu_near_the_lower_edge_flips_up() -> None:
    driver = Driver(Bench(lambda ui: menu(ui, "date", Box(10, 660, 200, 34), ("a", "b"), 0)))
    driver.click("date")

    assert driver.where("date/1").bottom < 660


def ask(ui: Ui) -> int | None:
    button(ui, "under", Box(560, 340, 160, 60), "Under")
    return dialog(ui, "ask", "Walk out?", "The talks end.", (("Stay", Look.PLAIN), ("Walk out", Look.DANGER)))


def test_a_dialog_silences_what_is_below() -> None:
    driver = Driver(Bench(ask))
    driver.press("tab", "tab", "tab", "tab")

    assert driver.ui.focus in {"ask/0", "ask/1"}
    assert "under" not in driver.ui.ids


@pytest.mark.parametrize(("key", "expected"), [("escape", CANCELLED), ("enter", 0)])
def test_a_dialog_starts_at_the_harmless_answer(key: str, expected: int) -> None:
    scene = Bench(ask)
    driver = Driver(scene)
    driver.press(key)

    assert expected == scene.answers[0]
    assert driver.stage.scene is not None


def test_a_dialog_is_answered_by_a_click() -> None:
    scene = Bench(ask)
    driver = Driver(scene)
    driver.click("ask/1")

    assert [1] == scene.answers


@pytest.mark.parametrize("reason", ["", "Not now"])
def test_toggles_and_boxes_flip_unless_disabled(reason: str) -> None:
    def both(ui: Ui) -> bool:
        flipped = toggle(ui, "hide", 10, 30, True, "On", reason=reason)
        return check_box(ui, "tick", Box(10, 60, 200, 28), "Ticked", False, reason=reason) or flipped

    scene = Bench(both)
    driver = Driver(scene)
    driver.click("hide")
    driver.click("tick")
    driver.press("tab", "space")

    assert ([True] * 3 if not reason else []) == scene.answers


def test_a_slider_follows_the_pointer_and_the_keys() -> None:
    scene = Bench(lambda ui: slider(ui, "size", Box(10, 10, 224, 30), 100, 80, 150, step=5))
    driver = Driver(scene)
    driver.give(Input(Kind.PRESS, 222, 25), Input(Kind.MOVE, 900, 25), Input(Kind.MOVE, 0, 25))
    driver.give(Input(Kind.RELEASE, 0, 25))
    dragged = {answer for answer in scene.answers if answer is not None}
    scene.answers.clear()
    driver.press("left", "right", "home", "end")

    assert {80, 150} == dragged
    assert [95, 105, 80, 150] == scene.answers


def test_option_cells_are_chosen_and_previewed() -> None:
    seen: list[tuple[bool, bool]] = []

    def row(ui: Ui) -> int | None:
        answer = None
        for k, cell in enumerate(Box(10, 10, 400, 46).columns(3)):
            data = OptionCell(
                f"Option {k}", str(k), 0.2, is_chosen=k == 1, reason="Not yours" if k == 2 else ""
            )
            touch = option_cell(ui, f"cell/{k}", cell, data, grid="row")
            if k == 2:
                seen.append((touch.is_hot, touch.has_focus))
            answer = k if touch.clicked else answer
        return answer

    scene = Bench(row)
    driver = Driver(scene)
    driver.press("tab")
    entry = driver.ui.focus
    driver.press("left", "enter")
    driver.click("cell/1")
    driver.click("cell/2")

    assert ("cell/1", [0, 1]) == (entry, scene.answers)
    assert (True, True) in seen


def test_a_desk_slot_offers_choices_and_says_why_not() -> None:
    choices = (Choice("Prepare", "pen-nib"), Choice("Pressure", "lightning", reason="From turn 5 on"))
    scene = Bench(lambda ui: empty_slot(ui, "slot", Box(10, 100, 180, 74), "First move", "or rest", choices))
    driver = Driver(scene)
    driver.click("slot/0")
    driver.click("slot/1")
    driver.wait(1)

    assert [0] == scene.answers
    assert "From turn 5 on" in driver.texts


@pytest.mark.parametrize("how", ["click", "delete"])
def test_a_filled_slot_can_be_cleared(how: str) -> None:
    move = DeskMove("pen-nib", "Prepare", "Ceasefire 4 → 5", "one unit short", "Remove")
    scene = Bench(lambda ui: filled_slot(ui, "slot", Box(10, 10, 180, 74), move))
    driver = Driver(scene)
    if how == "click":
        driver.click("slot/remove")
    else:
        driver.press("tab", "delete")

    assert [REMOVE] == scene.answers
