"""What varies from game to game: cards, events, presets, lengths, characters, verdicts."""

# ruff: noqa: RUF012 - pydantic gives every model its own copy of a default.
from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Field

from game.scenario.schema.written import (
    Amount,
    Count,
    EffectList,
    Name,
    Percent,
    Share,
    Text,
    TurnCount,
    When,
    Written,
)

Day = date | Annotated[int, Field(ge=1, le=60)]
"""A date or the number of a turn."""
Switchable = Literal[
    "red_line",
    "warm_statement",
    "gesture",
    "pressure",
    "pen_holder",
    "two_pens",
    "cost_marks",
    "secret_cards",
    "jitter",
    "events",
]
"""What a switch can turn off."""


class SecretCardRow(Written):
    """A private mandate."""

    name: Name
    text: Text
    percent: dict[str, Annotated[int, Field(ge=60, le=150)]] = {}
    walk_away: Annotated[int, Field(ge=-200, le=200)] = 0


class SecretCardsBlock(Written):
    """The cards of each seat, and how far points move by chance."""

    seats: dict[str, tuple[SecretCardRow, ...]] = {}
    jitter: Annotated[int, Field(ge=0, le=5)] = 0


class SetupCheckBlock(Written):
    """When a deal of cards makes a playable table."""

    turn: TurnCount
    zone_percent_of_settlements: tuple[Percent, Percent] = (0, 100)
    best_differs_issues: Count = 0
    split_package: dict[str, int] = {}
    best_differs_exception: dict[str, Count] = {}
    best_below_walk_away_of: dict[str, Name] = {}
    redraw_max: Annotated[int, Field(ge=1, le=1000)] = 60
    enumerate_max: Annotated[int, Field(ge=1, le=10_000_000)] = 1_000_000
    sample_size: Annotated[int, Field(ge=1, le=1_000_000)] = 20_000


class UnlessBlock(Written):
    """What keeps a card in the deck."""

    in_force: When


class CardRow(Written):
    """An event card and the days on which it may come up."""

    id: Name
    kind: Literal["historical", "hypothetical"]
    title: Name
    text: Text
    effects: EffectList
    from_: Annotated[date | None, Field(alias="from")] = None
    to: date | None = None
    turns: tuple[TurnCount, TurnCount] | None = None
    source: Text | None = None
    unless: UnlessBlock | None = None
    needs_truce: bool = False
    incident: bool = False
    harm: bool = False


class EventsBlock(Written):
    """The deck, and the chance of a card each turn."""

    percent: Percent = 50
    cards: tuple[CardRow, ...] = ()


class InjectBlock(Written):
    """Something a facilitator may add."""

    name: Name
    effects: EffectList
    text: Text | None = None


class TableBlock(Written):
    """Choices of a table that are not part of the story."""

    press: Literal["none", "talks"] = "none"
    missing_orders: Literal["stall", "prepare"] = "stall"
    harm_cards: bool = False


class PresetBlock(Written):
    """A variant of the points; `loss_percent` scales losses against option 0, by issue and seat."""

    name: Name
    text: Text | None = None
    loss_percent: dict[str, dict[str, Share]] = {}


class SwitchBlock(Written):
    """Rules that can be left out together."""

    name: Name
    off: tuple[Switchable, ...]
    text: Text | None = None


class LengthBlock(Written):
    """A shorter or longer game; `change` is laid over the file before it is read."""

    name: Name
    text: Text | None = None
    issues: tuple[Name, ...] | None = None
    need_percent: Annotated[int, Field(ge=0, le=100)] = 100
    change: dict[str, Any] = {}


class CastingBlock(Written):
    """Which character sits where."""

    name: Name
    seats: dict[str, Name]


class VerdictCondition(Written):
    """When a verdict applies: all that is written must hold."""

    ending: Literal["deal", "walk_out", "partial", "lapse"] | None = None
    durability_below: Percent | None = None
    durability_from: Percent | None = None
    signed_by: Day | None = None
    signed_after: Day | None = None
    nash_share_from: Percent | None = None
    claims_over: Percent | None = None
    created_below: Percent | None = None
    in_force_pair: tuple[Name, ...] | None = None
    truce_running: bool | None = None


class VerdictRow(Written):
    """One line that sums a game up."""

    text: Name
    when: VerdictCondition


MeasureName = Literal[
    "deal_percent",
    "zone_percent_of_settlements",
    "zone_percent_of_packages",
    "best_differs_issues",
    "best_accepted_elsewhere",
    "split_acceptable",
    "split_dominated_count",
    "fairness_gap_percent",
    "shortcut_shine",
    "shortcut_gain_at_deadline",
    "shortcut_others_at_deadline",
    "delay_peak_turn",
    "delay_peak_height",
    "delay_policy_height",
    "signed_between_percent",
    "character_lead_percent",
    "simple_policies_above_field",
    "near_efficient_percent",
    "created_percent",
    "preparing_gain",
    "hard_gain",
    "easy_loss",
    "replay_differences",
    "first_offer_changes",
    "truce_answer_gap",
    "truce_answers_split",
    "distinct_nash_deals",
    "largest_nash_option_percent",
    "search_quality_percent",
]
"""What the lab can measure."""


class AcceptanceRow(Written):
    """What a change of numbers must still satisfy; what a measure needs to know follows its name.

    Characters are not looked up: a target may wait for one that does not exist yet.
    """

    id: Name
    text: Text
    measure: MeasureName
    from_: Annotated[Amount | None, Field(alias="from")] = None
    to: Amount | None = None
    enforced: bool = True
    issues: tuple[Name, ...] = ()
    seat: Name | None = None
    turns: tuple[TurnCount, ...] = ()
    package: dict[str, int] = {}
    preset: Name | None = None
    length: Name | None = None
    character: Name | None = None
    castings: tuple[dict[str, Name], ...] = ()


MoveName = Literal[
    "offer",
    "accept",
    "reject",
    "withdraw",
    "stall",
    "walk_out",
    "prepare",
    "gesture",
    "red_line",
    "statement",
    "pressure",
    "end_truce",
]


class GuidedRow(Written):
    """What a newcomer's first game shows from a turn on, with one sentence that introduces it."""

    turn: TurnCount
    text: Text
    issues: tuple[Name, ...] = ()
    moves: tuple[MoveName, ...] = ()
