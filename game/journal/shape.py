"""Whether a scenario from outside hangs together: every table as long as what it is about.

The loader builds scenarios that do. One that arrives inside an exported game is only well typed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sized
from dataclasses import is_dataclass
from types import UnionType
from typing import Any, Union, get_args, get_origin

from game.core.effects import Effect, Touches
from game.core.hints import kept, python_type
from game.core.ids import MAX_SEATS, GaugeId, IssueId, PairId, SeatId, pairs
from game.core.malformed import Malformed, phrase
from game.core.scenario import PublicScenario, Scenario, SeatBook

ISSUES_MAX = 30
OPTIONS_MAX = 12
TURNS_MAX = 60
DAYS_MAX = 366
GAUGES_MAX = 255
REDRAW_MAX = 1000
UNIT_MAX = 10**36

Limits = Mapping[object, int]


def check(scenario: Scenario) -> None:
    """Nothing if the scenario hangs together.

    Raises: Malformed with the place of the first thing that does not.
    """
    public = scenario.public
    seats = len(public.seats)
    for path, number, low, high in _counts(scenario):
        if not low <= number <= high:
            raise Malformed(phrase("within", low=low, high=high), str(number), path)
    limits: Limits = {
        SeatId: seats,
        IssueId: len(public.issues),
        GaugeId: len(public.gauges),
        PairId: len(pairs(seats)),
    }
    _check_ids(scenario, Scenario, limits)
    for path, table, length in _tables(scenario):
        if len(table) != length:
            raise Malformed(phrase("entries", n=length), str(len(table)), path)
    for path, package in _packages(scenario):
        _check_package(public, path, package)


def check_book(scenario: Scenario, book: SeatBook, seat: int) -> None:
    """Nothing if a seat's book is that of this seat and as long as the scenario.

    Raises: Malformed.
    """
    path = f"books[{seat}]"
    if book.seat != seat:
        raise Malformed(str(seat), str(book.seat), f"{path}.seat")
    if len(book.linkages) != len(scenario.public.linkages):
        expected = phrase("entries", n=len(scenario.public.linkages))
        raise Malformed(expected, str(len(book.linkages)), f"{path}.linkages")
    for place, table, length in _by_option(scenario.public, f"{path}.points", book.points):
        if len(table) != length:
            raise Malformed(phrase("entries", n=length), str(len(table)), place)


def _counts(scenario: Scenario) -> Iterator[tuple[str, int, int, int]]:
    public = scenario.public
    yield "public.seats", len(public.seats), 2, MAX_SEATS
    yield "public.issues", len(public.issues), 1, ISSUES_MAX
    yield "public.gauges", len(public.gauges), 0, GAUGES_MAX
    yield "public.calendar.turns", public.calendar.turns, 1, TURNS_MAX
    yield "public.calendar.days_per_turn", public.calendar.days_per_turn, 0, DAYS_MAX
    yield "public.points_unit", public.points_unit, 1, UNIT_MAX
    for number, issue in enumerate(public.issues):
        yield f"public.issues[{number}].options", len(issue.options), 1, OPTIONS_MAX
    if scenario.check is not None:
        yield "check.turn", scenario.check.turn, 1, TURNS_MAX
        yield "check.redraw_max", scenario.check.redraw_max, 0, REDRAW_MAX


def _tables(scenario: Scenario) -> Iterator[tuple[str, Sized, int]]:
    public = scenario.public
    seats = len(public.seats)
    yield "books", scenario.books, seats
    if scenario.decks:
        yield "decks", scenario.decks, seats
    if public.casting:
        yield "public.casting", public.casting, seats
    yield "public.published", public.published, seats
    for seat, ranking in enumerate(public.published):
        yield from _by_option(public, f"public.published[{seat}]", ranking)
    for seat, book in enumerate(scenario.books):
        check_book(scenario, book, seat)
    yield from _by_seat(public)
    if public.trust is not None:
        yield "public.trust.start", public.trust.start, len(pairs(seats))


def _by_option(
    public: PublicScenario, path: str, table: tuple[tuple[int, ...], ...]
) -> Iterator[tuple[str, Sized, int]]:
    yield path, table, len(public.issues)
    for number, (row, issue) in enumerate(zip(table, public.issues, strict=False)):
        yield f"{path}[{number}]", row, len(issue.options)


def _by_seat(public: PublicScenario) -> Iterator[tuple[str, Sized, int]]:
    seats, moves = len(public.seats), public.moves
    found: list[tuple[str, Sized]] = []
    if public.appetite is not None:
        found += [("appetite.start", public.appetite.start), ("appetite.drift", public.appetite.drift)]
    if public.truce is not None:
        found.append(("truce.breach", public.truce.breach))
        found += [("truce.terms.delay_percent", terms.delay_percent) for terms in public.truce.terms]
    if moves.pressure:
        found.append(("moves.pressure", moves.pressure))
    if moves.gesture is not None:
        found.append(("moves.gesture.effects", moves.gesture.effects))
    if moves.red_line is not None:
        found.append(("moves.red_line.effects", moves.red_line.effects))
    if moves.statement is not None:
        found.append(("moves.statement.effects", moves.statement.effects))
        found.append(("moves.statement.penalty", moves.statement.penalty))
    found.append(("moves.withdraw", moves.withdraw))
    for path, table in found:
        yield f"public.{path}", table, seats


def _packages(scenario: Scenario) -> Iterator[tuple[str, tuple[int, ...]]]:
    if scenario.public.opening is not None:
        yield "public.opening.package", scenario.public.opening.package
    if scenario.check is not None:
        yield "check.split", scenario.check.split


def _check_package(public: PublicScenario, path: str, package: tuple[int, ...]) -> None:
    if len(package) != len(public.issues):
        raise Malformed(phrase("entries", n=len(public.issues)), str(len(package)), path)
    for number, (option, issue) in enumerate(zip(package, public.issues, strict=True)):
        if not 0 <= option < len(issue.options):
            raise Malformed(phrase("option_of", issue=issue.key), str(option), f"{path}[{number}]")


def _check_ids(value: Any, hint: object, limits: Limits) -> None:
    limit = limits.get(hint)
    if limit is not None:
        if value >= limit:
            raise Malformed(phrase("below", limit=limit), str(value))
    elif get_origin(hint) in (Union, UnionType):
        for member in get_args(hint):
            if python_type(member) is type(value):
                _check_ids(value, member, limits)
    elif get_origin(hint) is tuple:
        parts = get_args(hint)
        for number, item in enumerate(value):
            try:
                _check_ids(item, parts[0 if parts[-1] is Ellipsis else number], limits)
            except Malformed as fault:
                raise fault.within(f"[{number}]") from None
    elif isinstance(hint, type) and is_dataclass(hint):
        for field, part in kept(hint):
            try:
                _check_ids(getattr(value, field.name), part, limits)
            except Malformed as fault:
                raise fault.within(field.name) from None
        if isinstance(value, Effect):
            _check_effect(value, limits)


def _check_effect(effect: Effect, limits: Limits) -> None:
    about = {Touches.GAUGE: GaugeId, Touches.FILE: IssueId}.get(effect.touches)
    if about is not None and not 0 <= effect.index < limits[about]:
        raise Malformed(phrase("below", limit=limits[about]), str(effect.index), "index")
