"""What a seat may still hope for by going on: what the others may agree to, now and in the next turns.

What the others ask for shows how much they must like a package before they agree; what they asked before
shows how fast that falls. All of it is learnt from offers that everybody at the table has seen.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence

from game.agents.memory import Memory
from game.agents.objective import Objective
from game.agents.reach import Reach
from game.core.ids import Turn

STEPS = (-150, -120, -90, -60, -30, 0, 30, 60)
"""How far from the others' last demands packages are looked for, in thousandths of liking."""
ODDS_FROM = (-110, -80, -60, -40, -20, 0, 20, 40, 60, 90)
ODDS = (0, 12, 20, 30, 42, 55, 64, 72, 79, 85, 90)
"""Per cent of settlements a seat says yes to, by how far its liking lies above its own last demand.

Source: positions of thirty games of all castings at Normal.
"""
PATIENCE_ENDS = (2, 3)
"""The share of the game after which others put up with less than they ask for."""
LATE_EASE = 30
"""How much less, in thousandths of liking."""
AHEAD = 3
"""How many turns ahead is looked."""
KEEP_PERCENT = 92
"""What a turn of waiting leaves of a hope, as others may agree without us, or stop giving way."""
USUAL_FALL = 12
"""How much a seat gives way in a turn as long as it has made one offer only."""
FALL_MAX = 40
CERTAIN = 10_000


def demands(memory: Memory, objective: Objective, turn: Turn) -> tuple[list[int], list[int]] | None:
    """What each other seat demands (0 to 1000) by its last offer, and how much less a turn later.

    None before every other seat has made an offer.
    """
    levels, falls = [], []
    for place, seat in enumerate(memory.sheet.others):
        claims = memory.claims[seat]
        if not claims:
            return None
        liked = [objective.beliefs(objective.liking(package))[place] for _, package in claims]
        turns = claims[-1][0] - claims[0][0]
        fall = max(0, min(FALL_MAX, (liked[0] - liked[-1]) // turns)) if turns else USUAL_FALL
        # An offer is seen a turn after it was made; who has been silent since has given way meanwhile.
        levels.append(max(0, liked[-1] - fall * max(0, turn - 1 - claims[-1][0])))
        falls.append(fall)
    return levels, falls


def odds(others: int, step: int) -> int:
    """The chance, in ten thousandths, that all others agree to what lies so far above their demands."""
    chance = CERTAIN
    for _ in range(others):
        chance = chance * ODDS[bisect_right(ODDS_FROM, step)] // 100
    return chance


def hope(
    reach: Callable[[int], Reach | None],
    known: tuple[Sequence[int], Sequence[int]],
    fallback: int,
    least: int,
    until_late: int,
) -> int | None:
    """What going on is worth above the fallback, hundredths; None if nothing in reach is worth the least.

    Worked out from the last turn looked at backwards: in each, the best thing to ask for, and what is left if
    somebody says no. `reach` gives the search for an offer made so many turns from now, None when it is too
    late for one; `known` are the others' demands and how they fall.
    """
    found, left = False, 0
    for ahead in range(AHEAD, -1, -1):
        search = reach(ahead)
        if search is None:
            continue
        left = left * KEEP_PERCENT // 100
        ease = LATE_EASE if ahead >= until_late else 0
        then = [level - fall * ahead for level, fall in zip(*known, strict=True)]
        worth = [left]
        for step in STEPS:
            bid = search.best([level + step for level in then])
            if bid is not None and bid.value >= least:
                chance = odds(len(then), step + ease)
                worth.append((chance * (bid.value - fallback) + (CERTAIN - chance) * left) // CERTAIN)
        found = found or (ahead == 0 and len(worth) > 1)
        left = max(worth)
    return left if found else None
