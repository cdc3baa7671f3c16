"""What packages are worth: durability, walk-away, score, from one book and public numbers.

Everything is in hundredths of a point unless named per cent. A caller who wants the value at another
date passes a `PublicState` that describes that date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from game.core.arithmetic import clamp, div
from game.core.ids import GaugeId, IssueId, Package, SeatId
from game.core.position import Account, PublicState
from game.core.scenario import PublicScenario, SeatBook

ALL_SAFE = 100
"""Durability, per cent, where a scenario has no durability rules (R96)."""


@dataclass(frozen=True, slots=True)
class Settlement:
    """The parts of a settlement's score (R72, R74); costs are counted positive and subtracted."""

    options: int
    linkages: int
    headline_count: int
    headlines: int
    cost_marks: int
    delay: int
    costs: int
    red_lines: int
    pen_holder: int
    gross: int
    durability: int
    walk_away: int
    score: int

    @property
    def gain(self) -> int:
        """Score above the walk-away at signing."""
        return self.score - self.walk_away


@dataclass(frozen=True, slots=True)
class NoDeal:
    """The parts of the score without a settlement (R75); `other` is X, `risk` what is lost to risk."""

    walk_away: int
    people: int
    other: int
    headline_count: int
    durability: int
    kept: int
    risk: int
    costs: int
    red_lines: int
    score: int

    @property
    def gain(self) -> int:
        """Score above the walk-away at the end."""
        return self.score - self.walk_away


def is_draft(scenario: PublicScenario, public: PublicState, issue: IssueId, option: int) -> bool:
    """Whether the file is far enough for the clause to be signed (R60)."""
    return 2 * public.files[issue] >= scenario.issues[issue].options[option].need


def is_ready(scenario: PublicScenario, public: PublicState, issue: IssueId, option: int) -> bool:
    """Whether the file covers the clause's need and two seats have worked on it (R61)."""
    need = scenario.issues[issue].options[option].need
    if need == 0:
        return True
    if public.files[issue] < need:
        return False
    return not scenario.scoring.two_pens or sum(1 for units in public.work[issue] if units) >= 2


class Readings(Protocol):
    """Where files and gauges can be read: a public state, or the board on which a turn resolves."""

    @property
    def files(self) -> Sequence[int]:
        """Units by issue."""

    @property
    def gauges(self) -> Sequence[int]:
        """Hundredths of a step by gauge."""


def can_be_signed(
    scenario: PublicScenario, public: Readings, package: Package
) -> tuple[tuple[IssueId, ...], tuple[GaugeId, ...]]:
    """The issues whose files are too thin and the gauges too low for signing; both empty if it can be."""
    thin: list[IssueId] = []
    low: list[GaugeId] = []
    for number, option in enumerate(package):
        if option:
            chosen = scenario.issues[number].options[option]
            if 2 * public.files[number] < chosen.need:
                thin.append(IssueId(number))
            for gauge, least in chosen.requires:
                if public.gauges[gauge] < least and gauge not in low:
                    low.append(gauge)
    return tuple(thin), tuple(low)


def cost_marks(scenario: PublicScenario, package: Package) -> int:
    """How many cost marks the package carries (R11)."""
    return sum(
        issue.options[option].cost_marks for issue, option in zip(scenario.issues, package, strict=True)
    )


def has_summit(scenario: PublicScenario, package: Package) -> bool:
    """Whether the package calls a summit (R33)."""
    for issue, option in zip(scenario.issues, package, strict=True):
        if issue.options[option].summit:
            return True
    return False


def headline_count(scenario: PublicScenario, book: SeatBook, package: Package) -> int:
    """How many of the seat's headlines the package meets, counted up to the rule's most (R72)."""
    rules = scenario.scoring.headlines
    if rules is None:
        return 0
    return min(rules.count_max, sum(headline.when.holds(package) for headline in book.headlines))


def durability(scenario: PublicScenario, public: PublicState, package: Package) -> int:
    """The chance, per cent, that the package lasts (R71)."""
    rules = scenario.scoring.durability
    if rules is None:
        return ALL_SAFE
    live = ready = 0
    for number, option in enumerate(package):
        if option:
            live += 1
            ready += is_ready(scenario, public, IssueId(number), option)
    terms = sum(term.percent for term in rules.terms if term.when.holds(package))
    return durability_of(scenario, public, live, ready, cost_marks(scenario, package), terms)


