"""Files for the tests of this room, and domains at random."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from random import Random

from game.exchange import Domain, ExchangeProblems, Issue, Profile, load
from game.problems import Problem

FILES = Path(__file__).parent / "files"
Place = tuple[str, int, int, str]
NAMES = (
    "Rent",
    "a 'b'",
    'say "so"',
    "<i> & ü",
    "tab\there",
    "no",
    "12",
    "1.50",
    "~",
    "all",
    "Київ",
    "x: y #z",
    "-",
    "\U0001f58a",
)


def problems_of(paths: Sequence[Path]) -> tuple[Problem, ...]:
    """What is wrong with files that cannot be loaded."""
    try:
        load(paths)
    except ExchangeProblems as problems:
        return problems.problems
    raise AssertionError("these files can be loaded")


def places(problems: Sequence[Problem], *, errors: bool = True) -> list[Place]:
    """File, line, column and code of each problem; warnings too unless only errors are asked for."""
    return [
        (Path(problem.path).name, problem.line, problem.col, problem.code)
        for problem in problems
        if problem.is_error or not errors
    ]


def fractions(rows: Sequence[Sequence[str]]) -> tuple[tuple[Fraction, ...], ...]:
    """Values written as texts."""
    return tuple(tuple(Fraction(value) for value in row) for row in rows)


def domain(seed: int, *, denominators: Sequence[int] = (1,)) -> Domain:
    """A domain of two to four parties at random; values are whole numbers over one of the denominators."""
    dice = Random(seed)
    names = dice.sample(NAMES, 4)
    sizes = [dice.randint(1, 4) for _ in range(dice.randint(1, 4))]
    issues = tuple(
        Issue(name, tuple(dice.sample(NAMES, size))) for name, size in zip(names, sizes, strict=False)
    )

    def value() -> Fraction:
        return Fraction(dice.randint(-30, 60), dice.choice(denominators))

    profiles = tuple(
        Profile(
            name,
            tuple(tuple(value() for _ in issue.options) for issue in issues),
            value(),
            Fraction(dice.choice((1, 1, "0.75", "0.015"))),
        )
        for name in dice.sample(NAMES, dice.randint(2, 4))
    )
    return Domain(dice.choice(NAMES), issues, profiles)
