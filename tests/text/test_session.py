"""Whole games in the terminal, as a pipe would play them."""

import re

import pytest

from game.core.commands import Command
from game.core.events import Event
from game.core.ids import SeatId
from game.journal.problem import JournalProblem
from game.journal.record import Note
from game.text.console import Console, InputEnded
from game.text.session import Session
from tests.text.play import new_table, scenario, typed

PASS = ("seal", "yes")
TINY_OFFER = ("offer 1=1 2=1 3=1", "done", "seal", "yes")


def test_a_whole_game_of_the_flagship_can_be_played_by_sealing_alone() -> None:
    table = new_table("no_later_than_june", [2], seed=3)

    transcript, how = typed(table, [*PASS * 12, ""])

    assert "over" == how
    assert table.is_over
    assert "THE RESULT FOR KYIV" in transcript


def test_no_line_of_a_whole_game_is_wider_than_eighty_columns() -> None:
    lines = ["help", "status", "brief", "package", "why", "offers", "ledger", *PASS]
    transcript, _ = typed(new_table("no_later_than_june", [0], seed=3), lines * 12)

    assert [] == [line for line in transcript.splitlines() if len(line) > 80]


def test_a_transcript_holds_no_screen_tricks_and_no_box_drawing() -> None:
    transcript, _ = typed(new_table("no_later_than_june", [0], seed=3), ["status", *PASS] * 12)

    assert [] == [letter for letter in transcript if letter != "\n" and not letter.isprintable()]
    assert [] == re.findall(r"[\u2500-\u259f]", transcript)


def test_two_people_settle_a_plain_game_behind_the_curtain() -> None:
    table = new_table("tiny", [0, 1])

    lines = ["", *TINY_OFFER, "", *PASS, "", *PASS, "", "accept", *PASS, "", *PASS, "", *PASS, "", "", ""]
    transcript, how = typed(table, lines)

    assert "over" == how
    assert table.is_over
    assert "Curtain. Press Enter when Florist is at the keyboard" in transcript
    assert 2 == transcript.count("There is a settlement.")


def test_the_result_names_score_walk_away_gain_and_the_deal() -> None:
    lines = ["", *TINY_OFFER, "", *PASS, "", *PASS, "", "accept", *PASS, "", *PASS, "", *PASS, "", "", ""]
    transcript, _ = typed(new_table("tiny", [0, 1]), lines)

    chosen = scenario("tiny")
    result = transcript[transcript.index("THE RESULT FOR BAKER") :]
    assert re.search(r"Your score is \d+\.\d, your walk-away \d+\.\d: a gain of", result)
    assert f"{chosen.public.issues[0].name}: {chosen.public.issues[0].options[1].label}" in result


def test_the_screen_is_wiped_before_and_after_each_curtain() -> None:
    wipe, written = "\x1b[2J", list[str]()
    lines = iter(["", "status", *PASS, "", *PASS])
    console = Console(lambda: next((line + "\n" for line in lines), ""), written.append, clears=True)
    with pytest.raises(InputEnded):
        Session(console, new_table("tiny", [0, 1])).play()

    before, *behind = "".join(written).split("Curtain.")
    # The first curtain hides nothing yet; every other one stands alone between two wiped screens.
    assert 0 == before.count(wipe)
    assert [2, 2, 0] == [shown.count(wipe) for shown in behind]
    for shown, seat in zip(behind[:2], ("BAKER, TURN 1", "FLORIST, TURN 1"), strict=True):
        announced, page, rest = shown.split(wipe)
        assert seat in page
        assert "TURN" not in announced + rest


def test_ending_the_truce_is_asked_twice() -> None:
    table = new_table("no_later_than_june", [2], seed=1)
    typed(table, PASS)

    for lines in (["end", "yes", "no"], ["end", "no"], ["end", "yes", ""]):
        assert "Desk move: end the truce" not in typed(table, [*lines, "review"], briefed=True)[0]
    assert "Desk move: end the truce" in typed(table, ["end", "yes", "yes", "review"], briefed=True)[0]


def test_when_the_input_ends_nothing_is_sealed() -> None:
    table = new_table("tiny", [0])

    _, how = typed(table, ["offer 1=1", "done"])

    assert "ended" == how
    assert (0,) == table.waiting_for


def test_quitting_leaves_from_any_question() -> None:
    for lines in (["quit"], ["offer", "quit"], ["talk", "quit"], ["seal", "quit"]):
        assert "left" == typed(new_table("tiny", [0]), lines)[1]


def test_words_that_are_said_are_no_command() -> None:
    table = new_table("tiny", [0])

    transcript, how = typed(table, ["talk", "1", "1", "quit"])

    assert "ended" == how
    assert "Said." in transcript


def test_undo_takes_the_last_choice_back() -> None:
    transcript, _ = typed(new_table("no_later_than_june", [2]), ["prepare", "1", "undo", "review"])

    assert "2 desk moves are not used." in transcript[transcript.index("Taken back.") :]


def test_a_refused_choice_says_what_to_do_instead() -> None:
    lines = ["prepare", "1", "prepare", "1", "prepare"]
    transcript, _ = typed(new_table("no_later_than_june", [2]), lines)

    assert "You have 2 desk moves a turn. Take one back. (R20)" in transcript


