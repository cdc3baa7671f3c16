"""The tutorial in the window: the table of any game with a step on a card over it, and what comes after."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from game.desktop import layout, style
from game.desktop.box import Box
from game.desktop.kit.button import Look, button
from game.desktop.kit.card import card, header
from game.desktop.lobby import Setup
from game.desktop.scene import Home, Push
from game.desktop.scenes.coach import Answer, Coach, Told, union
from game.desktop.scenes.entry import HEIGHT, entry
from game.desktop.scenes.flow import Flow
from game.presenters.tutorial import words
from game.texts import say

if TYPE_CHECKING:
    from game.core.commands import Command
    from game.desktop.scene import Scene, Transition
    from game.desktop.scenes.doors import Doors
    from game.desktop.ui import Ui
    from game.presenters.tutorial import Lesson
    from game.scenario.tutorial import Step

PARTS = {
    "score": "rail/seat/{seat}",
    "gauges": "rail/gauge",
    "offers": "talk/log",
    "package": "package/",
    "orders": "orders/",
    "desk": "orders/slot/",
    "seal": "orders/seal",
    "calendar": "bar/",
}
"""Where the parts of the table are that a step may speak of."""
CHAPTERS = {"score": 0, "gauges": 0, "offers": 2}
"""Behind which tab of a narrow window they lie; the others lie in the package."""


class Learner(Flow, Protocol):
    """The flow of the tutorial's game, with the lesson beside it."""

    @property
    def lesson(self) -> Lesson:
        """How far the learner is."""

    def look(self) -> Step | None:
        """The step to show now, after what has been done."""

    def next(self) -> None:
        """Go on to the next step."""

    def done(self) -> Scene:
        """What a learner knows now, and the ways on."""


class TutorialScene:
    """The table under the card of the step that is on."""

    def __init__(self, learning: Learner, table: Scene) -> None:
        self._learning = learning
        self._table = table
        self._coach = Coach()
        self._at = -1

    def frame(self, ui: Ui) -> Transition | Command | None:
        """Draw the table and the card; the table keeps its own keys and clicks."""
        outcome = self._table.frame(ui)
        learning = self._learning
        step = learning.look()
        if learning.lesson.is_done:
            return Home(learning.done())
        if step is None or outcome is not None:
            return outcome
        if self._at != learning.lesson.at:
            self._at = learning.lesson.at
            self._coach.unfold()
        answer = self._coach.frame(ui, self._told(step), self._part(ui, step), union(ui, ("orders/",)))
        if answer is Answer.STOP:
            return Home(learning.title())
        if answer is Answer.GO:
            learning.next()
            ui.is_stale = True
            return Home(learning.done()) if learning.lesson.is_done else None
        return None

    def _told(self, step: Step) -> Told:
        learning = self._learning
        steps = len(learning.lesson.tutorial.steps)
        return Told(
            title=step.title,
            text=words(step, learning.chair.view(), learning.plan),
            at=say("tutorial.count", at=learning.lesson.at + 1, of=steps),
            go="" if step.waits else say("tutorial.next"),
            do=say(f"tutorial.do_{step.waits}") if step.waits else "",
            stop=say("tutorial.skip"),
        )

    def _part(self, ui: Ui, step: Step) -> Box | None:
        """The part of the table a step speaks of; None if it is not in sight."""
        if not step.show:
            return None
        part = union(ui, (PARTS[step.show].format(seat=self._learning.chair.seat),))
        # In a narrow window the part may lie behind a tab: that is what to press then.
        return part or union(ui, (f"table/tab/{CHAPTERS.get(step.show, 1)}",))


class TutorialDoneScene:
    """What a learner knows now, and the ways on from here."""

    def __init__(self, learning: Learner, doors: Doors, *, is_over: bool) -> None:
        self._doors = doors
        self._is_over = is_over
        view = learning.chair.view()
        self._line = say(
            "tutorial.done_line", title=view.scenario.title, seat=view.scenario.seats[view.seat].name
        )

    def frame(self, ui: Ui) -> Transition | None:
        """Show the ways on and wait for one to be taken."""
        bar = layout.bar(ui.whole.w, icons=0)
        header(ui, bar, say("tutorial.done_title"), self._line)
        leaves = button(
            ui, "leave", bar.button(0, width=140), say("tutorial.title"), icon="arrow-left", look=Look.DARK
        )
        room = layout.page(*ui.paint.size, most=700, edge=24)
        said = say("tutorial.over" if self._is_over else "tutorial.done")
        tall = ui.paint.tall(said, style.LEAD, room.w - 48) + 40
        inner = card(ui, room.top(tall), pad=24)
        ui.paint.paragraph(said, inner.moved(0, 4), style.LEAD, ui.theme.ink)
        ui.region("next")
        answer: Transition | None = None
        ways = (("first", "graduation-cap"), ("quiz", "check-square"), ("again", "arrow-counter-clockwise"))
        for place, (name, icon) in enumerate(ways):
            box = Box(room.x, room.y + tall + 18 + place * (HEIGHT + 12), room.w, HEIGHT)
            label, line = say(f"tutorial.{name}"), say(f"tutorial.{name}_line")
            is_main = place == 0
            if entry(ui, name, box, label, line, icon=icon, is_primary=is_main) or (
                is_main and ui.confirms()
            ):
                answer = self._way(name)
        if leaves or ui.key("escape"):
            return Home(self._doors.title())
        return answer

    def _way(self, name: str) -> Transition:
        match name:
            case "first":
                return Push(self._doors.seats(Setup(is_guided=True)))
            case "quiz":
                return Push(self._doors.quiz())
            case _:
                return self._doors.learn(afresh=True)
