"""Settlements worth at least so much to the seat, best for the others first, as far as it may believe."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from game.agents.advice.counsel import Counsel
from game.agents.appraisal import appraise
from game.agents.bidding import Bidding
from game.agents.objective import Objective, objective_of
from game.agents.search import Search
from game.core.ids import Package, Turn

ROUNDS = 4
PAIRS_MAX = 1_500
"""Most changes of two issues at once that are looked at; with more only single changes are."""


@dataclass(frozen=True, slots=True)
class Found:
    """A settlement with its planned value to the seat, hundredths, and how the others may like it.

    `liking` is the joint score of the search: for putting packages in order, never for showing.
    """

    package: Package
    value: int
    liking: int


def counters(counsel: Counsel, base: Package, at_least: int, date: Turn) -> tuple[Found, ...]:
    """Settlements near `base` and near the best found, worth `at_least` by plan if signed in turn `date`.

    Best for the others first, ties by value, then in a fixed order. Clauses about people stay as in `base`.
    Planned values take it that every file that is full has two pens; whoever shows a value works it out.
    """
    field = _Field(counsel, base, at_least, date)
    return field.all()


def liked(counsel: Counsel, package: Package) -> tuple[int, ...]:
    """How each other seat may like a package, 0 to 1000, in seat order: to compare two, never to show."""
    objective = _even(counsel)
    return tuple(objective.beliefs(objective.liking(package)))


def joint(counsel: Counsel, package: Package) -> int:
    """How all others together may like a package, as `Found.liking` counts it."""
    objective = _even(counsel)
    return objective.joint(objective.liking(package), 0, 0)


def _even(counsel: Counsel) -> Objective:
    """What the search looks for: the others' liking alone, as the own value is settled."""
    study = counsel.study
    return replace(objective_of(study.memory, study.aspiration), own_percent=0, headline_weight=0)


class _Field:
    """The packages looked at in one search."""

    __slots__ = ("_bidding", "_fixed", "_found", "_moves", "_objective", "_search", "at_least")

    def __init__(self, counsel: Counsel, base: Package, at_least: int, date: Turn) -> None:
        then = counsel.later(date)
        sheet = counsel.study.memory.sheet
        self.at_least = at_least
        self._search = Search(appraise(then, sheet, then.public.turn))
        self._objective = _even(counsel)
        self._bidding = Bidding(self._search, self._objective, at_least)
        bargained = counsel.bargained()
        self._fixed = {issue: base[issue] for issue in range(len(base)) if issue not in bargained}
        self._moves = [[(issue, option) for option in counsel.options(issue)] for issue in bargained]
        self._found: dict[Package, Found] = {}
        start = self._weigh(self._held(self._bidding.best().package))
        self._climb(start, pairs=True)
        allowed = [options[0][1] if options else 0 for options in self._moves]
        near = list(self._held(base))
        for issue, first in zip(bargained, allowed, strict=True):
            if near[issue] not in counsel.options(issue):
                near[issue] = first
        self._climb(self._weigh(tuple(near)), pairs=False)

    def all(self) -> tuple[Found, ...]:
        """Everything found that meets the value."""
        good = [found for found in self._found.values() if found.value >= self.at_least]
        return tuple(sorted(good, key=lambda found: (-found.liking, -found.value, found.package)))

    def _held(self, package: Package) -> Package:
        """The package with the clauses about people as they were."""
        return tuple(self._fixed.get(issue, option) for issue, option in enumerate(package))

    def _weigh(self, package: Package) -> Found:
        found = self._found.get(package)
        if found is None:
            value = self._search.value_of(self._search.appraisal.packed(package))
            liking = self._objective.joint(self._objective.liking(package), 0, 0)
            found = self._found[package] = Found(package, value, liking)
        return found

    def _climb(self, start: Found, *, pairs: bool) -> None:
        """Look at all neighbours and go on from the best, up to a few rounds."""
        for _ in range(ROUNDS):
            best = max(
                [self._weigh(package) for package in self._neighbours(start.package, pairs=pairs)],
                key=self._merit,
                default=start,
            )
            if self._merit(best) <= self._merit(start):
                return
            start = best

    def _merit(self, found: Found) -> tuple[bool, int]:
        met = found.value >= self.at_least
        return met, found.liking if met else found.value

    def _neighbours(self, package: Package, *, pairs: bool) -> Iterator[Package]:
        single = [
            [(issue, option) for issue, option in moves if option != package[issue]] for moves in self._moves
        ]
        for moves in single:
            for move in moves:
                yield _moved(package, (move,))
        count = sum(len(one) * len(two) for one, two in combinations(single, 2))
        if pairs and count <= PAIRS_MAX:
            for one, two in combinations(single, 2):
                for first in one:
                    for second in two:
                        yield _moved(package, (first, second))


def _moved(package: Package, moves: tuple[tuple[int, int], ...]) -> Package:
    other = list(package)
    for issue, option in moves:
        other[issue] = option
    return tuple(other)
