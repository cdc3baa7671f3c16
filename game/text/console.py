"""Lines out, as wide as the terminal but at most 80 columns, and lines in."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable

from game.texts import say

WIDEST, NARROWEST = 80, 40
"""Columns. Longer lines are hard to read; where there are fewer, the terminal breaks lines itself."""
LINE_MAX = 4000
"""Longer typed lines are cut: nobody types them."""
QUIT = frozenset({"quit", "exit"})


class InputEnded(Exception):  # noqa: N818 - the end of input is an answer, not an error
    """There is nobody at the keyboard any more: the input has ended."""


class Left(Exception):  # noqa: N818 - leaving is an answer, not an error
    """The player asked to leave; the game is saved."""


class Console:
    """A reader and a writer of lines. `echo`: typed lines are repeated, for input that leaves no trace.

    `columns` answers how wide the terminal is now, as its window may change. `clears`: the screen can be
    cleared; otherwise a curtain is only announced.
    """

    def __init__(
        self,
        read: Callable[[], str],
        write: Callable[[str], None],
        *,
        echo: bool = False,
        clears: bool = False,
        columns: Callable[[], int] = lambda: WIDEST,
    ) -> None:
        self._read = read
        self._write = write
        self._echo = echo
        self._clears = clears
        self._columns = columns

    def say(self, text: str = "", indent: int = 0, hang: int = 0) -> None:
        """Print a text, wrapped; `indent` spaces before each line and `hang` more from the second line on."""
        for line in text.split("\n") or [""]:
            for piece in self._wrapped(_printable(line), indent, hang):
                self._write(piece + "\n")

    def item(self, number: int | str, text: str, indent: int = 0) -> None:
        """Print a numbered line; what does not fit hangs under its text."""
        mark = f"{number:>3}  "
        first, *rest = self._wrapped(_printable(text), indent + len(mark), 0)
        self._write(" " * indent + mark + first[indent + len(mark) :] + "\n")
        for piece in rest:
            self._write(piece + "\n")

    def points(self, texts: Iterable[str]) -> None:
        """Print a list, one dash a text."""
        for text in texts:
            self.say(say("terminal.dash", text=text), hang=2)

    def heading(self, text: str) -> None:
        """Print a heading after an empty line."""
        self.say()
        self.say(text.upper())

    def ask(self, prompt: str, *, free: bool = False) -> str:
        """The next typed line, without blanks around it. `free`: its words are nobody's command.

        Raises: InputEnded at the end of input, Left if the player types `quit`.
        """
        *before, last = self._wrapped(say("terminal.prompt", prompt=prompt), 0, 0)
        shown = last + " "
        self._write("".join(piece + "\n" for piece in before) + shown)
        line = self._read()
        if not line:
            self._write("\n")
            raise InputEnded
        typed = _printable(line[:LINE_MAX]).strip()
        if self._echo:
            head, *rest = self._wrapped(shown + typed, 0, 0)
            self._write(head[len(shown) :] + "\n" + "".join(piece + "\n" for piece in rest))
        if not free and typed.lower() in QUIT:
            raise Left
        return typed

    def clear(self) -> None:
        """Wipe the screen and what can be scrolled back to, if this is a screen."""
        if self._clears:
            self._write("\x1b[2J\x1b[3J\x1b[H")

    def _wrapped(self, text: str, indent: int, hang: int) -> list[str]:
        pad = " " * indent
        return textwrap.wrap(
            text,
            min(WIDEST, max(NARROWEST, self._columns())),
            initial_indent=pad,
            subsequent_indent=pad + " " * hang,
            break_on_hyphens=False,
            drop_whitespace=True,
        ) or [""]


def _printable(text: str) -> str:
    """The text without control characters: what somebody typed never steers a screen."""
    return "".join(letter if letter.isprintable() else " " for letter in text)
