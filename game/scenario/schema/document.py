"""The whole file as written."""

# ruff: noqa: RUF012 - pydantic gives every model its own copy of a default.
from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.scenario.schema.cast import CharacterBlock, LevelBlock
from game.scenario.schema.moves import MovesBlock
from game.scenario.schema.play import (
    AcceptanceRow,
    CastingBlock,
    EventsBlock,
    GuidedRow,
    InjectBlock,
    LengthBlock,
    PresetBlock,
    SecretCardsBlock,
    SetupCheckBlock,
    SwitchBlock,
    TableBlock,
    VerdictRow,
)
from game.scenario.schema.rules import (
    DurabilityBlock,
    InterimBlock,
    OpeningBlock,
    ScoringBlock,
    SettlementBlock,
    TruceBlock,
    WalkAwayBlock,
)
from game.scenario.schema.story import (
    AppetiteBlock,
    CalendarBlock,
    CostMarkWords,
    GaugeBlock,
    IssueBlock,
    LinkageRow,
    SeatBlock,
    TopicRow,
    TrustBlock,
)
from game.scenario.schema.written import UNIT_MAX, Name, Text, Written


class Document(Written):
    """A scenario file; only calendar, seats, issues and walk_away must be there (R96)."""

    format: Literal["stakeholder-negotiation/1"]
    id: Name
    title: Name
    calendar: CalendarBlock
    seats: dict[str, SeatBlock]
    issues: dict[str, IssueBlock]
    walk_away: WalkAwayBlock
    subtitle: Name | None = None
    language: Annotated[Name, Field(max_length=12)] = "en"
    summary: Text | None = None
    content_note: Text | None = None
    points_unit: Annotated[int, Field(ge=1, le=UNIT_MAX)] = 1
    cost_mark: CostMarkWords | None = None
    linkages: tuple[LinkageRow, ...] = ()
    not_on_this_table: tuple[TopicRow, ...] = ()
    gauges: dict[str, GaugeBlock] = {}
    appetite: AppetiteBlock | None = None
    trust: TrustBlock | None = None
    scoring: ScoringBlock | None = None
    durability: DurabilityBlock | None = None
    settlement: SettlementBlock | None = None
    interim: InterimBlock | None = None
    truce: TruceBlock | None = None
    opening: OpeningBlock | None = None
    moves: MovesBlock | None = None
    secret_cards: SecretCardsBlock | None = None
    setup_check: SetupCheckBlock | None = None
    events: EventsBlock | None = None
    injects: dict[str, InjectBlock] = {}
    table: TableBlock | None = None
    presets: dict[str, PresetBlock] = {}
    switches: dict[str, SwitchBlock] = {}
    lengths: dict[str, LengthBlock] = {}
    characters: dict[str, CharacterBlock] = {}
    levels: dict[str, LevelBlock] = {}
    casting: dict[str, CastingBlock] = {}
    verdicts: tuple[VerdictRow, ...] = ()
    acceptance: tuple[AcceptanceRow, ...] = ()
    glossary: dict[str, Text] = {}
    guided: tuple[GuidedRow, ...] = ()
