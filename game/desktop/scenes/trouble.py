"""A fault of the world outside, in a sentence, with what one can do about it; the window stays alive."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from game.desktop.kit.button import Look
from game.desktop.kit.dialog import CANCELLED, dialog
from game.desktop.scene import Pop, Transition
from game.desktop.ui import Ui


class Answer(NamedTuple):
    """A button of the dialog and what it does; None goes back to the scene before."""

    label: str
    act: Callable[[], Transition | None]


class Trouble:
    """A dialog with a title, a sentence and one to three answers; the last one is also Esc."""

    def __init__(self, title: str, sentence: str, answers: tuple[Answer, ...]) -> None:
        self._title = title
        self._sentence = sentence
        self._answers = answers

    def frame(self, ui: Ui) -> Transition | None:
        """Ask until there is an answer."""
        looks = (Look.PRIMARY, *(Look.PLAIN for _ in self._answers[1:]))
        labels = [answer.label for answer in self._answers]
        chosen = dialog(
            ui,
            "trouble",
            self._title,
            self._sentence,
            tuple(zip(labels, looks, strict=True)),
            icon="warning-circle",
        )
        if chosen is None:
            return None
        answer = self._answers[-1] if chosen == CANCELLED else self._answers[chosen]
        return answer.act() or Pop()
