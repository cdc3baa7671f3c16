"""The risky pair's shortcut: bright on its day, worth little in the end (R75). On the points of the file."""

from __future__ import annotations

from game.core.board import Board
from game.core.consequences import Consequences
from game.core.effects import Parts
from game.core.ids import PerSeat, SeatId, Turn
from game.core.position import PublicState
from game.core.resolution import drift
from game.core.scenario import Scenario
from game.core.scoring import (
    cost_mark_price,
    cost_marks,
    has_summit,
    headlines_value,
    linkages_value,
    new_headlines,
    no_deal_value,
    options_value,
)
from game.lab.interval import exact
from game.lab.job import Job
from game.lab.measures.measure import Ask, Finding, Lack, Measure, Part, Unit, has_turns
from game.lab.run import Results


def shine(scenario: Scenario, package: tuple[int, ...], day: Turn) -> PerSeat[int]:
    """What a paper promises each seat on its day: options, linkages, new headlines, less cost marks.

    Durability and risk are left out, as on the day itself they are. Hundredths.
    """
    public = board_at(scenario, day).public()
    rules, nothing = scenario.public, (0,) * len(package)
    return tuple(
        options_value(book, package)
        - options_value(book, nothing)
        + linkages_value(rules, book, package)
        - linkages_value(rules, book, nothing)
        + _headlines(scenario, public, book.seat, package)
        - cost_mark_price(book, public, cost_marks(rules, package))
        for book in scenario.books
    )


def gain_at_end(
    scenario: Scenario, package: tuple[int, ...], day: Turn, pair: tuple[SeatId, ...]
) -> PerSeat[int]:
    """What each seat has at the end with the paper signed on its day less what it has without, hundredths."""
    with_it, without = board_at(scenario, day), board_at(scenario, day)
    with_it.in_force = list(package)
    if scenario.public.interim is not None:
        for shock in scenario.public.interim.shocks:
            if shock.signatories == pair:
                Consequences(with_it).add(shock.effects, Parts(len(scenario.books), signatories=pair))
    for board in (with_it, without):
        for number in range(day, board.last_turn + 1):
            board.turn = Turn(number)
            drift(board)
    ends = [
        [
            no_deal_value(scenario.public, book, board.public(), account).score
            for book, account in zip(scenario.books, board.accounts, strict=True)
        ]
        for board in (with_it, without)
    ]
    return tuple(one - other for one, other in zip(*ends, strict=True))


def board_at(scenario: Scenario, day: Turn) -> Board:
    """The start of a turn if nothing but time has passed, every file full and worked on by all."""
    board = Board(scenario, None)
    for number in range(1, day):
        board.turn = Turn(number)
        drift(board)
    board.turn = day
    prepare = scenario.public.moves.prepare
    if prepare is not None:
        board.files = [prepare.file_max] * len(board.files)
        board.work = [(1,) * len(scenario.books)] * len(board.files)
    return board


def _headlines(scenario: Scenario, public: PublicState, seat: SeatId, package: tuple[int, ...]) -> int:
    count = new_headlines(scenario.public, scenario.books[seat], package)
    summit = has_summit(scenario.public, package)
    return headlines_value(scenario.public, public, seat, count, summit) if count else 0


def _pair(ask: Ask) -> tuple[SeatId, ...]:
    interim = ask.scenario.public.interim
    return interim.risky_pair if interim is not None else ()


def _has_pair(ask: Ask) -> Lack | None:
    return None if _pair(ask) else Lack("no_risky_pair")


def _has_package(ask: Ask) -> Lack | None:
    return None if ask.target.package else Lack("no_package")


def _nothing(ask: Ask) -> tuple[Job, ...]:
    return ()


def _found(ask: Ask, values: PerSeat[int], seats: tuple[SeatId, ...], *, least: bool) -> Finding:
    parts = tuple(Part(ask.scenario.public.seats[seat].name, exact(values[seat])) for seat in seats)
    pick = min if least else max
    return Finding(exact(pick(values[seat] for seat in seats)), 1, parts)


def _day(ask: Ask) -> Turn:
    return Turn(ask.target.turns[0])


def _shine(ask: Ask, results: Results) -> Finding:
    return _found(ask, shine(ask.scenario, ask.target.package, _day(ask)), _pair(ask), least=True)


def _ends(ask: Ask) -> PerSeat[int]:
    return gain_at_end(ask.scenario, ask.target.package, _day(ask), _pair(ask))


def _at_deadline(ask: Ask, results: Results) -> Finding:
    return _found(ask, _ends(ask), _pair(ask), least=False)


def _others(ask: Ask, results: Results) -> Finding | None:
    rest = tuple(seat for seat in ask.seats if seat not in _pair(ask))
    return _found(ask, _ends(ask), rest, least=False) if rest else None


_NEEDS = (_has_pair, _has_package, has_turns(1))
SHORTCUT_SHINE = Measure(Unit.POINTS, _nothing, _shine, _NEEDS)
SHORTCUT_GAIN_AT_DEADLINE = Measure(Unit.POINTS, _nothing, _at_deadline, _NEEDS)
SHORTCUT_OTHERS_AT_DEADLINE = Measure(Unit.POINTS, _nothing, _others, _NEEDS)
