"""What each clause does to the durability of a deal, and which one is the weakest."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.ids import IssueId, Package
from game.core.position import PublicState
from game.core.scenario import PublicScenario
from game.core.scoring import cost_marks, durability, durability_of, is_ready


@dataclass(frozen=True, slots=True)
class Strength:
    """One clause of a deal; all numbers are points of durability, per cent, within the rule's limits.

    `adds` is durability less what it would be with no clause on the issue: below 0 if the deal would last
    better without. `if_ready` is what durability would gain if this clause alone were made ready, 0 if it
    is. `pens` counts the seats that worked on the file, `missing` the units the file lacks.
    """

    issue: IssueId
    option: int
    adds: int
    is_ready: bool
    if_ready: int
    pens: int
    missing: int


def strengths(scenario: PublicScenario, public: PublicState, package: Package) -> tuple[Strength, ...]:
    """All clauses of a deal, the weakest first: the least added, then the most to be had by preparing it.

    Nothing here is secret. Exact; clauses are judged one at a time, so the numbers do not add up to the
    whole: leaving out one clause changes the share of ready ones among the rest. Empty for a deal without
    clauses and in a scenario without durability.
    """
    if scenario.scoring.durability is None:
        return ()
    found = [
        _strength(scenario, public, package, IssueId(issue), option)
        for issue, option in enumerate(package)
        if option
    ]
    return tuple(sorted(found, key=_rank))


def weakest(scenario: PublicScenario, public: PublicState, package: Package) -> tuple[Strength, ...]:
    """The weakest clauses: those that are equal to the first of `strengths`, usually one."""
    ordered = strengths(scenario, public, package)
    return tuple(clause for clause in ordered if _rank(clause) == _rank(ordered[0]))


def _rank(clause: Strength) -> tuple[int, int]:
    return clause.adds, -clause.if_ready


def _strength(
    scenario: PublicScenario, public: PublicState, package: Package, issue: IssueId, option: int
) -> Strength:
    lasts = durability(scenario, public, package)
    without = (*package[:issue], 0, *package[issue + 1 :])
    ready = is_ready(scenario, public, issue, option)
    return Strength(
        issue=issue,
        option=option,
        adds=lasts - durability(scenario, public, without),
        is_ready=ready,
        if_ready=0 if ready else _with_one_more(scenario, public, package) - lasts,
        pens=sum(1 for units in public.work[issue] if units),
        missing=max(0, scenario.issues[issue].options[option].need - public.files[issue]),
    )


def _with_one_more(scenario: PublicScenario, public: PublicState, package: Package) -> int:
    """Durability if one more clause were ready."""
    rules = scenario.scoring.durability
    clauses = [(IssueId(issue), option) for issue, option in enumerate(package) if option]
    ready = sum(is_ready(scenario, public, issue, option) for issue, option in clauses)
    terms = sum(term.percent for term in rules.terms if term.when.holds(package)) if rules else 0
    marks = cost_marks(scenario, package)
    return durability_of(scenario, public, len(clauses), ready + 1, marks, terms)
