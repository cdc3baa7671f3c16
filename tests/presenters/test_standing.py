"""What lies on the table, as each seat reads it."""

from dataclasses import replace

import pytest

from game.core.ids import OfferId, SeatId, Turn
from game.core.orders import Kind
from game.core.position import Agreement
from game.core.view import SeatView
from game.presenters.standing import papers, tell_waiting
from tests.text.play import new_table

K, W, U = SeatId(0), SeatId(1), SeatId(2)
TRUCE = (2, 0, 0, 0, 0, 0, 0, 0, 0)


def view_of(seat: SeatId) -> SeatView:
    return new_table("no_later_than_june", [0, 1, 2]).view(seat)


@pytest.mark.parametrize("seat", [K, W, U])
def test_everybody_is_shown_the_opening_offer_in_the_first_turn(seat: SeatId) -> None:
    (paper,) = papers(view_of(seat))

    assert (W, "Ceasefire: 30 days, no terms") == (paper.seat, paper.text)
    assert paper.head.startswith("The opening offer")


def test_it_is_said_who_has_still_to_answer() -> None:
    assert "Waits for you" in papers(view_of(K))[0].state
    assert "It is your own" in papers(view_of(W))[0].state
    assert "Kremlin" in papers(view_of(U))[0].state


def test_who_can_answer_nothing_is_told_what_is_waited_for() -> None:
    assert "" == tell_waiting(view_of(K))
    assert "is your own and waits for" in tell_waiting(view_of(W))
    assert "You have accepted the opening offer" in tell_waiting(view_of(U))


def test_an_offer_that_has_lapsed_lies_on_the_table_no_longer() -> None:
    view = view_of(K)
    later = replace(view, public=replace(view.public, turn=Turn(9)))

    assert () == papers(later)
    assert "" == tell_waiting(later)


def test_an_agreement_in_principle_stands_there_with_its_day() -> None:
    view = view_of(W)
    deal = Agreement(OfferId(9), Turn(1), (K, W, U), TRUCE, Kind.INTERIM, Turn(5), 0, view.offers[0].seen_by)
    paper = papers(replace(view, offers=(), agreements=(deal,)))[0]

    assert (None, "Ceasefire: 30 days, no terms") == (paper.seat, paper.text)
    assert "20 April" in paper.state
