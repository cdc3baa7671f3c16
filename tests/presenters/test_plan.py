"""Orders in the making, as every front door builds them."""

from dataclasses import replace

import pytest

from game.core.errors import Refused
from game.core.ids import IssueId, OfferId, SeatId, Turn
from game.core.legal import check, dates
from game.core.orders import Accept, Kind, MakeOffer, Orders, Prepare, Stall
from game.core.view import SeatView
from game.presenters.plan import Plan
from game.presenters.sketch import Sketch, completed, eased
from tests.text.play import new_table

FULL = (4, 2, 2, 2, 2, 2, 1, 3, 0)
SUMMIT = (4, 2, 2, 2, 2, 2, 1, 3, 2)


@pytest.fixture
def view() -> SeatView:
    return new_table("no_later_than_june", [2]).chair(SeatId(2)).view()


def test_an_empty_plan_says_nothing_and_can_be_sealed(view: SeatView) -> None:
    check(view, Plan().orders)

    assert Orders() == Plan().orders


def test_a_package_becomes_an_offer_with_its_presets(view: SeatView) -> None:
    plan = Plan().with_package(view, FULL)

    assert isinstance(plan.table, MakeOffer)
    assert (FULL, (SeatId(0), SeatId(1)), Kind.SETTLEMENT) == (
        plan.table.package,
        plan.table.addressees,
        plan.table.kind,
    )
    check(view, plan.orders)


def test_an_offer_that_is_not_allowed_stalls_and_tells_why(view: SeatView) -> None:
    plan = Plan().with_sketch(view, Sketch(FULL, addressees=(SeatId(1),)))
    refused = plan.refused(view)

    assert (True, Stall()) == (plan.is_open, plan.table)
    assert refused is not None
    assert "clause_binds" == refused.code


def test_an_offer_made_elsewhere_is_what_the_sketch_goes_on_from(view: SeatView) -> None:
    offer = MakeOffer(FULL, (SeatId(0), SeatId(1)), Kind.SETTLEMENT, Turn(7))
    plan = Plan().with_table(view, offer)

    assert offer == completed(view, plan.draft(view))
    assert plan.is_offering


def test_an_offer_is_kept_while_another_move_is_chosen(view: SeatView) -> None:
    plan = Plan().with_package(view, FULL).with_table(view, Stall())

    assert not plan.is_offering
    assert plan.has_chosen
    assert FULL == plan.draft(view).package


def test_a_move_the_rules_refuse_leaves_the_plan_as_it_was(view: SeatView) -> None:
    with pytest.raises(Refused):
        Plan().with_table(view, Accept(OfferId(0)))


def test_a_desk_move_is_taken_back_from_its_place(view: SeatView) -> None:
    plan = Plan().with_desk(view, Prepare(IssueId(0))).with_desk(view, Prepare(IssueId(4)))

    assert (Prepare(IssueId(4)),) == plan.without_desk(0).orders.desk


def test_the_last_choice_can_be_undone(view: SeatView) -> None:
    plan = Plan().with_package(view, FULL).with_desk(view, Prepare(IssueId(0)))

    assert () == plan.undone().orders.desk
    assert Orders() == plan.undone().undone().orders
    assert not plan.undone().undone().has_chosen


def test_a_date_that_a_new_clause_forbids_is_given_up(view: SeatView) -> None:
    soon = Turn(2)
    before = Sketch(FULL, date=soon)
    assert before == eased(view, before)
    after = eased(view, replace(before, package=SUMMIT))

    assert after.date is None
    assert completed(view, after).date in dates(view, SUMMIT)


def test_what_no_easing_can_allow_is_kept_as_it_is(view: SeatView) -> None:
    nothing = Sketch((0,) * 9, date=Turn(3))

    assert nothing == eased(view, nothing)


def test_the_next_turn_begins_with_the_package_and_nothing_chosen(view: SeatView) -> None:
    before = Plan().with_sketch(view, Sketch(FULL, date=Turn(7))).with_desk(view, Prepare(IssueId(0)))
    after = before.afresh()

    assert Plan(sketch=Sketch(FULL)) == after
    assert (Orders(), False, False) == (after.orders, after.has_chosen, after.is_offering)
    assert Plan() == Plan().afresh()


def test_a_truce_alone_is_preset_as_interim(view: SeatView) -> None:
    alone, more = (2, 0, 0, 0, 0, 0, 0, 0, 0), (2, 0, 0, 0, 0, 0, 0, 1, 0)

    assert Kind.INTERIM is completed(view, Sketch(alone)).kind
    assert Kind.SETTLEMENT is completed(view, Sketch(more)).kind
    assert Kind.SETTLEMENT is completed(view, Sketch(alone, kind=Kind.SETTLEMENT)).kind
