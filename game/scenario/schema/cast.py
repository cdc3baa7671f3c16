"""The parameters of characters and of their levels."""

# ruff: noqa: RUF012 - pydantic gives every model its own copy of a default.
from __future__ import annotations

from typing import Annotated

from pydantic import Field

from game.scenario.schema.written import Amount, Cost, Count, Name, Percent, Share, Text, TurnCount, Written


class CharacterBlock(Written):
    """A scripted personality; every key but name and text is one of its parameters."""

    name: Name
    text: Text
    concession_percent: Annotated[int, Field(ge=10, le=400)]
    floor_percent: Percent
    clock: TurnCount
    margin: Amount
    late: TurnCount
    rush_percent: Share
    reciprocity_percent: Share
    prepare_percent: Percent
    pressure_percent: Percent
    gesture_percent: Percent
    red_line_percent: Percent
    warm_statement_percent: Percent
    two_party_percent: Percent
    own_percent: Percent
    truce_percent: Percent
    breach_percent: Percent
    headline_alone_percent: Percent | None = None
    headlines_wanted: Count | None = None
    headlines_missing_margin: Amount | None = None
    headline_weight: Cost | None = None
    no_offer_before: TurnCount | None = None
    signal_every: TurnCount | None = None
    mirror_percent: Percent | None = None
    worst_off_first: bool | None = None


class LevelBlock(Written):
    """A difficulty: how it learns and errs, and how it changes a character's parameters."""

    name: Name
    text: Text
    learn: Annotated[int, Field(ge=0, le=1000)] = 0
    noise: Annotated[int, Field(ge=0, le=1000)] = 0
    foresight: bool = False
    set_: Annotated[dict[str, Amount], Field(alias="set")] = {}
    add: dict[str, Amount] = {}
    percent: dict[str, Share] = {}
    at_least: dict[str, Amount] = {}
    at_most: dict[str, Amount] = {}


TURN_PARAMETERS = ("clock", "late", "no_offer_before", "signal_every")
"""Parameters that count turns; another length scales them."""


def parameter_names() -> tuple[str, ...]:
    """Every parameter a character can have."""
    return tuple(name for name in CharacterBlock.model_fields if name not in ("name", "text"))
