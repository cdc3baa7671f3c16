"""Own values made additive for the search: one durability for all packages, corrected clause by clause."""

from __future__ import annotations

from collections.abc import Sequence

from game.agents.appraisal import Appraisal
from game.agents.packing import (
    BYTE,
    HEADLINE_SHIFT,
    MARK_SHIFT,
    POINT_SHIFT,
    READY_SHIFT,
    SUMMIT,
    TERM_MASK,
    TERM_SHIFT,
)
from game.agents.structure import Group

READY_PERCENT = 75
"""Share of clauses taken to be ready."""
CLAUSES_PERCENT = 85
"""Share of issues taken to have a clause."""
TERMS_PERCENT = 8
"""Durability terms taken to be met."""


class Plan:
    """Planned own values at one date, in hundredths times per cent; right to within a constant.

    `summits` are the ways to look at: without a summit, with one; only True where it makes no difference.
    """

    __slots__ = ("_per_percent", "_worth", "appraisal", "lasts", "rows", "summits", "usable")

    def __init__(self, appraisal: Appraisal, target: int) -> None:
        self.appraisal = appraisal
        self.lasts, self._per_percent = self._durability(target)
        self.summits = self._ways()
        self._worth: dict[tuple[int, bool], int] = {}
        self.rows = {
            summit: tuple([tuple([self._value(amount, summit) for amount in row]) for row in appraisal.rows])
            for summit in self.summits
        }
        self.usable = {
            summit: tuple([self._usable(group, summit) for group in appraisal.sheet.structure.groups])
            for summit in self.summits
        }

    def pivots(self, setting: int, summit: bool) -> int | None:
        """What a setting of the pivots brings by itself; None if it does not go with (no) summit."""
        structure = self.appraisal.sheet.structure
        chosen = structure.settings[setting]
        if self._summit_of(structure.pivots, chosen.options, summit) is False:
            return None
        rows = self.rows[summit]
        total = self._joint(chosen.fixed, summit)
        for issue, option in zip(structure.pivots, chosen.options, strict=True):
            total += rows[issue][option]
        return total

    def groups(self, setting: int, summit: bool) -> list[list[int]]:
        """Planned own values by group and choice under a setting of the pivots."""
        structure, rows = self.appraisal.sheet.structure, self.rows[summit]
        found = []
        for group, joint in zip(structure.groups, structure.settings[setting].joint, strict=True):
            if len(group.issues) == 1:
                row = rows[group.issues[0]]
                found.append(
                    [
                        row[choice[0]] + self._joint(amount, summit)
                        for choice, amount in zip(group.choices, joint, strict=True)
                    ]
                )
            else:
                own = [rows[issue] for issue in group.issues]
                found.append(
                    [
                        sum([row[option] for row, option in zip(own, choice, strict=True)])
                        + self._joint(amount, summit)
                        for choice, amount in zip(group.choices, joint, strict=True)
                    ]
                )
        return found

    def _durability(self, target: int) -> tuple[int, int]:
        """The durability planned with, per cent, and what one per cent of it is worth."""
        appraisal = self.appraisal
        if appraisal.low is None:
            return 100, 0
        lasts = appraisal.base + READY_PERCENT * appraisal.share // 100 + TERMS_PERCENT
        lasts = max(appraisal.low, min(appraisal.high, lasts))
        return lasts, max(0, target - appraisal.collapse) * 100 // max(1, lasts)

    def _ways(self) -> tuple[bool, ...]:
        appraisal = self.appraisal
        if appraisal.headlines[0] == appraisal.headlines[1] or not any(
            option.summit for issue in appraisal.sheet.scenario.issues for option in issue.options
        ):
            return (True,)
        return (False, True)

    def _summit_of(self, issues: Sequence[int], options: Sequence[int], summit: bool) -> bool:
        """Whether options go with having, or not having, a summit."""
        if len(self.summits) == 1:
            return True
        rows = self.appraisal.rows
        held = any(
            rows[issue][option] & (BYTE * SUMMIT) for issue, option in zip(issues, options, strict=True)
        )
        return summit or not held

    def _usable(self, group: Group, summit: bool) -> tuple[int, ...]:
        return tuple(
            [k for k, choice in enumerate(group.choices) if self._summit_of(group.issues, choice, summit)]
        )

    def _joint(self, amount: int, summit: bool) -> int:
        return self._value(amount, summit) if amount else 0

    def _value(self, amount: int, summit: bool) -> int:
        """A packed amount as planned own value."""
        found = self._worth.get((amount, summit))
        if found is None:
            found = self._worth[amount, summit] = self._work_out(amount, summit)
        return found

    def _work_out(self, amount: int, summit: bool) -> int:
        appraisal = self.appraisal
        term = amount >> TERM_SHIFT & TERM_MASK
        if term > TERM_MASK // 2:
            term -= TERM_MASK + 1
        points = (amount - (term << TERM_SHIFT)) >> POINT_SHIFT
        marks = amount >> MARK_SHIFT & BYTE
        headlines = appraisal.headlines[1 if summit else 0]
        rate = headlines[1] if len(headlines) > 1 else 0
        gain = points + (amount >> HEADLINE_SHIFT & BYTE) * rate - appraisal.prices[marks]
        value = self.lasts * gain + self._per_percent * (term - appraisal.wear[marks])
        if appraisal.share:
            clauses = max(1, CLAUSES_PERCENT * len(appraisal.rows) // 100)
            ready = amount >> READY_SHIFT & BYTE
            # One more clause thins the share of ready ones; a ready one makes good for it and more.
            value += (
                self._per_percent
                * appraisal.share
                * (100 * ready - READY_PERCENT * (amount & BYTE))
                // (100 * clauses)
            )
        return value
