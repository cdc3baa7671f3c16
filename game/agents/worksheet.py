"""What a seat can work out once a game: its own numbers in tables, and how the issues hang together."""

from __future__ import annotations

from dataclasses import dataclass

from game.agents.packing import CLAUSE, HEADLINE, MARK, POINT, SUMMIT, TERM
from game.agents.structure import Structure, structure_of
from game.core.ids import IssueId, PerIssue, SeatId
from game.core.scenario import DurabilityTerm, PublicScenario, SeatBook, When

Table = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Worksheet:
    """A seat's own numbers, packed (see `packing`), and the guesses it starts from.

    `rows` by issue and option; `pairs` for conditions on two issues, as (issue, issue, table by their
    options); `more` for conditions on three or more. `bias` is what all terms are raised by together.
    `touching` holds the same pair tables by issue, as (other issue, table by own and other option).
    `guesses` are the others' published orders as this seat misreads them, by seat, issue, option, 0-1000.
    """

    scenario: PublicScenario
    book: SeatBook
    rows: PerIssue[tuple[int, ...]]
    pairs: tuple[tuple[IssueId, IssueId, Table], ...]
    more: tuple[tuple[When, int], ...]
    touching: PerIssue[tuple[tuple[IssueId, Table], ...]]
    bias: int
    guesses: tuple[PerIssue[tuple[int, ...]], ...]
    others: tuple[SeatId, ...]
    structure: Structure


def worksheet_of(
    scenario: PublicScenario, book: SeatBook, guesses: tuple[PerIssue[tuple[int, ...]], ...]
) -> Worksheet:
    """The tables of a seat; built once a game, in about a millisecond for nine issues."""
    single, joint = _conditions(scenario, book)
    # Each term counts on the issue of its condition; the bias keeps the sum of negative ones positive.
    lift = sum(-term.percent for term in _terms(scenario) if term.percent < 0)
    rows = tuple(
        tuple(
            points[option] * POINT
            + (CLAUSE if option else 0)
            + chosen.cost_marks * MARK
            + (SUMMIT if chosen.summit else 0)
            + sum(amount for mask, amount in single[number] if mask >> option & 1)
            + (lift * TERM if number == 0 else 0)
            for option, chosen in enumerate(issue.options)
        )
        for number, (issue, points) in enumerate(zip(scenario.issues, book.points, strict=True))
    )
    pairs: dict[tuple[IssueId, IssueId], list[tuple[int, int, int]]] = {}
    more = []
    for when, amount in joint:
        if len(when.parts) == 2:
            (first, first_mask), (second, second_mask) = when.parts
            pairs.setdefault((first, second), []).append((first_mask, second_mask, amount))
        else:
            more.append((when, amount))
    tables = tuple((*issues, _table(scenario, issues, entries)) for issues, entries in pairs.items())
    return Worksheet(
        scenario=scenario,
        book=book,
        rows=rows,
        pairs=tables,
        more=tuple(more),
        touching=tuple(_touching(IssueId(number), tables) for number in range(len(scenario.issues))),
        bias=lift,
        guesses=guesses,
        others=tuple(seat for seat in scenario.everyone if seat != book.seat),
        structure=structure_of(scenario, rows, joint),
    )


def _terms(scenario: PublicScenario) -> tuple[DurabilityTerm, ...]:
    rules = scenario.scoring.durability
    return rules.terms if rules is not None else ()


def _table(
    scenario: PublicScenario, issues: tuple[IssueId, IssueId], entries: list[tuple[int, int, int]]
) -> Table:
    first, second = (range(len(scenario.issues[issue].options)) for issue in issues)
    return tuple(
        tuple(sum(amount for a, b, amount in entries if a >> one & 1 and b >> two & 1) for two in second)
        for one in first
    )


def _conditions(
    scenario: PublicScenario, book: SeatBook
) -> tuple[list[list[tuple[int, int]]], list[tuple[When, int]]]:
    """What is worth something to the seat on one issue, as (mask, amount), and on several together."""
    found = [
        (linkage.when, points * POINT)
        for linkage, points in zip(scenario.linkages, book.linkages, strict=True)
    ]
    found += [(term.when, term.percent * TERM) for term in _terms(scenario)]
    if scenario.scoring.headlines is not None:
        found += [(headline.when, HEADLINE) for headline in book.headlines]
    single: list[list[tuple[int, int]]] = [[] for _ in scenario.issues]
    joint = []
    for when, amount in found:
        if not amount:
            continue
        if len(when.parts) == 1:
            issue, mask = when.parts[0]
            single[issue].append((mask, amount))
        else:
            joint.append((when, amount))
    return single, joint


def _touching(
    issue: IssueId, pairs: tuple[tuple[IssueId, IssueId, Table], ...]
) -> tuple[tuple[IssueId, Table], ...]:
    found = [(second, table) for first, second, table in pairs if first == issue]
    found += [(first, tuple(zip(*table, strict=True))) for first, second, table in pairs if second == issue]
    return tuple(found)
