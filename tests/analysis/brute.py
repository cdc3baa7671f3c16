"""The frontier and the solutions by their definitions, over every deal: slow, short and obviously right."""

from collections import Counter
from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import cache
from math import prod

from game.analysis import DealSpace, Number, Solution, Values
from tests.analysis.chance import every_deal

Criterion = Callable[[Values], Number]


def beats(one: Values, other: Values) -> bool:
    """Whether one value tuple is as good for all as another, and better for some."""
    return one != other and all(a >= b for a, b in zip(one, other, strict=True))


@cache
def worth(space: DealSpace) -> Counter[Values]:
    """How many deals have each value tuple."""
    return Counter(map(space.value, every_deal(space)))


def frontier(values: Sequence[Values]) -> tuple[Values, ...]:
    """The tuples none of the others beats, falling."""
    return tuple(
        sorted((one for one in values if not any(beats(other, one) for other in values)), reverse=True)
    )


def rational(space: DealSpace) -> list[Values]:
    """The tuples that leave no party worse off than without a deal."""
    return [
        values for values in worth(space) if all(a >= b for a, b in zip(values, space.walk_away, strict=True))
    ]


@cache
def efficient(space: DealSpace) -> tuple[Values, ...]:
    """The frontier of a space."""
    return frontier(list(worth(space)))


def solution(space: DealSpace, criterion: Criterion) -> Solution | None:
    """The best value of a criterion over the rational deals, and the efficient tuples that reach it."""
    among = rational(space)
    if not among:
        return None
    best = max(map(criterion, among))
    return Solution(
        best, tuple(values for values in efficient(space) if values in among and criterion(values) == best)
    )


def nash(space: DealSpace) -> Solution | None:
    return solution(space, lambda values: prod(_gains(space, values)))


def egalitarian(space: DealSpace) -> Solution | None:
    return solution(space, lambda values: min(_gains(space, values)))


def utilitarian(space: DealSpace) -> Solution | None:
    return solution(space, sum)


def kalai_smorodinsky(space: DealSpace) -> Solution | None:
    ideals = list(map(max, zip(*(_gains(space, values) for values in rational(space)), strict=True)))

    def ratio(values: Values) -> Fraction:
        pairs = zip(_gains(space, values), ideals, strict=True)
        return min((Fraction(gain) / ideal for gain, ideal in pairs if ideal), default=Fraction(1))

    return solution(space, ratio)


def _gains(space: DealSpace, values: Values) -> list[Number]:
    return [a - b for a, b in zip(values, space.walk_away, strict=True)]
