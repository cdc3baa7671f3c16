"""One game in the window: builds its scenes, hands commands to the table, and says what comes next."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.core.commands import Answer, Ask, Seal, Signal, Talk
from game.core.errors import Refused
from game.desktop.scene import Home, Pop, Push, Scene, Transition
from game.desktop.scenes import trouble
from game.journal.problem import JournalProblem, Stale
from game.presenters.draft import Draft, Speech, read_draft, write_draft
from game.presenters.guide import Guide
from game.presenters.plan import Plan
from game.presenters.reasons import sentence
from game.texts import say

if TYPE_CHECKING:
    from game.core.commands import Command, Pass
    from game.core.ids import OfferId, SeatId
    from game.core.view import SeatView
    from game.desktop.lobby import Begun
    from game.desktop.scenes.doors import Doors
    from game.presenters.advice import Coach
    from game.table.chair import Chair
    from game.table.hands import Hands
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
        self._hands = begun.hands
        self.chair: Chair = begun.game.chair(self._seat())
        view = self.chair.view()
        now = view.public.turn
        draft = read_draft(view, self._stored())
        self.plan, self.speech = draft.plan, draft.speech
        self.guide = Guide(is_on=begun.setup.is_guided, said=draft.said)
        self._kept: tuple[object, ...] = ()
        self._has_warned = False
        # What the seat heard before this turn has been shown to it.
        self._heard = sum(1 for notice in self.chair.log() if notice.turn < now)
        # Whoever continues a game in the turn in which the seat came back has the brief to read.
        self._has_missed = self._is_new(now) and not self._game.is_over
        self._is_covered = True

    def _seat(self) -> SeatId:
        """The seat of whoever sits here: the person's, or the one a person had last."""
        people = self._game.people
        if people or self._hands is None:
            return people[0]
        return self._hands.visited[-1]

    def _is_new(self, turn: int) -> bool:
        absence = self.chair.absence()
        return absence is not None and absence.until == turn

    # -- what is not handed in ----------------------------------------------------------------------------

    def _stored(self) -> str:
        """The draft that was stored beside the game."""
        return self._doors.lobby.draft(self._begun.number)

    def keep(self) -> str:
        """Store what is begun and not handed in, if it has changed; the first time it cannot be, why."""
        view = self.chair.view()
        now = self.plan, self.speech, len(self.guide.said), view.seat, view.public.turn
        if now == self._kept:
            return ""
        self._kept = now
        draft = Draft(self.plan, self.speech, self.guide.said)
        is_kept = self._doors.lobby.keep_draft(self._begun.number, write_draft(view, draft))
        if is_kept or self._has_warned:
            return ""
        self._has_warned = True
        return say("play.draft_not_kept")

    def _forget(self) -> None:
        """Delete what was begun and not handed in."""
        self._kept = ()
        self._doors.lobby.keep_draft(self._begun.number, "")

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

    # -- seats change hands -------------------------------------------------------------------------------

    @property
    def hands(self) -> Hands:
        """Who has the seats."""
        assert self._hands is not None, "seats stay in this game"
        return self._hands

    def hand_over(self, *passes: Pass) -> Transition | None:
        """Let seats change hands and answer what comes next: a turn, what was missed, or the result."""
        before = self.chair.view()
        # Whoever has the seat next must not find it; if nothing changes, the table stores it again.
        self._forget()
        try:
            self.hands.hand_over(*passes)
        except Refused as refused:
            return _trouble("refused", sentence(refused), (_back(),))
        except JournalProblem as problem:
            if before.seat in self._game.people:
                return self._fault(problem, before, lambda: self.hand_over(*passes))
            leave = trouble.Answer(say("flow.trouble.leave"), lambda: Home(self.title()))
            retry = trouble.Answer(say("flow.trouble.again"), lambda: self._handed_on(before))
            return _trouble("turn", problem.sentence, (retry, leave))
        return self._handed(before)

    def _handed_on(self, before: SeatView) -> Transition | None:
        try:
            self._game.go_on()
        except JournalProblem as problem:
            leave = trouble.Answer(say("flow.trouble.leave"), lambda: Home(self.title()))
            retry = trouble.Answer(say("flow.trouble.again"), lambda: self._handed_on(before))
            return _trouble("turn", problem.sentence, (retry, leave))
        return self._handed(before)

    def _handed(self, before: SeatView) -> Transition | None:
        seat = self._seat()
        self._is_covered = seat != before.seat
        if self._is_covered:
            self.speech = Speech()
        self.chair = self._game.chair(seat)
        now, heard = self.chair.view().public.turn, self._heard
        notices = self.chair.log()
        self._heard = len(notices)
        if self._is_covered:
            self.plan = Plan()
        else:
            self.plan = self.plan.afresh()
        if self._game.is_over:
            return Home(self.result())
        self._has_missed = True
        if not self._is_covered and now == before.public.turn + 1:
            # One turn is watched as it opens; what was done in it and why comes after.
            return Home(self.resolution(before, notices[heard:]))
        return Home(self.onward())

    def hand(self) -> Scene:
        """The choice of who plays."""
        from game.desktop.scenes.hand_over import HandScene

        return HandScene(self)

    def missed(self) -> Scene:
        """What was missed while a character played the seat."""
        from game.desktop.scenes.missed import MissedScene

        return MissedScene(self, covers=self._is_covered)

    # -- faults -------------------------------------------------------------------------------------------

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
        """What was missed, if anything was; the table while the game runs, the result once it is over."""
        if self._has_missed and not self._game.is_over:
            self._has_missed = False
            return self.missed()
        return self.result() if self._game.is_over else self.table()

    def table(self) -> Scene:
        """The table."""
        from game.desktop.scenes.table import TableScene

        casting = self._begun.casting if self._hands is None else self._hands.casting
        hand = None if self._hands is None else self.hand
        scene = TableScene(self, self.plan, casting, self._coach(), hand)
        if self._doors.lobby.taste.hints and not self.guide.is_on:
            # A guided game has sentences of its own, and whoever has had enough loads nothing for them.
            from game.desktop.hinting import Hinting

            scene.hinting = Hinting(self._doors.lobby)
        return scene

    def _coach(self) -> Coach:
        from game.presenters.advice import coach_named

        return coach_named(self._begun.setup.coach)

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

        self._doors.sound("turn")
        return ResolutionScene(self, before, notices)

    def ceremony(self, notices: tuple[Notice, ...]) -> Scene:
        """What was signed, or why signing slipped."""
        from game.desktop.scenes.ceremony import CeremonyScene

        self._doors.sound("signed")
        return CeremonyScene(self, notices)

    def result(self) -> Scene:
        """How the game ended."""
        from game.desktop.scenes.result import ResultScene

        # Nothing is begun any more.
        self._forget()
        self._doors.sound("end")
        return ResultScene(self, self._game.outcome(), self._doors, self._begun)

    def title(self) -> Scene:
        """The title screen."""
        return self._doors.title()


def _trouble(code: str, sentence: str, answers: tuple[trouble.Answer, ...]) -> Transition:
    return Push(trouble.Trouble(say(f"flow.trouble.{code}"), sentence, answers))


def _back() -> trouble.Answer:
    return trouble.Answer(say("flow.trouble.back"), Pop)
