"""Simple policies, from views alone."""

from dataclasses import replace

import pytest

from game.agents.dice import Stream
from game.core.evolve import evolve
from game.core.ids import SeatId, Turn
from game.core.legal import check
from game.core.orders import Accept, Kind, MakeOffer, Stall
from game.core.view import SeatView, seat_view
from game.lab.baselines import BASELINES, accept_all, at_random, late_ultimatum, middle, modest, splitter
from game.lab.match import Game, steps_of
from game.lab.role import Role
from game.lab.setting import Variant, scenario_of
from tests.lab.yard import setting

HERE = setting()
CHANCE = Stream(1, "lab:town")
ROLES = (Role("staller"), Role("dealmaker"), Role("incumbent"))


def views(seat: int, seed: int = 1) -> list[SeatView]:
    """A seat's views whenever it may give orders."""
    scenario, state, found = scenario_of(HERE, Variant()), None, []
    for _, events in steps_of(HERE, Game(Variant(), seed, ROLES)):
        state = evolve(scenario, state, events)
        view = seat_view(scenario, state, SeatId(seat))
        if view.orders is None and view.public.ending is None:
            found.append(view)
    return found


@pytest.mark.parametrize("name", BASELINES)
def test_orders_are_legal_wherever_a_game_stands(name: str) -> None:
    for seat in range(3):
        for view in views(seat):
            check(view, BASELINES[name](view, CHANCE))


def test_chance_follows_the_policys_own_stream() -> None:
    asked = views(0)

    assert [at_random(view, CHANCE) for view in asked] == [at_random(view, CHANCE) for view in asked]
    assert [at_random(view, CHANCE) for view in asked] != [
        at_random(view, Stream(2, "lab:town")) for view in asked
    ]


def test_whoever_accepts_all_accepts_the_opening() -> None:
    assert Accept(views(1)[0].offers[0].id) == accept_all(views(1)[0], CHANCE).table


def test_whoever_accepts_all_stalls_where_nothing_lies() -> None:
    view = views(1)[0]

    assert Stall() == accept_all(replace(view, offers=()), CHANCE).table


def test_the_middle_is_what_the_least_pleased_seat_likes_best() -> None:
    public = scenario_of(HERE, Variant()).public
    package = middle(public)

    assert public.settlement_requires.holds(package)
    for issue, option in enumerate(package):
        least = [
            min(ranks[issue][other] for ranks in public.published)
            for other in range(len(public.issues[issue].options))
        ]
        assert issue == 2 or max(least) == least[option]


def test_the_splitter_offers_the_middle_to_all() -> None:
    view = views(0)[0]

    move = splitter(view, CHANCE).table

    assert isinstance(move, MakeOffer)
    assert (middle(view.scenario), (1, 2), Kind.SETTLEMENT) == (move.package, move.addressees, move.kind)


def test_an_ultimatum_asks_for_more_than_the_middle_where_that_pays() -> None:
    asked = []
    for seat in range(3):
        view = views(seat)[0]
        own, shared = modest(view), middle(view.scenario)
        gains = [
            view.book.points[issue][a] - view.book.points[issue][b]
            for issue, (a, b) in enumerate(zip(own, shared, strict=True))
        ]
        assert all(gain >= 0 for gain in gains)
        assert sum(gain > 0 for gain in gains) <= 2
        asked.append(own != shared)
    assert any(asked)


def test_an_ultimatum_gives_way_near_the_end() -> None:
    """The same offer from another seat, worth more than walking away, is taken late and not early."""
    early = views(0)[0]
    offer = replace(
        early.offers[0],
        kind=Kind.SETTLEMENT,
        proposer=SeatId(1),
        addressees=(SeatId(0), SeatId(2)),
        accepted_by=(),
        package=(0, 0, 2),
    )
    late = replace(early, public=replace(early.public, turn=early.public.last_turn))
    asked = [
        replace(view, offers=(replace(offer, turn=Turn(view.public.turn - 1)),)) for view in (early, late)
    ]

    assert not isinstance(late_ultimatum(asked[0], CHANCE).table, Accept)
    assert Accept(offer.id) == late_ultimatum(asked[1], CHANCE).table
