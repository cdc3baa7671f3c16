"""The flagship with every seat's secrets marked, for tests in which several people share a screen."""

import re
from dataclasses import replace

from game.core.ids import SeatId
from game.core.scenario import Headline, Scenario, SeatBook, SecretCard, WalkAway
from game.scenario import load

PEOPLE = (SeatId(0), SeatId(1), SeatId(2))
WORD = re.compile(r"CANARY(\d)")
NUMBER = re.compile(r"(?<![\d,])7(\d)\d,\d\d\d(?![\d,])")
"""Marks of a seat: its number is in them."""


def marked(book: SeatBook) -> SeatBook:
    """A book in which everything private tells whose it is."""
    first, mark = 70_000_000 + 1_000_000 * book.seat, f"CANARY{book.seat}"
    return replace(
        book,
        brief=f"{mark} brief",
        points=tuple(
            tuple(first + 1000 * issue + 100 * option for option in range(len(points)))
            for issue, points in enumerate(book.points)
        ),
        headlines=tuple(Headline(f"{mark} headline", line.when) for line in book.headlines),
        walk_away=WalkAway(first + 70_000, 0, ()),
        delay=first + 80_000,
        card=SecretCard(f"{mark} card", f"{mark} mandate", (), 0),
    )


def flagship() -> Scenario:
    """The flagship in its short length with every book marked, and no cards."""
    june = replace(load("no_later_than_june", length="lesson"), jitter=0, decks=(), check=None)
    return replace(june, books=tuple(marked(book) for book in june.books))


def marks_in(text: str) -> set[int]:
    """The seats whose secrets a text tells."""
    return {int(found) for found in WORD.findall(text) + NUMBER.findall(text)}
