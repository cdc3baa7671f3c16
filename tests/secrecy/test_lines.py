"""What a character says aloud does not depend on its values or on what only some seats may know."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest

from game.agents.dice import Dice, Stream
from game.agents.voice import line_for
from game.core.ids import PUBLIC, OfferId, Points, SeatId
from game.core.legal import legal
from game.core.orders import Accept, MakeOffer, Orders, Reject, Stall, TableMove, Withdraw
from game.core.position import PublicState
from game.core.scenario import Scenario
from game.core.scoring import can_be_signed
from game.core.view import SeatView
from tests.properties.games import Game, turns
from tests.properties.moves import legal_orders
from tests.properties.tables import FLAGSHIP, LESSON, Table, build
from tests.secrecy.twins import with_other_secrets


def _lines(view: SeatView, orders: Orders, seed: int, before: PublicState | None = None) -> list[str]:
    """What every character of the scenario would say with these orders."""
    dice = Dice(Stream(seed, view.scenario.seats[view.seat].key), view.public.turn)
    return [line_for(view, orders, character, dice, before) for character in view.scenario.characters]


def _moments(scenario: Scenario, luck: int, rng: Random) -> Iterator[tuple[SeatView, PublicState | None]]:
    """What every seat sees in a random game, turn by turn, and what was public when it looked last."""
    before: PublicState | None = None
    for game in turns(Game(scenario, luck), rng):
        for seat in scenario.public.everyone if not game.is_over else ():
            yield game.view(seat), before
        before = game.state.public


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
    for view, before in _moments(scenario, luck, rng):
        orders = replace(legal_orders(view, rng, walk_out=0.1), withhold=())
        account = replace(view.account, delay=Points(901), costs=Points(77), walk_away=Points(-5))
        changed = replace(view, book=other.books[view.seat], account=account)
        assert _lines(view, orders, luck, before) == _lines(changed, orders, luck, before)


@pytest.mark.parametrize("table", [FLAGSHIP, LESSON], ids=str)
@pytest.mark.parametrize("luck", range(10))
def test_lines_do_not_depend_on_what_was_said_offered_or_agreed_among_some(table: Table, luck: int) -> None:
    rng, scenario = Random(luck), build(table)
    for view, before in _moments(scenario, luck, rng):
        orders = replace(legal_orders(view, rng, walk_out=0), withhold=())
        if _seen_by_some(view, orders.table):
            orders = replace(orders, table=Stall())
        emptied = replace(
            view,
            offers=tuple(offer for offer in view.offers if _reaches_all(view, offer.seen_by)),
            agreements=tuple(deal for deal in view.agreements if _reaches_all(view, deal.seen_by)),
            ledger=tuple(entry for entry in view.ledger if entry.seen_by == PUBLIC),
            messages=(),
            latest=None,
        )
        assert _lines(view, orders, luck, before) == _lines(emptied, orders, luck, before)


def test_lines_do_depend_on_what_everybody_saw_happen() -> None:
    rng, scenario = Random(1), build(FLAGSHIP)
    moments = list(_moments(scenario, 1, rng))
    assert any(_lines(view, Orders(), 1, before) != _lines(view, Orders(), 1) for view, before in moments)


@pytest.mark.parametrize("table", [FLAGSHIP, LESSON], ids=str)
@pytest.mark.parametrize("luck", range(10))
def test_a_move_between_some_seats_is_passed_over_in_silence(table: Table, luck: int) -> None:
    rng, scenario = Random(luck), build(table)
    for view, before in _moments(scenario, luck, rng):
        orders = replace(legal_orders(view, rng, walk_out=0), withhold=())
        if _seen_by_some(view, orders.table):
            silent = replace(orders, table=Stall())
            assert _lines(view, silent, luck, before) == _lines(view, orders, luck, before)


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
    for view, before in _moments(scenario, luck, rng):
        orders = replace(legal_orders(view, rng, walk_out=0), withhold=())
        kept = _kept_among_some(view)
        found += len(kept)
        withheld = replace(orders, withhold=kept)
        assert _lines(view, orders, luck, before) == _lines(view, withheld, luck, before)
    return found


def test_a_signature_withheld_where_nobody_else_would_notice_is_not_spoken_of() -> None:
    assert sum(_compare_withholding(FLAGSHIP, luck) for luck in range(60)) > 0
