"""Whether there is a screen that a window could open on."""

from __future__ import annotations

import os
import sys

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "SDL_VIDEO_DRIVER")


def has_display() -> bool:
    """Whether a window can be expected to be seen.

    Where nothing says so, as over a plain remote login, the window's library would draw into the void.
    """
    return sys.platform in ("win32", "darwin") or any(os.environ.get(name) for name in _SCREENS)
