"""The turns in which an event card may come up."""

from __future__ import annotations

from game.core.ids import Turn
from game.scenario.days import Days
from game.scenario.schema.play import CardRow
from game.scenario.schema.story import CalendarBlock


def window_of(card: CardRow, calendar: CalendarBlock) -> tuple[Turn, Turn]:
    """First and last turn of a card's window, cut to the game; first > last if nothing is left."""
    if card.turns is not None:
        return Turn(max(1, card.turns[0])), Turn(min(calendar.turns, card.turns[1]))
    days = Days(calendar)
    first = 1 if card.from_ is None else days.turn_of(card.from_)
    last = calendar.turns if card.to is None else days.turn_of(card.to)
    return Turn(max(1, first)), Turn(min(calendar.turns, last))
