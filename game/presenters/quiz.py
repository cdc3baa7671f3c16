"""The rules quiz: questions in their order, answers mixed the same way every time."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.texts import say, variants, vary

QUESTIONS = 10


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its answers as shown; `right` is the place of the right one."""

    text: str
    answers: tuple[str, ...]
    right: int
    explains: str


@dataclass(frozen=True, slots=True)
class Quiz:
    """How far somebody has come; `given` holds the place of every answer so far."""

    given: tuple[int, ...] = ()

    @property
    def is_done(self) -> bool:
        """Whether every question is answered."""
        return len(self.given) == QUESTIONS

    @property
    def right(self) -> int:
        """How many answers were right."""
        return sum(question(k).right == place for k, place in enumerate(self.given))

    def answered(self, place: int) -> Quiz:
        """The quiz with one more answer."""
        return replace(self, given=(*self.given, place))


def question(number: int) -> Question:
    """The question of a number, from 0."""
    key = f"quiz.{number + 1}"
    count = len(variants(f"{key}.answers"))
    order = [(place + number * number + number // 2) % count for place in range(count)]
    return Question(
        say(f"{key}.question"),
        tuple(vary(f"{key}.answers", place) for place in order),
        order.index(0),
        say(f"{key}.explains"),
    )


def praise(quiz: Quiz) -> str:
    """What a finished quiz is told."""
    word = "all" if quiz.right == QUESTIONS else "most" if quiz.right >= QUESTIONS * 7 // 10 else "some"
    return say(f"quiz.{word}")
