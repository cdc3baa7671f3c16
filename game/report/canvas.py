"""A small plot of characters: braille dots, or plain signs where a terminal has no braille."""

from __future__ import annotations

_BRAILLE = 0x2800
_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of a dot by its row and column within one character."""
_PLAIN = " .:oo####"
"""A character by the number of its dots."""
ACROSS, DOWN = 2, 4
"""Dots of one character."""


class Canvas:
    """Dots and letters on lines of characters; x goes right, y up, both from 0 to 1."""

    def __init__(self, columns: int, lines: int, *, has_braille: bool = True) -> None:
        self._columns, self._lines = columns, lines
        self._dots = [[0] * columns for _ in range(lines)]
        self._letters: dict[tuple[int, int], str] = {}
        self._has_braille = has_braille

    def dot(self, x: float, y: float) -> None:
        """Set the dot at a place."""
        column, row = self._dot(x, y)
        self._dots[row // DOWN][column // ACROSS] |= _BITS[row % DOWN][column % ACROSS]

    def across(self, y: float) -> None:
        """A dotted line from left to right."""
        for column in range(0, self._columns * ACROSS, 4):
            self.dot((column + 0.5) / (self._columns * ACROSS), y)

    def upright(self, x: float) -> None:
        """A dotted line from the bottom to the top."""
        for row in range(0, self._lines * DOWN, 4):
            self.dot(x, (row + 0.5) / (self._lines * DOWN))

    def letter(self, x: float, y: float, sign: str) -> None:
        """Write a letter at a place; one that stands there already stays."""
        column, row = self._dot(x, y)
        self._letters.setdefault((row // DOWN, column // ACROSS), sign)

    def lines(self) -> list[str]:
        """The plot, from the top line to the bottom."""
        return ["".join(self._sign(line, at) for at in range(self._columns)) for line in range(self._lines)]

    def _dot(self, x: float, y: float) -> tuple[int, int]:
        wide, high = self._columns * ACROSS, self._lines * DOWN
        return min(wide - 1, max(0, int(x * wide))), min(high - 1, max(0, int((1 - y) * high)))

    def _sign(self, line: int, column: int) -> str:
        letter = self._letters.get((line, column))
        if letter is not None:
            return letter
        dots = self._dots[line][column]
        if not dots:
            return " "
        return chr(_BRAILLE + dots) if self._has_braille else _PLAIN[dots.bit_count()]
