"""The tutorial's game in the window: a game like any other, with steps beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.desktop.play import Play

if TYPE_CHECKING:
    from game.desktop.lobby import Learn
    from game.desktop.scene import Scene
    from game.desktop.scenes.doors import Doors
    from game.presenters.tutorial import Lesson
    from game.scenario.tutorial import Step


class Learning(Play):
    """The flow of the tutorial. How far the learner is is remembered with every step."""

    def __init__(self, doors: Doors, learn: Learn) -> None:
        super().__init__(doors, learn.begun)
        self._lesson = learn.lesson

    def _stored(self) -> str:
        return ""

    def keep(self) -> str:
        """A learner's orders are soon made again, and must not be there when the tutorial begins afresh."""
        return ""

    @property
    def lesson(self) -> Lesson:
        """How far the learner is."""
        return self._lesson

    def look(self) -> Step | None:
        """The step to show now, after what has been done."""
        view = self.chair.view()
        self._keep(self.lesson.kept(view, self.plan))
        return self.lesson.shown(view)

    def next(self) -> None:
        """Go on to the next step."""
        self._keep(self.lesson.next())

    def _keep(self, lesson: Lesson) -> None:
        if lesson == self.lesson:
            return
        self._lesson = lesson
        lobby = self._doors.lobby
        done = lesson.is_done or lobby.taste.has_learnt
        lobby.keep(lobby.taste._replace(tutorial=lesson.at, has_learnt=done))

    def onward(self) -> Scene:
        """The table while there are steps, what comes after once there are none."""
        self.look()
        if self._game.is_over or self.lesson.is_done:
            self._keep(self.lesson.ended())
            return self.done()
        return self.table()

    def opening(self) -> Scene:
        """The table at once: the brief can wait until there is more of it to use."""
        return self.onward()

    def table(self) -> Scene:
        """The table with the card over it."""
        from game.desktop.scenes.table import TableScene
        from game.desktop.scenes.tutorial import TutorialScene

        return TutorialScene(self, TableScene(self, self.plan))

    def result(self) -> Scene:
        """A tutorial has no result."""
        return self.onward()

    def done(self) -> Scene:
        """What a learner knows now, and the ways on."""
        from game.desktop.scenes.tutorial import TutorialDoneScene

        return TutorialDoneScene(self, self._doors, is_over=self._game.is_over)
