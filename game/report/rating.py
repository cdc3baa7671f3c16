"""One deal looked at: where it stands for each party, how far it is from the best, and what betters it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, TypeVar

from game.analysis import Deal, Distance, Percentile, SpaceProblem, Swaps, Values, distance, percentile, swaps
from game.report.findings import SOLUTIONS, Findings
from game.report.number import Tree

SWAPS: Final = 5
"""How many of the best swaps are told."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rating:
    """A deal with its answers; `distances` to the frontier and each solution by name, None if there is none.

    `percentiles` and `swaps` are None if they would take too long, and `why` then says so.
    """

    findings: Findings
    deal: Deal
    values: Values
    percentiles: tuple[Percentile, ...] | None
    distances: dict[str, Distance | None]
    swaps: Swaps | None
    why: tuple[str, ...]

    @property
    def gains(self) -> Values:
        """What each party has over its walk-away."""
        return tuple(value - least for value, least in zip(self.values, self.findings.walk_away, strict=True))


def rate(findings: Findings, deal: Deal) -> Rating:
    """Look at a deal.

    Raises: SpaceProblem for what is no deal.
    """
    space = findings.subject.space
    far = distance(findings.solved, deal)
    to = (far.nash, far.kalai_smorodinsky, far.egalitarian, far.utilitarian)
    why: list[str] = []
    return Rating(
        findings,
        deal,
        far.values,
        _or_why(lambda: tuple(percentile(space, deal, party) for party in range(space.parties)), why),
        {
            "frontier": far.frontier,
            **{
                name: None if findings.solutions[name] is None else one
                for name, one in zip(SOLUTIONS, to, strict=True)
            },
        },
        _or_why(lambda: swaps(space, deal), why),
        tuple(dict.fromkeys(why)),
    )


def rating_tree(rating: Rating) -> dict[str, Tree]:
    """The answers as plain data."""
    told = rating.findings.subject.told
    shares, found = rating.percentiles, rating.swaps
    return {
        "options": [option for _, option in told(rating.deal)],
        "values": rating.values,
        "gains": rating.gains,
        "percentile": None
        if shares is None
        else {"below": [one.below for one in shares], "at_most": [one.at_most for one in shares]},
        "distance": {
            name: None if one is None else Fraction(one.rounded) for name, one in rating.distances.items()
        },
        "swaps": None
        if found is None
        else {
            "harmless": len(found.harmless),
            "helping_all": len(found.helping_all),
            "best": [
                {"changes": [told(swap.deal)[issue] for issue, _ in swap.changes], "gains": swap.gains}
                for swap in found.harmless[:SWAPS]
            ],
        },
    }


def _or_why(ask: Callable[[], T], why: list[str]) -> T | None:
    """An answer, None if it would take too long; the reason is added."""
    try:
        return ask()
    except SpaceProblem as problem:
        why.append(problem.sentence)
        return None
