"""Nothing that reaches a seat depends on what the others keep to themselves."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.commands import Seal, SeatCommand, Talk
from game.core.errors import Refused
from game.core.ids import SeatId, Turn
from game.core.legal import check_offer
from game.core.orders import Kind, MakeOffer, Orders, Stall
from game.core.scenario import Scenario
from game.core.view import SeatView
from tests.properties.games import Game, finished, turns
from tests.properties.moves import any_orders, any_talk, legal_orders, package_between
from tests.properties.tables import FLAGSHIP, LESSON, TINY, Table, build, tables
from tests.properties.worlds import ALL, Shape
from tests.secrecy.channels import answers, data, words
from tests.secrecy.twins import with_other_secrets

LUCK = st.integers(0, 2**32)
KNOWN = (TINY, FLAGSHIP, LESSON, Shape(3, 6, 8, ALL, 3), Shape(6, 30, 8, ALL, 5))


def _probes(game: Game, seat: SeatId, rng: Random) -> list[SeatCommand]:
    """Things the seat might ask for, legal or not."""
    asked: list[SeatCommand] = [Seal(seat, any_orders(game.view(seat), rng)) for _ in range(4)]
    said = (any_talk(game.scenario.public, rng) for _ in range(4))
    return asked + [replace(command, seat=seat) for command in said]


def _compare_books(scenario: Scenario, luck: int, *, told: bool) -> None:
    """Play a game twice, the second time with other secrets, and compare all that reaches a seat."""
    rng = Random(luck)
    seat = SeatId(rng.randrange(len(scenario.public.seats)))
    played = finished(scenario, luck)
    other = with_other_secrets(scenario, seat, rng)
    first, second = Game(scenario, luck), Game(other, luck)
    for command in played.commands[1:]:
        probes = _probes(first, seat, rng)
        assert answers(first, probes) == answers(second, probes)
        first.do(command)
        second.do(command)
        assert data(first, seat) == data(second, seat)
        if told and isinstance(command, Seal) and command.seat == seat:
            assert words(first, seat, verdict=False) == words(second, seat, verdict=False)
    assert [book for book in first.state.books if book.seat != seat] != [
        book for book in second.state.books if book.seat != seat
    ]


@given(tables, LUCK)
def test_other_points_cards_and_walk_aways_change_nothing_for_a_seat(table: Table, luck: int) -> None:
    _compare_books(build(table), luck, told=False)


@pytest.mark.parametrize("table", KNOWN, ids=str)
@pytest.mark.parametrize("luck", range(2))
def test_other_secrets_change_no_printed_word(table: Table, luck: int) -> None:
    _compare_books(build(table), luck, told=True)


@pytest.mark.long
@pytest.mark.parametrize("table", KNOWN, ids=str)
def test_other_secrets_change_no_printed_word_in_many_games(table: Table) -> None:
    for luck in range(100, 150):
        _compare_books(build(table), luck, told=True)


@given(tables, LUCK)
def test_closed_orders_change_nothing_for_the_others(table: Table, luck: int) -> None:
    rng = Random(luck)
    for game in turns(Game(build(table), luck), rng):
        everyone = game.scenario.public.everyone
        if game.is_over:
            continue
        sealing = rng.choice(everyone)
        twins = copy(game), copy(game)
        for twin in twins:
            twin.do(Seal(sealing, legal_orders(game.view(sealing), rng)))
        for seat in everyone:
            if seat != sealing:
                probes = _probes(game, seat, rng)
                assert answers(twins[0], probes) == answers(twins[1], probes)
                assert data(twins[0], seat) == data(twins[1], seat)


@given(tables, LUCK)
def test_talk_between_others_leaves_no_trace(table: Table, luck: int) -> None:
    rng = Random(luck)
    for game in turns(Game(build(table), luck), rng):
        everyone = game.scenario.public.everyone
        if len(everyone) < 3:
            return
        speaker, hearer, absent = rng.sample(everyone, 3)
        before = data(game, absent)
        game.do(Talk(speaker, (hearer,), "Between us."))
        assert before == data(game, absent)


def _whispered(view: SeatView, absent: SeatId, rng: Random) -> MakeOffer | None:
    """An offer of which the absent seat must not know, dated the last turn; None if the dice give none."""
    to = tuple(s for s in view.scenario.everyone if s not in (view.seat, absent) and rng.random() < 0.7)
    for _ in range(20):
        package = package_between(view.scenario, rng, (view.seat, *to))
        offer = MakeOffer(package, to, Kind.INTERIM, view.public.last_turn)
        try:
            check_offer(view, offer)
        except Refused:
            continue
        return offer
    return None


def _disguised(view: SeatView, offer: MakeOffer, rng: Random) -> MakeOffer:
    """Another offer to the same seats for the same day, if there is one."""
    for _ in range(20):
        package = package_between(view.scenario, rng, (view.seat, *offer.addressees))
        try:
            check_offer(view, replace(offer, package=package))
        except Refused:
            continue
        return replace(offer, package=package)
    return offer


def _is_hidden(orders: Orders, absent: SeatId) -> bool:
    return isinstance(orders.table, MakeOffer) and absent not in orders.table.addressees


def _compare_offers(scenario: Scenario, luck: int) -> int:
    """Play two games that differ in what is offered behind a seat's back; returns how many offers differ.

    Such offers are dated the last turn, and the games are compared up to it: then signatures are public.
    """
    rng, differing = Random(luck), 0
    absent = SeatId(rng.randrange(len(scenario.public.seats)))
    first, second = Game(scenario, luck), Game(scenario, luck)
    while not first.is_over and first.state.public.turn < first.state.public.last_turn:
        for seat in scenario.public.everyone:
            orders = other = legal_orders(first.view(seat), rng, walk_out=0)
            offer = _whispered(first.view(seat), absent, rng)
            if seat != absent and offer is not None and rng.random() < 0.5:
                disguise = _disguised(second.view(seat), offer, rng)
                differing += disguise != offer
                orders, other = replace(orders, table=offer), replace(orders, table=disguise)
            elif _is_hidden(orders, absent):
                orders = other = replace(orders, table=Stall())
            first.do(Seal(seat, orders))
            second.do(Seal(seat, other))
        if first.state.public.turn <= first.state.public.last_turn and not first.is_over:
            probes = _probes(first, absent, rng)
            assert answers(first, probes) == answers(second, probes)
            assert data(first, absent) == data(second, absent)
            assert words(first, absent) == words(second, absent)
    return differing


@given(tables, LUCK)
def test_what_is_offered_to_others_changes_nothing_for_a_seat(table: Table, luck: int) -> None:
    _compare_offers(build(table), luck)


def test_offers_behind_a_seats_back_do_differ_in_these_games() -> None:
    assert sum(_compare_offers(build(FLAGSHIP), luck) for luck in range(10)) > 10


def test_the_comparison_would_find_an_offer_that_is_seen() -> None:
    game = Game(build(FLAGSHIP), 1)
    twin = copy(game)
    truce = (2, *(0 for _ in game.scenario.public.issues[1:]))
    offer = MakeOffer(truce, (SeatId(0), SeatId(2)), Kind.INTERIM, Turn(2))
    for seat in game.scenario.public.everyone:
        game.do(Seal(seat, Orders()))
        twin.do(Seal(seat, Orders(offer) if seat == 1 else Orders()))
    assert data(game, 0) != data(twin, 0)
