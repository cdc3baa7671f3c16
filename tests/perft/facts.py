"""The few facts of a scenario that decide what is legal, read straight from its YAML text.

This and its neighbours `moves` and `turn` are a second, plain reading of the rulebook: they share no code
with the game, so that the two can be counted against each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True)
class Clause:
    """What matters of an option."""

    need: int
    binds: frozenset[int]
    settlement_only: bool
    summit: bool


@dataclass(frozen=True)
class Facts:
    """A small scenario. Seats and issues are numbers; `points[seat][issue][option]`."""

    seats: int
    turns: int
    issues: tuple[tuple[Clause, ...], ...]
    points: tuple[tuple[tuple[int, ...], ...], ...]
    preparers: tuple[frozenset[int], ...]
    file_start: tuple[int, ...]
    settlement: tuple[frozenset[int], ...]
    interim: bool
    truce_issue: int
    truce_options: tuple[int, ...]
    truce_turns: int
    breach_by: frozenset[int]
    opening: tuple[int, tuple[int, ...], tuple[int, ...], tuple[int, ...]] | None
    desk: int
    lapses_after: int
    prepares: bool
    gestures: int
    red_lines: int
    statement_turns: int
    ways: tuple[int, ...]
    presses: int
    slips: int


def facts_of(path: Path) -> Facts:
    """Read a scenario file; only keys that the counts need are looked at."""
    book: dict[str, Any] = yaml.safe_load(path.read_text())
    seats, issues = list(book["seats"]), list(book["issues"])
    moves, truce, opening = book.get("moves", {}), book.get("truce", {}), book.get("opening")
    blocks = [book["issues"][issue] for issue in issues]
    wanted = book.get("settlement", {}).get("requires", {})

    def numbers(names: list[str]) -> frozenset[int]:
        return frozenset(seats.index(name) for name in names)

    clauses = tuple(
        tuple(
            Clause(
                option.get("need", 0),
                numbers(option.get("binds", block.get("binds", seats))),
                option.get("settlement_only", False),
                option.get("summit", False),
            )
            for option in block["options"]
        )
        for block in blocks
    )
    return Facts(
        seats=len(seats),
        turns=book["calendar"]["turns"],
        issues=clauses,
        points=tuple(
            tuple(tuple(option["points"][seat] for option in block["options"]) for block in blocks)
            for seat in seats
        ),
        preparers=tuple(
            frozenset(range(len(seats)))
            if block.get("anyone_may_prepare")
            else frozenset[int]().union(*(clause.binds for clause in options[1:]))
            for block, options in zip(blocks, clauses, strict=True)
        ),
        file_start=tuple(block.get("file_start", 0) for block in blocks),
        settlement=tuple(
            frozenset(wanted.get(issue, range(len(block["options"]))))
            for issue, block in zip(issues, blocks, strict=True)
        ),
        interim="interim" in book,
        truce_issue=issues.index(truce["issue"]) if truce else -1,
        truce_options=tuple(terms["option"] for terms in truce.get("options", ())),
        truce_turns=truce.get("runs_turns", 3),
        breach_by=numbers(truce.get("breach_by", [])),
        opening=None
        if opening is None
        else (
            seats.index(opening["from"]),
            tuple(sorted(numbers(opening["to"]))),
            tuple(sorted(numbers(opening.get("accepted_by", [])))),
            tuple(opening["package"].get(issue, 0) for issue in issues),
        ),
        desk=moves.get("desk_per_turn", 2),
        lapses_after=moves.get("offer_lapses_after", 2),
        prepares="prepare" in moves,
        gestures=moves["gesture"].get("limit_per_turn", 1) if "gesture" in moves else 0,
        red_lines=moves["red_line"].get("standing_max", 2) if "red_line" in moves else 0,
        statement_turns=moves["warm_statement"].get("expires", 3) if "warm_statement" in moves else 0,
        ways=tuple(len(moves.get("pressure", {}).get("kinds", {}).get(seat, ())) for seat in seats),
        presses=moves.get("pressure", {}).get("limit_per_turn", 1),
        slips=moves.get("slipped_signing", {}).get("tries_max", 3),
    )
