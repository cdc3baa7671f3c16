"""The file meter: who wrote what of a file, and how much the chosen option needs."""

from __future__ import annotations

from typing import NamedTuple

from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit import tone as tones
from game.desktop.kit.tone import Tone
from game.desktop.ui import Ui

PITCH = 11.0
PLACES = 6
WORD_LEFT = 72.0
# Text that was there before the game: nobody's.
NOBODY = -1


class FileMeter(NamedTuple):
    """A file: the seats that wrote its units in order (`NOBODY` for the text there was), and the need."""

    authors: tuple[int, ...]
    need: int
    word: str = ""
    tone: Tone = Tone.QUIET


def file_meter(
    ui: Ui, x: float, cy: float, file: FileMeter, *, word_left: float = WORD_LEFT, room: float = 90
) -> None:
    """The places from a left edge around a height, then the word."""
    paint, theme = ui.paint, ui.theme
    places = max(PLACES, file.need, len(file.authors))
    pitch = PITCH * PLACES / places
    size = min(9.0, pitch - 1.5)
    for k in range(places):
        cx = x + pitch * (k + 0.5)
        if k < len(file.authors):
            if file.authors[k] == NOBODY:
                paint.disc(cx, cy, size - 0.5, theme.ink3)
            else:
                paint.token(file.authors[k], cx, cy, size)
        elif k < file.need:
            paint.disc(cx, cy, size - 0.5, None, border=theme.ink3, stroke=1)
        else:
            paint.disc(cx, cy, 1.8, theme.line2)
    if file.need:
        paint.fill(Box(x + pitch * file.need - 0.75, cy - 8, 1.5, 16), theme.ink)
    if file.word:
        look = style.SMALL_LABEL if file.tone is Tone.QUIET else style.SMALL_STRONG
        box = Box(x + word_left, cy - 10, room, 20)
        paint.text(file.word, box, look, tones.ink(theme, file.tone))
