"""A character's desk moves: each slot by its percentages (R105, R106)."""

from __future__ import annotations

from game.agents.dice import Slot
from game.agents.preparing import any_useful, most_urgent
from game.agents.reasons import Cause, Code, because
from game.agents.study import Study
from game.core.errors import Refused
from game.core.ids import IssueId, Package, SeatId, pair_of
from game.core.legal import check_desk
from game.core.orders import (
    DeskMove,
    DrawRedLine,
    EndTruce,
    MakeGesture,
    MakeOffer,
    MakeStatement,
    Prepare,
    Press,
    TableMove,
)

BOUND_PREPARE_PERCENT = 85
"""Chance to prepare while an agreement waits for its signing."""

Move = tuple[DeskMove, Cause]


def desk_moves(study: Study, table: TableMove) -> tuple[tuple[DeskMove, ...], tuple[Cause, ...]]:
    """The desk moves of the turn with their causes; slots where nothing fits rest."""
    moves: list[DeskMove] = []
    causes: list[Cause] = []
    for slot in range(study.view.scenario.moves.desk_per_turn):
        found = _slot(study, table, tuple(moves), slot)
        if found is not None and _is_allowed(study, tuple(moves), found[0]):
            moves.append(found[0])
            causes.append(found[1])
    return tuple(moves), tuple(causes)


def _slot(study: Study, table: TableMove, before: tuple[DeskMove, ...], slot: int) -> Move | None:
    traits = study.traits
    roll = study.dice.roll(Slot.DESK, 100, slot)
    bound = bool(study.view.agreements)
    for percent, choose in (
        (BOUND_PREPARE_PERCENT if bound else traits.prepare_percent, _prepare),
        (traits.pressure_percent, _press),
        (traits.gesture_percent, _gesture),
        (traits.red_line_percent, _red_line),
        (traits.warm_statement_percent, _statement),
    ):
        if roll < percent:
            return choose(study, table, before, slot)
        roll -= percent
    return None


def _is_allowed(study: Study, before: tuple[DeskMove, ...], move: DeskMove) -> bool:
    try:
        check_desk(study.view, before, move)
    except Refused:
        return False
    return True


def _prepare(study: Study, table: TableMove, before: tuple[DeskMove, ...], slot: int) -> Move | None:
    planned = [move.issue for move in before if isinstance(move, Prepare)]
    package = _package(study, table)
    found = most_urgent(study.view, package, planned) if package else any_useful(study.view, planned)
    return (Prepare(found[0]), found[1]) if found else None


def _package(study: Study, table: TableMove) -> Package | None:
    """What the staff works for: what is agreed, else what is offered now, else what was offered last."""
    if study.view.agreements:
        return study.view.agreements[-1].package
    if isinstance(table, MakeOffer):
        return table.package
    if study.view.latest is not None:
        return study.view.latest
    found = study.best_offer()
    return found[0].package if found else None


def _press(study: Study, table: TableMove, before: tuple[DeskMove, ...], slot: int) -> Move | None:
    """Pressure; while a truce runs it is dropped, but for the chance of ending the truce instead.

    Who has spoken warmly of an agreement prepares for it instead, as long as the word stands.
    """
    view = study.view
    stated = any(statement.seat == view.seat for statement in view.public.statements)
    if stated or any(isinstance(move, MakeStatement) for move in before):
        return _prepare(study, table, before, slot)
    truce = view.public.truce
    if truce is not None and truce.runs_in(view.public.turn):
        rules = view.scenario.truce
        may_end = rules is not None and rules.breach[view.seat] is not None
        if may_end and study.dice.chance(Slot.BREACH, study.traits.breach_percent, slot):
            return EndTruce(), because(Code.BREACH)
        return None
    ways = view.scenario.moves.pressure[view.seat] if view.scenario.moves.pressure else ()
    if not ways:
        return None
    way = study.dice.roll(Slot.WAY, len(ways), slot)
    return Press(way), because(Code.PRESSURE, way=way)


def _gesture(study: Study, table: TableMove, before: tuple[DeskMove, ...], slot: int) -> Move | None:
    """A gesture to the seat that trusts us least."""
    view = study.view
    seats = len(view.scenario.seats)
    others = study.memory.sheet.others

    def trust(other: SeatId) -> int:
        return view.public.trust[pair_of(seats, view.seat, other)] if view.public.trust else 0

    target = min(others, key=trust)
    code = Code.REPAY_FAVOUR if view.public.favours[view.seat] else Code.GOODWILL
    return MakeGesture(target), because(code, seat=target)


def _red_line(study: Study, table: TableMove, before: tuple[DeskMove, ...], slot: int) -> Move | None:
    """A red line on the issue that brings most of what the seat asks for, one step below what it asks."""
    view = study.view
    package = _package(study, table)
    if package is None:
        return None
    drawn = {line.issue for line in view.public.red_lines if line.seat == view.seat}
    drawn |= {move.issue for move in before if isinstance(move, DrawRedLine)}
    best: tuple[int, Move] | None = None
    for number, option in enumerate(package):
        points, ranks = view.book.points[number], view.scenario.published[view.seat][number]
        below = [(rank, -other) for other, rank in enumerate(ranks) if min(ranks) < rank < ranks[option]]
        least = -max(below)[1] if below else option
        gain = points[least] - min(points)
        issue = view.scenario.issues[number]
        if number in drawn or issue.humanitarian or ranks[least] == min(ranks) or gain <= 0:
            continue
        if best is None or gain > best[0]:
            cause = because(Code.RED_LINE, issue=number, option=least)
            best = gain, (DrawRedLine(IssueId(number), least), cause)
    return best[1] if best else None


def _statement(study: Study, table: TableMove, before: tuple[DeskMove, ...], slot: int) -> Move | None:
    """Warm words, unless it presses this very turn."""
    if any(isinstance(move, Press | EndTruce) for move in before):
        return None
    return MakeStatement(), because(Code.WARM_WORDS)
