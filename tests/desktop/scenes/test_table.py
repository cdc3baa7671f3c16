"""The table: events in, orders, commands and other scenes out."""

from dataclasses import replace

import pytest

from game.core.commands import Answer, Ask, Seal, Signal, Talk
from game.core.ids import IssueId, OfferId, SeatId, Turn
from game.core.legal import check
from game.core.orders import (
    Accept,
    DeskMove,
    DrawRedLine,
    EndTruce,
    Kind,
    MakeGesture,
    MakeOffer,
    MakeStatement,
    Prepare,
    Reject,
    Stall,
    TableMove,
    WalkOut,
    Withdraw,
)
from game.core.position import Agreement
from game.desktop.scenes.table import TableScene
from game.presenters.orders import tell_leaving
from game.presenters.review import review
from game.texts import format_points
from tests.desktop.driver import Driver
from tests.desktop.scenes.played import truce
from tests.desktop.scenes.table_game import Sitting, at_table

ALL = ((0, 4), (1, 2), (2, 2), (3, 2), (4, 2), (5, 2), (6, 1), (7, 3), (8, 2))


def filled(driver: Driver) -> Driver:
    """Every issue chosen by mouse."""
    for issue, option in ALL:
        driver.click(f"package/{issue}/{option}")
    return driver


def table(sitting: Sitting) -> TableMove:
    return sitting.plan.table


def desk(sitting: Sitting) -> tuple[DeskMove, ...]:
    return sitting.plan.orders.desk


def withheld(sitting: Sitting) -> tuple[OfferId, ...]:
    return sitting.plan.orders.withhold


def test_nothing_is_chosen_at_first_and_sealing_stalls() -> None:
    driver, sitting = at_table()
    assert any("No table move" in text for text in driver.texts)

    driver.click("orders/seal")

    assert [Stall()] == [seal.orders.table for seal in sitting.commands if isinstance(seal, Seal)]


def test_pressing_options_makes_an_offer_of_them() -> None:
    driver, sitting = at_table()
    filled(driver)
    move = sitting.plan.table

    assert isinstance(move, MakeOffer)
    assert (4, 2, 2, 2, 2, 2, 1, 3, 2) == move.package
    assert ((SeatId(0), SeatId(1)), Kind.SETTLEMENT) == (move.addressees, move.kind)


def test_an_offer_is_built_and_sealed_with_the_keyboard_alone() -> None:
    driver, sitting = at_table()
    driver.press("f6", "f6", "f6", "right", "right", "right", "enter", "tab", "right", "enter")
    driver.press("enter", ctrl=True)

    moves = [seal.orders.table for seal in sitting.commands if isinstance(seal, Seal)]
    assert [3, 1] == [option for move in moves if isinstance(move, MakeOffer) for option in move.package[:2]]


def test_looking_at_an_option_shows_at_once_what_it_would_be_worth() -> None:
    driver, _ = at_table()
    filled(driver)
    driver.point(2, 2)
    before = driver.texts
    driver.hover("package/4/3")
    shown = set(driver.texts) - set(before)

    assert any("Treaty-grade guarantee" in text for text in shown)
    assert any("File" in text for text in shown)
    assert [] != [text for text in shown if text.replace(".", "").isdigit()]


def test_the_same_is_shown_for_an_option_with_the_keyboard_on_it() -> None:
    driver, _ = at_table()
    filled(driver)
    driver.press("tab")
    driver.press("right")

    assert any(text.startswith("Europe") or "Three-party summit with Europe" in text for text in driver.texts)


def test_an_addressee_a_clause_binds_cannot_be_left_out_and_sealed() -> None:
    driver, sitting = at_table()
    filled(driver)
    driver.click("orders/to/0")

    assert sitting.plan.is_open
    assert any("binds " in text and "Kremlin" in text for text in driver.texts)
    driver.press("enter", ctrl=True)
    assert [] == sitting.commands


def test_choosing_another_clause_eases_what_was_chosen_for_the_one_before() -> None:
    driver, sitting = at_table()
    driver.click("package/5/2")
    driver.click("orders/to/1")
    move = sitting.plan.table
    assert not isinstance(move, MakeOffer) or move.addressees != ()
    filled(driver)

    assert not sitting.plan.is_open


