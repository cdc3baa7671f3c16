"""Own values made additive for the search: one durability for all packages, corrected clause by clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.agents.appraisal import Appraisal
from game.agents.packing import (
    BYTE,
    HEADLINE_SHIFT,
    MARK_SHIFT,
    POINT_SHIFT,
    READY_SHIFT,
    TERM_MASK,
    TERM_SHIFT,
)

READY_PERCENT = 75
"""Share of clauses taken to be ready."""
CLAUSES_PERCENT = 85
"""Share of issues taken to have a clause."""
TERMS_PERCENT = 8
"""Durability terms taken to be met."""
PLANNED_GAIN = 2_000
"""How far above the collapse value an agreement is taken to lie, hundredths."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How amounts count in the plan: in hundredths times per cent, right to within a constant.

    `rates` is what a headline is worth without and with a summit.
    """

    appraisal: Appraisal
    lasts: int
    per_percent: int
    clauses: int
    rates: tuple[int, int]

    def worth(self, amount: int) -> tuple[int, int]:
        """A packed amount as planned own value, without and with a summit."""
        appraisal = self.appraisal
        term = amount >> TERM_SHIFT & TERM_MASK
        if term > TERM_MASK // 2:
            term -= TERM_MASK + 1
        points = (amount - (term << TERM_SHIFT)) >> POINT_SHIFT
        marks = amount >> MARK_SHIFT & BYTE
        value = self.lasts * points
        if marks:
            value -= self.lasts * appraisal.prices[marks] + self.per_percent * appraisal.wear[marks]
        if term:
            value += self.per_percent * term
        if self.clauses:
            # One more clause thins the share of ready ones; a ready one makes good for it and more.
            share = 100 * (amount >> READY_SHIFT & BYTE) - READY_PERCENT * (amount & BYTE)
            value += self.per_percent * appraisal.share * share // (100 * self.clauses)
        headlines = self.lasts * (amount >> HEADLINE_SHIFT & BYTE)
        return value + headlines * self.rates[0], value + headlines * self.rates[1]

    def rows(self) -> tuple[tuple[Sequence[int], ...], tuple[Sequence[int], ...]]:
        """Planned own values by issue and option, without and with a summit."""
        both = [[self.worth(amount) for amount in row] for row in self.appraisal.rows]
        return (
            tuple([[pair[0] for pair in row] for row in both]),
            tuple([[pair[1] for pair in row] for row in both]),
        )


def plan_of(appraisal: Appraisal) -> Plan:
    """The plan for settlements at one date."""
    without, with_summit = (row[1] if len(row) > 1 else 0 for row in appraisal.headlines)
    if appraisal.low is None:
        return Plan(appraisal, 100, 0, 0, (without, with_summit))
    lasts = appraisal.base + READY_PERCENT * appraisal.share // 100 + TERMS_PERCENT
    lasts = max(1, appraisal.low, min(appraisal.high, lasts))
    gain = PLANNED_GAIN * appraisal.sheet.scenario.points_unit
    clauses = max(1, CLAUSES_PERCENT * len(appraisal.rows) // 100) if appraisal.share else 0
    return Plan(appraisal, lasts, gain * 100 // lasts, clauses, (without, with_summit))
