"""Minimal concession: best first, one new offer for one of everybody else's."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from game.agents.conceder import Conceder, own_points
from game.agents.dice import Stream
from game.agents.micro import Micro, best_first
from game.agents.traits import Traits
from game.core.commands import Begin, Seal
from game.core.decide import decide
from game.core.evolve import evolve
from game.core.ids import SeatId, Turn
from game.core.legal import check
from game.core.measures import gains
from game.core.orders import Accept, Kind, MakeOffer
from game.core.outcome import signing_day
from game.core.position import Ending, Offer
from game.core.scenario import Scenario
from game.core.state import State
from game.core.view import SeatView, seat_view
from tests.agents.plain import plain

LINEAR = Traits(conceder=1, concession_percent=100, floor_percent=0)


def began(scenario: Scenario) -> State:
    return evolve(scenario, None, decide(scenario, None, Begin(1, scenario.settings)))


def micro(view: SeatView) -> Micro:
    return Micro(Stream(1, view.scenario.seats[view.seat].key))


def heard(view: SeatView, turn: int, *packages: tuple[int, ...]) -> SeatView:
    """The view in a turn in which seat 1 has these settlements on the table."""
    offers = tuple(
        Offer(
            id=turn * 8 + 1 + 100 * number,  # type: ignore[arg-type]
            turn=Turn(turn - 1),
            proposer=SeatId(1),
            addressees=(SeatId(0),),
            accepted_by=(),
            package=package,
            kind=Kind.SETTLEMENT,
            date=Turn(turn + 1),
            seen_by=-1,  # type: ignore[arg-type]
        )
        for number, package in enumerate(packages)
    )
    return replace(view, public=replace(view.public, turn=Turn(turn)), offers=offers)


def played(scenario: Scenario, players: list[Micro | Conceder]) -> State:
    """A whole game."""
    state = began(scenario)
    while state.public.ending is None:
        views = [seat_view(scenario, state, SeatId(seat)) for seat in range(len(players))]
        chosen = [player.choose(view).orders for player, view in zip(players, views, strict=True)]
        for seat, orders in enumerate(chosen):
            check(views[seat], orders)
            state = evolve(scenario, state, decide(scenario, state, Seal(SeatId(seat), orders)))
    return state


@pytest.mark.parametrize("seed", range(6))
def test_packages_come_from_most_to_least_and_each_once(seed: int) -> None:
    view = seat_view(scenario := plain(seed, 2, 4), began(scenario), SeatId(0))
    found = list(best_first(view.scenario, view.book))
    everything = [
        deal for deal in product(*(range(len(issue.options)) for issue in view.scenario.issues)) if any(deal)
    ]
    assert sorted(everything) == sorted(package for _, package in found)
    assert [own_points(view, package) for _, package in found] == [value for value, _ in found]
    assert sorted((value for value, _ in found), reverse=True) == [value for value, _ in found]


def test_it_gives_way_only_after_the_other_has() -> None:
    scenario = plain(3, 2, 4, turns=30)
    view = seat_view(scenario, began(scenario), SeatId(0))
    player, ladder = micro(view), [package for _, package in best_first(view.scenario, view.book)]
    worst = ladder[-1]
    views = [view, *(heard(view, turn, worst) for turn in (2, 3, 4))]
    made = [player.choose(seen).orders.table for seen in views]
    offered = [move.package for move in made if isinstance(move, MakeOffer)]
    assert ladder[:2] == offered[:2]
    assert set(ladder[:2]) == set(offered)


def test_it_accepts_what_is_worth_the_offer_it_would_make() -> None:
    scenario = plain(3, 2, 4, turns=30)
    view = seat_view(scenario, began(scenario), SeatId(0))
    first, second, third = [package for _, package in best_first(view.scenario, view.book)][:3]
    player = micro(view)
    assert isinstance(player.choose(view).orders.table, MakeOffer)
    assert isinstance(player.choose(heard(view, 2, second)).orders.table, Accept)
    wary = micro(view)
    wary.choose(view)
    assert isinstance(wary.choose(heard(view, 2, third)).orders.table, MakeOffer)
    assert first != second


def test_it_never_offers_less_than_its_walk_away() -> None:
    scenario = plain(4, 2, 3, turns=60)
    state = played(scenario, [micro(seat_view(scenario, began(scenario), SeatId(seat))) for seat in (0, 1)])
    assert state.public.ending in (Ending.DEAL, Ending.LAPSE)
    if state.public.ending is Ending.DEAL:
        moment = signing_day(scenario, state)
        assert all(gain > 0 for gain in gains(moment, state.public.in_force))


@pytest.mark.parametrize("seats", [2, 3])
def test_enough_turns_lead_to_a_settlement_with_its_like(seats: int) -> None:
    scenario = plain(6, seats, 3, turns=60)
    players: list[Micro | Conceder] = [
        micro(seat_view(scenario, began(scenario), SeatId(seat))) for seat in range(seats)
    ]
    assert Ending.DEAL is played(scenario, players).public.ending


def test_a_conceder_settles_with_it() -> None:
    scenario = plain(8, 2, 5, turns=60)
    view = seat_view(scenario, began(scenario), SeatId(0))
    assert Ending.DEAL is played(scenario, [micro(view), Conceder(LINEAR)]).public.ending
