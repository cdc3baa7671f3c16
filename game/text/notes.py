"""A seat's own notes in the terminal."""

from __future__ import annotations

from game.core.ids import SeatId
from game.text.cabinet import Cabinet
from game.text.choice import parse_number
from game.text.console import Console
from game.texts import say


def note(console: Console, cabinet: Cabinet, seat: SeatId, typed: str) -> None:
    """Write a line down; without words show what was written, with `drop` and a number throw one away."""
    drawer = cabinet.drawer(seat)
    word, _, rest = typed.partition(" ")
    place = parse_number(rest.strip()) if word.lower() == "drop" else None
    if place is not None and 1 <= place <= len(drawer.notes):
        drawer = drawer.dropped(place - 1)
    elif place is None and typed.strip():
        drawer = drawer.noted(typed)
    if drawer != cabinet.drawer(seat) and not cabinet.put(seat, drawer):
        console.say(say("play.draft_not_kept"))
    console.say(say("together.notes_title") + ":")
    if not drawer.notes:
        console.points((say("together.notes_none"),))
    for number, line in enumerate(drawer.notes, start=1):
        console.item(number, line)
    console.say(say("together.notes_typed"))
