"""The table in the window: full redraws, what a moving pointer costs, and what the window costs at rest."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.desktop import window
from game.desktop.app import App, Wish
from game.desktop.motion import Motion
from tests.desktop.scenes.parlour import Parlour

TURN = 6
REDRAWS, COLD, HOVERS = 60, 7, 60
SIZES = (((1280, 720), 6.0), ((1920, 1080), 10.0))
"""Sizes of the window and the milliseconds that a full redraw may take."""
IDLE_SECONDS = 10
IDLE_SHARE = 0.03
"""The share of one core that a window at rest may take."""
LEFT, RIGHT = "package/2/1", "package/6/2"


@contextmanager
def opened(size: tuple[int, int], motion: Motion = Motion.NONE) -> Iterator[App]:
    """A window on the table in the middle of a game."""
    with TemporaryDirectory() as folder:
        parlour = Parlour(Path(folder))
        visit = parlour.begin("kyiv", 7)
        visit.to_turn(TURN)
        app = App(visit.play.table(), Wish("bench", size, motion=motion), submit=parlour.entrance.submit)
        try:
            app.draw()
            pygame.event.clear()
            yield app
        finally:
            window.close()
            parlour.house.close()


def milliseconds(times: int, work: Callable[[], None], before: Callable[[], None] | None = None) -> float:
    """The middle of the processor's time for a piece of work; `before` prepares each, untimed.

    Nothing here waits for a device, and a machine that is busy otherwise does not count.
    """
    found = []
    for _ in range(times):
        if before is not None:
            before()
        begin = time.process_time()
        work()
        found.append(1000 * (time.process_time() - begin))
    return median(found)


def motion(x: float, y: float) -> pygame.event.Event:
    """The pointer at a place in device pixels."""
    return pygame.event.Event(pygame.MOUSEMOTION, pos=(int(x), int(y)), rel=(0, 0), buttons=(0, 0, 0))


def over(app: App, uid: str) -> pygame.event.Event:
    """The pointer in the middle of a control."""
    box = app.stage.ui.place(uid)
    assert box is not None, f"no control {uid}: {sorted(app.stage.ui.ids)}"
    return motion(box.cx * app.stage.scale, box.cy * app.stage.scale)


def redraws() -> bool:
    """Full redraws at both sizes: with what is remembered, and with nothing remembered."""
    is_met = True
    sys.stdout.write(f"full redraw of the table in turn {TURN}\n")
    for size, most in SIZES:
        with opened(size) as app:
            warm = milliseconds(REDRAWS, app.draw)
            cold = milliseconds(COLD, app.draw, app.stage.ui.paint.empty)
        is_met = is_met and warm < most
        sys.stdout.write(
            f"  {size[0]} x {size[1]:<6}{warm:>10.2f} ms of {most:.0f}"
            f"   {cold:6.1f} ms with empty caches ({cold / warm:.1f} x)\n"
        )
    return is_met


def pointer() -> bool:
    """Moving from option to option, and how often the window is drawn while the pointer moves."""
    with opened(SIZES[0][0]) as app:
        ui = app.stage.ui
        places = (over(app, LEFT), over(app, RIGHT))
        turn = iter(range(10**6))
        hover = milliseconds(HOVERS, lambda: app.step([places[next(turn) % 2]]))
        plain = milliseconds(HOVERS, app.draw)
        frames, changes, moves, hot = app.frames, 0, 0, ui.hot
        width, height = SIZES[0][0]
        for x in range(0, width, 4):
            app.step([motion(x, height * x / width)])
            moves, changes, hot = moves + 1, changes + (ui.hot != hot), ui.hot
        across = app.frames - frames
        x, y = empty_spot(app)
        app.step([motion(x, y)])
        frames = app.frames
        for step in range(300):
            app.step([motion(x + step % 3, y)])
        still = app.frames - frames
    sys.stdout.write(f"pointer on the table at {width} x {height}\n")
    sys.stdout.write(f"  from option to option {hover:9.2f} ms   {hover / plain:.2f} x a redraw\n")
    sys.stdout.write(f"  straight across: {moves} moves, {changes} changes under it, {across} redraws\n")
    sys.stdout.write(f"  over nothing: 300 moves, {still} redraws\n")
    return still == 0 and across <= changes


def empty_spot(app: App) -> tuple[int, int]:
    """A place in device pixels around which there is no control."""
    width, height = window.surface().get_size()
    ui, scale = app.stage.ui, app.stage.scale
    for y in range(height - 6, 0, -3):
        for x in range(0, width - 6, 3):
            if not any(ui.hot_at((x + step) / scale, y / scale) for step in range(3)):
                return x, y
    raise AssertionError("controls everywhere")


def idle() -> bool:
    """The processor's share over some seconds in which nothing happens, with and without a pointer."""
    is_met = True
    sys.stdout.write(f"window at rest for {IDLE_SECONDS} s ({os.environ['SDL_VIDEODRIVER']} display)\n")
    for name, uid in (("pointer outside", ""), ("pointer rests on an option", LEFT)):
        with opened(SIZES[0][0], Motion.FULL) as app:
            if uid:
                pygame.event.post(over(app, uid))
            pygame.time.set_timer(pygame.QUIT, IDLE_SECONDS * 1000, 1)
            frames, begin, used = app.frames, time.perf_counter(), time.process_time()
            app.run()
            share = (time.process_time() - used) / (time.perf_counter() - begin)
            frames = app.frames - frames
        is_met = is_met and share < IDLE_SHARE
        sys.stdout.write(f"  {name:<28}{share:>6.2%} of one core, {frames} frames\n")
    return is_met


def main() -> bool:
    """Measure, print, and tell whether every aim is reached."""
    return all([redraws(), pointer(), idle()])
