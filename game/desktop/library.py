"""Whether the drawing library is there and the right one; asked before anything that needs it is imported."""

from __future__ import annotations

import os

from game.desktop.problem import DesktopProblem


def check() -> None:
    """Make sure that pygame-ce can be imported, without its greeting.

    Raises: DesktopProblem if it is missing, or if the older pygame stands in its place.
    """
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    try:
        import pygame  # heavy, and not needed for a game in the terminal
    except ImportError as error:
        raise DesktopProblem("desktop.problem.no_pygame") from error
    if not getattr(pygame, "IS_CE", False):
        raise DesktopProblem("desktop.problem.wrong_pygame")
