"""The level of help of a new game."""

from __future__ import annotations

from pathlib import Path

from game.presenters.advice import Coach


def coach_asked(asked: str | None, folder: Path) -> Coach:
    """The level asked for; if none was, hints in the first game of a folder, else none."""
    if asked is not None:
        return Coach(asked)
    return Coach.NONE if has_games(folder) else Coach.HINTS


def has_games(folder: Path) -> bool:
    """Whether there are files of games; answers at once."""
    try:
        # The first frame of the window asks, and a pattern of `glob` takes longer than some of its pictures.
        return any(file.suffix == ".db" and file.name.startswith("game-") for file in folder.iterdir())
    except OSError:
        return False