def durability_of(
    scenario: PublicScenario, public: PublicState, live: int, ready: int, marks: int, terms: int
) -> int:
    """Durability, per cent, of any package with so many clauses, ready ones, cost marks, and per cent of
    terms (R71).
    """
    rules = scenario.scoring.durability
    if rules is None:
        return ALL_SAFE
    total = rules.base + terms
    if live:
        total += div(rules.ready_share * ready, live)
    if public.trust:
        total += div(rules.trust_share * sum(public.trust), 1000 * len(public.trust))
    if rules.cost_marks is not None:
        over = public.gauges[rules.cost_marks.gauge] - rules.cost_marks.above
        if marks and over > 0:
            total -= div(rules.cost_marks.per_mark_tenths * marks * over, 1000)
    return clamp(rules.low, rules.high, total)


def walk_away(book: SeatBook, public: PublicState, account: Account) -> int:
    """What the seat has if nothing is signed (R73)."""
    rule = book.walk_away
    drifted = sum(
        coefficient * (public.gauges[gauge] - reference) for gauge, coefficient, reference in rule.gauges
    )
    return rule.base + account.walk_away + rule.per_turn * (public.turn - 1) + div(drifted, 100)


def window_percent(scenario: PublicScenario, turn: int) -> int:
    """The headline window of a turn, per cent; after the last entry it stays there (R22)."""
    rules = scenario.scoring.headlines
    if rules is None or not rules.window_percent:
        return 100
    return rules.window_percent[min(turn, len(rules.window_percent)) - 1]


def headlines_value(
    scenario: PublicScenario, public: PublicState, seat: SeatId, count: int, summit: bool
) -> int:
    """What `count` headlines are worth to a seat in a settlement now (R72)."""
    rules = scenario.scoring.headlines
    if rules is None:
        return 0
    if count == 0:
        return -rules.none_penalty
    place = 100 if summit else rules.no_summit_percent
    appetite = public.appetite[seat] if public.appetite else 1000
    return div(rules.value * count * window_percent(scenario, public.turn) * place * appetite, 10_000_000)


def cost_mark_price(book: SeatBook, public: PublicState, marks: int) -> int:
    """What a number of cost marks costs the seat now (R72)."""
    return sum(
        div(coefficient * public.gauges[gauge] * marks, 100) for gauge, coefficient in book.cost_mark_price
    )


def options_value(book: SeatBook, package: Package) -> int:
    """The seat's points for the options chosen."""
    return sum(points[option] for points, option in zip(book.points, package, strict=True))


def linkages_value(scenario: PublicScenario, book: SeatBook, package: Package) -> int:
    """The seat's points for the linkages met."""
    return sum(
        points
        for linkage, points in zip(scenario.linkages, book.linkages, strict=True)
        if points and linkage.when.holds(package)
    )


def pen_holder_value(scenario: PublicScenario, public: PublicState, seat: SeatId, package: Package) -> int:
    """The bonus for signed clauses whose file the seat prepared more than each other seat (R62)."""
    bonus = scenario.scoring.pen_holder_bonus
    if not bonus:
        return 0
    led = 0
    for work, option in zip(public.work, package, strict=True):
        if (
            option
            and work[seat]
            and all(units < work[seat] for other, units in enumerate(work) if other != seat)
        ):
            led += 1
    return bonus * led


def red_line_costs(
    scenario: PublicScenario, public: PublicState, seat: SeatId, package: Package, whole: bool
) -> int:
    """What signing the package would cost in crossed red lines (R52).

    `whole`: a settlement, where leaving an issue at option 0 counts as signing it.
    """
    published = scenario.published[seat]
    crossed = sum(
        1
        for line in public.red_lines
        if line.seat == seat
        and (whole or package[line.issue])
        and published[line.issue][package[line.issue]] < published[line.issue][line.option]
    )
    return scenario.scoring.red_line_cost * crossed