def test_the_date_and_the_kind_are_the_players_choice() -> None:
    driver, sitting = at_table()
    filled(driver)
    driver.click("orders/date")
    driver.click("orders/date/9")
    move = sitting.plan.table
    assert isinstance(move, MakeOffer)
    assert Turn(11) == move.date

    driver.click("orders/kind")
    assert "orders/kind/1" not in driver.ui.ids  # it holds what only a settlement can


def test_a_summit_keeps_the_next_turn_from_being_chosen() -> None:
    driver, _ = at_table()
    filled(driver)
    driver.click("orders/date")

    assert "orders/date/0" not in driver.ui.ids
    assert "orders/date/1" in driver.ui.ids


@pytest.mark.parametrize(("seat", "key", "kind"), [(0, "a", Accept), (0, "r", Reject)])
def test_an_open_offer_is_answered_with_a_letter(seat: int, key: str, kind: type) -> None:
    driver, sitting = at_table(seat=seat)
    driver.press(key)

    assert kind(OfferId(0)) == sitting.plan.table


def test_an_offer_can_be_reviewed_before_it_is_answered() -> None:
    driver, sitting = at_table(seat=0)
    driver.press("a")
    driver.click("orders/review")

    assert ["review 0"] == sitting.opened


def test_without_an_offer_to_answer_it_is_said_why() -> None:
    driver, sitting = at_table(seat=2)
    driver.press("a")

    assert Stall() == sitting.plan.table
    assert any("No such" in text or "already" in text or "accepted" in text for text in driver.texts)


def test_walking_out_is_asked_twice_and_never_by_a_shortcut() -> None:
    driver, sitting = at_table()
    driver.click("orders/move/5")
    driver.click("ask/walk_out/1")
    assert not sitting.plan.has_chosen
    driver.click("ask/walk_out_again/0")

    assert WalkOut() == table(sitting)
    driver.click("orders/stay")
    assert Stall() == table(sitting)


@pytest.mark.parametrize(("move", "question"), [(5, "walk_out"), (4, "withdraw")])
def test_a_double_click_answers_one_question_only(move: int, question: str) -> None:
    driver, sitting = at_table(agreements=(DUE,))
    driver.click(f"orders/move/{move}")
    place = driver.where(f"ask/{question}/1")
    driver.click_at(place.cx, place.cy)
    driver.click_at(place.cx, place.cy)

    assert (Stall(), False, "") == (table(sitting), sitting.plan.has_chosen, driver.ui.modal)


@pytest.mark.parametrize(
    ("question", "goes", "stays"),
    [("", "Walk out", "Stay"), ("_again", "Really walk out", "Stay")],
)
def test_what_an_answer_says_is_what_it_does(question: str, goes: str, stays: str) -> None:
    driver, _ = at_table()
    driver.click("orders/move/5")
    if question:
        driver.click("ask/walk_out/1")
    found = {}
    for answer in range(2):
        box = driver.where(f"ask/walk_out{question}/{answer}")
        words = [drawn for drawn in driver.drawn if drawn.kind == "text" and drawn.layer]
        found[answer] = [drawn.text for drawn in words if drawn.box.within(box)]

    assert ({0: [goes], 1: [stays]} if question else {0: [stays], 1: [goes]}) == found


@pytest.mark.parametrize(("move", "question"), [(5, "walk_out"), (4, "withdraw")])
def test_enter_stays_at_either_question(move: int, question: str) -> None:
    driver, sitting = at_table(agreements=(DUE,))
    driver.click(f"orders/move/{move}")
    driver.click(f"ask/{question}/1")
    driver.press("enter")

    assert (Stall(), "") == (table(sitting), driver.ui.modal)


def test_the_agreement_to_be_left_is_named() -> None:
    driver, _ = at_table(agreements=(DUE,))
    driver.click("orders/move/4")

    assert "You would leave the agreement on the Kremlin’s offer of turn 1." in " ".join(driver.texts)


def test_what_staff_prepare_is_to_be_read_only() -> None:
    driver, sitting = at_table(seat=2, guided=True)
    driver.click("package/0/2")

    assert desk(sitting)
    assert not [uid for uid in driver.ui.ids if uid.startswith("orders/slot/")]


