"""The conceder: down its ladder by the clock, accepting what is worth at least its next offer."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from random import Random

import pytest

from game.agents.conceder import Conceder, is_plain, own_points
from game.agents.ladder import ladder_of
from game.agents.traits import Traits
from game.core.commands import Begin, Seal
from game.core.decide import decide
from game.core.evolve import evolve
from game.core.ids import SeatId, Turn
from game.core.legal import check
from game.core.orders import Accept, Kind, MakeOffer, Orders, Stall
from game.core.position import Ending, Offer
from game.core.scenario import Scenario, When
from game.core.state import State
from game.core.view import SeatView, seat_view
from tests.agents.plain import plain
from tests.agents.playing import flagship

BOULWARE = Traits(conceder=1, concession_percent=25, floor_percent=0)
FIRM = replace(BOULWARE, floor_percent=60)


def began(scenario: Scenario) -> State:
    return evolve(scenario, None, decide(scenario, None, Begin(1, scenario.settings)))


def view_of(scenario: Scenario, seat: int = 0) -> SeatView:
    return seat_view(scenario, began(scenario), SeatId(seat))


def at(view: SeatView, turn: int, *offers: Offer) -> SeatView:
    """The view in another turn, with offers of seat 1 on the table."""
    return replace(view, public=replace(view.public, turn=Turn(turn)), offers=offers)


def offer_of(package: tuple[int, ...], turn: int, proposer: int = 1, accepted: tuple[int, ...] = ()) -> Offer:
    others = tuple(SeatId(seat) for seat in range(3) if seat != proposer)
    yes = tuple(SeatId(seat) for seat in accepted)
    return Offer(
        id=turn * 8 + proposer,  # type: ignore[arg-type]
        turn=Turn(turn),
        proposer=SeatId(proposer),
        addressees=others,
        accepted_by=yes,
        package=package,
        kind=Kind.SETTLEMENT,
        date=Turn(turn + 1),
        seen_by=-1,  # type: ignore[arg-type]
    )


def liking(view: SeatView, package: tuple[int, ...]) -> int:
    """How the others like a package by what they have published."""
    return sum(
        published[issue][option]
        for seat, published in enumerate(view.scenario.published)
        if seat != view.seat
        for issue, option in enumerate(package)
    )


def packages(view: SeatView) -> list[tuple[int, ...]]:
    ranges = (range(len(issue.options)) for issue in view.scenario.issues)
    return [deal for deal in product(*ranges) if any(deal)]


def contested(seed: int, issues: int = 6, turns: int = 30) -> Scenario:
    """A plain game in which what one seat wants says nothing about what another wants."""
    scenario, dice = plain(seed, 3, issues, turns=turns), Random(seed)
    points = [
        tuple(tuple(100 * dice.randint(0, 100) for _ in issue.options) for issue in scenario.public.issues)
        for _ in scenario.books
    ]
    books = tuple(
        replace(book, points=own, walk_away=replace(book.walk_away, base=sum(map(max, own)) * 2 // 5))
        for book, own in zip(scenario.books, points, strict=True)
    )
    published = tuple(tuple(tuple(point // 10 for point in row) for row in own) for own in points)
    return replace(scenario, public=replace(scenario.public, published=published), books=books)


@pytest.mark.parametrize("seed", range(12))
def test_no_package_is_better_for_both_than_a_rung_where_issues_stand_alone(seed: int) -> None:
    view = view_of(plain(seed, 3, 5, linkages=0))
    ladder = ladder_of(view.scenario, view.book)
    known = [(own_points(view, deal), liking(view, deal)) for deal in packages(view)]
    for value, package in zip(ladder.values, ladder.packages, strict=True):
        assert own_points(view, package) == value
        liked = liking(view, package)
        assert not any(
            own >= value and other >= liked and (own, other) != (value, liked) for own, other in known
        )


@pytest.mark.parametrize("seed", range(12))
def test_a_ladder_rises_to_the_best_there_is_and_tells_true_values(seed: int) -> None:
    view = view_of(plain(seed, 3, 5))
    ladder = ladder_of(view.scenario, view.book)
    assert list(ladder.values) == sorted(set(ladder.values))
    assert [own_points(view, package) for package in ladder.packages] == list(ladder.values)
    assert max(own_points(view, deal) for deal in packages(view)) == ladder.values[-1]


def test_a_ladder_keeps_to_what_a_settlement_must_have() -> None:
    view = view_of(plain(3, 3, 4, linkages=0))
    required = replace(view.scenario, settlement_requires=When(((1, 0b10),)))  # type: ignore[arg-type]
    assert {1} == {package[1] for package in ladder_of(required, view.book).packages}
    assert {1} != {package[1] for package in ladder_of(view.scenario, view.book).packages}


def test_a_long_chain_of_linkages_is_climbed_too() -> None:
    view = view_of(plain(5, 3, 12, linkages=30))
    ladder = ladder_of(view.scenario, view.book)
    assert ladder.values
    assert [own_points(view, package) for package in ladder.packages] == list(ladder.values)


def test_it_asks_for_the_best_first_and_never_for_more_later() -> None:
    view = view_of(contested(4))
    conceder, asked = Conceder(BOULWARE), []
    for turn in range(1, 30):
        made = conceder.choose(at(view, turn)).orders.table
        assert isinstance(made, MakeOffer)
        assert Turn(turn + 1) == made.date
        asked.append(own_points(view, made.package))
    assert asked[0] == ladder_of(view.scenario, view.book).values[-1]
    assert asked == sorted(asked, reverse=True)
    assert len(set(asked)) > 5
    assert all(value > view.book.walk_away.base for value in asked)


def test_a_firm_one_keeps_its_share() -> None:
    view = view_of(contested(4))
    values = ladder_of(view.scenario, view.book).values
    made = Conceder(FIRM).choose(at(view, 29)).orders.table
    assert isinstance(made, MakeOffer)
    least = view.book.walk_away.base
    assert own_points(view, made.package) >= least + (values[-1] - least) * 60 // 100


def test_it_accepts_what_is_worth_its_next_offer_and_not_what_is_worth_less() -> None:
    view = view_of(contested(4))
    next_offer = Conceder(BOULWARE).choose(at(view, 20)).orders.table
    assert isinstance(next_offer, MakeOffer)
    asked = own_points(view, next_offer.package)
    deals = sorted(packages(view), key=lambda deal: own_points(view, deal))
    below = next(deal for deal in reversed(deals) if own_points(view, deal) < asked)
    enough = next(deal for deal in deals if own_points(view, deal) >= asked)
    assert isinstance(Conceder(BOULWARE).choose(at(view, 20, offer_of(below, 19))).orders.table, MakeOffer)
    assert Accept(offer_of(enough, 19).id) == (
        Conceder(BOULWARE).choose(at(view, 20, offer_of(enough, 19))).orders.table
    )


def test_of_two_offers_it_accepts_the_better_and_of_equals_the_one_others_accepted() -> None:
    view = view_of(contested(4))
    ladder = ladder_of(view.scenario, view.book)
    good, best = ladder.packages[-2], ladder.packages[-1]
    poor, rich = offer_of(good, 29, 1), offer_of(best, 29, 2)
    assert Accept(rich.id) == Conceder(BOULWARE).choose(at(view, 30, poor, rich)).orders.table
    wanted = offer_of(best, 29, 2, accepted=(1,))
    plain_one = offer_of(best, 29, 1)
    assert Accept(wanted.id) == Conceder(BOULWARE).choose(at(view, 30, plain_one, wanted)).orders.table


def test_in_the_last_turn_it_takes_whatever_is_better_than_nothing() -> None:
    view = view_of(contested(4))
    deals = sorted(packages(view), key=lambda deal: own_points(view, deal))
    kept = view.book.walk_away.base
    gain = next(deal for deal in deals if own_points(view, deal) > kept)
    loss = next(deal for deal in deals if own_points(view, deal) <= kept)
    assert isinstance(Conceder(FIRM).choose(at(view, 30, offer_of(gain, 29))).orders.table, Accept)
    assert Stall() == Conceder(FIRM).choose(at(view, 30, offer_of(loss, 29))).orders.table


def test_what_waiting_costs_raises_the_least_it_takes() -> None:
    scenario = contested(4)
    view = view_of(scenario)
    deals = sorted(packages(view), key=lambda deal: own_points(view, deal))
    gain = next(deal for deal in deals if own_points(view, deal) > view.book.walk_away.base)
    paid = replace(view, account=replace(view.account, delay=10_000))  # type: ignore[arg-type]
    conceder = Conceder(FIRM)
    assert isinstance(conceder.choose(at(view, 30, offer_of(gain, 29))).orders.table, Accept)
    assert Stall() == conceder.choose(at(paid, 30, offer_of(gain, 29))).orders.table


@pytest.mark.parametrize("seed", range(6))
def test_whole_games_are_legal_and_end_in_a_deal_that_nobody_loses_by(seed: int) -> None:
    scenario = contested(seed, turns=40)
    state, seats = began(scenario), [Conceder(BOULWARE) for _ in range(3)]
    while state.public.ending is None:
        views = [seat_view(scenario, state, SeatId(seat)) for seat in range(3)]
        for seat, view in enumerate(views):
            orders = seats[seat].choose(view).orders
            check(view, orders)
            assert orders == Conceder(BOULWARE).choose(view).orders
            state = evolve(scenario, state, decide(scenario, state, Seal(SeatId(seat), orders)))
    assert Ending.DEAL is state.public.ending
    for seat, view in enumerate(views):
        assert own_points(view, state.public.in_force) > scenario.books[seat].walk_away.base


def test_it_never_looks_at_the_others_points() -> None:
    scenario = plain(7, 3, 5)
    dice = Random(1)
    other = replace(
        scenario,
        books=(
            scenario.books[0],
            *(
                replace(book, points=tuple(tuple(dice.randint(0, 999) for _ in row) for row in book.points))
                for book in scenario.books[1:]
            ),
        ),
    )
    assert Conceder(BOULWARE).choose(view_of(scenario)) == Conceder(BOULWARE).choose(view_of(other))


def test_the_flagship_is_no_game_for_it() -> None:
    assert not is_plain(flagship().public)
    assert is_plain(plain(1, 3, 4).public)


def test_bound_by_a_settlement_it_waits() -> None:
    scenario = plain(4, 2, 4, turns=9)
    state = began(scenario)
    best = ladder_of(scenario.public, scenario.books[1]).packages[-1]
    far = MakeOffer(best, (SeatId(0),), Kind.SETTLEMENT, Turn(8))
    for seat, orders in ((0, Orders()), (1, Orders(far)), (0, Orders(Accept(9))), (1, Orders())):  # type: ignore[arg-type]
        state = evolve(scenario, state, decide(scenario, state, Seal(SeatId(seat), orders)))
    assert Stall() == Conceder(BOULWARE).choose(seat_view(scenario, state, SeatId(0))).orders.table
