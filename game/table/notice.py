"""What a seat's own log holds: facts it may see, numbered for this seat alone."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.events import Event
from game.core.ids import Turn
from game.core.scenario import Card, Inject


@dataclass(frozen=True, slots=True)
class Notice:
    """One fact as one seat hears of it. `number` counts from 1 in each seat's own log.

    `turn` is the turn in which it happened, 0 before the first. A card or inject comes with its words
    once it has been played.
    """

    number: int
    turn: Turn
    event: Event
    card: Card | None = None
    inject: Inject | None = None
