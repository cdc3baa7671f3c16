"""How another seat may look at a package: from its published order only, in a word and a count, never more.

Anybody could work this out from a newspaper; nothing private of any seat goes into it.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.core.ids import Package, SeatId
from game.core.scenario import PublicScenario
from game.texts import say

LEVELS = (300, 430, 560, 690)
"""Mean published ranks, 0 to 1000, from which the next block is filled."""
WORDS = ("very_unlikely", "unlikely", "hard_sell", "likely", "very_likely")


@dataclass(frozen=True, slots=True)
class Prospect:
    """How likely a seat is to like a package: 1 to 5 blocks, and their word."""

    seat: SeatId
    blocks: int
    word: str


def prospect(scenario: PublicScenario, seat: SeatId, package: Package) -> Prospect:
    """The mean rank of the package's options in a seat's published order, over the issues it orders."""
    ranks = [
        order[option]
        for order, option in zip(scenario.published[seat], package, strict=True)
        if min(order) != max(order)
    ]
    mean = sum(ranks) // len(ranks) if ranks else 500
    blocks = 1 + sum(mean >= level for level in LEVELS)
    return Prospect(seat, blocks, say(f"table.{WORDS[blocks - 1]}"))
