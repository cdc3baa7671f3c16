"""How good settlements are for all on the day they are signed (R77)."""

from __future__ import annotations

from collections.abc import Iterable

from game.lab.interval import mean, share
from game.lab.job import Job
from game.lab.measures.ending import settled
from game.lab.measures.measure import Ask, Finding, Measure, Unit, field, has_cast
from game.lab.run import Results


def _jobs(ask: Ask) -> Iterable[Job]:
    return field(ask, closing=True)


def _near(ask: Ask, results: Results) -> Finding | None:
    deals = settled(ask, results)
    return (
        Finding(share(sum(deal.near_efficient is True for deal in deals), len(deals)), len(deals))
        if deals
        else None
    )


def _created(ask: Ask, results: Results) -> Finding | None:
    values = [
        100 * deal.created / deal.most
        for deal in settled(ask, results)
        if deal.created is not None and deal.most is not None and deal.most > 0
    ]
    return Finding(mean(values), len(values)) if values else None


NEAR_EFFICIENT_PERCENT = Measure(Unit.PERCENT, _jobs, _near, (has_cast,))
CREATED_PERCENT = Measure(Unit.PERCENT, _jobs, _created, (has_cast,))
