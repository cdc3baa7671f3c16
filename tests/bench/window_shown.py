"""Ends a process at the moment in which its window shows a frame, the first or a later one."""

from __future__ import annotations

import os
import sys

SHOWN = "shown"


def end_when_shown(frame: int = 1) -> None:
    """Make a flip of the display say so and end the process, whatever opened the window."""
    os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
    import pygame  # both windows need it; importing it is part of what is timed

    flip = pygame.display.flip
    left = iter(range(frame - 1, -1, -1))

    def last_flip() -> None:
        flip()
        if next(left):
            return
        sys.stdout.write(SHOWN + "\n")
        sys.stdout.flush()
        # Tidying up is not waited for.
        os._exit(0)

    pygame.display.flip = last_flip
