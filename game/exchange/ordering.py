"""Which option of an issue comes first in a scenario made of a domain.

In play the deal of all first options means that nothing is agreed, so it cannot be offered (R30). Other tools
know no such deal, and a domain may well want it: its options are put in an order in which nobody misses it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import IntEnum
from fractions import Fraction
from itertools import combinations, product
from math import lcm
from typing import TypeVar

from game.exchange.domain import Domain, Issue

T = TypeVar("T")
Firsts = tuple[int, ...]
"""The option of each issue that comes first; as a deal, the one that cannot be offered."""


class Missed(IntEnum):
    """Who misses a deal that cannot be offered, from the least on.

    `NEVER`: some party has more without a deal, so it would not sign. `REPLACED`: another deal is at least as
    good for everybody. `WANTED`: neither is known.
    """

    NEVER = 0
    REPLACED = 1
    WANTED = 2


def in_order(domain: Domain) -> tuple[Domain, Missed]:
    """The domain with other options first where that is needed, and how its deal of all firsts is missed.

    Options keep their names and values, and those that are not put first their order. As few issues as will
    do are changed.
    """
    firsts = _Firsts(domain)
    best = firsts.as_they_are
    least = firsts.missed(best)
    if least is Missed.WANTED:
        for other in firsts.candidates():
            missed = firsts.missed(other)
            if missed < least:
                best, least = other, missed
            if least is Missed.NEVER:
                break
    return _put_first(domain, best), least


class _Firsts:
    """The orders of one domain, with values as whole numbers: every party has a factor of its own."""

    def __init__(self, domain: Domain) -> None:
        factors = [
            lcm(
                profile.walk_away.denominator, *(value.denominator for row in profile.values for value in row)
            )
            for profile in domain.profiles
        ]
        parties = list(zip(domain.profiles, factors, strict=True))
        self._rows = [
            [
                tuple(int(profile.values[at][option] * factor) for profile, factor in parties)
                for option in range(len(issue.options))
            ]
            for at, issue in enumerate(domain.issues)
        ]
        self._least = [int(profile.walk_away * factor) for profile, factor in parties]
        self._worst = _poorest(domain)
        self.as_they_are: Firsts = (0,) * len(domain.issues)

    def candidates(self) -> Iterator[Firsts]:
        """Orders to try: one issue changed, all of them, and all at their worst for one party.

        If any deal is one that a party would not sign, one of the last is.
        """
        for at, option in enumerate(self._worst):
            yield (*self.as_they_are[:at], option, *self.as_they_are[at + 1 :])
        yield self._worst
        for party in range(len(self._least)):
            yield tuple(min(range(len(rows)), key=lambda at: rows[at][party]) for rows in self._rows)

    def missed(self, deal: Firsts) -> Missed:
        """How a deal is missed that cannot be offered."""
        chosen = [rows[option] for rows, option in zip(self._rows, deal, strict=True)]
        values = map(sum, zip(*chosen, strict=True))
        if any(value < least for value, least in zip(values, self._least, strict=True)):
            return Missed.NEVER
        return Missed.REPLACED if self._has_other(deal) else Missed.WANTED

    def _has_other(self, deal: Firsts) -> bool:
        """Whether changing one issue or two is no loss to anybody."""
        steps = [
            [
                tuple(new - old for new, old in zip(row, rows[here], strict=True))
                for option, row in enumerate(rows)
                if option != here
            ]
            for rows, here in zip(self._rows, deal, strict=True)
        ]
        return any(min(step) >= 0 for changes in steps for step in changes) or any(
            all(one + two >= 0 for one, two in zip(first, second, strict=True))
            for some, others in combinations(steps, 2)
            for first, second in product(some, others)
        )


def _poorest(domain: Domain) -> Firsts:
    """On each issue the option with the smallest sum of shares in what each party's deals differ by."""
    widths = [profile.best - profile.worst or Fraction(1) for profile in domain.profiles]
    tables = [
        [[value / width for value in row] for row in profile.values]
        for profile, width in zip(domain.profiles, widths, strict=True)
    ]
    shares = [
        [sum(column, Fraction(0)) for column in zip(*rows, strict=True)] for rows in zip(*tables, strict=True)
    ]
    return tuple(row.index(min(row)) for row in shares)


def _put_first(domain: Domain, firsts: Firsts) -> Domain:
    if not any(firsts):
        return domain
    issues = tuple(
        Issue(issue.name, _moved(issue.options, first))
        for issue, first in zip(domain.issues, firsts, strict=True)
    )
    profiles = tuple(
        replace(
            profile,
            values=tuple(_moved(row, first) for row, first in zip(profile.values, firsts, strict=True)),
        )
        for profile in domain.profiles
    )
    return Domain(domain.name, issues, profiles, domain.notes)


def _moved(row: Sequence[T], first: int) -> tuple[T, ...]:
    """A row with one of its entries first."""
    return (row[first], *row[:first], *row[first + 1 :])
