"""The keys a scenario gives to its seats, issues and gauges, by position."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from game.core.effects import Touches, Who
from game.core.ids import GaugeId, IssueId, SeatId

RESERVED: Final = frozenset(
    [touches.value for touches in Touches] + [who.value for who in Who] + ["default", "no", "none", "yes"]
)
"""Words with a meaning of their own; no seat, issue or gauge may be called so."""

PAIR_SIGN: Final = "+"
"""Joins two seats to the key of their pair: `kremlin+kyiv`."""


@dataclass(frozen=True, slots=True)
class Names:
    """Keys in scenario order; a position in a tuple is the number the rules use."""

    seats: tuple[str, ...]
    issues: tuple[str, ...]
    gauges: tuple[str, ...]

    def seat(self, key: str) -> SeatId:
        """The number of a seat that is known to exist."""
        return SeatId(self.seats.index(key))

    def issue(self, key: str) -> IssueId:
        """The number of an issue that is known to exist."""
        return IssueId(self.issues.index(key))

    def gauge(self, key: str) -> GaugeId:
        """The number of a gauge that is known to exist."""
        return GaugeId(self.gauges.index(key))

    def seats_of(self, keys: Iterable[str]) -> tuple[SeatId, ...]:
        """Numbers of seats, in scenario order, each once; unknown keys are left out."""
        wanted = set(keys)
        return tuple(SeatId(at) for at, key in enumerate(self.seats) if key in wanted)

    def pair(self, key: str) -> tuple[SeatId, SeatId] | None:
        """The two different seats of a pair key like `kremlin+kyiv`, in scenario order, else None."""
        words = [word.strip() for word in key.split(PAIR_SIGN)]
        found = self.seats_of(words)
        return (found[0], found[1]) if len(words) == 2 and len(found) == 2 else None