def test_why_gives_the_reason_of_each_action_that_is_not_possible() -> None:
    transcript, _ = typed(new_table("no_later_than_june", [2]), ["why"])

    assert "- accept an offer: You have accepted this offer." in transcript
    assert "- end the truce: No truce is running" in transcript


@pytest.mark.parametrize("lines", [["walk", "yes", "no"], ["walk", "no"], ["walk", ""]])
def test_walking_out_is_asked_twice(lines: list[str]) -> None:
    transcript, _ = typed(new_table("tiny", [0]), lines)

    assert "You stay." in transcript


def test_an_offer_is_refused_with_its_cure_until_it_is_legal() -> None:
    lines = ["offer 1=4", "kind", "2", "done", "kind", "1", "done"]
    transcript, _ = typed(new_table("no_later_than_june", [2]), lines)

    assert "can only be part of a" in transcript
    assert "Table move: offer the Kremlin and the White House this settlement" in transcript


def test_a_game_taken_up_again_tells_only_the_latest_news() -> None:
    table = new_table("no_later_than_june", [2], seed=3)
    typed(table, PASS * 4)

    transcript, _ = typed(table, [], briefed=True)

    assert "YOUR BRIEF" not in transcript
    assert "The Kremlin accepted the opening offer" not in transcript


def test_a_full_disk_is_said_and_the_game_goes_on_when_there_is_space() -> None:
    stored: list[Command] = []
    fails_at = iter([False, True, False, True] + [False] * 99)

    def append(expected: int, command: Command, events: tuple[Event, ...], notes: tuple[Note, ...]) -> int:
        if next(fails_at):
            raise JournalProblem("disk_full", file="game")
        stored.append(command)
        return expected + 1

    table = new_table("tiny", [0], append=append, aloud=False)

    transcript, _ = typed(table, [*PASS, *PASS, "", *PASS])

    assert 2 == transcript.count("The disk is full")
    assert "Your orders are stored, what followed is not yet." in transcript
    assert 3 == table.view(SeatId(0)).public.turn


def test_every_seat_is_shown_only_if_the_players_ask_for_it() -> None:
    closed, _ = typed(new_table("tiny", [0], seed=2), [*PASS * 3, ""])
    opened, _ = typed(new_table("tiny", [0], seed=2), [*PASS * 3, "open"])

    assert "Florist: score" not in closed
    assert "Florist: score" in opened


@pytest.mark.parametrize("columns", [40, 59, 79])
def test_a_narrow_terminal_gets_narrow_lines(columns: int) -> None:
    lines = ["help", "status", "brief", "package", "why", "offer 1=4", "show", "done", "ledger", *PASS]
    transcript, _ = typed(new_table("no_later_than_june", [0], seed=3), lines * 2, columns=columns)

    assert [] == [line for line in transcript.splitlines() if len(line) > columns]
    assert any(len(line) > columns - 6 for line in transcript.splitlines())


@pytest.mark.parametrize(("columns", "widest"), [(0, 40), (12, 40), (300, 80)])
def test_lines_are_never_narrower_than_forty_columns_or_wider_than_eighty(columns: int, widest: int) -> None:
    transcript, _ = typed(new_table("no_later_than_june", [0], seed=3), ["brief"], columns=columns)

    assert widest - 6 < max(map(len, transcript.splitlines())) <= widest


def test_an_offer_in_the_making_is_kept_for_the_next_turn() -> None:
    lines = ["offer 1=1 2=1", "done", "stall", *PASS, "offer", "show", "cancel"]
    transcript, _ = typed(new_table("tiny", [0]), lines)

    second = transcript[transcript.index("BAKER, TURN 2") :]
    chosen = scenario("tiny").public.issues
    assert "Issue by issue" not in second
    assert f"{chosen[0].name}: {chosen[0].options[1].label}" in second
    assert "Table move: no comment" in transcript[transcript.index("Your orders, before") :]


def test_what_was_planned_and_not_sealed_does_not_go_on_into_the_next_turn() -> None:
    transcript, _ = typed(new_table("no_later_than_june", [2], seed=3), ["prepare", "1", *PASS, "review"])

    assert "2 desk moves are not used." in transcript[transcript.index("KYIV, TURN 2") :]


@pytest.mark.parametrize(
    "line", ["prepare 3", "accept 1", "status now", "12 2", "stall please", "talk hello all", "seal yes"]
)
def test_what_follows_a_word_is_refused_rather_than_dropped(line: str) -> None:
    transcript, _ = typed(new_table("no_later_than_june", [2]), [line, "review"])

    assert f"Nothing can follow {line.split(maxsplit=1)[0]}." in transcript
    assert "2 desk moves are not used." in transcript


@pytest.mark.parametrize("line", ["walk out", "red line", "end the truce", "Walk Out"])
def test_an_action_can_be_called_by_its_whole_name(line: str) -> None:
    transcript, _ = typed(new_table("no_later_than_june", [0]), [line])

    assert "Nothing can follow" not in transcript


@pytest.mark.parametrize("line", ["to kyiv", "2 3", "done now", "show all"])
def test_what_follows_a_word_of_the_editor_is_refused_rather_than_dropped(line: str) -> None:
    transcript, how = typed(new_table("tiny", [0]), ["offer 1=1", line])

    assert f"Nothing can follow {line.split(maxsplit=1)[0]}." in transcript
    assert "ended" == how
