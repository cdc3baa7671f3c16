"""A few soft sounds, off unless the player wants them; without a sound card the game is simply silent."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

from game.desktop import assets
from game.desktop.library import UNUSED

if TYPE_CHECKING:
    import pygame

NAMES = ("seal", "turn", "signed", "end")
FOLDER = assets.ROOT / "sounds"
RATE = 22_050


class Sounds:
    """Plays sounds by name. The library's mixer is loaded with the first one, never before."""

    def __init__(self) -> None:
        self._ready: dict[str, pygame.mixer.Sound] = {}
        self._is_silent = False

    def play(self, name: str) -> None:
        """Play a sound; if that cannot be, from then on none."""
        if self._is_silent:
            return
        try:
            found = self._ready.get(name)
            if found is None:
                found = self._ready[name] = _mixer().Sound(str(FOLDER / f"{name}.wav"))
            found.play()
        except (ImportError, OSError, RuntimeError):
            # pygame.error is a RuntimeError: no device, or one that somebody else holds.
            self._is_silent = True


def _mixer() -> ModuleType:
    """The library's mixer, open; the window starts without it.

    Raises: ImportError, RuntimeError.
    """
    for name in UNUSED:
        if sys.modules.get(name, name) is None:
            del sys.modules[name]
    # Named here and not at the top: its codecs would be loaded before the first frame.
    import pygame.mixer as mixer

    if not mixer.get_init():
        mixer.init(frequency=RATE, size=-16, channels=1, buffer=512)
    return mixer
