"""The text field: typing, editing, selecting, the clipboard, input methods."""

from collections.abc import Callable

import pytest

from game.desktop.box import Box
from game.desktop.input import Input, Kind
from game.desktop.kit.field import Edit, field
from game.desktop.scene import Pop, Transition
from game.desktop.ui import Ui
from tests.desktop.driver import Driver


class Note:
    """A scene with a field and a shortcut on the letter o."""

    def __init__(self, text: str = "", most: int = 40) -> None:
        self.text, self.most = text, most
        self.submitted: list[str] = []
        self.shortcuts = 0

    def frame(self, ui: Ui) -> Transition | None:
        edit: Edit = field(
            ui, "note", Box(100, 100, 120, 34), self.text, placeholder="Message…", most=self.most
        )
        self.text = edit.text
        if edit.is_submitted:
            self.submitted.append(edit.text)
        self.shortcuts += ui.key("o")
        return Pop() if ui.key("escape") else None


def test_typing_writes_and_enter_submits() -> None:
    scene = Note()
    driver = Driver(scene)
    driver.press("tab")
    driver.type("No objection")
    driver.press("enter")

    assert (["No objection"], 0) == (scene.submitted, scene.shortcuts)


def test_letters_are_shortcuts_again_without_the_focus() -> None:
    scene = Note()
    driver = Driver(scene)
    driver.press("o", "tab", "o")
    driver.click_at(600, 600)
    driver.press("o")

    assert 2 == scene.shortcuts


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        (lambda d: d.press("backspace"), "abc de"),
        (lambda d: d.press("home", "delete"), "bc def"),
        (lambda d: d.press("left", "left", "backspace"), "abc ef"),
        (lambda d: (d.press("a", ctrl=True), d.type("x")), "x"),
        (lambda d: (d.press("left", "left", shift=True), d.press("delete")), "abc d"),
        (lambda d: d.press("backspace", ctrl=True), "abc "),
        (lambda d: (d.press("a", "c", ctrl=True), d.press("end"), d.press("v", ctrl=True)), "abc defabc def"),
        (lambda d: (d.press("a", "x", ctrl=True), d.type("z"), d.press("v", ctrl=True)), "zabc def"),
        (lambda d: (d.press("home"), d.press("end", shift=True), d.press("left"), d.type("y")), "yabc def"),
    ],
)
def test_editing(act: Callable[[Driver], object], expected: str) -> None:
    scene = Note("abc def")
    driver = Driver(scene)
    driver.press("tab")
    act(driver)

    assert expected == scene.text


def test_what_is_pasted_becomes_one_line_and_no_longer_than_allowed() -> None:
    scene = Note(most=9)
    driver = Driver(scene)
    driver.ui.clipboard.put("one\r\ntwo\tthree")
    driver.press("tab")
    driver.press("v", ctrl=True)

    assert "one two t" == scene.text


def test_a_text_being_composed_is_shown_but_not_written() -> None:
    scene = Note("a")
    driver = Driver(scene)
    driver.press("tab")
    driver.give(Input(Kind.COMPOSE, text="ї"))
    composing = (scene.text, "aї" in driver.texts)
    driver.give(Input(Kind.TEXT, text="ї"))

    assert (("a", True), "aї") == (composing, scene.text)


def test_input_methods_learn_where_the_caret_is() -> None:
    driver = Driver(Note("abc"))
    without = driver.ui.text_box
    driver.press("tab")
    with_focus = driver.ui.text_box

    assert without is None
    assert with_focus is not None
    assert with_focus.within(Box(100, 100, 120, 34))


def test_a_click_places_the_caret() -> None:
    scene = Note("abcdef")
    driver = Driver(scene)
    driver.click_at(113, 115)
    driver.type("x")

    assert "xabcdef" == scene.text


def test_a_long_text_keeps_the_caret_in_sight() -> None:
    driver = Driver(Note("a much longer text than the field can show"))
    driver.press("tab")

    assert driver.ui.text_box is not None
    assert driver.ui.text_box.within(Box(100, 100, 120, 34))


def test_escape_leaves_the_scene_even_while_typing() -> None:
    driver = Driver(Note())
    driver.press("tab", "escape")

    assert driver.stage.scene is None
