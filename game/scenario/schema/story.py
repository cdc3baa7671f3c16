"""What is negotiated: calendar, seats, issues, linkages, and the public numbers."""

# ruff: noqa: RUF012 - pydantic gives every model its own copy of a default.
from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from game.scenario.schema.written import (
    Drift,
    FileUnits,
    Name,
    Step,
    Text,
    TurnCount,
    When,
    Worth,
    Written,
)


class MarkedRow(Written):
    """A day worth knowing."""

    day: date
    text: Name


class CalendarBlock(Written):
    """How many turns there are and which days they are; without `start` turns have no dates."""

    turns: TurnCount
    start: date | None = None
    days_per_turn: Annotated[int, Field(ge=1, le=366)] = 10
    end: date | None = None
    marked: tuple[MarkedRow, ...] = ()


class HeadlineRow(Written):
    """A visible success for one seat's audience."""

    text: Name
    when: When


class SeatBlock(Written):
    """A seat: what all may know, its brief and its headlines."""

    name: Name
    called: Name | None = None
    short: Annotated[Name, Field(max_length=6)] | None = None
    public_role: Text | None = None
    will_do: Text | None = None
    brief: Text | None = None
    headlines: tuple[HeadlineRow, ...] = ()


class OptionRow(Written):
    """One option of an issue, as R97 asks."""

    label: Name
    points: dict[str, Worth]
    short: Name | None = None
    need: FileUnits = 0
    cost_marks: Annotated[int, Field(ge=0, le=2)] = 0
    meaning: Text | None = None
    source: Text | None = None
    binds: tuple[Name, ...] | None = None
    settlement_only: bool = False
    summit: bool = False
    requires: dict[str, Step] = {}


class IssueBlock(Written):
    """An issue with its options, numbered from 0 as written."""

    name: Name
    options: tuple[OptionRow, ...]
    short: Annotated[Name, Field(max_length=18)] | None = None
    binds: tuple[Name, ...] | None = None
    file_start: FileUnits = 0
    anyone_may_prepare: bool = False
    humanitarian: bool = False


class LinkageRow(Written):
    """A combination of options worth more, or less, than its parts."""

    name: Name
    when: When
    points: dict[str, Worth]
    text: Text | None = None


class TopicRow(Written):
    """Something that is not on this table."""

    topic: Name
    text: Text


class CostMarkWords(Written):
    """How the cost mark is called and drawn."""

    name: Name
    symbol: Annotated[Name, Field(max_length=4)]
    text: Text


class GaugeBlock(Written):
    """A public number that drifts."""

    name: Name
    start: Step
    drift: Drift = ()
    short: Annotated[Name, Field(max_length=18)] | None = None
    of: Name | None = None
    explain: Text | None = None


class AppetiteSeat(Written):
    """One seat's appetite."""

    start: Step
    drift: Drift = ()


class AppetiteBlock(Written):
    """How much leaders want headlines."""

    seats: dict[str, AppetiteSeat]
    name: Name | None = None
    explain: Text | None = None


class TrustBlock(Written):
    """Trust of each pair, keyed `seat+seat`."""

    pairs: dict[str, Step]
    name: Name | None = None
    explain: Text | None = None
