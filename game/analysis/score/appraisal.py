"""How good a deal was: what it created, who claimed it, and its place among all that could be signed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from operator import ge

from game.analysis.counts import Percentile
from game.analysis.problem import SpaceProblem
from game.analysis.score.catalogue import Catalogue, Valued
from game.analysis.score.outline import Point
from game.core.ids import Package, PerSeat
from game.core.measures import product_of, share, shares

NEAR = 300
"""Hundredths more for every seat that a near-efficient deal leaves out of reach (R77)."""


@dataclass(frozen=True, slots=True)
class Appraisal:
    """A deal beside all settlements of its moment; for every seat once the game is over.

    `created` is the sum of gains per cent of the largest sum that any settlement would have given, `claimed`
    each seat's share of the gains in per cent, `nash_share` the product of gains per cent of the largest
    product, all three as R77 defines and rounds them and None where not defined. Source: Lax and Sebenius
    1986, "The Manager as Negotiator", chapter 2, for creating and claiming; R77 for the measures.

    `headroom` is how many hundredths every seat could have had more at the same time, 0 if none, and
    `better` how many settlements are as good for all and better for one. `percentiles` say for each seat
    which share of the settlements is worth less to it, and which at most as much.
    """

    deal: Valued
    created: int | None
    claimed: PerSeat[int] | None
    nash_share: int | None
    headroom: int
    better: int
    percentiles: PerSeat[Percentile]

    @property
    def is_efficient(self) -> bool:
        """Whether nothing would have been better for one seat and as good for all (Pareto)."""
        return self.better == 0

    @property
    def is_near_efficient(self) -> bool:
        """Whether nothing would have given every seat 300 hundredths more (R77)."""
        return self.headroom < NEAR


def appraise(catalogue: Catalogue, outline: Sequence[Point], package: Package) -> Appraisal:
    """A deal beside all settlements of a moment; the outline is the moment's.

    The best sum, the best product and the headroom grow with every seat's gain and stand on the outline;
    what is better and the percentiles are counted over all packages. All exact.

    Raises: SpaceProblem if the moment has no settlement.
    """
    if not len(catalogue):
        raise SpaceProblem("no_settlement")
    deal = catalogue.price(package)
    sums = max(sum(point.gains) for point in outline)
    products = max(product_of(point.gains) for point in outline)
    return Appraisal(
        deal=deal,
        created=share(sum(deal.gains), sums),
        claimed=shares(deal.gains),
        nash_share=share(product_of(deal.gains), products),
        headroom=max(0, *(_least_more(point.gains, deal.gains) for point in outline)),
        better=_better(catalogue, deal.scores),
        percentiles=tuple(
            _percentile(column, score) for column, score in zip(catalogue.scores, deal.scores, strict=True)
        ),
    )


def zone_of_agreement(catalogue: Catalogue) -> int:
    """How many settlements leave no seat worse off than its walk-away; just the walk-away will do.

    Exact, by enumeration. Source: Raiffa 1982, "The Art and Science of Negotiation", chapter 4. R15, which
    checks a table before play, counts those that are better for all.
    """
    return _as_good(catalogue, catalogue.walk_aways)


def _least_more(there: PerSeat[int], here: PerSeat[int]) -> int:
    return min(more - less for more, less in zip(there, here, strict=True))


def _as_good(catalogue: Catalogue, least: PerSeat[int]) -> int:
    return sum([all(map(ge, scores, least)) for scores in zip(*catalogue.scores, strict=True)])


def _better(catalogue: Catalogue, scores: PerSeat[int]) -> int:
    equal = sum([found == scores for found in zip(*catalogue.scores, strict=True)])
    return _as_good(catalogue, scores) - equal


def _percentile(column: Sequence[int], score: int) -> Percentile:
    below = sum([other < score for other in column])
    at_most = sum([other <= score for other in column])
    return Percentile(Fraction(below, len(column)), Fraction(at_most, len(column)))
