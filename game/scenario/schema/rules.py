"""The numbers of the rules: value, durability, settlement, interim, truce, opening."""

# ruff: noqa: RUF012 - pydantic gives every model its own copy of a default.
from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.schema.written import (
    WORTH_MAX,
    Cost,
    Count,
    EffectList,
    Loss,
    Name,
    Percent,
    Share,
    Step,
    Text,
    When,
    Worth,
    Written,
)


class WalkAwayGauge(Written):
    """How a gauge moves a walk-away."""

    coefficient: Worth
    reference: Step


class WalkAwaySeat(Written):
    """One seat's value without a deal."""

    base: Worth
    per_turn: Worth = 0
    gauges: dict[str, WalkAwayGauge] = {}


class WalkAwayBlock(Written):
    """Every seat's value without a deal."""

    seats: dict[str, WalkAwaySeat]
    floor: Annotated[int, Field(ge=-WORTH_MAX, le=0)] = -500


class HeadlineScore(Written):
    """What headlines are worth."""

    value: Loss = 0
    count_max: Count = 3
    window_percent: tuple[Annotated[int, Field(ge=0, le=200)], ...] = (100,)
    none_penalty: Loss = 0
    no_summit_percent: Percent = 100


class PriceRow(Written):
    """A price in hundredths for each mark and whole step of a gauge."""

    gauge: Name
    coefficient: Worth


class ScoringBlock(Written):
    """Numbers of the score."""

    delay_per_turn: dict[str, Loss] = {}
    headline: HeadlineScore | None = None
    cost_mark_price: dict[str, PriceRow] = {}
    collapse_gap: Loss = 0
    pen_holder_bonus: Loss = 0
    red_line_cost: Loss = 0


class DurabilityTermRow(Written):
    """Per cent more while a condition holds."""

    name: Name
    when: When
    percent: Annotated[int, Field(ge=-100, le=100)]


class DurabilityMarks(Written):
    """How cost marks wear durability down."""

    gauge: Name
    above: Step
    per_mark_tenths_per_step: Cost


class DurabilityBlock(Written):
    """The chance that an agreement lasts."""

    base: Percent = 0
    ready_share: Percent = 0
    trust_share: Percent = 0
    terms: tuple[DurabilityTermRow, ...] = ()
    cost_marks: DurabilityMarks | None = None
    min: Percent = 10
    max: Percent = 95


class SettlementBlock(Written):
    """What makes a package a settlement."""

    requires: When = {}


class InterimBlock(Written):
    """What clauses in force are worth without a settlement."""

    half_percent: Percent = 50
    headline_value: Loss = 0
    risk_gap: Loss = 0
    risk_gap_safe: Loss = 0
    fighting_durability: Annotated[int, Field(ge=-100, le=0)] = 0
    risky_pair: tuple[Name, ...] = ()
    shocks: dict[str, EffectList] = {}


class TruceOption(Written):
    """What one option does while it is the truce."""

    option: Annotated[int, Field(ge=1, le=11)]
    at_most: dict[str, Annotated[int, Field(ge=-1000, le=1000)]] = {}
    percent: dict[str, Percent] = {}
    delay_percent: dict[str, Share] = {}


class TruceBlock(Written):
    """How an interim ceasefire runs and ends."""

    issue: Name
    options: tuple[TruceOption, ...]
    runs_turns: Annotated[int, Field(ge=1, le=12)] = 3
    on_signing: EffectList = ()
    each_turn: EffectList = ()
    breach_by: tuple[Name, ...] = ()
    breach: dict[str, EffectList] = {}
    incident: EffectList = ()


class OpeningBlock(Written):
    """The offer that lies on the table at the start."""

    text: Text
    from_: Annotated[Name, Field(alias="from")]
    to: tuple[Name, ...]
    package: dict[str, int]
    accepted_by: tuple[Name, ...] = ()
    kind: Literal["interim"] = "interim"
    on_reject: EffectList = ()
    on_lapse: EffectList = ()
