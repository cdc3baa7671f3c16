"""What a package would be worth to the seat that asks, from its own book."""

from __future__ import annotations

from dataclasses import dataclass

from game.core.arithmetic import div
from game.core.ids import Package, Turn
from game.core.orders import Kind
from game.core.scenario import PublicScenario
from game.core.scoring import (
    can_be_signed,
    cost_marks,
    durability,
    no_deal_value,
    settlement_value,
)
from game.core.view import SeatView
from game.presenters.files import readied
from game.presenters.forecast import forecast
from game.presenters.reader import Reader
from game.texts import format_series, say


@dataclass(frozen=True, slots=True)
class Part:
    """One term of a sum: its words and its amount in hundredths."""

    words: str
    amount: int


@dataclass(frozen=True, slots=True)
class Worth:
    """A package's value to one seat, in hundredths, `if signed` now.

    `against` is what the seat has without it: its walk-away, or for an interim agreement what it keeps as
    things stand. `lasts` and `lasts_ready` are per cent: with today's files, and with every file ready.
    """

    kind: Kind
    score: int
    against: int
    lasts: int
    lasts_ready: int
    headlines: tuple[str, ...]
    marks: int
    red_lines: int
    thin: str
    low: str
    parts: tuple[Part, ...]

    @property
    def gain(self) -> int:
        """What signing adds for the seat."""
        return self.score - self.against


def natural_kind(scenario: PublicScenario, package: Package) -> Kind:
    """A settlement where the package holds what one needs, else an interim agreement (R31).

    A truce alone is interim: nobody who asks for one means to end the game with it.
    """
    truce, live = scenario.truce, [(issue, option) for issue, option in enumerate(package) if option]
    if truce is not None and len(live) == 1 and live[0][0] == truce.issue and truce.terms_of(live[0][1]):
        return Kind.INTERIM
    return Kind.SETTLEMENT if scenario.settlement_requires.holds(package) else Kind.INTERIM


def merged(view: SeatView, package: Package) -> Package:
    """What would be in force if the package were signed as an interim agreement (R37)."""
    return tuple(new or old for new, old in zip(package, view.public.in_force, strict=True))


def worth(view: SeatView, package: Package, kind: Kind, date: Turn | None = None) -> Worth:
    """What the package is worth to the seat, signed now or in turn `date` if only time passes until then."""
    scenario, book = view.scenario, view.book
    public, account = forecast(view, date or view.public.turn)
    reader = Reader(scenario, view.seat)
    thin, low = can_be_signed(scenario, public, package)
    whole = package if kind is Kind.SETTLEMENT else merged(view, package)
    if kind is Kind.SETTLEMENT:
        value = settlement_value(scenario, book, public, account, package)
        score, against, lines = value.score, value.walk_away, value.red_lines - account.red_lines
    else:
        with_it = no_deal_value(scenario, book, public, account, whole)
        score = with_it.score
        against = no_deal_value(scenario, book, public, account).score
        lines = with_it.red_lines - account.red_lines
    return Worth(
        kind=kind,
        score=score,
        against=against,
        lasts=durability(scenario, public, whole),
        lasts_ready=durability(scenario, readied(scenario, public, whole), whole),
        headlines=tuple(line.text for line in book.headlines if line.when.holds(whole)),
        marks=cost_marks(scenario, package),
        red_lines=lines,
        thin=reader.issues(thin) if thin else "",
        low=format_series([scenario.gauges[gauge].name for gauge in low]) if low else "",
        parts=settlement_parts(view, package) if kind is Kind.SETTLEMENT else (),
    )


def settlement_parts(view: SeatView, package: Package) -> tuple[Part, ...]:
    """How a settlement's score adds up if it is signed now (R72, R74), for the asking seat."""
    value = settlement_value(view.scenario, view.book, view.public, view.account, package)
    amounts = {
        "options": value.options,
        "linkages": value.linkages,
        "headlines": value.headlines,
        "cost_marks": -value.cost_marks,
        "delay": -value.delay,
        "costs": -value.costs,
        "red_lines": -value.red_lines,
        "pen_holder": value.pen_holder,
    }
    return tuple(
        Part(say(f"worth.{key}"), amount) for key, amount in amounts.items() if amount or key == "options"
    )


def walk_away_parts(view: SeatView) -> tuple[Part, ...]:
    """How the seat's walk-away adds up now (R73)."""
    rule, public = view.book.walk_away, view.public
    parts = [Part(say("worth.base"), rule.base), Part(say("worth.adjustment"), view.account.walk_away)]
    parts.append(Part(say("worth.time"), rule.per_turn * (public.turn - 1)))
    for gauge, coefficient, reference in rule.gauges:
        words = say("worth.gauge", gauge=view.scenario.gauges[gauge].name)
        parts.append(Part(words, div(coefficient * (public.gauges[gauge] - reference), 100)))
    return tuple(part for part in parts if part.amount)
