"""Whether games replay, characters know only what they may, and their search finds what there is."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from game.lab.audit import Audit, AuditResult
from game.lab.interval import exact, mean
from game.lab.job import Job
from game.lab.measures.measure import Ask, Finding, Measure, Unit, field, has_cast
from game.lab.run import Results
from game.lab.sample import Sample

FIFTH = 5
AUDITS_MAX = 20
SAMPLES_MAX = 30
FIRST_TURN = 2
"""The earliest turn of a position: in the first, everybody asks for everything."""


def _some(ask: Ask, most: int) -> int:
    return max(1, min(most, ask.games // FIFTH))


def _audits(ask: Ask) -> tuple[Audit, ...]:
    games = field(ask)[: _some(ask, AUDITS_MAX)]
    return tuple(Audit(game.variant, game.seed, game.roles) for game in games)


def _samples(ask: Ask) -> tuple[Sample, ...]:
    """Positions of different games, seats and turns; none in the last two turns."""
    games = field(ask)[: _some(ask, SAMPLES_MAX)]
    turns = max(1, ask.scenario.public.calendar.turns - FIRST_TURN - 1)
    return tuple(
        Sample(game.variant, game.seed, game.roles, number % len(ask.seats), FIRST_TURN + number % turns)
        for number, game in enumerate(games)
    )


def _audit_jobs(ask: Ask) -> Iterable[Job]:
    return _audits(ask)


def _sample_jobs(ask: Ask) -> Iterable[Job]:
    return _samples(ask)


def _sum(
    counted: Callable[[AuditResult], int], of: Callable[[AuditResult], int]
) -> Callable[[Ask, Results], Finding]:
    def find(ask: Ask, results: Results) -> Finding:
        found = [results.audit(audit) for audit in _audits(ask)]
        return Finding(exact(sum(map(counted, found))), sum(map(of, found)))

    return find


def _quality(ask: Ask, results: Results) -> Finding | None:
    found = [results.sample(sample) for sample in _samples(ask)]
    shares = [100 * one.found / one.best for one in found if one.found is not None and one.best]
    return Finding(mean(shares), len(shares)) if shares else None


REPLAY_DIFFERENCES = Measure(
    Unit.COUNT,
    _audit_jobs,
    _sum(lambda one: one.replayed + one.changed, lambda one: one.orders),
    (has_cast,),
)
FIRST_OFFER_CHANGES = Measure(
    Unit.COUNT, _audit_jobs, _sum(lambda one: one.first_changed, lambda one: one.first_offers), (has_cast,)
)
SEARCH_QUALITY_PERCENT = Measure(Unit.PERCENT, _sample_jobs, _quality, (has_cast,))
