"""The packages that a conceder offers one after the other: own value up, the others' liking down.

Source: greedy for multiple-choice knapsacks over convex hulls (Sinha and Zoltners 1979).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import prod

from game.agents.walk import path, stretch
from game.core.ids import IssueId, Package, SeatId
from game.core.scenario import PublicScenario, SeatBook
from game.core.scoring import linkages_value, options_value

JOINT_MAX = 1_000
"""Most joint choices of linked issues that are looked at together; more are chosen issue by issue."""

Choices = tuple[tuple[int, ...], ...]
"""Options of the issues of a group, one tuple a choice."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """Own values in hundredths, from least to most, and the packages that bring them."""

    values: tuple[int, ...]
    packages: tuple[Package, ...]


def ladder_of(scenario: PublicScenario, book: SeatBook) -> Ladder:
    """The ladder of a seat, from its own points and what the others have published.

    All others count alike, and so does every issue to them. Exact along the convex hull of (liking, own
    value) where issues are not linked; the values are exact in any case.
    """
    groups = groups_of(scenario, book)
    liking = _liking(scenario, book.seat)
    stretches, chosen_from = [], []
    for number, issues in enumerate(groups):
        choices, own = choices_of(scenario, book, issues)
        liked = [
            sum([liking[issue][option] for issue, option in zip(issues, choice, strict=True)])
            for choice in choices
        ]
        stretches.append(stretch(number, liked, own, liked, range(len(choices))))
        chosen_from.append(choices)
    edges, _ = path(stretches, 0, 0)
    package = [0] * len(scenario.issues)
    rungs: dict[int, Package] = {}

    def lay(group: int, choice: int) -> None:
        for issue, option in zip(groups[group], chosen_from[group][choice], strict=True):
            package[issue] = option

    def note() -> None:
        # Nothing cannot be offered; of two packages worth the same the one the others like better is first.
        laid = tuple(package)
        if any(laid):
            value = options_value(book, laid) + linkages_value(scenario, book, laid)
            rungs.setdefault(value, laid)

    for number, part in enumerate(stretches):
        lay(number, part.choice)
    note()
    for edge in edges:
        lay(edge[1], edge[2])
        note()
    rising = sorted(rungs.items())
    return Ladder(tuple([value for value, _ in rising]), tuple([laid for _, laid in rising]))


def groups_of(scenario: PublicScenario, book: SeatBook) -> list[tuple[IssueId, ...]]:
    """Issues that the seat's own linkages hang together; alone where there are too many of them."""
    leader = list(range(len(scenario.issues)))
    for linkage, points in zip(scenario.linkages, book.linkages, strict=True):
        named = [issue for issue, _ in linkage.when.parts] if points else []
        for issue in named[1:]:
            old, new = leader[issue], leader[named[0]]
            leader = [new if entry == old else entry for entry in leader]
    found: dict[int, list[IssueId]] = {}
    for number, entry in enumerate(leader):
        found.setdefault(entry, []).append(IssueId(number))
    groups: list[tuple[IssueId, ...]] = []
    for issues in found.values():
        if prod([len(scenario.issues[issue].options) for issue in issues]) > JOINT_MAX:
            groups += [(issue,) for issue in issues]
        else:
            groups.append(tuple(issues))
    return groups


def choices_of(
    scenario: PublicScenario, book: SeatBook, issues: tuple[IssueId, ...]
) -> tuple[Choices, list[int]]:
    """The choices of a group that a settlement may make, and the own points for each."""
    allowed = []
    for issue in issues:
        options = range(len(scenario.issues[issue].options))
        masks = [mask for part, mask in scenario.settlement_requires.parts if part == issue]
        allowed.append([option for option in options if all(mask >> option & 1 for mask in masks)])
    choices = tuple(product(*allowed))
    rows = [book.points[issue] for issue in issues]
    if len(rows) == 1:
        return choices, [rows[0][option] for option in allowed[0]]
    own = [sum([row[option] for row, option in zip(rows, choice, strict=True)]) for choice in choices]
    for linkage, points in zip(scenario.linkages, book.linkages, strict=True):
        places = [(issues.index(issue), mask) for issue, mask in linkage.when.parts if issue in issues]
        if points and len(places) == len(linkage.when.parts):
            own = [
                value + points if all(mask >> choice[place] & 1 for place, mask in places) else value
                for value, choice in zip(own, choices, strict=True)
            ]
    return choices, own


def _liking(scenario: PublicScenario, seat: SeatId) -> list[list[int]]:
    """The others' published ranks added up, by issue and option."""
    others = [published for other, published in enumerate(scenario.published) if other != seat]
    return [[sum(ranks) for ranks in zip(*rows, strict=True)] for rows in zip(*others, strict=True)]
