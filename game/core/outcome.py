"""How a finished game counts: each seat's score and the verdict (R74-R78)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.core.ids import Package, PerSeat, SeatId, Turn
from game.core.measures import EXACT_MAX, claimed, created, nash_share
from game.core.position import Ending
from game.core.scenario import Scenario, Verdict, VerdictWhen
from game.core.scoring import (
    NoDeal,
    Settlement,
    durability,
    is_pair_in_force,
    no_deal_value,
    settlement_value,
)
from game.core.space import Cell, Moment, cells, size
from game.core.state import State

Part = Callable[[Moment, Package, int, Sequence[Cell] | None], int | None]


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of a game: for every seat, once the game is over.

    `durability` is per cent, 0 where nothing is in force; `package` is the settlement, or the clauses in
    force.
    """

    ending: Ending
    turn: Turn
    package: Package
    durability: int
    values: PerSeat[Settlement | NoDeal]
    verdict: str


def outcome(scenario: Scenario, state: State) -> Outcome:
    """The result of a finished game.

    Raises:
        ValueError: the game is not over.
    """
    ending = state.public.ending
    if ending is None:
        raise ValueError("the game is not over")
    public, package = state.public, state.public.in_force
    values = tuple(seat_value(scenario, state, seat) for seat in scenario.public.everyone)
    lasts = values[0].durability if any(package) else 0
    verdict = verdict_of(scenario, state)
    return Outcome(ending, public.turn, package, lasts, values, verdict.text if verdict else "")


def seat_value(scenario: Scenario, state: State, seat: SeatId) -> Settlement | NoDeal:
    """What the game as it stands is worth to a seat: the settlement, or no deal (R74, R75)."""
    book, account = state.books[seat], state.accounts[seat]
    if state.public.ending is Ending.DEAL:
        return settlement_value(scenario.public, book, state.public, account, state.public.in_force)
    return no_deal_value(scenario.public, book, state.public, account)


def signing_day(scenario: Scenario, state: State) -> Moment:
    """What else could have been signed at this moment, for the joint measures (R77)."""
    return Moment(scenario.public, state.books, state.public, state.accounts, signable_only=True)


def verdict_of(scenario: Scenario, state: State) -> Verdict | None:
    """The first of the scenario's verdicts that applies (R78)."""
    measures = _Measures(scenario, state)
    return next((verdict for verdict in scenario.public.verdicts if measures.meet(verdict.when)), None)


class _Measures:
    """The measures of a finished game, each computed only if a verdict asks for it."""

    def __init__(self, scenario: Scenario, state: State) -> None:
        self._scenario, self._state = scenario, state
        self._moment = signing_day(scenario, state)
        self._cells: Sequence[Cell] | None = None
        self._parts: dict[Part, int | None] = {}

    def meet(self, when: VerdictWhen) -> bool:
        """Whether every stated condition holds; cheap ones are asked first."""
        return self._plain(when) and self._joint(when)

    def _plain(self, when: VerdictWhen) -> bool:
        public, scenario = self._state.public, self._scenario.public
        lasts = durability(scenario, public, public.in_force)
        tests = (
            when.ending is None or (public.ending is not None and public.ending.value == when.ending),
            when.durability_below is None or lasts < when.durability_below,
            when.durability_from is None or lasts >= when.durability_from,
            when.signed_by is None or public.turn <= when.signed_by,
            when.signed_after is None or public.turn > when.signed_after,
            when.in_force_pair is None or is_pair_in_force(scenario, public.in_force, when.in_force_pair),
            when.truce_running is None or (public.truce is not None) == when.truce_running,
        )
        return all(tests)

    def _joint(self, when: VerdictWhen) -> bool:
        if when.claims_over is not None:
            shares = claimed(self._moment, self._state.public.in_force)
            if shares is None or max(shares) <= when.claims_over:
                return False
        if when.nash_share_from is not None:
            share = self._part(nash_share)
            if share is None or share < when.nash_share_from:
                return False
        if when.created_below is not None:
            part = self._part(created)
            if part is None or part >= when.created_below:
                return False
        return True

    def _part(self, measure: Part) -> int | None:
        """A measure of the deal, each worked out once."""
        if measure not in self._parts:
            package, seed = self._state.public.in_force, self._state.seed
            self._parts[measure] = measure(self._moment, package, seed, self._known())
        return self._parts[measure]

    def _known(self) -> Sequence[Cell] | None:
        """What else could have been signed, worked out once for all measures; None if that is too much."""
        if self._cells is None and size(self._scenario.public) <= EXACT_MAX:
            self._cells = cells(self._moment)
        return self._cells
