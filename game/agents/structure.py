"""How the issues of a scenario hang together: which can be chosen apart once a few are fixed (R103).

1. Join issues that share a condition worth something (a linkage, a headline, a durability term).
2. Fix the most joined issues, called pivots, as long as that makes the search smaller.
3. What is left falls into groups that can be chosen one by one for each setting of the pivots.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from game.agents.packing import POINT_SHIFT
from game.core.ids import IssueId
from game.core.scenario import PublicScenario, When

SETTINGS_MAX = 256
"""Most settings of the pivots together."""
BEAM = 4_000
"""Most choices that a group keeps over all settings; a larger group keeps those that look best (R103)."""


@dataclass(frozen=True, slots=True)
class Group:
    """Issues that must be chosen together, and the choices worth looking at: one option an issue each."""

    issues: tuple[IssueId, ...]
    choices: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """The pivots at fixed options.

    `fixed` is the packed worth of conditions met by the pivots alone; `joint` that of the conditions a
    group meets together with them, by group and choice.
    """

    options: tuple[int, ...]
    fixed: int
    joint: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Structure:
    """The settlements of a scenario, taken apart for the search."""

    pivots: tuple[IssueId, ...]
    groups: tuple[Group, ...]
    settings: tuple[Setting, ...]
    allowed: tuple[tuple[int, ...], ...]


Conditions = Sequence[tuple[When, int]]


def structure_of(scenario: PublicScenario, rows: Sequence[Sequence[int]], joint: Conditions) -> Structure:
    """Take a scenario's settlements apart; `rows` and `joint` are packed worths of a seat."""
    allowed = tuple(_allowed(scenario, IssueId(number)) for number in range(len(scenario.issues)))
    pivots = _pivots(allowed, joint)
    beam = max(50, BEAM // prod(len(allowed[issue]) for issue in pivots))
    groups = tuple(
        Group(issues, _choices(issues, allowed, rows, beam))
        for issues in _components(range(len(allowed)), joint, pivots)
    )
    settings = tuple(
        _setting(options, pivots, groups, joint, len(allowed))
        for options in product(*(allowed[issue] for issue in pivots))
    )
    return Structure(pivots, groups, settings, allowed)


def _allowed(scenario: PublicScenario, issue: IssueId) -> tuple[int, ...]:
    """The options an issue may have in a settlement."""
    options = range(len(scenario.issues[issue].options))
    masks = [mask for part, mask in scenario.settlement_requires.parts if part == issue]
    return tuple(option for option in options if all(mask >> option & 1 for mask in masks))


def _components(
    issues: Iterable[int], joint: Conditions, pivots: tuple[IssueId, ...]
) -> tuple[tuple[IssueId, ...], ...]:
    """The issues that still hang together once the pivots are fixed, in scenario order."""
    name = {issue: issue for issue in issues if issue not in pivots}
    for when, _ in joint:
        ends = [issue for issue, _ in when.parts if issue in name]
        if ends:
            least = min(name[end] for end in ends)
            old = {name[end] for end in ends}
            name = {issue: least if root in old else root for issue, root in name.items()}
    roots = sorted(set(name.values()))
    return tuple(tuple(IssueId(issue) for issue in name if name[issue] == root) for root in roots)


def _pivots(allowed: Sequence[Sequence[int]], joint: Conditions) -> tuple[IssueId, ...]:
    """The issues to fix, chosen one by one while the work goes down."""
    pivots: tuple[IssueId, ...] = ()
    while True:
        groups = _components(range(len(allowed)), joint, pivots)
        largest = max(groups, key=lambda group: prod(len(allowed[issue]) for issue in group), default=())
        if len(largest) < 2:
            return pivots
        more = tuple(sorted((*pivots, max(largest, key=lambda issue: _degree(issue, joint, pivots)))))
        if prod(len(allowed[issue]) for issue in more) > SETTINGS_MAX or _work(more, allowed, joint) >= _work(
            pivots, allowed, joint
        ):
            return pivots
        pivots = more


def _degree(issue: IssueId, joint: Conditions, pivots: tuple[IssueId, ...]) -> int:
    ends = {end for when, _ in joint if any(issue == part for part, _ in when.parts) for end, _ in when.parts}
    return len(ends.difference(pivots))


def _work(pivots: tuple[IssueId, ...], allowed: Sequence[Sequence[int]], joint: Conditions) -> int:
    """How many choices a search looks at."""
    groups = _components(range(len(allowed)), joint, pivots)
    choices = sum(prod(len(allowed[issue]) for issue in group) for group in groups)
    return prod(len(allowed[issue]) for issue in pivots) * choices


def _choices(
    issues: tuple[IssueId, ...], allowed: Sequence[Sequence[int]], rows: Sequence[Sequence[int]], beam: int
) -> tuple[tuple[int, ...], ...]:
    choices: list[tuple[int, ...]] = [()]
    for place, issue in enumerate(issues):
        choices = [(*choice, option) for choice in choices for option in allowed[issue]]
        if len(choices) > beam:
            held = issues[: place + 1]
            choices.sort(
                key=lambda choice: -sum(rows[i][o] >> POINT_SHIFT for i, o in zip(held, choice, strict=True))
            )
            # Half are the best, half are spread over the rest: the others want something too.
            rest = choices[beam // 2 :]
            choices = choices[: beam // 2] + rest[:: len(rest) // (beam // 2) + 1]
    return tuple(choices)


def _setting(
    options: tuple[int, ...],
    pivots: tuple[IssueId, ...],
    groups: tuple[Group, ...],
    joint: Conditions,
    issues: int,
) -> Setting:
    package = [0] * issues
    for issue, option in zip(pivots, options, strict=True):
        package[issue] = option
    fixed = sum(amount for when, amount in joint if _touches(when, pivots) and when.holds(tuple(package)))
    return Setting(options, fixed, tuple(_joint(group, package, joint) for group in groups))


def _touches(when: When, pivots: tuple[IssueId, ...]) -> bool:
    """Whether a condition is decided by the pivots alone."""
    return all(issue in pivots for issue, _ in when.parts)


def _joint(group: Group, package: list[int], joint: Conditions) -> tuple[int, ...]:
    own = [(when, amount) for when, amount in joint if any(issue in group.issues for issue, _ in when.parts)]
    if not own:
        return (0,) * len(group.choices)
    held = list(package)
    worth = []
    for choice in group.choices:
        for issue, option in zip(group.issues, choice, strict=True):
            held[issue] = option
        worth.append(sum(amount for when, amount in own if when.holds(tuple(held))))
    return tuple(worth)
