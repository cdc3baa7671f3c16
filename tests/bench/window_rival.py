"""`python -m tests.bench.window_rival plain|mixed`: a pygame_gui window of 80 widgets to its first frame."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tests.bench.window_shown import end_when_shown

if TYPE_CHECKING:
    import pygame
    from pygame_gui import UIManager

SIZE = (1280, 720)
COLUMNS, ROWS = 8, 10
PLAIN = ("button", "label")
MIXED = ("button", "label", "button", "entry", "label", "menu", "button", "text")
"""What stands in the columns: the cheapest widgets there are, or those that our table is made of too."""


def show(columns: tuple[str, ...]) -> None:
    """Open the window and draw it once."""
    import pygame
    import pygame_gui  # a library of the bench group

    pygame.display.init()
    pygame.font.init()
    surface = pygame.display.set_mode(SIZE, pygame.RESIZABLE)
    manager = pygame_gui.UIManager(SIZE)
    for number in range(COLUMNS * ROWS):
        column, row = number % COLUMNS, number // COLUMNS
        place = pygame.Rect(10 + column * 158, 10 + row * 70, 148, 60)
        add(columns[column % len(columns)], place, f"Number {number}", manager)
    manager.update(0)
    surface.fill((250, 250, 250))
    manager.draw_ui(surface)
    pygame.display.flip()


def add(kind: str, place: pygame.Rect, text: str, manager: UIManager) -> None:
    """One widget."""
    from pygame_gui import elements

    match kind:
        case "button":
            elements.UIButton(place, text, manager)
        case "label":
            elements.UILabel(place, text, manager)
        case "entry":
            elements.UITextEntryLine(place, manager)
        case "menu":
            elements.UIDropDownMenu([text, "Another"], text, place, manager)
        case _:
            elements.UITextBox(text, place, manager)


if __name__ == "__main__":
    end_when_shown()
    show(PLAIN if sys.argv[1] == "plain" else MIXED)
