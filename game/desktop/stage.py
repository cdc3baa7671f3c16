"""The scenes that are open, and how inputs become frames. It knows no window, so tests can drive it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.desktop.input import NOTHING, Input
from game.desktop.kit.toast import toasts
from game.desktop.layout import fit_scale
from game.desktop.motion import Motion
from game.desktop.painter import Painter
from game.desktop.scene import Home, Look, Pop, Push, Quit, Replace, Scene, Transition
from game.desktop.theme import LIGHT, THEMES, Theme
from game.desktop.ui import Ui
from game.texts import veiled

if TYPE_CHECKING:
    from game.core.commands import Command

# A scene may lead to a scene that leads on; more than this is a ring.
MOST_TRANSITIONS = 8


class Stage:
    """Open scenes on a surface. `submit` gets the commands that scenes return and may answer a transition."""

    def __init__(
        self,
        scene: Scene,
        surface: pygame.Surface,
        *,
        submit: Callable[[Command], Transition | None] | None = None,
        theme: Theme = LIGHT,
        percent: int | None = None,
        motion: Motion = Motion.FULL,
    ) -> None:
        self._scenes: list[tuple[Scene, str]] = [(scene, "")]
        self._submit = submit
        self._percent = percent
        self.is_full = False
        self.hides_points = False
        scale = fit_scale(*surface.get_size(), percent)
        self.ui = Ui(Painter(surface, scale.value, theme), motion=motion)
        self.ui.is_compact = scale.is_compact

    @property
    def scene(self) -> Scene | None:
        """The scene on top, or None when the window should close."""
        return self._scenes[-1][0] if self._scenes else None

    @property
    def scale(self) -> float:
        """Device pixels per unit."""
        return self.ui.paint.scale

    def close(self) -> None:
        """Leave every scene."""
        self._scenes.clear()

    def fit(self, surface: pygame.Surface) -> None:
        """Go on with a surface of another size."""
        self._fit(surface, self.ui.theme)

    def _fit(self, surface: pygame.Surface, theme: Theme) -> None:
        scale = fit_scale(*surface.get_size(), self._percent)
        self.ui.paint.target(surface, scale.value, theme)
        self.ui.is_compact = scale.is_compact

    def give(self, given: Input, now: float) -> None:
        """Let the scene react to one input, without drawing."""
        self.ui.paint.muted = True
        try:
            self._frame(given, now)
        finally:
            self.ui.paint.muted = False

    def changes(self, x: float, y: float) -> bool:
        """Whether a pointer that moves here changes anything that is drawn."""
        return self.ui.hot_at(x, y) != self.ui.hot or bool(self.ui.active)

    def draw(self, now: float) -> None:
        """Draw the scene on the surface."""
        for _ in range(MOST_TRANSITIONS):
            if not self._scenes:
                return
            self.ui.paint.surface.set_clip(None)
            if self.ui.paint.drawn is not None:
                self.ui.paint.drawn.clear()
            settled = not self._frame(NOTHING, now)
            self.ui.paint.finish()
            # A new control may lie under the pointer, and a new dialog silences the rest.
            if settled and not self.ui.is_stale:
                return

    def _frame(self, given: Input, now: float) -> bool:
        """One frame; answers whether something has come of it, so that what was drawn is old."""
        scene = self.scene
        if scene is None:
            return False
        with veiled(self.hides_points):
            return self._told(scene, given, now)

    def _told(self, scene: Scene, given: Input, now: float) -> bool:
        ui = self.ui
        ui.begin(given, now)
        ui.paint.fill(ui.whole, ui.theme.bg)
        outcome = scene.frame(ui)
        toasts(ui)
        ui.end()
        transition = self._answer(outcome)
        if transition is not None:
            self._apply(transition)
        return outcome is not None

    def _answer(self, outcome: Transition | Command | None) -> Transition | None:
        if outcome is None or isinstance(outcome, Push | Replace | Home | Pop | Quit | Look):
            return outcome
        return self._submit(outcome) if self._submit is not None else None

    def _apply(self, transition: Transition) -> None:
        scenes, ui = self._scenes, self.ui
        match transition:
            case Push(scene):
                scenes[-1] = (scenes[-1][0], ui.focus)
                scenes.append((scene, ""))
            case Replace(scene):
                scenes[-1] = (scene, "")
            case Home(scene):
                scenes[:] = [(scene, "")]
            case Pop():
                scenes.pop()
            case Quit():
                scenes.clear()
            case Look(theme, percent, motion, is_full, hides_points):
                if is_full is not None:
                    self.is_full = is_full
                if hides_points is not None:
                    self.hides_points = hides_points
                if percent is not None:
                    self._percent = percent or None
                if motion is not None:
                    ui.motion = Motion(motion)
                self._fit(ui.paint.surface, THEMES[theme] if theme is not None else ui.theme)
                return
        # What was said short belongs to the scene it was said in.
        ui.toasts.clear()
        if scenes:
            ui.enter(scenes[-1][1])
