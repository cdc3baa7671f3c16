"""What a character says aloud does not depend on its values or on what only some seats may know."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from game.agents.dice import Dice, Stream
from game.agents.voice import line_for
from game.core.ids import PUBLIC, OfferId, SeatId
from game.core.legal import legal
from game.core.orders import Accept, MakeOffer, Orders, Reject, Stall, TableMove, Withdraw
from game.core.scoring import can_be_signed
from game.core.view import SeatView
from tests.properties.games import Game, turns
from tests.properties.moves import legal_orders
from tests.properties.tables import FLAGSHIP, LESSON, Table, build
from tests.secrecy.twins import with_other_secrets


def _lines(view: SeatView, orders: Orders, seed: int) -> list[str]:
    """What every character of the scenario would say with these orders."""
    dice = Dice(Stream(seed, view.scenario.seats[view.seat].key), view.public.turn)
    return [line_for(view, orders, character, dice) for character in view.scenario.characters]


def _seen_by_some(view: SeatView, move: TableMove) -> bool:
    """Whether a third seat must not learn of the move."""
    third = set(view.scenario.everyone) - {view.seat}
    match move:
        case MakeOffer(addressees=to):
            return set(to) != third
        case Accept(number) | Reject(number):
            return not any(offer.id == number and _reaches_all(view, offer.seen_by) for offer in view.offers)
        case Withdraw(number):
            return not any(d.id == number and _reaches_all(view, d.seen_by) for d in view.agreements)
        case _:
            return False


def _reaches_all(view: SeatView, audience: int) -> bool:
    return audience == PUBLIC or all(audience >> seat & 1 for seat in view.scenario.everyone)


@pytest.mark.parametrize("table", [FLAGSHIP, LESSON], ids=str)
@pytest.mark.parametrize("luck", range(10))
def test_lines_do_not_depend_on_the_speakers_numbers(table: Table, luck: int) -> None:
    rng, scenario = Random(luck), build(table)
    other = with_other_secrets(scenario, SeatId(-1), rng)
    for game in turns(Game(scenario, luck), rng):
        for seat in scenario.public.everyone if not game.is_over else ():
            view = game.view(seat)
            orders = replace(legal_orders(view, rng, walk_out=0.1), withhold=())
            changed = replace(view, book=other.books[seat])
            assert _lines(view, orders, luck) == _lines(changed, orders, luck)


@pytest.mark.parametrize("table", [FLAGSHIP, LESSON], ids=str)
@pytest.mark.parametrize("luck", range(10))
def test_a_move_between_some_seats_is_passed_over_in_silence(table: Table, luck: int) -> None:
    rng, scenario = Random(luck), build(table)
    for game in turns(Game(scenario, luck), rng):
        for seat in scenario.public.everyone if not game.is_over else ():
            view = game.view(seat)
            orders = replace(legal_orders(view, rng, walk_out=0), withhold=())
            if _seen_by_some(view, orders.table):
                assert _lines(view, replace(orders, table=Stall()), luck) == _lines(view, orders, luck)


def _kept_among_some(view: SeatView) -> tuple[OfferId, ...]:
    """Due agreements of which a third seat would learn nothing if the signature were withheld or not."""
    due = legal(view).due
    return tuple(
        deal.id
        for deal in view.agreements
        if deal.id in due
        and not _reaches_all(view, deal.seen_by)
        and can_be_signed(view.scenario, view.public, deal.package) != ((), ())
    )


def _compare_withholding(table: Table, luck: int) -> int:
    """Compare lines with and without a word on such agreements; returns how many there were."""
    rng, scenario, found = Random(luck), build(table), 0
    for game in turns(Game(scenario, luck), rng):
        for seat in scenario.public.everyone if not game.is_over else ():
            view = game.view(seat)
            orders = replace(legal_orders(view, rng, walk_out=0), withhold=())
            kept = _kept_among_some(view)
            found += len(kept)
            assert _lines(view, orders, luck) == _lines(view, replace(orders, withhold=kept), luck)
    return found


def test_a_signature_withheld_where_nobody_else_would_notice_is_not_spoken_of() -> None:
    assert sum(_compare_withholding(FLAGSHIP, luck) for luck in range(60)) > 0
