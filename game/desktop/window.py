"""The window itself: opening it, or saying why that cannot be."""

from __future__ import annotations

import os
import sys
import warnings

import pygame

from game.desktop import library
from game.desktop.layout import CANVAS
from game.desktop.problem import DesktopProblem
from game.desktop.theme import LIGHT
from game.desktop.ui import Clipboard

LEAST = (640, 480)
UNSEEN = ("dummy", "offscreen")
REPEAT_AFTER, REPEAT_EVERY = 400, 40
ICON = 32


def opened(title: str, size: tuple[int, int] | None = None, *, is_full: bool = False) -> pygame.Surface:
    """Open the window and answer its surface. Without a size it takes most of the screen.

    Raises: DesktopProblem for the wrong library or no display.
    """
    library.check()
    _ask_for_sharp_pixels()
    # A click that brings the window to the front also counts.
    os.environ.setdefault("SDL_MOUSE_FOCUS_CLICKTHROUGH", "1")
    os.environ.setdefault("SDL_IME_SHOW_UI", "1")
    os.environ.setdefault("SDL_VIDEO_ALLOW_SCREENSAVER", "1")
    try:
        pygame.display.init()
        _check_that_it_can_be_seen()
        _ask_for_plain_memory()
        pygame.font.init()
        pygame.display.set_icon(_icon())
        flags = pygame.FULLSCREEN if is_full else pygame.RESIZABLE
        pygame.display.set_mode(size or ((0, 0) if is_full else _room()), flags)
    except pygame.error as error:
        raise DesktopProblem("desktop.problem.no_display", detail=str(error)) from error
    pygame.display.set_caption(title)
    pygame.key.set_repeat(REPEAT_AFTER, REPEAT_EVERY)
    pygame.key.stop_text_input()
    return _kept_large()


def reshaped(*, is_full: bool) -> pygame.Surface:
    """The window over the whole screen, or as large as it opens; where the screen refuses, as it was."""
    try:
        if is_full:
            return pygame.display.set_mode((0, 0), pygame.FULLSCREEN)
        pygame.display.set_mode(_room(), pygame.RESIZABLE)
        return _kept_large()
    except pygame.error:
        return surface()


def _kept_large() -> pygame.Surface:
    """The surface of the window, which from now on nobody can make smaller than `LEAST`."""
    with warnings.catch_warnings():
        # The display cannot be asked for this in any other way; the warning is about drawing.
        warnings.simplefilter("ignore", DeprecationWarning)
        pygame.Window.from_display_module().minimum_size = LEAST
    return surface()


def _check_that_it_can_be_seen() -> None:
    """Without a display the library draws for nobody; that is fine only for whoever asked for it.

    Raises: DesktopProblem.
    """
    driver = pygame.display.get_driver()
    if driver in UNSEEN and os.environ.get("SDL_VIDEODRIVER", "") != driver:
        pygame.display.quit()
        raise DesktopProblem("desktop.problem.no_display", detail=driver)


def _ask_for_plain_memory() -> None:
    """Show frames from memory under X11, as elsewhere: a detour by OpenGL costs more than drawing a frame.

    Only there: Wayland has no other way than a texture.
    """
    if pygame.display.get_driver() == "x11":
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")


def surface() -> pygame.Surface:
    """The surface of the open window, as large as it is now."""
    found = pygame.display.get_surface()
    assert found is not None, "the window is closed"
    width, height = found.get_size()
    if width < LEAST[0] or height < LEAST[1]:
        found = pygame.display.set_mode((max(width, LEAST[0]), max(height, LEAST[1])), pygame.RESIZABLE)
    return found


def close() -> None:
    """Close the window."""
    pygame.display.quit()


def _icon() -> pygame.Surface:
    """The ink field and its one bright line, as on the title; looking for the library's icon takes longer."""
    icon = pygame.Surface((ICON, ICON))
    icon.fill(LIGHT.bar)
    icon.fill(LIGHT.easter, (ICON // 4, ICON // 2 - 2, ICON // 2, 4))
    return icon


def _room() -> tuple[int, int]:
    """The largest of the usual sizes that leaves room for the frame and bars of the desktop."""
    sizes = pygame.display.get_desktop_sizes() or [(1280, 720)]
    width, height = sizes[0]
    for wide, tall in ((2560, 1440), (1920, 1080), (1600, 900)):
        if width > wide and height > tall + 80:
            return wide, tall
    return round(min(CANVAS[0], width)), round(min(CANVAS[1], height))


def _ask_for_sharp_pixels() -> None:
    """Per-monitor awareness on Windows, before the first window; elsewhere nothing is needed."""
    if sys.platform == "win32":
        import ctypes  # only Windows has what is asked for

        try:
            ctypes.windll.shcore.SetProcessDpiAwareness(2)
        except (AttributeError, OSError):
            ctypes.windll.user32.SetProcessDPIAware()


class SystemClipboard(Clipboard):
    """The system's clipboard, or the window's own where there is none."""

    def get(self) -> str:
        """What was copied last, anywhere."""
        try:
            return pygame.scrap.get_text()
        except pygame.error:
            return super().get()

    def put(self, text: str) -> None:
        """Copy, for every program."""
        super().put(text)
        try:
            pygame.scrap.put_text(text)
        except pygame.error:
            return
