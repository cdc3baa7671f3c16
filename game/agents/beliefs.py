"""What a seat believes matters to another: a weight an issue, learnt from what the other asks for (R101)."""

from __future__ import annotations

from collections.abc import Sequence

from game.core.ids import IssueId, Package, PerIssue

WEIGHT = 10_000
"""The average weight of an issue; all weights of a seat add up to this times the number of issues."""
LEAST = 200
RED_LINE_WEIGHT = 5_000
SIGNAL_WEIGHT = 6_000
MIDDLE = 500
UNCHANGED = 50

Weights = PerIssue[int]


def even(issues: int) -> Weights:
    """What is believed of a seat that nobody has heard from."""
    return (WEIGHT,) * issues


def after_offer(
    weights: Weights,
    published: PerIssue[tuple[int, ...]],
    learn: int,
    offered: Package,
    before: Package | None,
) -> Weights:
    """The weights after a settlement offer; `before` is the seat's last one.

    Asking for what the public order says the seat wants makes an issue weigh more, giving way on it less;
    what a seat does not change from offer to offer matters to it.
    """
    if not learn:
        return weights
    moved = []
    for issue, (weight, option) in enumerate(zip(weights, offered, strict=True)):
        step = learn * (published[issue][option] - MIDDLE) // 10
        if before is not None and before[issue] == option:
            step += UNCHANGED * learn
        moved.append(max(LEAST, weight + step))
    return level(moved)


def after_emphasis(weights: Weights, issue: IssueId, more: int) -> Weights:
    """The weights after a red line or a signal about an issue."""
    return level([weight + (more if number == issue else 0) for number, weight in enumerate(weights)])


def level(weights: Sequence[int]) -> Weights:
    """The weights made to add up again, shares rounded by largest remainder, ties to the earlier issue."""
    total, whole = sum(weights), WEIGHT * len(weights)
    shares = [weight * whole // total for weight in weights]
    missing = whole - sum(shares)
    order = sorted(range(len(weights)), key=lambda issue: (-(weights[issue] * whole % total), issue))
    for issue in order[:missing]:
        shares[issue] += 1
    return tuple(shares)
