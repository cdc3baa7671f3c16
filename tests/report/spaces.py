"""Small spaces with names, for tests of reports."""

from collections.abc import Sequence
from fractions import Fraction

from game.analysis import DealSpace, Number
from game.report.subject import Subject


def subject(
    values: Sequence[Sequence[Sequence[Number]]], walk_away: Sequence[Number], title: str = "Test"
) -> Subject:
    space = DealSpace.of(values, walk_away)
    return Subject(
        title,
        tuple(f"Party {number + 1}" for number in range(space.parties)),
        tuple(f"Issue {number + 1}" for number in range(space.issues)),
        tuple(tuple(f"Option {number + 1}" for number in range(size)) for size in space.sizes),
        space,
    )


BILL_AND_JACK = subject(
    # Nash 1950, section "Examples": book, whip, ball, bat, box, pen, toy, knife, hat; kept or handed over.
    [
        [[2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [0, 10], [0, 4], [0, 6], [0, 2]],
        [[0, 4], [0, 2], [0, 1], [0, 2], [0, 1], [1, 0], [1, 0], [2, 0], [2, 0]],
    ],
    [12, 6],
    "Bill and Jack",
)
THIRDS = subject([[[0, Fraction(1, 3)], [0, 1]], [[1, 0], [Fraction(2, 3), 0]]], [0, 0])
HOPELESS = subject([[[0, 1]], [[1, 0]]], [2, 2])
"""No deal is good enough for anybody."""
FOUR = subject(
    [[[0, 3, 1], [2, 0, 1]], [[3, 0, 1], [0, 2, 1]], [[1, 1, 2], [1, 1, 2]], [[2, 2, 1], [1, 0, 1]]], [0] * 4
)
