"""The tutorial in a terminal: the same turns as in play, with a step said before every prompt."""

from __future__ import annotations

from collections.abc import Callable

from game.presenters.news import tell
from game.presenters.plan import Plan
from game.presenters.reader import Reader
from game.presenters.tutorial import Lesson, words
from game.scenario.tutorial import Step
from game.table.chair import Chair
from game.table.rehearsal import Rehearsal
from game.text import pages
from game.text.console import Console, Left
from game.text.turn import SeatTurn
from game.texts import say

Keep = Callable[[Lesson], None]


class TutorialSession:
    """A learner at the keyboard, from the step where the lesson stands to the last one."""

    def __init__(self, console: Console, game: Rehearsal, lesson: Lesson, keep: Keep) -> None:
        """`keep` is called with the lesson whenever a step is behind."""
        self._console = console
        self._game = game
        self._keep = keep
        self._lesson = lesson

    def play(self) -> None:
        """Teach until the last step, or until the talks are over.

        Raises: InputEnded or Left if the learner goes before that; the tutorial waits.
        """
        console, game = self._console, self._game
        chair = game.chair(game.people[0])
        plan, read = Plan(), 0
        while not self._lesson.is_done and not game.has_finished:
            reader = Reader(chair.view().scenario, chair.seat)
            notices = chair.log(read)
            read += len(notices)
            news = tuple(line for line in (tell(reader, notice) for notice in notices) if line)
            turn = _CoachedTurn(console, chair, news, plan, self._lesson, self._keep)
            plan = turn.play().afresh()
            self._lesson = turn.lesson
        if not self._lesson.is_done:
            self._keep(self._lesson.ended())
        console.heading(say("tutorial.done_title"))
        console.say(say("tutorial.over" if game.is_over else "tutorial.done"))


class _CoachedTurn(SeatTurn):
    """A turn in which the steps that are on are said, each once, before the learner types."""

    def __init__(
        self, console: Console, chair: Chair, news: tuple[str, ...], plan: Plan, lesson: Lesson, keep: Keep
    ) -> None:
        super().__init__(console, chair, news, plan)
        self.lesson = lesson
        self._keep = keep
        self._said: Step | None = None

    def play(self) -> Plan:
        """Teach and obey until the orders are sealed or the lesson is over."""
        pages.show_header(self._console, self._view)
        self._tell_news()
        self._menu()
        reader = Reader(self._view.scenario, self._view.seat)
        prompt = say("play.prompt", seat=reader.name(self._view.seat), turn=self._view.public.turn)
        while not self._done:
            self._go(self.lesson.kept(self._view, self._plan))
            if self.lesson.is_done:
                break
            step = self._teach()
            typed = self._console.ask(prompt)
            if typed.lower() == say("tutorial.words_skip"):
                raise Left
            if not typed and step is not None and not step.waits:
                self._go(self.lesson.next())
            else:
                self._obey(typed)
        return self._plan

    def _go(self, lesson: Lesson) -> None:
        if lesson != self.lesson:
            self.lesson = lesson
            self._keep(lesson)

    def _teach(self) -> Step | None:
        """Say the step that is on, unless it has just been said."""
        step = self.lesson.shown(self._view)
        if step is None or step is self._said:
            return step
        self._said = step
        console = self._console
        console.heading(step.title)
        console.say(words(step, self._view, self._plan))
        console.say(say(f"tutorial.do_{step.waits}" if step.waits else "tutorial.words_next"))
        return step