def settlement_value(
    scenario: PublicScenario, book: SeatBook, public: PublicState, account: Account, package: Package
) -> Settlement:
    """What the package would be worth to the seat as a settlement signed now (R72, R74)."""
    options = options_value(book, package)
    linkages = linkages_value(scenario, book, package)
    count = headline_count(scenario, book, package)
    headlines = headlines_value(scenario, public, book.seat, count, has_summit(scenario, package))
    price = cost_mark_price(book, public, cost_marks(scenario, package)) if book.cost_mark_price else 0
    lines = account.red_lines + red_line_costs(scenario, public, book.seat, package, whole=True)
    pens = pen_holder_value(scenario, public, book.seat, package)
    gross = options + linkages + headlines - price - account.delay - account.costs - lines + pens
    lasts = durability(scenario, public, package)
    alternative = walk_away(book, public, account)
    score = div(lasts * gross + (100 - lasts) * (alternative - scenario.scoring.collapse_gap), 100)
    return Settlement(
        options=options,
        linkages=linkages,
        headline_count=count,
        headlines=headlines,
        cost_marks=price,
        delay=account.delay,
        costs=account.costs,
        red_lines=lines,
        pen_holder=pens,
        gross=gross,
        durability=lasts,
        walk_away=alternative,
        score=score,
    )


def no_deal_value(
    scenario: PublicScenario,
    book: SeatBook,
    public: PublicState,
    account: Account,
    package: Package | None = None,
) -> NoDeal:
    """What the seat has if no settlement follows and `package` (default: as now) is in force (R75)."""
    held = public.in_force if package is None else package
    rules = scenario.interim
    alternative = walk_away(book, public, account)
    people = other = kept = risk = count = 0
    lasts = ALL_SAFE
    if rules is not None and any(held):
        nothing = (0,) * len(held)
        live = False
        for issue, points, option in zip(scenario.issues, book.points, held, strict=True):
            if not option:
                continue
            if issue.humanitarian:
                people += points[option] - points[0]
            else:
                other += points[option] - points[0]
                live = True
        lasts = durability(scenario, public, held)
        risky = is_pair_in_force(scenario, held, rules.risky_pair)
        if risky:
            low = scenario.scoring.durability.low if scenario.scoring.durability else 0
            lasts = max(low, lasts + rules.fighting_durability)
        if live:
            other += linkages_value(scenario, book, held) - linkages_value(scenario, book, nothing)
            if book.cost_mark_price:
                other -= cost_mark_price(book, public, cost_marks(scenario, held))
            count = new_headlines(scenario, book, held)
            appetite = public.appetite[book.seat] if public.appetite else 1000
            other += div(rules.headline_value * count * appetite, 1000)
            kept = div(lasts * other * rules.half_percent, 10_000)
            risk = div((100 - lasts) * (rules.risk_gap if risky else rules.risk_gap_safe), 100)
    lines: int = account.red_lines
    if package is not None:
        signed = tuple(new if new != old else 0 for new, old in zip(package, public.in_force, strict=True))
        lines += red_line_costs(scenario, public, book.seat, signed, whole=False)
    return NoDeal(
        walk_away=alternative,
        people=people,
        other=other,
        headline_count=count,
        durability=lasts,
        kept=kept,
        risk=risk,
        costs=account.costs,
        red_lines=lines,
        score=alternative + people + kept - risk - account.costs - lines,
    )


def new_headlines(scenario: PublicScenario, book: SeatBook, package: Package) -> int:
    """Headlines met by the package that would not be met by signing nothing, up to the rule's most."""
    rules = scenario.scoring.headlines
    if rules is None:
        return 0
    nothing = (0,) * len(package)
    met = sum(line.when.holds(package) and not line.when.holds(nothing) for line in book.headlines)
    return min(rules.count_max, met)


def is_pair_in_force(scenario: PublicScenario, package: Package, pair: tuple[SeatId, ...]) -> bool:
    """Whether the package has a clause that binds exactly these seats (R75)."""
    return bool(pair) and any(
        option and issue.options[option].binds == pair
        for issue, option in zip(scenario.issues, package, strict=True)
    )
