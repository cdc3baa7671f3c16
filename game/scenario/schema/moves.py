"""The moves a scenario has, and what each does."""

from __future__ import annotations

# ruff: noqa: RUF012 - pydantic gives every model its own copy of a default.
from typing import Annotated

from pydantic import Field

from game.scenario.schema.written import EffectList, EffectsBySeat, Name, Text, TurnCount, Written


class PrepareMove(Written):
    """How files grow."""

    file: Annotated[int, Field(ge=1, le=6)] = 1
    file_max: Annotated[int, Field(ge=1, le=6)] = 6


class GestureMove(Written):
    """A costly sign of goodwill."""

    effects: EffectsBySeat = {}
    limit_per_turn: Annotated[int, Field(ge=1, le=10)] = 1


class RedLineMove(Written):
    """A public promise not to sign below an option."""

    effects: EffectsBySeat = {}
    standing_max: Annotated[int, Field(ge=1, le=30)] = 2


class StatementMove(Written):
    """A warm public statement."""

    expires: TurnCount = 3
    effects: EffectsBySeat = {}
    penalty: EffectsBySeat = {}


class PressureKind(Written):
    """One way of a seat to press."""

    name: Name
    effects: EffectList
    text: Text | None = None
    target: Name | None = None


class PressureMove(Written):
    """All ways to press, by seat."""

    kinds: dict[str, tuple[PressureKind, ...]]
    limit_per_turn: Annotated[int, Field(ge=1, le=10)] = 1


class WithdrawMove(Written):
    """What leaving an unsigned agreement does."""

    effects: EffectsBySeat = {}


class SlipRules(Written):
    """What a signing that slips does."""

    tries_max: Annotated[int, Field(ge=1, le=60)] = 3
    effects: EffectList = ()


class MovesBlock(Written):
    """Which moves exist; one that is missing is switched off."""

    desk_per_turn: Annotated[int, Field(ge=0, le=4)] = 2
    offer_lapses_after: TurnCount = 2
    prepare: PrepareMove | None = None
    gesture: GestureMove | None = None
    red_line: RedLineMove | None = None
    warm_statement: StatementMove | None = None
    pressure: PressureMove | None = None
    withdraw: WithdrawMove = WithdrawMove.model_construct()
    slipped_signing: SlipRules = SlipRules.model_construct()
