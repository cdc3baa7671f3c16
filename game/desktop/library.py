"""Whether the drawing library is there and the right one; asked before anything that needs it is imported."""

from __future__ import annotations

import os
import sys

from game.desktop.problem import DesktopProblem

UNUSED = ("pygame.mixer", "pygame.mixer_music")
"""Parts of the library that the game does without; it makes no sound."""


def check() -> None:
    """Make sure that pygame-ce can be imported, without its greeting and its sound.

    Raises: DesktopProblem if it is missing, or if the older pygame stands in its place.
    """
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    for name in UNUSED:
        # None is Python's way to say that a module cannot be imported. The library then goes on without it;
        # loading its codecs for music would take longer than drawing half of the first frame.
        sys.modules.setdefault(name, None)  # type: ignore[arg-type]
    try:
        import pygame  # heavy, and not needed for a game in the terminal
    except ImportError as error:
        raise DesktopProblem("desktop.problem.no_pygame") from error
    if not getattr(pygame, "IS_CE", False):
        raise DesktopProblem("desktop.problem.wrong_pygame")
