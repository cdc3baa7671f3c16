"""What is begun and not handed in survives as a text, as far as the rules still allow it."""

import json
from dataclasses import replace

import pytest

from game.core.ids import IssueId, SeatId, Turn
from game.core.orders import MakeGesture, MakeOffer, Prepare, Stall, WalkOut
from game.core.view import SeatView
from game.presenters.draft import Draft, Speech, read_draft, write_draft
from game.presenters.guide import Guide
from game.presenters.plan import Plan
from game.presenters.sketch import Sketch
from tests.text.play import new_table

FULL = (4, 2, 2, 2, 2, 2, 1, 3, 0)
K = SeatId(0)


@pytest.fixture
def view() -> SeatView:
    return new_table("no_later_than_june", [2]).chair(SeatId(2)).view()


def read_again(view: SeatView, draft: Draft) -> Draft:
    return read_draft(view, write_draft(view, draft))


def busy(view: SeatView) -> Plan:
    plan = Plan().with_sketch(view, Sketch(FULL, date=Turn(6)))
    return plan.with_desk(view, Prepare(IssueId(4))).with_desk(view, MakeGesture(K))


def test_orders_message_and_what_was_said_are_all_there_again(view: SeatView) -> None:
    draft = Draft(busy(view), Speech((K,), "Half a sen"), {"seal": Turn(1)})
    found = read_again(view, draft)

    assert draft.plan.orders == found.plan.orders
    assert draft.plan.sketch == found.plan.sketch
    assert (draft.speech, draft.said) == (found.speech, found.said)


@pytest.mark.parametrize("move", [Stall(), WalkOut()])
def test_a_chosen_move_is_still_chosen(view: SeatView, move: Stall | WalkOut) -> None:
    found = read_again(view, Draft(Plan().with_table(view, move))).plan

    assert (move, True) == (found.table, found.has_chosen)


def test_an_offer_that_is_not_allowed_is_still_in_the_making(view: SeatView) -> None:
    plan = Plan().with_sketch(view, Sketch((0,) * 9))
    found = read_again(view, Draft(plan)).plan

    assert plan.is_open
    assert (True, Stall()) == (found.is_open, found.table)


def test_of_an_earlier_turn_the_package_is_left(view: SeatView) -> None:
    text = write_draft(view, Draft(busy(view), Speech((), "Wait")))
    later = replace(view, public=replace(view.public, turn=Turn(3)))
    found = read_draft(later, text)

    assert Plan(sketch=Sketch(FULL)) == found.plan
    assert "Wait" == found.speech.written


def test_what_is_no_longer_allowed_is_left_out_and_the_rest_is_kept(view: SeatView) -> None:
    text = write_draft(view, Draft(busy(view)))
    tree = json.loads(text)
    orders = json.loads(tree["orders"])
    orders["desk"][0]["issue"] = 99
    tree["orders"] = json.dumps(orders)
    found = read_draft(view, json.dumps(tree)).plan

    assert isinstance(found.table, MakeOffer)
    assert (MakeGesture(K),) == found.orders.desk


def test_another_seat_reads_nothing(view: SeatView) -> None:
    text = write_draft(view, Draft(busy(view), Speech((), "Secret")))
    other = new_table("no_later_than_june", [0]).chair(K).view()

    assert Draft() == read_draft(other, text)


def test_nothing_begun_is_no_text(view: SeatView) -> None:
    assert "" == write_draft(view, Draft())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        '{"seat": 2, "written": 3}',
        "[]",
        "7",
        '{"seat": 2}',
        '{"seat": 2, "turn": 1, "orders": "{}", "sketch": {"package": [9, 9]}, "to": 3, "said": []}',
        '{"seat": 2, "turn": 1, "sketch": {"package": [9, 9, 9, 9, 9, 9, 9, 9, 9]}, "to": ["a"]}',
        '{"seat": 2, "turn": 1, "to": [77, 2], "said": {"seal": "x"}}',
    ],
)
def test_a_damaged_text_is_nothing(view: SeatView, text: str) -> None:
    found = read_draft(view, text)

    assert (Plan(), Speech(), {}) == (found.plan, found.speech, dict(found.said))


def test_a_guide_that_has_said_something_says_it_no_more(view: SeatView) -> None:
    first = Guide()
    first.note(view, "seal")
    later = replace(view, public=replace(view.public, turn=Turn(6)))

    assert Guide(said=first.said).note(later, "seal") is None
    assert Guide().note(later, "seal")
