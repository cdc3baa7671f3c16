"""What ways of playing bring: simple policies, preparing, levels; one seat plays the same games otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from game.core.ids import SeatId
from game.lab.baselines import BASELINES, NEVER_PREPARES
from game.lab.interval import Estimate
from game.lab.job import Job
from game.lab.match import Game
from game.lab.measures.measure import (
    Ask,
    Finding,
    Measure,
    Part,
    Unit,
    field,
    has_cast,
    has_levels,
    paired,
    recast,
)
from game.lab.role import Role
from game.lab.run import Results
from game.texts import say

MUCH = 95
"""Per cent of desk slots for preparing where much is prepared."""
NEVER = 99
Change = Callable[[Role], Role]


def never_concede(role: Role) -> Role:
    """The same character without ever giving way."""
    return role.changed(floor_percent=100, late=NEVER, rush_percent=0, reciprocity_percent=0)


def never_prepare(role: Role) -> Role:
    """The same character with a staff that prepares nothing."""
    return replace(role, policy=NEVER_PREPARES)


def _baseline(name: str) -> Change:
    return lambda role: Role(policy=name)


POLICIES: dict[str, Change] = {
    **{name: _baseline(name) for name in BASELINES},
    "never_concedes": never_concede,
    NEVER_PREPARES: never_prepare,
}
"""The simple policies that should not do better than the field."""


def _cells(ask: Ask) -> list[tuple[SeatId, str, tuple[Game, ...]]]:
    games = field(ask)
    return [
        (seat, name, recast(games, seat, change)) for name, change in POLICIES.items() for seat in ask.seats
    ]


def _policy_jobs(ask: Ask) -> Iterable[Job]:
    return (*field(ask), *(game for _, _, games in _cells(ask) for game in games))


def _above(ask: Ask, results: Results) -> Finding:
    """How many cells are above the field; the interval counts those surely and possibly above."""
    parts, games = [], field(ask)
    for seat, name, others in _cells(ask):
        label = f"{ask.scenario.public.seats[seat].name}: {say(f'lab.policy.{name}')}"
        parts.append(Part(label, paired(results, others, games, seat)))
    found = [part.estimate for part in parts]
    surely = sum(estimate.low is not None and estimate.low > 0 for estimate in found)
    possibly = sum(estimate.high is not None and estimate.high > 0 for estimate in found)
    above = sum(estimate.value > 0 for estimate in found)
    return Finding(Estimate(above, surely, max(above, possibly), "cells"), len(games), tuple(parts))


def _by_seat(
    one: Change, other: Change | None, pick: Callable[..., Estimate]
) -> tuple[Callable[[Ask], Iterable[Job]], Callable[[Ask, Results], Finding]]:
    """Each seat's score played one way less the other (None: as in the field); `pick` chooses the seat."""

    def pairs(ask: Ask, seat: SeatId) -> tuple[tuple[Game, ...], tuple[Game, ...]]:
        games = field(ask)
        return recast(games, seat, one), games if other is None else recast(games, seat, other)

    def jobs(ask: Ask) -> Iterable[Job]:
        for seat in ask.seats:
            for games in pairs(ask, seat):
                yield from games

    def find(ask: Ask, results: Results) -> Finding:
        parts = tuple(
            Part(ask.scenario.public.seats[seat].name, paired(results, *pairs(ask, seat), seat))
            for seat in ask.seats
        )
        picked = pick((part.estimate for part in parts), key=lambda estimate: estimate.value)
        return Finding(picked, ask.games, parts)

    return jobs, find


def _at(level: str) -> Change:
    return lambda role: replace(role, level=level)


SIMPLE_POLICIES_ABOVE_FIELD = Measure(Unit.COUNT, _policy_jobs, _above, (has_cast,), Unit.POINTS)
PREPARING_GAIN = Measure(
    Unit.POINTS,
    *_by_seat(lambda role: role.changed(prepare_percent=MUCH), never_prepare, min),
    (has_cast,),
)
HARD_GAIN = Measure(Unit.POINTS, *_by_seat(_at("hard"), None, min), (has_cast, has_levels("normal", "hard")))
EASY_LOSS = Measure(Unit.POINTS, *_by_seat(_at("easy"), None, max), (has_cast, has_levels("normal", "easy")))
