"""Seats change hands in the terminal: by one line or step by step, behind a curtain, with a brief."""

import pytest

from game.core.commands import Command, Seal
from game.core.events import Event
from game.core.ids import SeatId
from game.core.orders import Orders
from game.journal.problem import JournalProblem
from game.journal.record import Note
from game.table.casting import Occupant
from game.text.console import Console, InputEnded
from game.text.session import Session
from tests.text.play import new_table, typed

PASS = ("seal", "yes")
K, W, U = SeatId(0), SeatId(1), SeatId(2)


def test_a_line_hands_the_seat_over_and_the_brief_follows_when_it_is_back() -> None:
    table = new_table("no_later_than_june", [2])
    transcript, _ = typed(table, ["hand-over dealmaker hard 3"])

    assert 4 == table.view(U).public.turn
    assert "Dealmaker, Hard, plays Kyiv until turn 4 begins." in transcript
    assert "Dealmaker, Hard, played this seat in turns 1 to 3. All it did stands." in transcript
    assert 1 == transcript.count("WHAT YOU MISSED")
    assert transcript.index("WHAT YOU MISSED") < transcript.index("KYIV, TURN 4 OF 12")


@pytest.mark.parametrize(
    "line",
    [
        "hand-over 2 hard bridge-builder",
        "hand-over kyiv bridge_builder 2 hard",
        "Hand-Over HARD Bridge-Builder 2",
    ],
)
def test_the_words_may_come_in_any_order(line: str) -> None:
    table = new_table("no_later_than_june", [2])
    transcript, _ = typed(table, [line])

    assert "Bridge-builder, Hard, plays Kyiv until turn 3 begins." in transcript


def test_what_is_left_out_is_asked_for() -> None:
    table = new_table("no_later_than_june", [2])
    transcript, _ = typed(table, ["hand-over", "2", "1"])

    assert "Which character is to play?" in transcript
    assert "Dealmaker, Normal, plays Kyiv until turn 2 begins." in transcript


@pytest.mark.parametrize(
    "lines", [["hand-over", ""], ["hand-over dealmaker", "back"], ["hand-over end dealmaker", "no"]]
)
def test_one_can_go_back_at_every_step(lines: list[str]) -> None:
    table = new_table("no_later_than_june", [2])
    transcript, _ = typed(table, lines)

    assert "Nothing has changed." in transcript
    assert (U,) == table.people
    assert 1 == table.view(U).public.turn


@pytest.mark.parametrize("line", ["hand-over nobody", "hand-over dealmaker 0", "hand-over dealmaker -1"])
def test_what_is_not_understood_changes_nothing_and_says_how(line: str) -> None:
    table = new_table("no_later_than_june", [2])
    transcript, _ = typed(table, [line])

    assert "Type hand-over alone" in transcript
    assert (U,) == table.people


def test_to_the_end_is_asked_once_more_and_ends_with_the_result() -> None:
    table = new_table("no_later_than_june", [2])
    transcript, how = typed(table, ["hand-over dealmaker end", "yes", ""])

    assert "over" == how
    assert table.is_over
    assert "all remaining turns are played at once" in transcript
    assert "THE RESULT FOR KYIV" in transcript


def test_more_turns_than_are_left_are_to_the_end() -> None:
    table = new_table("no_later_than_june", [2])
    typed(table, ["hand-over dealmaker 99", "yes", ""])

    assert table.is_over


def test_taking_a_seat_says_first_that_its_brief_is_confidential() -> None:
    table = new_table("no_later_than_june", [2])
    transcript, _ = typed(table, ["take kremlin"])

    assert "The brief of the Kremlin is confidential" in transcript
    assert (U,) == table.people


def test_every_brief_that_is_known_already_is_named_before_a_seat_is_taken() -> None:
    lines = ["take white-house", "yes", *PASS, "", "hand-over white-house dealmaker end", ""]
    lines.append("take kremlin")
    transcript, _ = typed(new_table("no_later_than_june", [2]), lines)
    first, second = " ".join(transcript.split()).split("is confidential", 1)[1].split("is confidential", 1)

    assert "You know the brief of Kyiv too" in first
    assert "known here too, and nothing makes anybody forget them: White House and Kyiv." in second


def test_nothing_of_a_taken_seat_is_shown_before_its_curtain() -> None:
    table = new_table("no_later_than_june", [2])
    transcript, _ = typed(table, ["take white-house", "yes", *PASS, ""])
    before, behind = transcript.split("Curtain. Press Enter when the White House is at the keyboard")

    assert (W, U) == table.people
    assert "You speak for the White House" not in before
    assert "YOUR BRIEF: WHITE HOUSE" in behind
    assert "WHAT YOU MISSED" in behind


