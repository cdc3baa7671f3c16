"""How much a character wants this turn, and how that gives way with time (R102)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from game.agents.memory import Memory
from game.agents.traits import Traits
from game.core.arithmetic import clamp
from game.core.ids import Turn
from game.core.scoring import headlines_value
from game.core.view import SeatView

TOP_PERCENT = 105
"""Where a character begins: this share of the way from its fallback to its best value."""
RUSH_SHARE = 70
RUSH_AHEAD = 3
FAVOURS_MAX = 3


@dataclass(frozen=True, slots=True)
class Aspiration:
    """Hundredths: what is asked (`target`), the least that will do, and the range they lie in."""

    fallback: int
    best: int
    least: int
    target: int
    conceded: int


def aspire(view: SeatView, memory: Memory, fallback: int, best: int) -> Aspiration:
    """The target of the turn, from the own value without agreement and the best own value (R102)."""
    traits = memory.traits
    unit = view.scenario.points_unit
    top = fallback + TOP_PERCENT * (best - fallback) // 100
    least = fallback + traits.margin * unit
    share = _conceded(view, memory, max(1, top - fallback))
    slack = _rush(view, traits) + traits.reciprocity_percent * unit * min(
        FAVOURS_MAX, view.public.favours[view.seat]
    )
    target = max(least, top - share * (top - least) // 100 - slack)
    return Aspiration(fallback, best, least, target, share)


def is_waiting(view: SeatView, traits: Traits) -> bool:
    """Whether the character lets time work before its first offer."""
    return view.public.turn < traits.no_offer_before


def conceded_percent(turn: Turn, traits: Traits) -> int:
    """The share of its range a character has given way by a turn, by time alone."""
    steps = max(1, traits.clock - 1)
    progress = clamp(0, 100, 100 * (turn - 1) // steps)
    return min(power(progress, traits.concession_percent), 100 - traits.floor_percent)


@cache
def power(progress: int, shape: int) -> int:
    """100 × (progress ÷ 100) ^ (100 ÷ shape) rounded down, exactly; both in per cent, shape above 0."""
    # y ≤ 100 × (x/100)^(100/s)  is  y^s × 100^100 ≤ x^100 × 100^s  in whole numbers.
    wanted = progress**100 * 100**shape
    low, high = 0, 100
    while low < high:
        middle = (low + high + 1) // 2
        if middle**shape * 100**100 <= wanted:
            low = middle
        else:
            high = middle - 1
    return low


def _conceded(view: SeatView, memory: Memory, reach: int) -> int:
    traits = memory.traits
    share = 0 if is_waiting(view, traits) else conceded_percent(view.public.turn, traits)
    if not traits.mirror_percent:
        return share
    steps = [
        clamp(0, 100, 100 * (best - first) // reach)
        for first, best in zip(memory.opened, memory.moved, strict=True)
        if first is not None and best is not None
    ]
    theirs = sum(steps) // len(steps) if steps else 0
    mirrored = (traits.mirror_percent * theirs + (100 - traits.mirror_percent) * share) // 100
    return min(mirrored, 100 - traits.floor_percent)


def _rush(view: SeatView, traits: Traits) -> int:
    """What waiting three turns would cost, as far as the character minds: headlines fade, delay adds up."""
    rules = view.scenario.scoring.headlines
    lost = RUSH_AHEAD * view.book.delay
    if rules is not None and view.book.headlines:
        count = min(rules.count_max, len(view.book.headlines))
        then = replace(view.public, turn=Turn(min(view.public.last_turn, view.public.turn + RUSH_AHEAD)))
        now = headlines_value(view.scenario, view.public, view.seat, count, True)
        lost += max(0, now - headlines_value(view.scenario, then, view.seat, count, True))
    return traits.rush_percent * RUSH_SHARE * lost // 10_000
