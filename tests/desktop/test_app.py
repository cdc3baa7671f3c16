"""The loop: drawing only on change, reading the library's events, and saying why there is no window."""

import os
import sys
import warnings
from collections.abc import Iterator

import pygame
import pytest

from game.desktop import events, library, window
from game.desktop.app import App, Wish, poke
from game.desktop.box import Box
from game.desktop.input import Kind
from game.desktop.kit.button import button
from game.desktop.kit.field import field
from game.desktop.motion import Motion
from game.desktop.problem import DesktopProblem
from game.desktop.scene import Pop, Transition
from game.desktop.ui import Ui
from game.texts import Catalogue, say


class Plain:
    """A button and a field."""

    def __init__(self) -> None:
        self.text, self.pressed, self.frames = "", 0, 0

    def frame(self, ui: Ui) -> Transition | None:
        self.frames += 1
        self.pressed += button(ui, "go", Box(100, 100, 200, 40), "Go")
        self.text = field(ui, "note", Box(100, 200, 200, 34), self.text).text
        return Pop() if ui.key("escape") else None


@pytest.fixture
def app() -> Iterator[App]:
    app = App(Plain(), Wish("No Later Than June", (1280, 720), motion=Motion.NONE), clock=lambda: 5.0)
    app.draw()
    pygame.event.clear()
    yield app
    window.close()


def key(code: int, **more: object) -> pygame.event.Event:
    return pygame.event.Event(pygame.KEYDOWN, {"key": code, "mod": 0, "unicode": "", "scancode": 0, **more})


def motion(x: int, y: int) -> pygame.event.Event:
    return pygame.event.Event(pygame.MOUSEMOTION, pos=(x, y), rel=(0, 0), buttons=(0, 0, 0))


def test_moving_over_nothing_draws_nothing(app: App) -> None:
    before = app.frames
    app.step([motion(600, 600)])
    app.step([motion(700, 650)])

    assert before == app.frames


def test_moving_onto_a_control_draws_once(app: App) -> None:
    before = app.frames
    app.step([motion(150, 120)])
    app.step([motion(160, 120)])

    assert before + 1 == app.frames


def test_a_batch_of_events_is_drawn_once(app: App) -> None:
    before = app.frames
    down = pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(150, 120), button=1)
    up = pygame.event.Event(pygame.MOUSEBUTTONUP, pos=(150, 120), button=1)
    app.step([motion(150, 120), down, up, down, up])
    scene = app.stage.scene
    assert isinstance(scene, Plain)

    assert (2, before + 1) == (scene.pressed, app.frames)


def test_a_poke_from_elsewhere_draws(app: App) -> None:
    poke()
    before = app.frames
    app.step(pygame.event.get())

    assert app.frames > before


def test_closing_the_window_ends_the_loop(app: App) -> None:
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    app.run()

    assert app.stage.scene is None
    assert pygame.display.get_surface() is None


def test_keys_end_the_loop_too(app: App) -> None:
    pygame.event.post(key(pygame.K_ESCAPE))
    app.run()

    assert app.stage.scene is None


def test_a_key_held_down_presses_once(app: App) -> None:
    scene = app.stage.scene
    assert isinstance(scene, Plain)
    app.step([key(pygame.K_TAB), *[key(pygame.K_RETURN)] * 5])
    up = pygame.event.Event(pygame.KEYUP, key=pygame.K_RETURN, mod=0, scancode=0)
    app.step([up, key(pygame.K_RETURN)])

    assert 2 == scene.pressed


def test_the_right_button_presses_nothing() -> None:
    event = pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(1, 1), button=3)

    assert events.read(event, 1) is None


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (key(pygame.K_RETURN), "enter"),
        (key(pygame.K_KP_ENTER), "enter"),
        (key(pygame.K_ESCAPE), "escape"),
        (key(pygame.K_PAGEUP), "page up"),
        (key(pygame.K_o), "o"),
        (key(0x449, scancode=18), "o"),
    ],
    ids=["return", "keypad", "escape", "page up", "o", "o on a Ukrainian keyboard"],
)
def test_keys_have_the_names_that_scenes_ask_for(app: App, event: pygame.event.Event, expected: str) -> None:
    given = events.read(event, 1)

    assert given is not None
    assert (Kind.KEY, expected) == (given.kind, given.key)


def test_pixels_become_units() -> None:
    given = events.read(motion(150, 75), 1.5)

    assert given is not None
    assert (100, 50) == (given.x, given.y)


def test_only_the_last_of_several_moves_counts() -> None:
    up = pygame.event.Event(pygame.MOUSEBUTTONUP, pos=(1, 1), button=1)
    batch = [motion(1, 1), motion(2, 2), up, motion(3, 3)]

    assert batch[1:] == events.merged(batch)


@pytest.mark.parametrize("is_reshaped", [False, True])
def test_nobody_can_make_the_window_smaller_than_a_game_fits(is_reshaped: bool) -> None:
    assert (640, 480) == window.opened("No Later Than June", (300, 200)).get_size()
    if is_reshaped:
        # Another mode is another window.
        window.reshaped(is_full=True)
        window.reshaped(is_full=False)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        shown = pygame.Window.from_display_module()

    assert (640, 480) == shown.minimum_size
    window.close()


def test_no_display_is_told_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    pygame.display.quit()
    monkeypatch.setitem(os.environ, "SDL_VIDEODRIVER", "nowhere")

    with pytest.raises(DesktopProblem) as caught:
        window.opened("No Later Than June")
    assert "desktop.problem.no_display" == caught.value.text_id
    assert caught.value.params["detail"]


def test_the_wrong_library_is_told_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pygame, "IS_CE", 0)

    with pytest.raises(DesktopProblem) as caught:
        window.opened("No Later Than June")
    assert "desktop.problem.wrong_pygame" == caught.value.text_id


def test_a_missing_library_is_told_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pygame", None)

    with pytest.raises(DesktopProblem) as caught:
        library.check()
    assert "desktop.problem.no_pygame" == caught.value.text_id


@pytest.mark.parametrize("name", ["no_pygame", "wrong_pygame", "no_display", "no_assets"])
def test_every_problem_has_its_sentence_with_the_remedy(name: str) -> None:
    text_id = f"desktop.problem.{name}"
    params = dict.fromkeys(Catalogue.load("en").placeholders(text_id), "…")

    assert "--text" in say(text_id, **params)
