"""A scene around one widget: what it answered, and what was drawn."""

from collections.abc import Callable
from typing import Generic, TypeVar

from game.desktop.scene import Pop, Transition
from game.desktop.ui import Ui

T = TypeVar("T")


class Bench(Generic[T]):
    """Calls a widget in every frame and keeps its answers that say something; Esc leaves."""

    def __init__(self, widget: Callable[[Ui], T]) -> None:
        self.widget = widget
        self.answers: list[T] = []

    def frame(self, ui: Ui) -> Transition | None:
        answer = self.widget(ui)
        if answer is not None and answer is not False:
            self.answers.append(answer)
        return Pop() if ui.key("escape") else None