def test_a_seat_that_was_had_before_is_taken_without_the_warning() -> None:
    table = new_table("no_later_than_june", [0, 2])
    lines = ["", "hand-over kyiv dealmaker end", "take kyiv", "yes"]
    transcript, _ = typed(table, lines)

    assert "is confidential" not in transcript
    assert (K, U) == table.people


def test_between_two_people_the_curtain_falls_when_one_is_left() -> None:
    table = new_table("no_later_than_june", [0, 2])
    transcript, _ = typed(table, ["", "hand-over staller easy end", "", *PASS, "status"])

    assert (U,) == table.people
    assert 2 == transcript.count("Curtain.")
    assert "Staller, Easy, plays the Kremlin from now on." in transcript


def test_seats_of_characters_are_not_handed_over_and_own_seats_not_taken() -> None:
    transcript, _ = typed(
        new_table("no_later_than_june", [2]), ["hand-over kremlin", "take kyiv", "take", "take x"]
    )

    assert "The Kremlin is not yours to hand over." in transcript
    assert "Kyiv is yours already." in transcript
    assert 2 == transcript.count("Type take and a seat that a character plays: kremlin and white_house.")


def test_missed_tells_again_and_says_if_there_is_nothing() -> None:
    table = new_table("no_later_than_june", [2])
    transcript, _ = typed(table, ["missed", "hand-over dealmaker 1", "missed"])

    assert "Nobody else has played this seat." in transcript
    assert 2 == transcript.count("WHAT YOU MISSED")


def test_a_game_continued_in_the_turn_of_the_return_tells_the_brief_again() -> None:
    table = new_table("no_later_than_june", [2])
    typed(table, ["hand-over dealmaker 2"])
    again, _ = typed(table, [], briefed=True)
    table.submit(U, Seal(U, Orders()))
    later, _ = typed(table, [], briefed=True)

    assert "WHAT YOU MISSED" in again
    assert "WHAT YOU MISSED" not in later


def test_a_game_whose_seats_cannot_change_hands_has_no_such_words() -> None:
    table = new_table("no_later_than_june", [2])
    lines, written = iter(["hand-over", "take kremlin"]), list[str]()
    console = Console(lambda: next((line + "\n" for line in lines), ""), written.append)
    with pytest.raises(InputEnded):
        Session(console, table).play()

    assert 2 == "".join(written).count("This game has no such move.")


def test_a_hand_over_that_cannot_be_stored_is_said_and_the_seat_stays() -> None:
    broken = [False]

    def append(expected: int, command: Command, events: tuple[Event, ...], notes: tuple[Note, ...]) -> int:
        if broken[0]:
            raise JournalProblem("disk_full", file="tape")
        return expected + 1

    table = new_table("no_later_than_june", [2], append=append)
    broken[0] = True
    transcript, how = typed(table, ["hand-over dealmaker 2", "status"])

    assert "ended" == how
    assert (U,) == table.people
    assert "plays Kyiv until" not in transcript
    assert "tape" in transcript


def test_what_characters_did_after_it_can_be_tried_again() -> None:
    left = [10_000]

    def append(expected: int, command: Command, events: tuple[Event, ...], notes: tuple[Note, ...]) -> int:
        left[0] -= 1
        if left[0] < 0:
            raise JournalProblem("disk_full", file="tape")
        return expected + 1

    table = new_table("no_later_than_june", [2], append=append)
    left[0] = 3

    def lines() -> str:
        left[0] = 10_000 if table.people == () else left[0]
        return next(waiting, "")

    waiting = iter(["hand-over dealmaker 2\n", "\n", "status\n"])
    written = list[str]()
    with pytest.raises(InputEnded):
        Session(Console(lines, written.append), table, hands=table).play()

    assert Occupant() == table.casting[U]
    assert 3 == table.view(U).public.turn
    assert "WHAT YOU MISSED" in "".join(written)


def test_who_will_be_back_is_somebody_left() -> None:
    table = new_table("no_later_than_june", [0, 2])
    transcript, _ = typed(table, ["", "hand-over kyiv mirror hard 2", "hand-over kremlin dealmaker end"])

    assert "Nobody else is left" not in transcript
    assert (U,) == table.people
    assert 3 == table.view(U).public.turn
