"""The rules quiz in a terminal."""

from __future__ import annotations

from game.presenters.quiz import QUESTIONS, Quiz, praise, question
from game.text.choice import parse_number
from game.text.console import Console
from game.texts import say


def ask_quiz(console: Console) -> Quiz:
    """Ask every question and explain every answer.

    Raises: InputEnded or Left if the reader goes.
    """
    console.heading(say("quiz.name"))
    quiz = Quiz()
    for number in range(QUESTIONS):
        asked = question(number)
        console.say()
        console.say(say("quiz.count", at=number + 1, of=QUESTIONS))
        console.say(asked.text)
        for place, answer in enumerate(asked.answers, start=1):
            console.item(place, answer)
        place = _place(console, len(asked.answers))
        quiz = quiz.answered(place)
        is_right = place == asked.right
        console.say(say("quiz.right") if is_right else say("quiz.wrong", answer=asked.answers[asked.right]))
        console.say(asked.explains)
    console.say()
    console.say(say("quiz.result", right=quiz.right, of=QUESTIONS))
    console.say(praise(quiz))
    return quiz


def _place(console: Console, last: int) -> int:
    while True:
        number = parse_number(console.ask(say("quiz.prompt", last=last)))
        if number is not None and 1 <= number <= last:
            return number - 1
        console.say(say("choice.wrong", first=1, last=last))
