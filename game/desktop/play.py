"""One game in the window: builds its scenes, hands commands to the table, and says what comes next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.core.commands import Answer, Ask, Seal, Signal, Talk
from game.core.errors import Refused
from game.desktop.scene import Home, Pop, Push, Scene, Transition
from game.desktop.scenes import trouble
from game.journal.problem import JournalProblem, Stale
from game.presenters.guide import Guide
from game.presenters.plan import Plan
from game.presenters.reasons import sentence
from game.texts import say

if TYPE_CHECKING:
    from game.core.commands import Command
    from game.core.ids import OfferId
    from game.core.view import SeatView
    from game.desktop.lobby import Begun
    from game.desktop.scenes.doors import Doors
    from game.table.chair import Chair
    from game.table.notice import Notice

Act = Callable[[], Transition | None]


class Play:
    """The flow of one game for the one person at this window.

    Scenes are imported when they are wanted, so that the first frame of the window comes early.
    """

    def __init__(self, doors: Doors, begun: Begun) -> None:
        self._doors = doors
        self._begun = begun
        self._game = begun.game
        self.chair: Chair = begun.game.chair(begun.game.people[0])
        self.plan = Plan()
        self.guide = Guide() if begun.setup.is_guided else Guide.off()
        now = self.chair.view().public.turn
        # What the seat heard before this turn has been shown to it.
        self._heard = sum(1 for notice in self.chair.log() if notice.turn < now)

    # -- moves --------------------------------------------------------------------------------------------

    def submit(self, command: Command) -> Transition | None:
        """Hand in a command of the seat and answer what comes next."""
        assert isinstance(command, Seal | Talk | Signal | Ask | Answer), "a scene speaks for its seat only"
        before = self.chair.view()
        try:
            self.chair.submit(command)
        except Refused as refused:
            return _trouble("refused", sentence(refused), (_back(),))
        except JournalProblem as problem:
            return self._fault(problem, before, lambda: self.submit(command))
        return self._after(before) if isinstance(command, Seal) else None

    def _after(self, before: SeatView) -> Transition | None:
        """What a sealed turn brought; nothing yet while another person writes."""
        view = self.chair.view()
        if view.orders is not None and not self._game.is_over:
            return None
        notices = self.chair.log(self._heard)
        self._heard += len(notices)
        self.plan = self.plan.afresh()
        return Home(self.resolution(before, notices))

    def _go_on(self, before: SeatView) -> Transition | None:
        try:
            self._game.go_on()
        except JournalProblem as problem:
            return self._fault(problem, before, lambda: self._go_on(before))
        return self._after(before)

    def _fault(self, problem: JournalProblem, before: SeatView, again: Act) -> Transition:
        """Say what keeps a move from being stored; once it can be, go on from where it stopped."""
        leave = trouble.Answer(say("flow.trouble.leave"), lambda: Home(self.title()))
        if isinstance(problem, Stale):
            return _trouble("stale", problem.sentence, (leave,))
        if not self._game.waiting_for and not self._game.is_over:
            # The seat's orders are on disk; what the characters did is not.
            retry = trouble.Answer(say("flow.trouble.again"), lambda: self._go_on(before))
            return _trouble("turn", problem.sentence, (retry, leave))
        retry = trouble.Answer(say("flow.trouble.again"), again)
        return _trouble("move", problem.sentence, (retry, _back()))

    # -- scenes -------------------------------------------------------------------------------------------

    def opening(self) -> Scene:
        """The first scene of a new game: the brief, with the table behind it."""
        from game.desktop.scenes.brief import BriefScene

        return BriefScene(self, begins=True)

    def onward(self) -> Scene:
        """The table while the game runs, the result once it is over."""
        return self.result() if self._game.is_over else self.table()

    def table(self) -> Scene:
        """The table."""
        from game.desktop.scenes.table import TableScene
        from game.presenters.advice import coach_named

        return TableScene(self, self.plan, self._begun.casting, coach_named(self._begun.setup.coach))

    def brief(self) -> Scene:
        """The seat's confidential brief behind its cover."""
        from game.desktop.scenes.brief import BriefScene

        return BriefScene(self)

    def help(self) -> Scene:
        """The rules in short, the shortcuts and the glossary."""
        from game.desktop.scenes.help import HelpScene

        return HelpScene(self)

    def settings(self) -> Scene:
        """Theme, size and motion."""
        return self._doors.settings()

    def review(self, offer: OfferId) -> Scene:
        """An incoming offer beside the seat's own."""
        from game.desktop.scenes.review import ReviewScene

        return ReviewScene(self, offer)

    def resolution(self, before: SeatView, notices: tuple[Notice, ...]) -> Scene:
        """What the turn brought."""
        from game.desktop.scenes.resolution import ResolutionScene

        return ResolutionScene(self, before, notices)

    def ceremony(self, notices: tuple[Notice, ...]) -> Scene:
        """What was signed, or why signing slipped."""
        from game.desktop.scenes.ceremony import CeremonyScene

        return CeremonyScene(self, notices)

    def result(self) -> Scene:
        """How the game ended."""
        from game.desktop.scenes.result import ResultScene

        return ResultScene(self, self._game.outcome(), self._doors, self._begun)

    def title(self) -> Scene:
        """The title screen."""
        return self._doors.title()


def _trouble(code: str, sentence: str, answers: tuple[trouble.Answer, ...]) -> Transition:
    return Push(trouble.Trouble(say(f"flow.trouble.{code}"), sentence, answers))


def _back() -> trouble.Answer:
    return trouble.Answer(say("flow.trouble.back"), Pop)
