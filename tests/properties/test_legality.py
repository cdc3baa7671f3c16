"""A move is in the list of legal moves exactly when it is accepted, and refusing changes nothing."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from game.core.codec import to_json
from game.core.commands import Command, Seal, Signal
from game.core.decide import decide
from game.core.errors import Refused
from game.core.ids import IssueId, OfferId, SeatId, Turn
from game.core.legal import check_signal, dates, kinds, legal, must_address, offers
from game.core.orders import (
    Accept,
    DeskMove,
    DrawRedLine,
    EndTruce,
    Kind,
    MakeGesture,
    MakeOffer,
    MakeStatement,
    Orders,
    Prepare,
    Press,
    Reject,
    Stall,
    TableMove,
    WalkOut,
    Withdraw,
)
from game.core.scenario import PublicScenario
from game.core.view import SeatView
from tests.properties.games import Game, turns
from tests.properties.moves import any_command, any_offer, legal_orders
from tests.properties.tables import Table, build, tables
from tests.properties.worlds import Shape, shapes

LUCK = st.integers(0, 2**32)


def _is_accepted(game: Game, seat: SeatId, orders: Orders) -> bool:
    try:
        decide(game.scenario, game.state, Seal(seat, orders))
    except Refused:
        return False
    return True


def _all_answers(game: Game) -> list[TableMove]:
    """Every answer to, and withdrawal from, every number that could be an offer's."""
    numbers = [OfferId(number) for number in range(-1, 8 * game.state.public.turn + 8)]
    moves: list[TableMove] = [Stall(), WalkOut()]
    for number in numbers:
        moves += [Accept(number), Reject(number), Withdraw(number)]
    return moves


def _all_desk_moves(scenario: PublicScenario) -> list[DeskMove]:
    moves: list[DeskMove] = [MakeStatement(), EndTruce()]
    for issue in range(-1, len(scenario.issues) + 1):
        moves.append(Prepare(IssueId(issue)))
        moves += [DrawRedLine(IssueId(issue), option) for option in range(-1, 7)]
    moves += [MakeGesture(SeatId(seat)) for seat in range(-1, len(scenario.seats) + 1)]
    moves += [Press(way) for way in range(-1, 4)]
    return moves


@given(shapes(issues=(1, 3)), LUCK)
def test_a_signal_may_be_sent_exactly_when_it_is_accepted(shape: Shape, luck: int) -> None:
    rng = Random(luck)
    for game in turns(Game(build(shape)), rng):
        everyone = game.scenario.public.everyone
        for seat, to in product(everyone, everyone):
            if seat == to or rng.random() < 0.5:
                continue
            try:
                check_signal(game.view(seat), to)
                may = True
            except Refused:
                may = False
            assert may == game.attempt(Signal(seat, to, IssueId(0)))


@given(shapes(issues=(1, 6)), LUCK)
def test_single_moves_are_listed_exactly_when_they_are_accepted(shape: Shape, luck: int) -> None:
    for game in turns(Game(build(shape), luck), Random(luck)):
        for seat in game.scenario.public.everyone:
            allowed = legal(game.view(seat))
            table = [move for move in _all_answers(game) if _is_accepted(game, seat, Orders(move))]
            tried = _all_desk_moves(game.scenario.public)
            desk = [move for move in tried if _is_accepted(game, seat, Orders(desk=(move,)))]
            due = [
                deal.id
                for deal in game.state.agreements
                if _is_accepted(game, seat, Orders(withhold=(deal.id,)))
            ]
            assert set(table) == set(allowed.table)
            assert set(desk) == set(allowed.desk)
            assert due == list(allowed.due)


@given(shapes(seats=(2, 4), issues=(1, 3), options=3), LUCK)
def test_offers_are_listed_exactly_when_they_are_accepted(shape: Shape, luck: int) -> None:
    for game in turns(Game(build(shape), luck), Random(luck)):
        scenario, turn = game.scenario.public, game.state.public.turn
        packages = product(*(range(len(issue.options)) for issue in scenario.issues))
        groups = [to for n in range(shape.seats + 1) for to in combinations(scenario.everyone, n)]
        days = range(turn, min(turn + 3, game.state.public.last_turn) + 2)
        seat = SeatId(luck % shape.seats)
        tried = {
            MakeOffer(package, to, kind, Turn(day))
            for package, to, kind, day in product(packages, groups, Kind, days)
        }
        listed = set(offers(game.view(seat)))
        accepted = {offer for offer in tried if _is_accepted(game, seat, Orders(offer))}
        assert accepted == {offer for offer in listed if offer.date in days}
        assert {offer for offer in listed - accepted if offer.date < days[-1]} == set()


@given(tables, LUCK)
def test_what_is_said_of_an_offer_beforehand_agrees_with_the_answer(table: Table, luck: int) -> None:
    rng = Random(luck)
    for game in turns(Game(build(table), luck), rng):
        view = game.view(rng.randrange(len(game.scenario.public.seats)))
        offer = any_offer(view.scenario, rng, view)
        if _is_accepted(game, view.seat, Orders(offer)):
            assert legal(view).may_offer
            assert offer.date in dates(view, offer.package)
            assert offer.kind in kinds(view, offer.package, offer.addressees)
            assert set(must_address(view.scenario, view.seat, offer.package)) <= set(offer.addressees)


@given(tables, LUCK)
def test_legal_orders_are_accepted(table: Table, luck: int) -> None:
    rng = Random(luck)
    for game in turns(Game(build(table), luck), rng):
        if not game.is_over:
            for seat in game.scenario.public.everyone:
                assert _is_accepted(game, seat, legal_orders(game.view(seat), rng))


@given(tables, LUCK)
def test_a_refused_command_changes_nothing(table: Table, luck: int) -> None:
    rng = Random(luck)
    for game in turns(Game(build(table), luck), rng):
        state, text, past = game.state, to_json(game.state), len(game.facts)
        for _ in range(5):
            command = any_command(
                game.scenario, game.view(rng.randrange(len(game.scenario.public.seats))), rng
            )
            if _is_refused(game, command):
                assert not game.attempt(command)
                assert state is game.state
                assert text == to_json(game.state)
                assert past == len(game.facts)


def _is_refused(game: Game, command: Command) -> bool:
    try:
        decide(game.scenario, game.state, command)
    except Refused:
        return True
    return False


@given(tables, LUCK)
def test_nothing_may_be_ordered_once_sealed_or_over(table: Table, luck: int) -> None:
    rng = Random(luck)
    for game in turns(Game(build(table), luck), rng):
        view = game.view(0)
        sealed = view if game.is_over else replace(view, orders=Orders())
        assert _is_empty(sealed)


def _is_empty(view: SeatView) -> bool:
    allowed = legal(view)
    return not (allowed.table or allowed.desk or allowed.due or allowed.may_offer or list(offers(view)))
