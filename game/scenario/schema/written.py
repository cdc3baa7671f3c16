"""What all models of the file share: strict, closed, and made of a few kinds of values."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Final

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

AMOUNT_MAX: Final = 1_000_000
UNIT_MAX: Final = 10**36
"""Units of a point: enough for products of the decimals that programs write."""
WORTH_MAX: Final = AMOUNT_MAX * UNIT_MAX
ONE_LINE: Final = "^[^\\t\\n\\r\\x85\\u2028\\u2029]*$"
DEFAULT: Final = "default"
"""The key of effects for every seat that has no list of its own."""


class Written(BaseModel):
    """A block of the file: only the keys it names, nothing converted silently."""

    # Building each model when it is first used would be wasted: only the whole document is ever read.
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)


def _as_text(value: Any) -> Any:
    """A number, date or truth value that stands where words are expected is the word it was written as."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    return value.isoformat() if isinstance(value, date) else value


def _by_seat(value: Any) -> Any:
    """A plain list of effects is the list for every seat."""
    return {DEFAULT: value} if isinstance(value, tuple) else value


Name = Annotated[
    Annotated[str, Field(min_length=1, max_length=100, pattern=ONE_LINE)], BeforeValidator(_as_text)
]
"""A short text on one line."""
Text = Annotated[Annotated[str, Field(min_length=1, max_length=4000)], BeforeValidator(_as_text)]
"""A sentence or more."""
Amount = Annotated[int, Field(ge=-AMOUNT_MAX, le=AMOUNT_MAX)]
"""Hundredths (or whole points), either sign."""
Cost = Annotated[int, Field(ge=0, le=AMOUNT_MAX)]
"""Hundredths, never negative."""
Worth = Annotated[int, Field(ge=-WORTH_MAX, le=WORTH_MAX)]
"""Units of `points_unit`, or hundredths of a unit, either sign."""
Loss = Annotated[int, Field(ge=0, le=WORTH_MAX)]
"""Hundredths of a unit of `points_unit`, never negative."""
Step = Annotated[int, Field(ge=0, le=1000)]
"""A gauge, trust or appetite reading."""
Drift = tuple[Annotated[int, Field(ge=-1000, le=1000)], ...]
"""Change per turn; the last entry repeats."""
Percent = Annotated[int, Field(ge=0, le=100)]
Share = Annotated[int, Field(ge=0, le=400)]
"""A factor in per cent."""
TurnCount = Annotated[int, Field(ge=1, le=60)]
Count = Annotated[int, Field(ge=0, le=100)]
FileUnits = Annotated[int, Field(ge=0, le=6)]
When = dict[str, tuple[int, ...]]
"""Issue to options: every issue named must have one of the options listed."""
EffectList = tuple[Name, ...]
EffectsBySeat = Annotated[dict[str, EffectList], BeforeValidator(_by_seat)]
