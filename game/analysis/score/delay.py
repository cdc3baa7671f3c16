"""What waiting does: the best score within reach if the same situation were signed in another turn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from game.analysis.score.catalogue import Catalogue, Valued
from game.analysis.score.search import agreeable, alone, best, largest_sum
from game.core.arithmetic import STEP_MAX, clamp
from game.core.ids import Package, PerSeat, Points, Turn
from game.core.position import Account, PublicState
from game.core.scenario import PublicScenario
from game.core.space import Moment


@dataclass(frozen=True, slots=True)
class Delay:
    """One signing turn; for every seat once the game is over.

    By seat, `alone` is its best settlement and `agreeable` its best of those that leave none of the others
    worse off than with its walk-away, None if there is none. `most` has the largest sum of gains. `deal` is
    the deal in question if signed in that turn.
    """

    turn: Turn
    alone: PerSeat[Valued | None]
    agreeable: PerSeat[Valued | None]
    most: Valued | None
    deal: Valued | None


def delays(
    moment: Moment, turns: Iterable[int], deal: Package | None = None, *, drifting: bool = False
) -> tuple[Delay, ...]:
    """The best that could be signed in each of some turns, if the situation were as in this moment.

    Held fixed: files and work (so what can be signed and what is ready), trust, clauses in force, red lines,
    costs of gestures and crossed lines, adjustments of walk-aways, books. Moved with the calendar: the
    headline window, the per-turn part of the walk-away, and the cost of delay, a full turn's for each turn
    later and back for each turn earlier, never below nothing; a truce does not ease it.

    Gauges and appetite are held fixed too, so that the curve shows the calendar alone; with `drifting` they
    move by their tables, forward or back, within their limits, as if nobody acted, no card came and no
    truce ran. Durability moves only with them. Exact, by a search over packages for each turn.

    Raises: TooManyPackages.
    """
    here = Catalogue(moment)
    seats = moment.scenario.everyone
    found = []
    for turn in turns:
        then = signed_in(moment, Turn(turn), drifting=drifting)
        catalogue = here.moved(then)
        found.append(
            Delay(
                then.public.turn,
                tuple(best(catalogue, alone(seat)) for seat in seats),
                tuple(best(catalogue, agreeable(seat)) for seat in seats),
                best(catalogue, largest_sum),
                catalogue.price(deal) if deal is not None else None,
            )
        )
    return tuple(found)


def signed_in(moment: Moment, turn: Turn, *, drifting: bool = False) -> Moment:
    """The moment moved to another turn as `delays` says."""
    passed = turn - moment.public.turn
    accounts = tuple(
        _waited(account, passed * book.delay)
        for account, book in zip(moment.accounts, moment.books, strict=True)
    )
    public = replace(moment.public, turn=turn)
    if drifting:
        public = _drifted(moment.scenario, public, moment.public.turn, turn)
    return replace(moment, public=public, accounts=accounts)


def _waited(account: Account, delay: int) -> Account:
    return replace(account, delay=Points(max(0, account.delay + delay)))


def _drifted(scenario: PublicScenario, public: PublicState, now: Turn, then: Turn) -> PublicState:
    tables = [gauge.drift for gauge in scenario.gauges]
    gauges = tuple(
        _moved(value, table, now, then) for value, table in zip(public.gauges, tables, strict=True)
    )
    appetite = public.appetite
    if scenario.appetite is not None:
        appetite = tuple(
            _moved(value, table, now, then)
            for value, table in zip(appetite, scenario.appetite.drift, strict=True)
        )
    return replace(public, gauges=gauges, appetite=appetite)


def _moved(value: int, table: tuple[int, ...], now: Turn, then: Turn) -> int:
    """A reading moved by the entries of the turns between; the last entry of a table repeats (R22)."""
    if not table:
        return value
    sign = 1 if then > now else -1
    turns = range(now, then) if then > now else range(now - 1, then - 1, -1)
    for turn in turns:
        value = clamp(0, STEP_MAX, value + sign * table[min(turn, len(table)) - 1])
    return value
