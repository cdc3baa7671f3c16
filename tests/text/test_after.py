"""The tutorial, the quiz and what comes after a game, in the terminal."""

from collections.abc import Iterable, Iterator

import pytest

from game.presenters.quiz import QUESTIONS, question
from game.presenters.tutorial import Lesson
from game.scenario import load
from game.scenario.afterword import happened
from game.scenario.tutorial import tutorial
from game.table.casting import Occupant
from game.table.rehearsal import Rehearsal
from game.table.table import Table
from game.text.console import Console, InputEnded, Left
from game.text.quiz import ask_quiz
from game.text.tutorial import TutorialSession
from game.texts import say
from tests.text.play import new_table, typed

FLAGSHIP = "no_later_than_june"
PASS = ("seal", "yes")


def console_of(lines: Iterable[str], written: list[str]) -> Console:
    waiting: Iterator[str] = iter(lines)
    return Console(lambda: next((line + "\n" for line in waiting), ""), written.append, echo=True)


def taught(lines: Iterable[str], at: int = 0) -> tuple[str, str, list[int]]:
    """Type lines into a new tutorial: the transcript, how it stopped, and the steps that were kept."""
    script = tutorial(FLAGSHIP)
    assert script is not None
    scenario = load(FLAGSHIP)
    table = Table(scenario, tuple(Occupant() for _ in scenario.public.seats))
    table.begin(script.seed)
    written: list[str] = []
    kept: list[int] = []
    how = "over"
    session = TutorialSession(
        console_of(lines, written),
        Rehearsal(table, script),
        Lesson(script, at),
        lambda lesson: kept.append(lesson.at),
    )
    try:
        session.play()
    except InputEnded:
        how = "ended"
    except Left:
        how = "left"
    return "".join(written), how, kept


OFFER = ("offer 1=4 5=2 8=2 2=2", "done")
WHOLE = [
    *("", "", ""),
    *OFFER,
    "",
    *("prepare", "1", "prepare", "2"),
    *PASS,
    *("", "stall"),
    *PASS,
    "",
    *PASS,
    *("", ""),
]


def test_the_whole_tutorial_is_typed() -> None:
    transcript, how, kept = taught(WHOLE)

    assert "over" == how, transcript[-1500:]
    assert 14 == kept[-1]
    assert say("tutorial.done") in " ".join(transcript.split())
    assert "{" not in transcript


def test_skip_leaves_and_the_step_is_kept() -> None:
    transcript, how, kept = taught(["", say("tutorial.words_skip")])

    assert ("left", [1]) == (how, kept)
    assert "YOUR SEAT" in transcript


def test_it_goes_on_at_the_step_where_it_was_left() -> None:
    transcript, _, _ = taught([], at=2)

    assert "YOUR SEAT" not in transcript
    assert "THE FIRST QUESTION" in transcript


def test_no_line_is_wider_than_a_terminal() -> None:
    transcript, _, _ = taught(WHOLE)

    assert [] == [line for line in transcript.splitlines() if len(line) > 80]


@pytest.mark.parametrize("is_right", [True, False])
def test_every_question_is_asked_and_explained(is_right: bool) -> None:
    written: list[str] = []
    asked = [question(number) for number in range(QUESTIONS)]
    lines = [str((each.right + (not is_right)) % len(each.answers) + 1) for each in asked]
    quiz = ask_quiz(console_of(["nonsense", "9", *lines], written))
    told = " ".join("".join(written).split())

    assert (QUESTIONS if is_right else 0) == quiz.right
    assert all(each.explains in told for each in asked)


def test_a_finished_game_is_told_on_and_2025_can_be_read() -> None:
    table = new_table(FLAGSHIP, [2], seed=3)
    transcript, how = typed(table, [*PASS * 12, "2025", ""])
    told = happened(FLAGSHIP)
    assert told is not None

    assert "over" == how
    assert say("epilogue.later").upper() in transcript
    text = " ".join(transcript.split())
    assert all(f"{event.date}: {event.text}" in text for event in told.events)
    assert "Interfax" in text
