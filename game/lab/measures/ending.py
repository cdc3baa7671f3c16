"""How often characters agree, and when."""

from __future__ import annotations

from game.core.position import Ending
from game.lab.interval import share
from game.lab.match import GameResult
from game.lab.measures.measure import Ask, Finding, Measure, Unit, field, has_cast, has_turns
from game.lab.run import Results

DEAL = Ending.DEAL.value


def settled(ask: Ask, results: Results) -> list[GameResult]:
    """The games of the field that ended with a settlement."""
    found = [results.game(game) for game in field(ask)]
    return [result for result in found if result.ending == DEAL]


def _deals(ask: Ask, results: Results) -> Finding:
    return Finding(share(len(settled(ask, results)), ask.games), ask.games)


def _signed_between(ask: Ask, results: Results) -> Finding | None:
    deals, (first, last) = settled(ask, results), ask.target.turns
    if not deals:
        return None
    return Finding(share(sum(first <= deal.turn <= last for deal in deals), len(deals)), len(deals))


DEAL_PERCENT = Measure(Unit.PERCENT, field, _deals, (has_cast,))
SIGNED_BETWEEN_PERCENT = Measure(Unit.PERCENT, field, _signed_between, (has_cast, has_turns(2)))
