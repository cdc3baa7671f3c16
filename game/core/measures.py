"""How good a settlement was for all: what was available on the day it was signed (R77)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import prod

from game.core.arithmetic import div
from game.core.chance import draw
from game.core.ids import IssueId, Package, PerSeat
from game.core.scoring import settlement_value
from game.core.space import Cell, Moment, available, cells, package_of, size

EXACT_MAX = 1_000_000
"""Packages up to which the best available is found exactly; above, a sample and the deal itself stand in."""
SAMPLE_SIZE = 20_000
SAMPLE = "measures"
Worth = Callable[[PerSeat[int]], int]


@dataclass(frozen=True, slots=True)
class Best:
    """The best available package for a purpose, and its value (a sum or product of hundredths)."""

    value: int
    package: Package


def gains(moment: Moment, package: Package) -> PerSeat[int]:
    """Every seat's score above its walk-away if the package were signed now."""
    return tuple(
        settlement_value(moment.scenario, book, moment.public, account, package).gain
        for book, account in zip(moment.books, moment.accounts, strict=True)
    )


def best_sum(moment: Moment, seed: int = 0, known: Sequence[Cell] | None = None) -> Best | None:
    """The available settlement with the largest sum of gains; None if there is none (utilitarian).

    Whoever asks several questions about one moment hands in its `cells` as `known`, here and below.
    """
    if size(moment.scenario) > EXACT_MAX:
        return _best_sampled(moment, sum, seed)
    walk_aways = moment.walk_aways()
    best: Best | None = None
    for bound, cell in _most_promising(moment, sum, known):
        if best is not None and bound <= best.value:
            break
        best = _search(moment, cell, walk_aways, best, sum)
    return best


def best_product(moment: Moment, seed: int = 0, known: Sequence[Cell] | None = None) -> Best | None:
    """The available settlement with the largest product of gains, losses counting as zero; None if there
    is none above zero (Nash bargaining solution).

    Source: Nash (1950), "The bargaining problem", over a finite set of packages.
    """
    if size(moment.scenario) > EXACT_MAX:
        return _best_sampled(moment, product_of, seed)
    walk_aways = moment.walk_aways()
    best: Best | None = None
    for bound, cell in _most_promising(moment, product_of, known):
        if bound <= (best.value if best is not None else 0):
            break
        best = _search(moment, cell, walk_aways, best, product_of)
    return best


def product_of(values: PerSeat[int]) -> int:
    """The product of gains; a gain below zero counts as zero."""
    return prod(max(0, value) for value in values)


def nash_share(
    moment: Moment, package: Package, seed: int = 0, known: Sequence[Cell] | None = None
) -> int | None:
    """The package's product of gains, per cent of the best available; None where not defined (R77)."""
    best = best_product(moment, seed, known)
    return share(product_of(gains(moment, package)), best.value if best is not None else 0)


def created(
    moment: Moment, package: Package, seed: int = 0, known: Sequence[Cell] | None = None
) -> int | None:
    """The package's sum of gains, per cent of the best available; None where not defined (R77)."""
    best = best_sum(moment, seed, known)
    return share(sum(gains(moment, package)), best.value if best is not None else 0)


def claimed(moment: Moment, package: Package) -> PerSeat[int] | None:
    """Each seat's share of the gains, per cent, losses counting as zero; None if nobody gained (R77)."""
    return shares(gains(moment, package))


def shares(values: PerSeat[int]) -> PerSeat[int] | None:
    """Each seat's share of what all gained, per cent, losses counting as zero; None if nobody gained."""
    positive = tuple(max(0, gain) for gain in values)
    total = sum(positive)
    return tuple(div(100 * gain, total) for gain in positive) if total else None


def is_near_efficient(moment: Moment, package: Package, margin: int = 300) -> bool:
    """Whether no available settlement gives every seat `margin` hundredths more (R77)."""
    wanted = [gain + margin for gain in gains(moment, package)]
    walk_aways = moment.walk_aways()
    for cell in cells(moment):
        if all(bound >= least for bound, least in zip(_bounds(cell, walk_aways), wanted, strict=True)):
            for _, points in cell.packages():
                found = _gains(cell, points, walk_aways)
                if all(gain >= least for gain, least in zip(found, wanted, strict=True)):
                    return False
    return True


def share(own: int, best: int) -> int | None:
    """A value per cent of the best known, None where that is not above zero.

    A sample may have missed what is better, so the value itself counts as known.
    """
    most = max(own, best)
    return div(100 * own, most) if most > 0 else None


def _gains(cell: Cell, points: PerSeat[int], walk_aways: PerSeat[int]) -> PerSeat[int]:
    return tuple([cell.score(seat, points[seat]) - least for seat, least in enumerate(walk_aways)])


def _bounds(cell: Cell, walk_aways: PerSeat[int]) -> PerSeat[int]:
    return tuple([most - least for most, least in zip(cell.bounds(), walk_aways, strict=True)])


def _most_promising(moment: Moment, worth: Worth, known: Sequence[Cell] | None) -> list[tuple[int, Cell]]:
    walk_aways = moment.walk_aways()
    ranked = [
        (worth(_bounds(cell, walk_aways)), cell) for cell in (cells(moment) if known is None else known)
    ]
    ranked.sort(key=lambda entry: -entry[0])
    return ranked


def _search(
    moment: Moment, cell: Cell, walk_aways: PerSeat[int], best: Best | None, worth: Worth
) -> Best | None:
    for choice, points in cell.packages():
        value = worth(_gains(cell, points, walk_aways))
        if best is None or value >= best.value:
            package = package_of(moment.scenario, choice)
            if best is None or value > best.value or package < best.package:
                best = Best(value, package)
    return best


def _best_sampled(moment: Moment, worth: Worth, seed: int) -> Best | None:
    allowed = [available(moment, IssueId(number)) for number in range(len(moment.scenario.issues))]
    best: Best | None = None
    k = 0
    for _ in range(SAMPLE_SIZE):
        options = []
        for choices in allowed:
            options.append(choices[draw(seed, SAMPLE, k, len(choices))])
            k += 1
        package = tuple(options)
        if moment.scenario.settlement_requires.holds(package):
            value = worth(gains(moment, package))
            if best is None or value > best.value:
                best = Best(value, package)
    return best
