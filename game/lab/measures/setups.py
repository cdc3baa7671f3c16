"""What the dealt cards make possible (R15), over fifty set-ups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from game.core.ids import Package
from game.lab.deal import Deal, DealResult
from game.lab.interval import Estimate, exact, spread
from game.lab.measures.measure import Ask, Finding, Lack, Measure, Part, Unit, has_check
from game.lab.run import Results

SETUPS = 50
"""Set-ups looked at; fewer if fewer games are asked for."""


def setups(ask: Ask) -> tuple[Deal, ...]:
    """The set-ups: number k has the seed `seed` + k."""
    return tuple(Deal(ask.variant, ask.seed + number) for number in range(min(SETUPS, ask.games)))


def deals(ask: Ask, results: Results) -> list[DealResult]:
    """What came of the set-ups."""
    return [results.deal(deal) for deal in setups(ask)]


def _has_split(ask: Ask) -> Lack | None:
    check = ask.scenario.check
    return None if check is not None and any(check.split) else Lack("no_split")


def _has_issues(ask: Ask) -> Lack | None:
    return None if ask.target.issues else Lack("no_issues")


def _every(
    number: Callable[[DealResult], float], *, lowest: bool = False
) -> Callable[[Ask, Results], Finding]:
    """A number that every set-up must have within the target; measured is the mean, or the lowest."""

    def find(ask: Ask, results: Results) -> Finding:
        numbers = [number(deal) for deal in deals(ask, results)]
        found = spread(numbers)
        if lowest:
            found = Estimate(min(numbers), found.low, found.high, found.method)
        return Finding(found, len(numbers), judged=(min(numbers), max(numbers)))

    return find


def _count(fails: Callable[[DealResult], bool]) -> Callable[[Ask, Results], Finding]:
    """In how many set-ups something is so."""

    def find(ask: Ask, results: Results) -> Finding:
        found = deals(ask, results)
        return Finding(exact(sum(map(fails, found))), len(found))

    return find


def _nash(ask: Ask, results: Results) -> list[Package]:
    return [deal.nash for deal in deals(ask, results) if deal.nash is not None]


def _distinct(ask: Ask, results: Results) -> Finding:
    found = _nash(ask, results)
    return Finding(exact(len(set(found))), len(found))


def _largest(ask: Ask, results: Results) -> Finding | None:
    found, public = _nash(ask, results), ask.scenario.public
    if not found:
        return None
    parts = []
    for key in ask.target.issues:
        issue = [issue.key for issue in public.issues].index(key)
        for option, count in sorted(Counter(package[issue] for package in found).items()):
            label = f"{public.issues[issue].name}: {public.issues[issue].options[option].short}"
            parts.append(Part(label, exact(100 * count / len(found))))
    return Finding(exact(max(part.estimate.value for part in parts)), len(found), tuple(parts))


ZONE_PERCENT_OF_SETTLEMENTS = Measure(
    Unit.PERCENT, setups, _every(lambda deal: 100 * deal.zone / max(1, deal.settlements)), (has_check,)
)
ZONE_PERCENT_OF_PACKAGES = Measure(
    Unit.PERCENT, setups, _every(lambda deal: 100 * deal.zone / deal.packages), (has_check,)
)
BEST_DIFFERS_ISSUES = Measure(
    Unit.COUNT, setups, _every(lambda deal: min(deal.differs), lowest=True), (has_check,)
)
BEST_ACCEPTED_ELSEWHERE = Measure(Unit.COUNT, setups, _count(lambda deal: deal.accepted > 0), (has_check,))
SPLIT_ACCEPTABLE = Measure(
    Unit.COUNT, setups, _count(lambda deal: (deal.split_least or 0) >= 0), (_has_split,)
)
SPLIT_DOMINATED_COUNT = Measure(
    Unit.COUNT, setups, _every(lambda deal: deal.split_dominated or 0, lowest=True), (_has_split,)
)
DISTINCT_NASH_DEALS = Measure(Unit.COUNT, setups, _distinct, (has_check,))
LARGEST_NASH_OPTION_PERCENT = Measure(Unit.PERCENT, setups, _largest, (has_check, _has_issues))