def test_while_an_agreement_is_due_the_guide_speaks_in_the_head_of_the_package() -> None:
    plain, _ = at_table(guided=True)
    driver, _ = at_table(guided=True, agreements=(DUE,))
    sentence = "One question comes first"

    assert any(text.startswith(sentence) for text in plain.texts)
    head = next(drawn for drawn in driver.drawn if drawn.text.startswith(sentence))
    assert abs(head.box.cy - driver.where("package/marks").cy) < 17
    assert driver.where("orders/seal") == plain.where("orders/seal")


@pytest.mark.parametrize("uid", ["rail/gauge/0", "rail/trust"])
def test_the_words_about_a_reading_stand_beside_the_column(uid: str) -> None:
    driver, _ = at_table()
    before = set(driver.texts)
    driver.hover(uid)
    driver.wait(1)
    new = [drawn for drawn in driver.drawn if drawn.kind == "text" and drawn.text not in before]

    assert new
    assert all(drawn.box.x >= driver.where(uid).right for drawn in new)


def test_whoever_comes_back_from_a_question_sees_what_came_of_it() -> None:
    driver, _ = at_table()
    driver.press("t")
    while driver.ui.focus != "talk/ask":
        driver.press("tab", shift=True)
    hint = "Ask a seat what it would want"
    assert any(hint in text for text in driver.texts)
    driver.press("enter", "escape")

    assert "talk/ask" == driver.ui.focus
    assert not any(hint in text for text in driver.texts)
    driver.press("tab")
    driver.press("tab", shift=True)
    assert any(hint in text for text in driver.texts)


def test_walking_out_can_be_left_with_escape() -> None:
    driver, sitting = at_table()
    driver.click("orders/move/5")
    driver.press("escape")

    assert Stall() == sitting.plan.table
    assert driver.ui.modal == ""


def test_desk_moves_are_chosen_with_keys_and_taken_back() -> None:
    driver, sitting = at_table()
    driver.press("d", "enter", "enter")
    assert (Prepare(IssueId(0)),) == desk(sitting)
    driver.press("d", "2", "enter")
    assert (Prepare(IssueId(0)), MakeGesture(SeatId(0))) == desk(sitting)

    driver.press("d", "delete")
    assert (MakeGesture(SeatId(0)),) == desk(sitting)


def test_a_statement_and_a_red_line_are_said_in_public() -> None:
    driver, sitting = at_table()
    driver.click("orders/slot/0/2")
    driver.press("enter")
    driver.click("orders/slot/1/2")
    driver.press("enter")
    driver.click(next(uid for uid in sorted(driver.ui.ids) if uid.endswith("/list/3")))

    assert (MakeStatement(), DrawRedLine(IssueId(0), 3)) == desk(sitting)


def test_what_cannot_be_prepared_says_why() -> None:
    driver, _ = at_table()
    driver.click("orders/slot/0/0")

    assert "No option of it binds you" in " ".join(driver.texts)


def test_a_second_press_of_pressure_is_refused_with_the_reason() -> None:
    driver, sitting = at_table()
    driver.click("orders/slot/0/3")
    driver.press("enter")
    driver.hover("orders/slot/1/3")
    driver.wait(1)

    assert "orders/slot/1/3" not in driver.ui.ids
    assert any("press 1 time" in text or "press" in text for text in driver.texts)
    assert 1 == len(sitting.plan.orders.desk)


def test_words_are_sent_to_those_they_are_meant_for() -> None:
    driver, sitting = at_table()
    driver.press("t")
    driver.type("Hello")
    driver.click("talk/to/0")
    driver.click("talk/send")

    assert [Talk(SeatId(2), (SeatId(1),), "Hello")] == sitting.commands
    assert "Hello" in driver.texts


def test_a_signal_and_a_question_lead_from_seat_to_issue_to_option() -> None:
    driver, sitting = at_table()
    driver.click("talk/signal")
    driver.press("enter", "down", "enter")
    driver.click("talk/ask")
    driver.press("down", "enter", "enter", "down", "down", "enter")

    assert [
        Signal(SeatId(2), SeatId(0), IssueId(1)),
        Ask(SeatId(2), SeatId(1), IssueId(0), 2),
    ] == sitting.commands


def test_a_long_conversation_shows_its_end_and_draws_no_more_than_is_seen() -> None:
    driver, sitting = at_table(people=(0, 2))
    for number in range(120):
        sitting.of(0).submit(Talk(SeatId(0), (SeatId(2),), f"Line {number}"))
    sitting.of(0).submit(Talk(SeatId(0), (SeatId(2),), "x" * 200))
    driver.draw()

    drawn = [text for text in driver.texts if text.startswith("Line ")]
    assert "Line 119" == drawn[-1]
    assert 10 > len(drawn)
    assert 200 == sum(len(text) for text in driver.texts if set(text) == {"x"})
    assert [] == driver.cut()


