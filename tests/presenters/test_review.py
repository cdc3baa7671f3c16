"""An offer under review tells the reader's own numbers, and of others only what is published."""

from dataclasses import replace

import pytest

from game.core.ids import OPENING, IssueId, OfferId, SeatId
from game.core.orders import Kind
from game.core.scoring import settlement_value
from game.presenters.plan import Plan
from game.presenters.review import Review, review
from game.presenters.swaps import place_of, swaps
from tests.desktop.scenes.turns import FULL, RIVAL, K, U, W, june, rivals

TABLE = rivals()[0]
PEOPLE = IssueId(7)


def incoming(seat: SeatId = U) -> OfferId:
    return next(offer.id for offer in TABLE.view(seat).offers if offer.proposer == W)


def of_kyiv(plan: Plan | None = None) -> Review:
    found = review(TABLE.view(U), plan or Plan(), incoming())
    assert found is not None
    return found


def test_clauses_that_differ_are_told_from_those_that_do_not() -> None:
    expected = [k for k, (a, b) in enumerate(zip(FULL, RIVAL, strict=True)) if a != b]

    assert expected == [clause.issue for clause in of_kyiv().differing]
    assert len(FULL) == len(of_kyiv().differing) + len(of_kyiv().equal)


def test_a_difference_is_the_readers_own_points() -> None:
    points = TABLE.view(U).book.points
    expected = [points[k][RIVAL[k]] - points[k][FULL[k]] for k in range(len(FULL))]

    assert expected == [clause.points for clause in of_kyiv().clauses]
    assert sum(expected) == of_kyiv().points


def test_lost_headlines_stand_beside_the_clauses_that_lose_them() -> None:
    lost = {clause.issue: clause.lost for clause in of_kyiv().differing if clause.lost}

    assert {4: ("A guarantee with weight",), 8: ("At the table",)} == lost
    assert ("A guarantee with weight", "At the table") == of_kyiv().lost


def test_the_plan_comes_before_the_latest_offer() -> None:
    view = TABLE.view(U)
    other = (4, 1, 0, 0, 2, 0, 1, 3, 2)

    shown = of_kyiv(Plan().with_package(view, other))

    assert (shown.own, shown.own_title) == (other, "Your plan")
    assert (of_kyiv().own, of_kyiv().own_title) == (FULL, "Your last offer")


def test_an_interim_paper_stands_beside_what_is_in_force() -> None:
    found = review(june().view(K), Plan(), OPENING)

    assert found is not None
    assert (found.own_title, found.mine, found.offer.kind) == ("No clause", None, Kind.INTERIM)
    assert [0] == [clause.issue for clause in found.differing]


def test_an_offer_that_is_gone_has_no_review() -> None:
    assert review(TABLE.view(U), Plan(), OfferId(999)) is None


@pytest.mark.parametrize("seat", [K, U])
def test_up_to_three_swaps_are_never_about_people(seat: SeatId) -> None:
    view = TABLE.view(seat)
    offer = next(offer for offer in view.offers if offer.proposer == W)

    found = swaps(view, offer)

    assert 0 < len(found) <= 3
    assert PEOPLE not in [swap.issue for swap in found]
    assert len(found) == len({swap.issue for swap in found})
    assert all(
        view.book.points[s.issue][s.option] - view.book.points[s.issue][offer.package[s.issue]] == s.points
        for s in found
    )


def test_swaps_know_nothing_of_another_seats_book() -> None:
    """Whatever the proposer's points, the reader is shown the same: its view does not hold them."""
    view = TABLE.view(U)
    offer = next(offer for offer in view.offers if offer.proposer == W)
    flat = tuple(tuple(500 for _ in row) for row in view.scenario.published[W])
    published = tuple(flat if seat == W else rows for seat, rows in enumerate(view.scenario.published))
    unknown = replace(view, scenario=replace(view.scenario, published=published))

    assert all(swap.place.is_shared for swap in swaps(unknown, offer))
    assert not any(swap.points < 0 for swap in swaps(unknown, offer))


def test_blocks_fill_from_the_left_for_what_is_high_on_a_list() -> None:
    view = TABLE.view(U)
    ranks = view.scenario.published[W][IssueId(5)]
    best = ranks.index(max(ranks))

    assert (1, len(ranks)) == (
        place_of(view, W, IssueId(5), best).place,
        place_of(view, W, IssueId(5), best).blocks,
    )


def test_the_score_is_that_of_the_rules_on_the_day() -> None:
    view = TABLE.view(U)
    offer = next(offer for offer in view.offers if offer.proposer == W)
    without_summit = (*offer.package[:-1], 0)
    today = replace(offer, date=view.public.turn, package=without_summit)
    found = review(replace(view, offers=(today,)), Plan(), offer.id)
    value = settlement_value(view.scenario, view.book, view.public, view.account, without_summit)

    assert found is not None
    assert (value.score, value.walk_away) == (found.theirs.score, found.theirs.against)
