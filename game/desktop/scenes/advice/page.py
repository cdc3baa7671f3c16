"""Words, buttons and cards one below the other."""

from __future__ import annotations

from game.desktop import style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button
from game.desktop.ui import Ui

GAP = 10.0
BUTTON = 34.0


class Page:
    """A column that grows downwards; `y` is where the next thing begins."""

    def __init__(self, ui: Ui, x: float, y: float, width: float) -> None:
        self.ui = ui
        self.x, self.y, self.width = x, y, width

    def head(self, text: str) -> None:
        """A heading."""
        self._words(text, style.STRONG, self.ui.theme.ink, 0)
        self.y += 3

    def text(self, text: str, *, indent: float = 0, icon: str = "", is_grave: bool = False) -> None:
        """A paragraph, with an icon in its margin if it has one."""
        if not text:
            return
        theme, left = self.ui.theme, indent
        if icon:
            ink = theme.warn if is_grave else theme.ink2
            self.ui.paint.icon(icon, self.x + indent + 9, self.y + 10, 18, ink, "bold")
            left += 28
        self._words(text, style.BODY, theme.ink if is_grave else theme.ink2, left)
        self.y += GAP - 4

    def seat(self, seat: int, name: str, sentences: tuple[str, ...]) -> None:
        """What is said of a seat, under its name and beside its mark."""
        self.ui.paint.token(seat, self.x + 11, self.y + 11, 14)
        self._words(name, style.STRONG, self.ui.theme.ink, 30)
        self.y += 2
        self._words(" ".join(sentences), style.BODY, self.ui.theme.ink2, 30)
        self.y += GAP

    def button(
        self, uid: str, label: str, *, icon: str = "", look: Look = Look.PLAIN, reason: str = ""
    ) -> bool:
        """A button as wide as its words; answers whether it was pressed."""
        natural = self.ui.paint.measure(label, style.STRONG) + (62 if icon else 36)
        box = Box(self.x, self.y + 2, min(self.width, natural), BUTTON)
        self.y += BUTTON + GAP
        return button(self.ui, uid, box, label, icon=icon, look=look, reason=reason)

    def gap(self, height: float = GAP) -> None:
        """Some space."""
        self.y += height

    def rule(self) -> None:
        """A hairline across."""
        self.ui.paint.line(self.x, self.y, self.width, self.ui.theme.line)
        self.y += GAP

    def _words(self, text: str, look: style.Style, ink: tuple[int, int, int], indent: float) -> None:
        paint, width = self.ui.paint, self.width - indent
        tall = paint.tall(text, look, width)
        paint.paragraph(text, Box(self.x + indent, self.y, width, tall), look, ink)
        self.y += tall