def test_a_seat_that_was_signalled_to_lately_cannot_be_chosen_and_says_why() -> None:
    driver, sitting = at_table()
    driver.click("talk/signal")
    driver.press("enter", "enter")
    driver.click("talk/signal")
    assert "picker/0/To whom?/list/1" in driver.ui.ids
    assert "picker/0/To whom?/list/0" not in driver.ui.ids
    assert [Signal(SeatId(2), SeatId(0), IssueId(0))] == sitting.commands
    assert "from turn 4 on" in " ".join(driver.texts)

    driver.press("escape")
    driver.click("talk/to/1")
    driver.click("talk/signal")
    driver.hover("talk/signal")
    driver.wait(1)
    assert "talk/signal" not in driver.ui.ids
    assert "from turn 4 on" in " ".join(driver.texts)


def test_every_step_of_a_question_begins_at_its_first_row() -> None:
    driver, sitting = at_table()
    driver.click("talk/ask")
    driver.press("down", "enter", "down", "down", "down", "down", "down", "down", "down", "enter")
    assert driver.ui.focus.endswith("/list/0")
    driver.press("down", "enter")

    assert [Ask(SeatId(2), SeatId(1), IssueId(7), 1)] == sitting.commands


def test_esc_goes_back_one_question_and_leaves_at_the_first() -> None:
    driver, sitting = at_table()
    driver.click("talk/ask")
    driver.press("down", "enter", "enter", "escape")
    assert any("the White House" in text for text in driver.texts if text.startswith("What would"))
    driver.press("escape")
    assert "To whom?" in driver.texts
    driver.press("escape")

    assert "To whom?" not in driver.texts
    assert [] == sitting.commands


def test_a_question_is_answered() -> None:
    driver, sitting = at_table(people=(0, 2))
    sitting.of(0).submit(Ask(SeatId(0), SeatId(2), IssueId(7), 2))
    driver.draw()
    driver.click("talk/answer")
    driver.press("enter")

    assert ["accept"] == [said.reply.value for said in sitting.commands if isinstance(said, Answer)]


def test_letters_typed_into_a_message_are_no_shortcuts() -> None:
    driver, sitting = at_table()
    driver.press("t")
    driver.type("soar")

    assert Stall() == sitting.plan.table
    assert not sitting.plan.has_chosen
    assert [] == sitting.opened


@pytest.mark.parametrize(("key", "scene"), [("b", "brief"), ("f1", "help"), ("f2", "settings")])
def test_brief_and_help_are_a_key_away(key: str, scene: str) -> None:
    driver, sitting = at_table()
    driver.press(key)

    assert [scene] == sitting.opened


def test_escape_asks_before_it_leaves_for_the_title() -> None:
    driver, sitting = at_table()
    driver.press("escape")
    assert [] == sitting.opened
    driver.click("ask/leave/1")

    assert ["title"] == sitting.opened


def test_the_ledger_opens_with_a_letter() -> None:
    driver, _ = at_table()
    driver.press("l")

    assert "talk/tab/2" == driver.ui.focus


def test_what_is_not_negotiated_stands_beside_the_package() -> None:
    driver, _ = at_table()
    driver.click("package/not_here")
    assert "NATO and neutrality" in driver.texts
    driver.press("escape")

    assert "NATO and neutrality" not in driver.texts


def test_a_seats_public_page_opens_from_its_card() -> None:
    driver, _ = at_table()
    driver.click("rail/seat/1")

    assert any("American presidency" in text for text in driver.texts)


def test_marks_of_others_are_shown_on_a_toggle_only() -> None:
    driver, _ = at_table()
    few = sum(drawn.kind == "token" for drawn in driver.drawn)
    driver.press("m")

    assert sum(drawn.kind == "token" for drawn in driver.drawn) > few


DUE = Agreement(
    OfferId(8),
    Turn(1),
    (SeatId(0), SeatId(1), SeatId(2)),
    (2, 0, 0, 0, 0, 0, 0, 0, 0),
    Kind.INTERIM,
    Turn(1),
    0,
    seen_by=-1,  # type: ignore[arg-type]
)


