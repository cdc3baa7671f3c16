"""The window's loop: wait for input, react, draw once; nothing is drawn while nothing happens."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

import pygame

from game.desktop import events, window
from game.desktop.box import Box
from game.desktop.input import Input, Kind
from game.desktop.motion import Motion
from game.desktop.scene import Scene, Transition
from game.desktop.stage import Stage
from game.desktop.theme import LIGHT, Theme

if TYPE_CHECKING:
    from game.core.commands import Command

FRAME = 1 / 60


class Wish(NamedTuple):
    """How the player wants the window; `size` in device pixels, `percent` None for automatic."""

    title: str
    size: tuple[int, int] | None = None
    theme: Theme = LIGHT
    percent: int | None = None
    motion: Motion = Motion.FULL
    is_full: bool = False
    hides_points: bool = False


class App:
    """One window that shows one stage until it is closed."""

    def __init__(
        self,
        scene: Scene,
        wish: Wish,
        *,
        submit: Callable[[Command], Transition | None] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Open the window.

        Raises: DesktopProblem if there can be none.
        """
        self._clock = clock
        surface = window.opened(wish.title, wish.size, is_full=wish.is_full)
        self.stage = Stage(
            scene, surface, submit=submit, theme=wish.theme, percent=wish.percent, motion=wish.motion
        )
        self.stage.ui.clipboard = window.SystemClipboard()
        self.stage.is_full = self._is_full = wish.is_full
        self.stage.hides_points = wish.hides_points
        self.frames = 0
        self._text_box: Box | None = None
        self._down: set[str] = set()

    def run(self) -> None:
        """Show scenes until the last one is left or the window is closed; then close the window."""
        try:
            self.draw()
            while self.stage.scene is not None:
                self.step(self._wait())
        finally:
            window.close()

    def step(self, batch: Iterable[pygame.event.Event]) -> None:
        """React to a batch of events and draw if anything has changed."""
        stage, now = self.stage, self._clock()
        is_dirty = stage.ui.is_moving or now >= stage.ui.wake
        for event in batch:
            if event.type == pygame.QUIT:
                stage.close()
                return
            if event.type in events.RESIZED:
                stage.fit(window.surface())
                is_dirty = True
            elif event.type in events.EXPOSED:
                is_dirty = True
            elif event.type == pygame.WINDOWFOCUSLOST:
                # Keys let go elsewhere are never heard of.
                self._down.clear()
            else:
                given = events.read(event, stage.scale)
                if given is not None:
                    is_dirty = self._give(given, now) or is_dirty
            if stage.scene is None:
                return
        if stage.is_full != self._is_full:
            self._is_full = stage.is_full
            stage.fit(window.reshaped(is_full=stage.is_full))
            is_dirty = True
        if is_dirty:
            self.draw()

    def draw(self) -> None:
        """Draw one frame and show it."""
        self.stage.draw(self._clock())
        if self.stage.scene is None:
            return
        pygame.display.flip()
        self.frames += 1
        self._follow_text()

    def _give(self, given: Input, now: float) -> bool:
        stage = self.stage
        if given.kind is Kind.KEY:
            given = given._replace(is_repeat=given.key in self._down)
            self._down.add(given.key)
        elif given.kind is Kind.KEY_UP:
            self._down.discard(given.key)
        if given.kind is Kind.MOVE and not stage.changes(given.x, given.y):
            stage.ui.rest(given.x, given.y)
            return False
        stage.give(given, now)
        return True

    def _wait(self) -> list[pygame.event.Event]:
        """Every event there is, waiting for the first one as long as nothing else is due."""
        ui = self.stage.ui
        if ui.is_moving:
            pygame.time.wait(max(1, math.floor((FRAME - 0.004) * 1000)))
            return events.merged(pygame.event.get())
        due = ui.wake - self._clock()
        if due <= 0:
            return events.merged(pygame.event.get())
        # 0 waits for ever: nothing will change by itself.
        first = pygame.event.wait(0 if math.isinf(due) else max(1, math.ceil(due * 1000)))
        rest = pygame.event.get()
        return events.merged([first, *rest] if first.type != pygame.NOEVENT else rest)

    def _follow_text(self) -> None:
        """Tell input methods whether and where text is typed."""
        box = self.stage.ui.text_box
        if box == self._text_box:
            return
        if box is None:
            pygame.key.stop_text_input()
        else:
            if self._text_box is None:
                pygame.key.start_text_input()
            scale = self.stage.scale
            pygame.key.set_text_input_rect(
                pygame.Rect(*(round(value * scale) for value in (box.x, box.y, max(1, box.w), box.h)))
            )
        self._text_box = box


def poke() -> None:
    """Wake the window from another thread: the scene gets a frame and can look for what is new."""
    pygame.event.post(pygame.event.Event(events.POKE))
