"""What settlements are worth to a seat at one date: `core.scoring`, arranged for thousands of questions."""

from __future__ import annotations

from dataclasses import dataclass

from game.agents.outlook import at_signing
from game.agents.packing import (
    BYTE,
    HEADLINE_SHIFT,
    MARK_SHIFT,
    POINT,
    POINT_SHIFT,
    READY,
    READY_SHIFT,
    SUMMIT_SHIFT,
    TERM_MASK,
    TERM_SHIFT,
)
from game.agents.worksheet import Worksheet
from game.core.arithmetic import div
from game.core.ids import Package, Turn
from game.core.position import PublicState
from game.core.scoring import cost_mark_price, headlines_value, walk_away
from game.core.view import SeatView


@dataclass(frozen=True, slots=True)
class Appraisal:
    """Everything about one date that does not depend on the package; hundredths.

    `rows` are the worksheet's with readiness and red lines of the date; `headlines` by summit (no, yes)
    and count; `prices` and `wear` (per cent of durability) by cost marks; `low` is None where everything
    lasts (R96). `base` is durability before clauses.
    """

    sheet: Worksheet
    date: Turn
    rows: tuple[tuple[int, ...], ...]
    headlines: tuple[tuple[int, ...], tuple[int, ...]]
    prices: tuple[int, ...]
    wear: tuple[int, ...]
    spent: int
    collapse: int
    base: int
    share: int
    low: int | None
    high: int

    def packed(self, package: Package) -> int:
        """Everything that adds up over the package at this date (see `packing`)."""
        total = 0
        for row, option in zip(self.rows, package, strict=True):
            total += row[option]
        for first, second, table in self.sheet.pairs:
            total += table[package[first]][package[second]]
        for when, amount in self.sheet.more:
            if when.holds(package):
                total += amount
        return total

    def value(self, package: Package) -> int:
        """The score of the package as a settlement signed at this date (R100)."""
        return self.value_of(self.packed(package))

    def value_of(self, total: int) -> int:
        """The score of a package from its packed sum."""
        headlines = self.headlines[1 if total >> SUMMIT_SHIFT & BYTE else 0]
        count = total >> HEADLINE_SHIFT & BYTE
        marks = total >> MARK_SHIFT & BYTE
        gross = (
            (total >> POINT_SHIFT)
            + headlines[count if count < len(headlines) else -1]
            - self.prices[marks]
            - self.spent
        )
        if self.low is None:
            return gross
        lasts = self.base + (total >> TERM_SHIFT & TERM_MASK) - self.sheet.bias - self.wear[marks]
        live = total & BYTE
        if live:
            lasts += (2 * self.share * (total >> READY_SHIFT & BYTE) + live) // (2 * live)
        lasts = self.low if lasts < self.low else self.high if lasts > self.high else lasts
        return (2 * (lasts * gross + (100 - lasts) * self.collapse) + 100) // 200

    def headline_count(self, package: Package) -> int:
        """How many headlines the package brings, up to the rule's most."""
        return self.headlines_in(self.packed(package))

    def headlines_in(self, total: int) -> int:
        """The same from a packed sum."""
        return min(total >> HEADLINE_SHIFT & BYTE, len(self.headlines[0]) - 1)


def appraise(view: SeatView, sheet: Worksheet, date: Turn, bar: int = 0) -> Appraisal:
    """The appraisal of settlements signed at a date (R100): built in about 50 microseconds.

    `bar` is what an own red line that is crossed costs beyond what the rules say, hundredths.
    """
    public, account = at_signing(view, date)
    scenario, book = view.scenario, view.book
    scoring = scenario.scoring
    marks = 1 + sum(max(option.cost_marks for option in issue.options) for issue in scenario.issues)
    most = scoring.headlines.count_max if scoring.headlines else 0
    rules = scoring.durability
    base, wear = 0, (0,) * marks
    if rules is not None:
        base = rules.base
        if public.trust:
            base += div(rules.trust_share * sum(public.trust), 1000 * len(public.trust))
        if rules.cost_marks is not None:
            over = max(0, public.gauges[rules.cost_marks.gauge] - rules.cost_marks.above)
            wear = tuple(div(rules.cost_marks.per_mark_tenths * mark * over, 1000) for mark in range(marks))
    return Appraisal(
        sheet=sheet,
        date=date,
        rows=_rows(sheet, public, bar),
        headlines=(
            tuple(headlines_value(scenario, public, book.seat, count, False) for count in range(most + 1)),
            tuple(headlines_value(scenario, public, book.seat, count, True) for count in range(most + 1)),
        ),
        prices=tuple([cost_mark_price(book, public, mark) for mark in range(marks)])
        if book.cost_mark_price
        else (0,) * marks,
        wear=wear,
        spent=account.delay + account.costs + account.red_lines,
        collapse=walk_away(book, public, account) - scoring.collapse_gap,
        base=base,
        share=rules.ready_share if rules else 0,
        low=rules.low if rules else None,
        high=rules.high if rules else 0,
    )


def _rows(sheet: Worksheet, public: PublicState, bar: int) -> tuple[tuple[int, ...], ...]:
    scenario, seat = sheet.scenario, sheet.book.seat
    # Two pens are assumed (R100), so a clause is ready as soon as its file covers the need.
    rows = [
        tuple(
            [
                amount + READY if option and chosen.need <= file else amount
                for option, (amount, chosen) in enumerate(zip(row, issue.options, strict=True))
            ]
        )
        for row, issue, file in zip(sheet.rows, scenario.issues, public.files, strict=True)
    ]
    cost = (scenario.scoring.red_line_cost + bar) * POINT
    for line in public.red_lines:
        if line.seat == seat:
            published = scenario.published[seat][line.issue]
            rows[line.issue] = tuple(
                amount - cost if rank < published[line.option] else amount
                for rank, amount in zip(published, rows[line.issue], strict=True)
            )
    return tuple(rows)