def test_an_agreement_that_is_due_is_signed_unless_the_player_withholds() -> None:
    driver, sitting = at_table(agreements=(DUE,))
    assert () == withheld(sitting)
    driver.click("due/8/choice/1")

    assert (OfferId(8),) == withheld(sitting)
    check(sitting.chair.view(), sitting.plan.orders)
    driver.click("due/8/choice/0")
    assert () == withheld(sitting)


def test_an_agreement_that_is_due_can_be_read() -> None:
    driver, _ = at_table(agreements=(DUE,))
    driver.click("due/8/read")

    assert "30-day unconditional ceasefire" in driver.texts


def test_a_guided_game_opens_the_table_step_by_step() -> None:
    driver, sitting = at_table(guided=True)
    shown = {uid.split("/")[1] for uid in driver.ui.ids if uid.startswith("package/") and uid.count("/") == 2}
    assert {"0"} == shown
    assert "orders/slot/0/0" not in driver.ui.ids
    driver.press("enter", ctrl=True)
    driver.draw()
    shown = {uid.split("/")[1] for uid in driver.ui.ids if uid.startswith("package/") and uid.count("/") == 2}

    assert 5 == len(shown)
    assert [] != sitting.commands


def test_staff_prepare_for_the_package_in_the_first_turns_of_a_guided_game() -> None:
    driver, sitting = at_table(guided=True)
    driver.click("package/0/4")

    assert [Prepare(IssueId(0))] == list(dict.fromkeys(sitting.plan.orders.desk))
    check(sitting.chair.view(), sitting.plan.orders)


def test_the_plan_of_another_scene_shows_at_the_table() -> None:
    driver, sitting = at_table(seat=0)
    sitting.plan = sitting.plan.with_table(sitting.chair.view(), Accept(OfferId(0)))
    driver.draw()

    assert "orders/review" in driver.ui.ids


def test_sealed_orders_cannot_be_changed() -> None:
    driver, sitting = at_table(people=(0, 2))
    driver.press("enter", ctrl=True)
    driver.draw()
    driver.click("package/0/2")
    driver.press("o", "s")
    driver.press("enter", ctrl=True)

    assert 1 == len(sitting.commands)
    assert any("Sealed" in text for text in driver.texts)


def test_withdrawing_is_asked_twice() -> None:
    driver, sitting = at_table(agreements=(DUE,))
    driver.click("orders/move/4")
    assert Stall() == table(sitting)
    driver.click("ask/withdraw/1")
    assert not sitting.plan.has_chosen
    driver.click("ask/withdraw_again/0")

    assert Withdraw(OfferId(8)) == table(sitting)


def test_withdrawing_can_be_left_at_either_question() -> None:
    driver, sitting = at_table(agreements=(DUE,))
    driver.click("orders/move/4")
    driver.click("ask/withdraw/0")
    driver.click("orders/move/4")
    driver.click("ask/withdraw/1")
    driver.press("escape")

    assert (Stall(), "") == (table(sitting), driver.ui.modal)


@pytest.mark.parametrize("key", ["a", "r"])
def test_an_offer_counts_on_its_day_as_in_its_review(key: str) -> None:
    first = at_table(seat=0)[1].chair.view().offers[0]
    later = replace(first, package=(4, 2, 2, 2, 2, 2, 1, 3, 2), kind=Kind.SETTLEMENT, date=Turn(8))
    driver, sitting = at_table(seat=0, offers=(later,))
    driver.press(key)
    found = review(sitting.chair.view(), sitting.plan, later.id)

    assert found is not None
    assert {format_points(found.theirs.score), format_points(found.theirs.gain, signed=True)} <= set(
        driver.texts
    )
    assert any("20 May" in text for text in driver.texts)


def test_the_draft_of_the_turn_before_is_kept_and_not_offered() -> None:
    driver, sitting = at_table()
    filled(driver)
    driver.press("enter", ctrl=True)
    driver.draw()

    assert (4, 2, 2, 2, 2, 2, 1, 3, 2) == sitting.plan.draft(sitting.chair.view()).package
    assert not sitting.plan.has_chosen
    driver.point(2, 2)
    assert {"orders/date", "orders/kind", "orders/to/0"}.isdisjoint(driver.ui.ids)
    driver.press("o")
    assert {"orders/date", "orders/kind", "orders/to/0"} <= set(driver.ui.ids)


