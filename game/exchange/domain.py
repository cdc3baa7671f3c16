"""A negotiation domain with its preference profiles, in exact numbers, whatever format it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from game.problems import Problem

Table = tuple[tuple[Fraction, ...], ...]
"""One party's values by issue and option."""


@dataclass(frozen=True, slots=True)
class Issue:
    """Something to agree on, and the names of its options in order."""

    name: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """What one party wants: the value of a deal is the sum of its options' values, with nothing rounded.

    `discount` is the share that is left of every value when time is up (Genius: utility × discount ^ time,
    time from 0 to 1); 1 means that waiting costs nothing.
    """

    name: str
    values: Table
    walk_away: Fraction
    discount: Fraction = Fraction(1)

    @property
    def best(self) -> Fraction:
        """The value of the best deal."""
        return sum((max(row) for row in self.values), Fraction(0))

    @property
    def worst(self) -> Fraction:
        """The value of the worst deal."""
        return sum((min(row) for row in self.values), Fraction(0))


@dataclass(frozen=True, slots=True)
class Domain:
    """Issues and the profiles of all parties: everything that every party knows and all that it hides.

    Scholars and authors may see it; a player may not. `notes` are warnings of the files it was read from.
    """

    name: str
    issues: tuple[Issue, ...]
    profiles: tuple[Profile, ...]
    notes: tuple[Problem, ...] = ()

    @property
    def values(self) -> tuple[Table, ...]:
        """Values by party, issue and option, as a deal space takes them."""
        return tuple(profile.values for profile in self.profiles)

    @property
    def walk_away(self) -> tuple[Fraction, ...]:
        """Every party's value without a deal, as a deal space takes it."""
        return tuple(profile.walk_away for profile in self.profiles)

    def numbers(self) -> Iterator[Fraction]:
        """Every value of every option and every walk-away."""
        for profile in self.profiles:
            for row in profile.values:
                yield from row
            yield profile.walk_away


def with_constant(rows: Table, constant: Fraction) -> Table:
    """The values with a constant in every deal: it is added to all options of the first issue."""
    if not constant:
        return rows
    return (tuple(value + constant for value in rows[0]), *rows[1:])
