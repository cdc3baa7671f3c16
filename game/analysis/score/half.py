"""One half of a scenario's issues: every choice of options on them, by what enters the score jointly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import add

from game.core.ids import IssueId, Package, PerSeat
from game.core.space import Group, Traits

FIELD = 16
"""Bits of each number in packed traits; no sum over issues comes near that."""
_MASK = (1 << FIELD) - 1
_SEATS_FROM = 4
"""The first field that counts headlines, one a seat; live, ready, marks and summits stand before it."""


def packed(traits: Traits) -> int:
    """Traits as one number, so that the traits of two halves together are a sum.

    Per cent may be negative and stands on top, where the sign does no harm.
    """
    number = traits.percent
    for count in (*reversed(traits.headlines), int(traits.summit), traits.marks, traits.ready, traits.live):
        number = (number << FIELD) + count
    return number


def unpacked(number: int, seats: int) -> Traits:
    """The traits that a sum of packed traits stands for."""
    fields = [number >> FIELD * at & _MASK for at in range(_SEATS_FROM + seats)]
    live, ready, marks, summits = fields[:_SEATS_FROM]
    percent = number >> FIELD * len(fields)
    return Traits(live, ready, marks, percent, summits > 0, tuple(fields[_SEATS_FROM:]))


@dataclass(frozen=True, slots=True)
class Bundle:
    """Choices with the same packed traits: points by seat and choice, and the code of each choice."""

    traits: int
    points: PerSeat[tuple[int, ...]]
    codes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Code:
    """Packages as numbers in lexicographic order; 0 is the package without clauses."""

    strides: tuple[int, ...]

    @staticmethod
    def of(sizes: Sequence[int]) -> Code:
        """The code for issues with so many options each."""
        strides = [1]
        for size in reversed(sizes[1:]):
            strides.append(strides[-1] * size)
        return Code(tuple(reversed(strides)))

    def number(self, parts: Iterable[tuple[IssueId, int]]) -> int:
        """The number of a package that has these options and no other clause."""
        return sum(self.strides[issue] * option for issue, option in parts)

    def package(self, number: int) -> Package:
        """The package of a number."""
        options = []
        for stride in self.strides:
            option, number = divmod(number, stride)
            options.append(option)
        return tuple(options)


class Half:
    """All choices on some issues in bundles; `codes` has the code of each choice, bundle by bundle.

    A code is the number of the package in which the issues of the other half have no clause; the codes of
    two halves add up.
    """

    def __init__(self, issues: frozenset[IssueId], code: Code, bundles: tuple[Bundle, ...]) -> None:
        self.issues, self.code, self.bundles = issues, code, bundles
        self.codes = [number for bundle in bundles for number in bundle.codes]
        self._at = {number: at for at, number in enumerate(self.codes)}

    def find(self, package: Package) -> int | None:
        """Where the choice of a whole package on these issues stands among `codes`, None if nowhere."""
        return self._at.get(self.code.number((issue, package[issue]) for issue in self.issues))


def joined(blocks: Iterable[tuple[Group, ...]], seats: int, code: Code) -> tuple[Bundle, ...]:
    """Every choice of one local package in each block."""
    nothing: PerSeat[int] = (0,) * seats
    held: dict[int, list[tuple[int, PerSeat[int]]]] = {0: [(0, nothing)]}
    for block in blocks:
        grown: dict[int, list[tuple[int, PerSeat[int]]]] = {}
        for group in block:
            more = packed(group.traits)
            ways = [(code.number(local.parts), local.points) for local in group.locals]
            for traits, choices in held.items():
                grown.setdefault(traits + more, []).extend(
                    [
                        (number + new, tuple(map(add, points, extra)))
                        for number, points in choices
                        for new, extra in ways
                    ]
                )
        held = grown
    return tuple(
        Bundle(
            traits,
            tuple(zip(*(points for _, points in choices), strict=True)),
            tuple([number for number, _ in choices]),
        )
        for traits, choices in held.items()
    )
