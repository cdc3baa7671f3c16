"""A hand and a keyboard for a scene, without a window: events in, drawings and transitions out."""

import os

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.desktop.box import Box
from game.desktop.drawing import Drawn
from game.desktop.input import Input, Kind
from game.desktop.motion import Motion
from game.desktop.scene import Scene
from game.desktop.stage import Stage
from game.desktop.theme import LIGHT, Theme
from game.desktop.ui import Ui


class Driver:
    """Plays one stage; `drawn` is everything the last frame drew."""

    def __init__(
        self,
        scene: Scene,
        size: tuple[int, int] = (1280, 720),
        *,
        theme: Theme = LIGHT,
        percent: int | None = None,
        motion: Motion = Motion.NONE,
    ) -> None:
        pygame.font.init()
        self.commands: list[object] = []
        self.stage = Stage(
            scene,
            pygame.Surface(size),
            submit=self.commands.append,
            theme=theme,
            percent=percent,
            motion=motion,
        )
        self.now = 100.0
        self.stage.ui.paint.drawn = []
        self.draw()

    @property
    def ui(self) -> Ui:
        return self.stage.ui

    @property
    def drawn(self) -> list[Drawn]:
        return self.stage.ui.paint.drawn or []

    @property
    def texts(self) -> list[str]:
        return [drawn.text for drawn in self.drawn if drawn.kind == "text"]

    def cut(self) -> list[str]:
        """Every text that was shortened, or that leaves what it could be drawn on, clips of lists aside."""
        whole = self.ui.whole
        return [
            drawn.text
            for drawn in self.drawn
            if drawn.kind == "text" and (drawn.cut or (drawn.clip == whole and not drawn.box.within(whole)))
        ]

    def draw(self) -> None:
        self.stage.draw(self.now)

    def give(self, *inputs: Input) -> None:
        for given in inputs:
            self.stage.give(given, self.now)
            self.draw()

    def feed(self, *inputs: Input) -> None:
        """Inputs without drawing, for long runs."""
        for given in inputs:
            self.stage.give(given, self.now)

    def wait(self, seconds: float) -> None:
        self.now += seconds
        self.draw()

    def point(self, x: float, y: float) -> None:
        self.give(Input(Kind.MOVE, x, y))

    def hover(self, uid: str) -> None:
        box = self.where(uid)
        self.point(box.cx, box.cy)

    def click(self, uid: str) -> None:
        box = self.where(uid)
        self.click_at(box.cx, box.cy)

    def click_at(self, x: float, y: float) -> None:
        self.give(Input(Kind.MOVE, x, y), Input(Kind.PRESS, x, y), Input(Kind.RELEASE, x, y))

    def press(self, *keys: str, shift: bool = False, ctrl: bool = False) -> None:
        for key in keys:
            self.give(Input(Kind.KEY, key=key, shift=shift, ctrl=ctrl), Input(Kind.KEY_UP, key=key))

    def type(self, text: str) -> None:
        for letter in text:
            self.give(Input(Kind.KEY, key=letter.lower()), Input(Kind.TEXT, text=letter))

    def where(self, uid: str) -> Box:
        box = self.ui.place(uid)
        assert box is not None, f"no control {uid}"
        return box
