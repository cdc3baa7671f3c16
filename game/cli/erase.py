"""Deleting everything the game has stored on this computer, and nothing else."""

from __future__ import annotations

from pathlib import Path

from game.cli.draft import ENDING as DRAFT
from game.cli.rehearse import FILE

TASTE = "window.json"
ENDINGS = ("", "-wal", "-shm", "-journal")


def stored(folder: Path) -> tuple[Path, ...]:
    """The files the game has written into a data folder: games, the tutorial and what the player likes.

    A user's scenarios, and whatever else lies there, are not among them.
    """
    try:
        files = sorted(path for path in folder.iterdir() if path.is_file() and not path.is_symlink())
    except OSError:
        return ()
    own = {f"{FILE}{ending}" for ending in ENDINGS} | {TASTE}
    return tuple(path for path in files if path.name in own or is_game(path))


def is_game(path: Path) -> bool:
    """Whether a file holds a game, or is a part of one that stands beside it."""
    endings = (*(f".db{ending}" for ending in ENDINGS), DRAFT, f"{DRAFT}-new")
    return path.name.startswith("game-") and path.name.endswith(endings)


def erase(folder: Path) -> int:
    """Delete them; how many there were.

    Raises: OSError if one cannot be deleted.
    """
    files = stored(folder)
    for path in files:
        path.unlink(missing_ok=True)
    return len(files)
