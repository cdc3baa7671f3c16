"""What waiting brings a seat: the same deal on every day, and the same character with another clock."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from game.core.ids import Package, SeatId, Turn
from game.core.measures import best_product
from game.core.scenario import PublicScenario, Scenario
from game.core.scoring import settlement_value
from game.lab.deal import base_moment
from game.lab.interval import Estimate, exact
from game.lab.job import Job
from game.lab.match import Game
from game.lab.measures.measure import (
    Ask,
    Finding,
    Lack,
    Measure,
    Part,
    Unit,
    field,
    has_cast,
    has_check,
    has_seat,
    has_turns,
    paired,
    recast,
)
from game.lab.measures.shortcut import board_at
from game.lab.role import Role
from game.lab.run import Results

PACE = 36
"""Units that all staffs together add in ten turns, where nobody neglects its files."""
LATE_SHAPE = 50
"""The shape of the concessions of a seat that waits: most of them near its clock."""


def curve(scenario: Scenario, seat: SeatId) -> dict[Turn, int]:
    """What one deal would be worth to a seat signed in each turn, hundredths.

    The deal is the settlement with the largest product of gains at the reference state, on the points of
    the file. Nothing but time passes; all staffs together add the usual number of units to its files, and
    thin ones count as not ready even where they would not allow signing yet.
    """
    check, public = scenario.check, scenario.public
    assert check is not None, "measured only with a set-up check"
    best = best_product(base_moment(scenario, check))
    found: dict[Turn, int] = {}
    if best is None:
        return found
    for number in range(1, public.calendar.turns + 1):
        board = board_at(scenario, Turn(number))
        board.files = prepared(public, best.package, number - 1)
        book, account = scenario.books[seat], board.accounts[seat]
        found[Turn(number)] = settlement_value(public, book, board.public(), account, best.package).score
    return found


def prepared(public: PublicScenario, package: Package, turns: int) -> list[int]:
    """The files after some turns of common work for a package: drafts first, then the largest gap."""
    files = [issue.file_start for issue in public.issues]
    if public.moves.prepare is None:
        return files
    needs = [issue.options[option].need for issue, option in zip(public.issues, package, strict=True)]
    for _ in range(PACE * turns // 10 * public.moves.prepare.step):
        gaps = [
            (2 * file < need, need - file, -number)
            for number, (file, need) in enumerate(zip(files, needs, strict=True))
            if file < need
        ]
        if gaps:
            files[-max(gaps)[2]] += 1
    return files


def _nothing(ask: Ask) -> tuple[Job, ...]:
    return ()


def _curve(ask: Ask) -> tuple[dict[Turn, int], Turn | None]:
    found = curve(ask.scenario, ask.seat_of(ask.target.seat or ""))
    return found, max(found, key=lambda turn: (found[turn], -turn), default=None)


def _parts(found: dict[Turn, int]) -> tuple[Part, ...]:
    return tuple(Part(str(turn), exact(value)) for turn, value in found.items())


def _peak(ask: Ask, results: Results) -> Finding | None:
    found, peak = _curve(ask)
    return None if peak is None else Finding(exact(peak), len(found), _parts(found))


def _height(ask: Ask, results: Results) -> Finding | None:
    found, peak = _curve(ask)
    if peak is None:
        return None
    ends = found[min(found)], found[max(found)]
    return Finding(exact(found[peak] - max(ends)), len(found), _parts(found))


def _has_character(ask: Ask) -> Lack | None:
    return None if ask.target.character is not None else Lack("no_character")


def _waiting(ask: Ask) -> list[tuple[Game, ...]]:
    """The field with the seat played by one character that never makes a truce, with each of the clocks."""
    seat, games = ask.seat_of(ask.target.seat or ""), field(ask)
    role = Role(ask.target.character or "").changed(concession_percent=LATE_SHAPE, truce_percent=0)
    return [recast(games, seat, _always(role.changed(clock=clock, late=clock))) for clock in ask.target.turns]


def _always(role: Role) -> Callable[[Role], Role]:
    return lambda _: role


def _waiting_jobs(ask: Ask) -> Iterable[Job]:
    return (game for games in _waiting(ask) for game in games)


def _policy(ask: Ask, results: Results) -> Finding:
    seat = ask.seat_of(ask.target.seat or "")
    early, middle, late = _waiting(ask)
    parts = tuple(
        Part(str(clock), paired(results, middle, games, seat))
        for clock, games in zip((ask.target.turns[0], ask.target.turns[2]), (early, late), strict=True)
    )
    picked: Estimate = min((part.estimate for part in parts), key=lambda estimate: estimate.value)
    return Finding(picked, len(middle), parts)


_NEEDS = (has_check, has_seat)
DELAY_PEAK_TURN = Measure(Unit.TURN, _nothing, _peak, _NEEDS, Unit.POINTS)
DELAY_PEAK_HEIGHT = Measure(Unit.POINTS, _nothing, _height, _NEEDS, Unit.POINTS)
DELAY_POLICY_HEIGHT = Measure(
    Unit.POINTS, _waiting_jobs, _policy, (has_cast, has_seat, _has_character, has_turns(3))
)
