"""What a player has begun in a game and not handed in: a small file beside the game's own."""

from __future__ import annotations

from pathlib import Path

ENDING = ".draft"
MOST = 1_000_000


def file_of(folder: Path, number: str) -> Path:
    """The file of a game's draft, whether or not there is one."""
    return folder / f"game-{number}{ENDING}"


def read(folder: Path, number: str) -> str:
    """The text of a draft; empty if there is none, or none that can be read."""
    path = file_of(folder, number)
    try:
        if path.stat().st_size > MOST:
            return ""
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def write(folder: Path, number: str, text: str) -> None:
    """Put a text in the place of the draft before, or delete it if the text is empty."""
    path = file_of(folder, number)
    try:
        if not text:
            path.unlink(missing_ok=True)
            return
        # Whoever switches the computer off in between keeps the draft before.
        fresh = path.with_suffix(f"{ENDING}-new")
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(path)
    except OSError:
        # The game itself is stored elsewhere; a dialog about this in every frame would be worse than none.
        return
