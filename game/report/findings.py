"""A deal space analysed once: everything that its report, its JSON and its picture show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from game.analysis import (
    Deal,
    Number,
    Solution,
    Solved,
    SpaceProblem,
    Values,
    solve,
    what_if,
    zone_of_agreement,
)
from game.report.number import Tree
from game.report.subject import Subject

SOLUTIONS: Final = ("nash", "kalai_smorodinsky", "egalitarian", "max_welfare")
"""The named solutions in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class Findings:
    """A subject with its answers.

    `solutions` by name, each None if no deal is better than the walk-away for every party. `zone` counts the
    deals that leave no party worse off; None if counting them would take too long, which `why` then says.
    Only the deals with the `fixed` option by issue count.
    """

    subject: Subject
    solved: Solved
    frontier_deals: int
    solutions: dict[str, Solution | None]
    zone: int | None
    why: str = ""
    fixed: Mapping[int, int] = field(default_factory=dict)

    @property
    def deals(self) -> int:
        """How many deals were looked at."""
        return self.solved.whole.deals

    @property
    def chosen(self) -> tuple[tuple[str, str], ...]:
        """The fixed options as pairs of issue and option, in order of the issues."""
        issues, options = self.subject.issues, self.subject.options
        return tuple((issues[issue], options[issue][option]) for issue, option in sorted(self.fixed.items()))

    @property
    def frontier(self) -> tuple[Values, ...]:
        """The efficient points, best for the first party first."""
        return self.solved.frontier

    @property
    def walk_away(self) -> Values:
        """Every party's value without a deal."""
        return self.subject.space.walk_away

    @property
    def range_of(self) -> tuple[tuple[Number, Number], ...]:
        """Every party's least and most on the frontier."""
        return tuple((min(column), max(column)) for column in zip(*self.frontier, strict=True))

    @property
    def counts_unoffered(self) -> bool:
        """Whether the deal that cannot be offered is on the frontier or leaves no party worse off."""
        deal = self.subject.unoffered
        if deal is None or any(deal[issue] != option for issue, option in self.fixed.items()):
            return False
        values = self.subject.space.value(deal)
        return values in self.frontier or all(
            value >= least for value, least in zip(values, self.walk_away, strict=True)
        )

    def deal_at(self, point: Values) -> Deal:
        """One deal behind a point of the frontier."""
        return self.solved.deal_at(point)


def find(subject: Subject, fixed: Mapping[int, int] | None = None) -> Findings:
    """Analyse a subject, or what stays possible in it if issues have the fixed options.

    Raises: SpaceProblem.
    """
    solved = what_if(subject.space, fixed) if fixed else solve(subject.space)
    is_open = any(_is_better(point, subject.space.walk_away) for point in solved.frontier)
    found = (solved.nash, solved.kalai_smorodinsky, solved.egalitarian, solved.utilitarian)
    zone, why = None, ""
    try:
        zone = zone_of_agreement(solved.whole)
    except SpaceProblem as problem:
        why = problem.sentence
    return Findings(
        subject,
        solved,
        sum(solved.deals_at(point) for point in solved.frontier),
        {name: solution if is_open else None for name, solution in zip(SOLUTIONS, found, strict=True)},
        zone,
        why,
        fixed or {},
    )


def tree_of(findings: Findings) -> dict[str, Tree]:
    """The answers as plain data; the keys and their order are what other programs rely on."""
    space = findings.subject.space
    return {
        "parties": findings.subject.parties,
        "issues": space.issues,
        "deals": space.deals,
        "walk_away": findings.walk_away,
        **_answers(findings),
    }


def fixed_tree(findings: Findings) -> dict[str, Tree]:
    """What stays possible with the fixed options, as plain data."""
    return {
        "options": findings.chosen,
        "deals": findings.deals,
        **_answers(findings),
    }


def _answers(findings: Findings) -> dict[str, Tree]:
    return {
        "frontier": {
            "points": len(findings.frontier),
            "deals": findings.frontier_deals,
            "values": findings.frontier,
        },
        **{
            name: None if solution is None else {"value": solution.value, "points": solution.points}
            for name, solution in findings.solutions.items()
        },
        "zone_of_agreement": {"deals": findings.zone},
    }


def _is_better(point: Values, walk_away: Values) -> bool:
    """Whether every party has more than its walk-away."""
    return all(value > least for value, least in zip(point, walk_away, strict=True))
