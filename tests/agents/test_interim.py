"""When a character offers a paper beside the settlement, and to whom."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from game.agents.dealing import table_move
from game.agents.reasons import Code
from game.agents.study import Study
from game.core.ids import NOBODY, SeatId, Turn, offer_id
from game.core.legal import check_move
from game.core.orders import Kind, MakeOffer
from game.core.position import Offer
from tests.agents.playing import Turn as Moment
from tests.agents.playing import flagship, stream, turns

CAST = ("hardliner", "hardliner", "hardliner")
LATE = 8


@cache
def game() -> list[Moment]:
    """All turns of one game without an agreement."""
    return turns(flagship(), CAST, 2)


def study_of(turn: int, seat: int, taste: int = 100, dice: int = 2) -> Study:
    """A seat with a taste for papers whose settlement lies unanswered."""
    moment = game()[turn - 1]
    view, memory = moment.views[seat], moment.decisions[seat].memory
    others = tuple(SeatId(other) for other in range(3) if other != seat)
    standing = Offer(
        offer_id(Turn(turn - 1), SeatId(seat)),
        Turn(turn - 1),
        SeatId(seat),
        others,
        (),
        (2, 0, 0, 0, 0, 0, 0, 0, 0),
        Kind.SETTLEMENT,
        Turn(turn + 1),
        NOBODY,
    )
    traits = replace(memory.traits, two_party_percent=taste, truce_percent=0, late=LATE)
    return Study(
        replace(view, offers=(standing,), agreements=()),
        replace(memory, traits=traits),
        stream(view, dice),
    )


@pytest.mark.parametrize("turn", [3, 5, 7, 9, 10])
def test_a_settlement_on_the_table_is_not_given_up_for_a_paper(turn: int) -> None:
    for seat in range(3):
        assert Code.SHORTCUT is not table_move(study_of(turn, seat))[1].code


def offers(seat: int, taste: int = 100) -> list[tuple[Study, MakeOffer]]:
    """The papers a seat offers with nothing on the table, whichever partners come up."""
    found = []
    for dice in range(12):
        study = study_of(LATE, seat, taste, dice)
        free = Study(replace(study.view, offers=()), study.memory, stream(study.view, dice))
        move, cause = table_move(free)
        if cause.code is Code.SHORTCUT:
            assert isinstance(move, MakeOffer)
            found.append((free, move))
    return found


@pytest.mark.parametrize("seat", range(3))
def test_with_nothing_on_the_table_papers_are_offered_that_may_be(seat: int) -> None:
    assert offers(seat)
    for study, move in offers(seat):
        assert Kind.INTERIM is move.kind
        check_move(study.view, move)


def test_without_a_taste_for_papers_none_is_offered() -> None:
    assert not offers(1, taste=0)


@pytest.mark.parametrize("seat", range(3))
def test_a_paper_adds_to_what_the_seat_has_without_a_settlement(seat: int) -> None:
    for study, move in offers(seat):
        assert study.fallback_with(move.package) > study.fallback + 100


def test_papers_are_found_with_one_other_and_with_all() -> None:
    found = {move.addressees for _, move in offers(1)}
    assert {1, 2} == {len(addressees) for addressees in found}
