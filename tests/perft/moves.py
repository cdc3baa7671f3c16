"""Every set of orders a seat may seal in a position, by the wording of the rulebook."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product
from typing import Any, NamedTuple

from tests.perft.facts import Facts

Package = tuple[int, ...]
Move = tuple[Any, ...]
"""A word and what it needs: ("offer", package, to, kind, date), ("accept", key), ("prepare", issue) …"""
Key = tuple[int, int]
"""An offer, and the agreement it becomes: the turn it was made in and its proposer."""
OPENING: Key = (0, -1)


class Offer(NamedTuple):
    """A package on the table."""

    key: Key
    to: tuple[int, ...]
    accepted: frozenset[int]
    package: Package
    kind: str
    date: int


class Deal(NamedTuple):
    """An agreement that is not signed."""

    key: Key
    made: int
    parties: tuple[int, ...]
    package: Package
    kind: str
    date: int
    tries: int


class Truce(NamedTuple):
    """A truce, signed in `since` and renewed last in `signed`, that runs up to `until`."""

    option: int
    since: int
    until: int
    signed: int


class Position(NamedTuple):
    """Everything on which legal moves depend, now or later."""

    turn: int
    offers: frozenset[Offer]
    deals: frozenset[Deal]
    files: tuple[int, ...]
    lines: frozenset[tuple[int, int, int]]
    statements: frozenset[tuple[int, int]]
    truce: Truce | None
    force: Package
    ending: str


class Orders(NamedTuple):
    """One seat's orders for a turn."""

    table: Move
    desk: tuple[Move, ...]
    withhold: frozenset[Key]


def orders(facts: Facts, at: Position, seat: int) -> list[Orders]:
    """Every legal set of orders (R20)."""
    if at.ending:
        return []
    return [
        Orders(table, desk, withhold)
        for table, desk, withhold in product(
            table_moves(facts, at, seat), list(desk_plans(facts, at, seat)), list(refusals(at, seat))
        )
    ]


def table_moves(facts: Facts, at: Position, seat: int) -> list[Move]:
    """Silence, walking out, answers, withdrawals and offers (R30 to R38)."""
    found: list[Move] = [("stall",), ("walk_out",)]
    for offer in at.offers:
        made = offer.key[0]
        open_to = set(offer.to) - offer.accepted
        if seat in open_to and made < at.turn <= made + facts.lapses_after:
            found += [("accept", offer.key), ("reject", offer.key)]
    found += [("withdraw", deal.key) for deal in at.deals if seat in deal.parties]
    return found + list(new_offers(facts, at, seat))


def new_offers(facts: Facts, at: Position, seat: int) -> Iterator[Move]:
    """Every package to everybody it binds, as settlement or interim, for every possible day."""
    others = [other for other in range(facts.seats) if other != seat]
    audiences = [to for size in range(1, facts.seats) for to in combinations(others, size)]
    for package in product(*(range(len(options)) for options in facts.issues)):
        clauses = [facts.issues[issue][option] for issue, option in enumerate(package) if option]
        if not clauses:
            continue
        bound = frozenset[int]().union(*(clause.binds for clause in clauses)) - {seat}
        notice = 2 if any(clause.summit for clause in clauses) else 1
        for to in audiences:
            if not bound <= set(to):
                continue
            for date in range(at.turn + notice, facts.turns + 1):
                if len(to) == len(others) and _settles(facts, package):
                    yield ("offer", package, to, "settlement", date)
                alone = facts.interim and not any(clause.settlement_only for clause in clauses)
                if alone and not _is_second_renewal(facts, at, package, date):
                    yield ("offer", package, to, "interim", date)


def _settles(facts: Facts, package: Package) -> bool:
    return all(option in allowed for option, allowed in zip(package, facts.settlement, strict=True))


def _is_second_renewal(facts: Facts, at: Position, package: Package, date: int) -> bool:
    """Whether a whole renewal would still lie ahead on the day of signing (R41)."""
    if at.truce is None or package[facts.truce_issue] not in facts.truce_options:
        return False
    return at.truce.until - date >= facts.truce_turns


def desk_plans(facts: Facts, at: Position, seat: int) -> Iterator[tuple[Move, ...]]:
    """Every list of desk moves, in the order of the slots; slots may stay empty at the end (R55)."""
    singles = list(desk_moves(facts, at, seat))
    for slots in range(facts.desk + 1):
        for plan in product(singles, repeat=slots):
            if _goes_together(facts, at, seat, plan):
                yield plan


def desk_moves(facts: Facts, at: Position, seat: int) -> Iterator[Move]:
    """Every desk move that is legal by itself (R50 to R54, R43)."""
    for issue, who in enumerate(facts.preparers):
        if facts.prepares and seat in who and at.files[issue] < 6:
            yield ("prepare", issue)
    if facts.gestures:
        yield from (("gesture", other) for other in range(facts.seats) if other != seat)
    standing = {issue for owner, issue, _ in at.lines if owner == seat}
    if len(standing) < facts.red_lines:
        for issue, points in enumerate(facts.points[seat]):
            if issue not in standing:
                yield from (("line", issue, o) for o, value in enumerate(points) if value > min(points))
    if facts.statement_turns and seat not in {owner for owner, _ in at.statements}:
        yield ("statement",)
    yield from (("press", way) for way in range(facts.ways[seat]))
    if at.truce and seat in facts.breach_by and at.truce.since < at.turn <= at.truce.until:
        yield ("end_truce",)


def _goes_together(facts: Facts, at: Position, seat: int, plan: tuple[Move, ...]) -> bool:
    words = [move[0] for move in plan]
    lines = [move[1] for move in plan if move[0] == "line"]
    standing = sum(1 for owner, _, _ in at.lines if owner == seat)
    return (
        words.count("gesture") <= max(1, facts.gestures)
        and words.count("press") <= facts.presses
        and words.count("statement") <= 1
        and words.count("end_truce") <= 1
        and len(set(lines)) == len(lines)
        and standing + len(lines) <= max(facts.red_lines, standing)
    )


def refusals(at: Position, seat: int) -> Iterator[frozenset[Key]]:
    """Every choice of due agreements whose signature a seat may withhold (R36)."""
    due = [deal.key for deal in at.deals if seat in deal.parties and deal.date <= at.turn]
    for size in range(len(due) + 1):
        yield from map(frozenset, combinations(due, size))
