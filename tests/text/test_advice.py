"""Advice in the terminal, by the level of help."""

from contextlib import suppress

import pytest

from game.core.ids import SeatId
from game.presenters.advice import Coach
from game.table.casting import cast
from game.table.table import Table
from game.text.console import Console, InputEnded
from game.text.session import Session
from tests.text.play import new_table
from tests.text.test_secrecy import MARKED, SEED, with_marks

JUNE = "no_later_than_june"


def typed(table: Table, lines: list[str], coach: Coach) -> str:
    """Type lines into a game with advisers; the transcript as one line of words."""
    waiting, written = iter(lines), list[str]()
    console = Console(
        lambda: next((line + "\n" for line in waiting), ""), written.append, echo=True, columns=lambda: 80
    )
    with suppress(InputEnded):
        Session(console, table, coach=coach).play()
    transcript = "".join(written)
    assert [] == [line for line in transcript.splitlines() if len(line) > 80]
    return " ".join(transcript.split())


def at_kyiv(*lines: str, coach: Coach = Coach.DELEGATE) -> str:
    return typed(new_table(JUNE, [2], seed=3), list(lines), coach)


def test_without_advice_nothing_is_advised_offered_or_warned_of() -> None:
    transcript = at_kyiv("advice", "ask-advice why", "help", "seal", "no", coach=Coach.NONE)

    assert 2 == transcript.count("You play this game without advice.")
    assert "ask-advice: what" not in transcript
    assert "For advice:" not in transcript
    assert "Nothing to warn of" not in transcript


@pytest.mark.parametrize("coach", [Coach.HINTS, Coach.ADVISOR, Coach.DELEGATE])
def test_help_and_menu_name_the_commands_where_there_is_advice(coach: Coach) -> None:
    transcript = at_kyiv("help", coach=coach)

    assert "advice, ask-advice: what your advisers say" in transcript
    assert "For advice: advice, ask-advice." in transcript


@pytest.mark.parametrize(
    ("word", "least"),
    [
        ("want 3=2", Coach.HINTS),
        ("why", Coach.HINTS),
        ("files", Coach.HINTS),
        ("counter 50", Coach.ADVISOR),
        ("offer", Coach.ADVISOR),
        ("orders", Coach.DELEGATE),
    ],
)
def test_each_question_is_answered_from_its_level_on(word: str, least: Coach) -> None:
    levels = list(Coach)
    for coach in levels[1:]:
        transcript = at_kyiv(f"ask-advice {word}", "", coach=coach)
        refused = "This level of help has no such advice" in transcript
        assert refused == (levels.index(coach) < levels.index(least))


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("ask-advice", "Say ask-advice with one of"),
        ("ask-advice dance", "Say ask-advice with one of"),
        ("ask-advice want", "Say the issue and the option"),
        ("ask-advice want 99=1", "Say the issue and the option"),
        ("ask-advice want 0=1", "Say the issue and the option"),
        ("ask-advice want 1=99", "Say the issue and the option"),
        ("ask-advice counter much", "Say how much it must be worth"),
        ("ask-advice counter 999999", "found no settlement worth 999999"),
        ("advice please", "Nothing can follow advice"),
    ],
)
def test_wrong_questions_are_told_what_can_be_asked(line: str, answer: str) -> None:
    assert answer in at_kyiv(line)


def test_a_counter_offer_that_is_picked_becomes_the_table_move() -> None:
    transcript = at_kyiv("ask-advice counter 58", "2")

    assert "Worth at least 58.0 to you, best for the others first:" in transcript
    assert "Table move: offer the Kremlin and the White House this settlement" in transcript


def test_a_counter_offer_need_not_be_picked() -> None:
    assert "Table move: offer" not in at_kyiv("ask-advice counter 58", "")


@pytest.mark.parametrize(("reply", "moves"), [("yes", 2), ("no", 0)])
def test_advised_files_become_desk_moves_on_a_yes(reply: str, moves: int) -> None:
    transcript = at_kyiv("ask-advice files", reply, coach=Coach.HINTS)

    assert moves == transcript.count("Desk move: prepare")
    assert "Security guarantees for Kyiv. 0 of 5 units are done" in transcript


def test_a_full_desk_is_not_asked_for_more() -> None:
    transcript = at_kyiv("ask-advice files", "yes", "ask-advice files", coach=Coach.HINTS)

    assert 1 == transcript.count("Have staff work on these?")


def test_filled_in_orders_are_sealed_by_the_player_only_and_can_be_taken_back() -> None:
    table = new_table(JUNE, [2], seed=3)

    transcript = typed(table, ["ask-advice orders", "undo", "seal", "no"], Coach.DELEGATE)

    assert "nothing is sealed" in transcript
    assert transcript.count("Desk move: prepare") == 2
    assert 1 == table.chair(SeatId(2)).view().public.turn


def test_warnings_come_before_the_question_whether_to_seal() -> None:
    low = "offer 1=2 2=3 3=1 5=0 7=1 8=1"
    transcript = at_kyiv(low, "done", "seal", "no", coach=Coach.HINTS)

    assert "Your offer meets none of your headlines." in transcript
    assert transcript.index("meets none of your headlines. -") < transcript.rindex("Type yes or no")


def test_advisers_speak_of_every_offer_that_waits() -> None:
    transcript = at_kyiv(*("seal", "yes") * 3, "ask-advice offer", coach=Coach.ADVISOR)

    assert transcript.count("The cautious adviser: I would") == transcript.count("The bold adviser: I would")
    assert "The bold adviser: I would" in transcript


@pytest.mark.parametrize("seat", range(3))
def test_nothing_marked_in_another_seats_book_is_ever_advised(seat: int) -> None:
    chosen = with_marks(seat)
    table = Table(chosen, cast(chosen.public, (SeatId(seat),)))
    table.begin(SEED)
    asked = [
        "advice",
        "ask-advice why",
        "ask-advice want 2=3",
        "ask-advice want 5=1",
        "ask-advice counter",
        "",
    ]

    transcript = typed(table, [*asked, "ask-advice orders", "seal", "yes"] * 6, Coach.DELEGATE)

    assert transcript.count("Filled in for you.") >= 4
    assert [] == MARKED.findall(transcript)


def test_a_plain_game_has_advice_too() -> None:
    lines = [
        "",
        "advice",
        "ask-advice why",
        "ask-advice want 1=1",
        "ask-advice counter 1",
        "1",
        "ask-advice orders",
    ]
    transcript = typed(new_table("tiny", [0, 1]), lines, Coach.DELEGATE)

    assert "There is no file for you to work on." in transcript
    assert "Filled in for you." in transcript
