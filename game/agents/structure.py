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
from operator import itemgetter

from game.agents.packing import POINT_SHIFT
from game.core.ids import IssueId
from game.core.scenario import PublicScenario, When

SETTINGS_MAX = 256
"""Most settings of the pivots together."""
BEAM = 1_000
"""Most choices that a group keeps over all settings; a larger group keeps those that look best (R103)."""


@dataclass(frozen=True, slots=True)
class Group:
    """Issues that must be chosen together, and the choices worth looking at: one option an issue each.

    `without_summit` are the numbers of the choices that call none. `kinds` are the different ways in which
    conditions met together with the pivots add to the choices: packed worths by choice.
    """

    issues: tuple[IssueId, ...]
    choices: tuple[tuple[int, ...], ...]
    without_summit: tuple[int, ...]
    kinds: tuple[tuple[int, ...], ...]

    def sums(self, rows: Sequence[Sequence[int]]) -> list[int]:
        """What every choice adds up to; `rows` are amounts by issue and option, of all issues.

        Written out for small groups, as it is asked for in every turn.
        """
        own = [rows[issue] for issue in self.issues]
        if len(own) == 1:
            (row,) = own
            return [row[option] for (option,) in self.choices]
        if len(own) == 2:
            first, second = own
            return [first[a] + second[b] for a, b in self.choices]
        return [
            sum([row[option] for row, option in zip(own, choice, strict=True)]) for choice in self.choices
        ]


@dataclass(frozen=True, slots=True)
class Setting:
    """The pivots at fixed options.

    `fixed` is the packed worth of conditions met by the pivots alone; `kinds` says for each group which of
    its kinds applies.
    """

    options: tuple[int, ...]
    has_summit: bool
    fixed: int
    kinds: tuple[int, ...]


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
    assignments = tuple(product(*(allowed[issue] for issue in pivots)))
    beam = max(50, BEAM // len(assignments))
    groups = []
    kinds_of_group = []
    for issues in _components(range(len(allowed)), joint, pivots):
        choices = _choices(issues, allowed, rows, beam)
        found: dict[tuple[int, ...], int] = {}
        kinds_of_group.append(
            [
                found.setdefault(_joint(issues, choices, pivots, options, joint, len(allowed)), len(found))
                for options in assignments
            ]
        )
        calm = tuple(k for k, choice in enumerate(choices) if not _has_summit(scenario, issues, choice))
        groups.append(Group(issues, choices, calm, tuple(found)))
    settings = tuple(
        Setting(
            options,
            _has_summit(scenario, pivots, options),
            _fixed(pivots, options, joint, len(allowed)),
            tuple(kinds[place] for kinds in kinds_of_group),
        )
        for place, options in enumerate(assignments)
    )
    return Structure(pivots, tuple(groups), settings, allowed)


def _has_summit(scenario: PublicScenario, issues: Sequence[IssueId], options: Sequence[int]) -> bool:
    return any(
        scenario.issues[issue].options[option].summit for issue, option in zip(issues, options, strict=True)
    )


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
    choices: list[tuple[int, tuple[int, ...]]] = [(0, ())]
    for issue in issues:
        row = rows[issue]
        choices = [
            (own + (row[option] >> POINT_SHIFT), (*choice, option))
            for own, choice in choices
            for option in allowed[issue]
        ]
        if len(choices) > beam:
            # Half are the best, half are spread over the rest: the others want something too.
            choices.sort(key=itemgetter(0), reverse=True)
            rest = choices[beam // 2 :]
            choices = choices[: beam // 2] + rest[:: len(rest) // (beam // 2) + 1]
    return tuple([choice for _, choice in choices])


def _fixed(pivots: tuple[IssueId, ...], options: tuple[int, ...], joint: Conditions, issues: int) -> int:
    """The worth of the conditions that the pivots meet alone."""
    package = tuple(_laid(pivots, options, [0] * issues))
    return sum(
        amount
        for when, amount in joint
        if all(issue in pivots for issue, _ in when.parts) and when.holds(package)
    )


def _joint(
    issues: tuple[IssueId, ...],
    choices: tuple[tuple[int, ...], ...],
    pivots: tuple[IssueId, ...],
    options: tuple[int, ...],
    joint: Conditions,
    count: int,
) -> tuple[int, ...]:
    """The worth of the conditions that a group meets together with the pivots, by choice."""
    own = [(when, amount) for when, amount in joint if any(issue in issues for issue, _ in when.parts)]
    if not own:
        return (0,) * len(choices)
    held = _laid(pivots, options, [0] * count)
    worth = []
    for choice in choices:
        package = tuple(_laid(issues, choice, held))
        worth.append(sum(amount for when, amount in own if when.holds(package)))
    return tuple(worth)


def _laid(issues: Sequence[IssueId], options: Sequence[int], package: list[int]) -> list[int]:
    """The package with these options laid into it, in place."""
    for issue, option in zip(issues, options, strict=True):
        package[issue] = option
    return package