@pytest.mark.parametrize("seat", [1, 2])
def test_the_opening_offer_is_seen_and_named_as_the_reason(seat: int) -> None:
    driver, _ = at_table(seat=seat, guided=True)
    assert any(text.startswith("The opening offer") for text in driver.texts)
    driver.hover("orders/move/1")
    driver.wait(1)

    assert "There is no other to answer" in " ".join(driver.texts)


def test_one_truce_question_begins_as_an_interim_offer() -> None:
    driver, sitting = at_table(seat=1, guided=True)
    driver.click("package/0/2")
    move = table(sitting)

    assert isinstance(move, MakeOffer)
    assert Kind.INTERIM is move.kind


def test_an_agreement_in_principle_stands_in_the_ledger() -> None:
    driver, _ = at_table(agreements=(DUE,))
    driver.press("l")

    assert any("Agreed in principle" in text for text in driver.texts)


def test_ending_the_truce_is_asked_twice() -> None:
    sitting = Sitting(truce(), 2)
    driver = Driver(TableScene(sitting, sitting.plan))
    driver.click("orders/slot/0/3")
    rows = [uid for uid in driver.ui.ids if "/list/" in uid]
    driver.click(max(rows, key=lambda uid: int(uid.rpartition("/")[2])))
    driver.click("ask/end_truce/1")
    assert ((), "ask/end_truce_again") == (desk(sitting), driver.ui.modal)
    driver.click("ask/end_truce_again/0")

    assert (EndTruce(),) == desk(sitting)


def test_keys_lead_the_preview_while_the_pointer_rests() -> None:
    driver, _ = at_table()
    driver.hover("package/0/3")
    driver.wait(1)
    while not driver.ui.focus.startswith("package/"):
        driver.press("f6")
    driver.press("down", "right")
    seen = driver.ui.focus
    head = [text for text in driver.texts if "for you" in text]

    assert "package/1/1" == seen
    assert ["Narrow licences"] == [text[:15] for text in head]
    driver.hover("package/0/4")
    driver.wait(1)
    assert not any(text.startswith("Narrow licences:") for text in driver.texts)


def test_f6_leads_to_the_first_row_of_the_package() -> None:
    driver, _ = at_table()
    driver.press("f6", "f6", "f6")

    assert "package/0/0" == driver.ui.focus


def test_the_second_slot_takes_away_its_own_move() -> None:
    driver, sitting = at_table()
    for slot in range(2):
        driver.click(f"orders/slot/{slot}/0")
        driver.press("down", "enter") if slot else driver.press("enter")
    first, second = desk(sitting)
    assert first != second
    driver.click("orders/slot/1/remove")

    assert (first,) == desk(sitting)


def test_withholding_says_what_it_costs_and_signing_what_it_is_worth() -> None:
    driver, sitting = at_table(agreements=(DUE,))
    price = tell_leaving(sitting.chair.view())
    assert any(text.startswith("Signed now it is worth") for text in driver.texts)
    assert price not in driver.texts
    driver.click("due/8/choice/1")

    assert price in driver.texts
    assert not any(text.startswith("Signed now it is worth") for text in driver.texts)


def test_the_bar_is_the_score_and_its_tick_the_walk_away() -> None:
    driver = filled(at_table()[0])
    board = driver.stage.scene.board  # type: ignore[union-attr]
    offer = board.draft
    value = board.weigh(offer.package, offer.kind, offer.date)
    bar = next(drawn for drawn in driver.drawn if drawn.kind == "bar" and drawn.box.h == 9)
    tick = bar.box.x + bar.box.w * value.against / 10_000

    assert abs(value.score - value.against) > 500
    assert f"{value.score / 10_000:.3f}" == bar.text
    lines = [drawn.box for drawn in driver.drawn if drawn.kind == "fill" and drawn.box.w < 3]
    assert any(abs(line.cx - tick) < 1 for line in lines)


def test_what_sealing_would_leave_empty_is_said_above_the_seats() -> None:
    driver, _ = at_table()
    words = " ".join(driver.texts)
    assert "2 desk moves unused" in words
    driver.press("s")
    assert "2 desk moves are not used" in " ".join(driver.texts)
    driver.click("orders/slot/0/0")
    driver.press("enter")

    assert "1 desk move is not used" in " ".join(driver.texts)
