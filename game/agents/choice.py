"""What a seat's character does with a turn."""

from __future__ import annotations

from dataclasses import dataclass

from game.agents.reasons import Reason
from game.core.commands import Answer, Signal, Talk
from game.core.orders import Orders


@dataclass(frozen=True, slots=True)
class Choice:
    """Orders and words of one seat for one turn.

    `messages` are commands to hand in before the orders are sealed. `line` is said aloud and may be heard
    by all; it depends on public things and the own orders alone. `reason` holds numbers of the seat: for
    the facilitator and the debrief only.
    """

    orders: Orders
    messages: tuple[Answer | Signal | Talk, ...]
    line: str
    reason: Reason
