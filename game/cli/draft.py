"""What a player has begun in a game and not handed in: a small file beside the game's own."""

from __future__ import annotations

from pathlib import Path

from game.journal.chain import first_link
from game.journal.header import Header

ENDING = ".draft"
MOST = 1_000_000
PRIVATE = 0o600


class DraftFile:
    """The file of one game's draft, whether or not it exists.

    Its first line is the checksum of the game's header: the file of another game of this number is no draft.
    It is beside the game and in no export, for the person at this computer alone.
    """

    def __init__(self, folder: Path, header: Header) -> None:
        self._path = folder / f"game-{header.game}{ENDING}"
        self._mark = first_link(header)
        self.game = header.game

    def read(self) -> str:
        """The text of the draft; empty if there is none of this game, or none that can be read."""
        try:
            if self._path.stat().st_size > MOST:
                return ""
            mark, _, text = self._path.read_text(encoding="utf-8").partition("\n")
        except (OSError, ValueError):
            return ""
        return text if mark == self._mark else ""

    def write(self, text: str) -> bool:
        """Put a text in the place of the draft before, or delete it if the text is empty.

        Whether it could be: the game itself is stored elsewhere and goes on in any case.
        """
        try:
            if not text:
                self._path.unlink(missing_ok=True)
                return True
            # Whoever switches the computer off in between keeps the draft before.
            fresh = self._path.with_suffix(f"{ENDING}-new")
            # Nobody else may read it, as with the game itself.
            fresh.touch(PRIVATE)
            fresh.write_text(f"{self._mark}\n{text}", encoding="utf-8")
            fresh.replace(self._path)
        except OSError:
            return False
        return True
