"""One game for several people at this window: a curtain before every seat, and a drawer for each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.core.ids import PUBLIC, SeatId, Turn
from game.desktop.play import Play
from game.desktop.scene import Home, Scene, Transition
from game.presenters.draft import Draft, Speech, read_draft, write_draft
from game.presenters.drawer import Drawer, Drawers, read_drawers, write_drawers
from game.presenters.guide import Guide
from game.presenters.news import tell
from game.presenters.plan import Plan
from game.presenters.reader import Reader
from game.texts import say

if TYPE_CHECKING:
    from game.core.view import SeatView
    from game.desktop.lobby import Begun
    from game.desktop.scenes.doors import Doors
    from game.presenters.advice import Coach
    from game.table.hands import Hands


class Sharing(Play):
    """The flow of a game whose people pass the screen on, in the order of the scenario.

    `chair` is the place of whoever sits down or sat last. Nothing of it is drawn while the curtain is down:
    sealing, handing over, leaving and continuing lower it, and only holding its button lifts it.
    """

    def __init__(self, doors: Doors, begun: Begun) -> None:
        setup = begun.setup
        self._drawers = read_drawers(doors.lobby.draft(begun.number))
        if not self._drawers.seats:
            keys = {seat.key: SeatId(k) for k, seat in enumerate(_anyone(begun).scenario.seats)}
            levels = ((setup.seat, setup.coach), *setup.people)
            named = {keys[key]: Drawer(coach=level) for key, level in levels if key in keys}
            self._drawers = Drawers(named, setup.talk)
        self._is_down = True
        super().__init__(doors, begun)

    @property
    def is_down(self) -> bool:
        """Whether the curtain is down, so that nothing of any seat may be drawn."""
        return self._is_down

    @property
    def everyone(self) -> tuple[SeatId, ...]:
        """The seats of the people here, in the order in which they sit down."""
        people = self._game.people
        if self._hands is None:
            return people
        return tuple(sorted({*people, *_coming(self._hands)} or set(self._hands.visited)))

    def _seat(self) -> SeatId:
        waiting = self._game.waiting_for
        return waiting[0] if waiting else self.everyone[0]

    # -- the drawers --------------------------------------------------------------------------------------

    @property
    def drawer(self) -> Drawer:
        """What whoever sits here keeps."""
        return self._drawers.of(self.chair.seat)

    def put(self, drawer: Drawer) -> str:
        """Store what whoever sits here keeps; the first time it cannot be, why."""
        self._drawers = self._drawers.put(self.chair.seat, drawer)
        is_kept = self._doors.lobby.keep_draft(self._begun.number, write_drawers(self._drawers))
        if is_kept or self._has_warned:
            return ""
        self._has_warned = True
        return say("play.draft_not_kept")

    def _forget(self) -> None:
        """Throw away what the seat had begun and not handed in; its notes stay."""
        self._kept, self.plan, self.speech = (), Plan(), Speech()
        self.put(replace(self.drawer, draft=""))

    def _stored(self) -> str:
        return self.drawer.draft

    def keep(self) -> str:
        """Put what is begun and not handed in into the seat's drawer, if it has changed."""
        view = self.chair.view()
        now = self.plan, self.speech, len(self.guide.said), view.seat, view.public.turn
        if self._is_down or now == self._kept:
            return ""
        self._kept = now
        draft = write_draft(view, Draft(self.plan, self.speech, self.guide.said))
        return self.put(replace(self.drawer, draft=draft))

    def _coach(self) -> Coach:
        from game.presenters.advice import coach_named

        return coach_named(self.drawer.coach or self._begun.setup.coach)

    # -- the curtain --------------------------------------------------------------------------------------

    def _lower(self) -> None:
        """Let the curtain down; what the seat has begun stays in its drawer."""
        if self._is_down:
            return
        self.plan = self.plan.afresh()
        self.keep()
        self._is_down = True

    def _sit(self, seat: SeatId) -> None:
        """Let a seat's person sit down: its own orders, message and guide."""
        self.chair = self._game.chair(seat)
        draft = read_draft(self.chair.view(), self._stored())
        self.plan, self.speech = draft.plan, draft.speech
        self.guide = Guide(is_on=self._begun.setup.is_guided, said=draft.said)
        self._kept = ()

    def lift(self, seat: SeatId) -> Scene:
        """Lift the curtain for a seat, and show what it has to see first."""
        self._sit(seat)
        self._is_down = False
        return self.onward()

    def curtain(self) -> Scene:
        """The curtain for the next seat whose orders are missing."""
        from game.desktop.scenes.curtain import CurtainScene, Waiting

        self._lower()
        seat = self._seat()
        # Only what everybody may know is handed to it.
        view = self._game.chair(seat).view()
        queue = tuple(Waiting(other, view.ready[other]) for other in self.everyone)
        public = view.public
        return CurtainScene(
            view.scenario, seat, queue, (public.turn, public.last_turn), lambda: self.lift(seat), self.title
        )

    def _alone(self, seat: SeatId) -> Scene | None:
        """What comes next for somebody who is the only one left here; None for everybody else."""
        return self.lift(seat) if self.everyone == (seat,) else None

    # -- what comes next ----------------------------------------------------------------------------------

    def _after(self, before: SeatView) -> Transition | None:
        self._lower()
        if self._game.is_over:
            return Home(self.result())
        now = self.chair.view().public.turn
        if self._drawers.talk and now != before.public.turn and len(self.everyone) > 1:
            return Home(self.talk())
        return Home(self._alone(before.seat) or self.curtain())

    def _handed(self, before: SeatView) -> Transition | None:
        # A plan from before would speak of a table that is not there any more.
        self._forget()
        return self._after(before)

    def opening(self) -> Scene:
        """The curtain: whoever sits down first reads the brief behind it."""
        return self.curtain()

    def onward(self) -> Scene:
        """The curtain, what is new since the seat's last turn, or its table; the result once it is over."""
        if self._game.is_over:
            return self.result()
        if self._is_down:
            return self.curtain()
        view, drawer = self.chair.view(), self.drawer
        now, last = view.public.turn, drawer.read
        if last >= now:
            return self.table()
        self.put(replace(drawer, read=now))
        if self._is_new(now):
            return self.missed()
        if now == 1:
            from game.desktop.scenes.brief import BriefScene

            return BriefScene(self, begins=True, covers=False)
        before, past = self._begun.earlier, Turn(now - 1)
        assert before is not None, "a table remembers its turns"
        news = tuple(notice for notice in self.chair.log() if notice.turn == past)
        return self.resolution(before(view.seat, past), news)

    def missed(self) -> Scene:
        """What was missed while a character played the seat; the curtain was its cover."""
        from game.desktop.scenes.missed import MissedScene

        return MissedScene(self, covers=False)

    def talk(self) -> Scene:
        """The open talk before a turn, with what everybody has heard of the last one."""
        from game.desktop.scenes.open_talk import OpenTalkScene

        chair = self._game.chair(self.everyone[0])
        view = chair.view()
        reader, past = Reader(view.scenario), view.public.turn - 1
        news = [tell(reader, note) for note in chair.log() if note.turn == past and note.event.to == PUBLIC]
        public = view.public
        lines = tuple(line for line in news if line)
        span = public.turn, public.last_turn
        return OpenTalkScene(view.scenario, span, self._drawers.talk, lines, self.curtain, self.title)

    def table(self) -> Scene:
        """The table, with the seat's notes."""
        from game.desktop.scenes.table import TableScene

        scene = super().table()
        assert isinstance(scene, TableScene)
        scene.board.notes = self.notes
        return scene

    def notes(self) -> Scene:
        """The seat's own notes."""
        from game.desktop.scenes.notes import NotesScene

        return NotesScene(self)

    def result(self) -> Scene:
        """How the game ended, for all; its details for one seat after the other."""
        return self.result_for(self.everyone[0])

    def result_for(self, seat: SeatId) -> Scene:
        """How the game ended, with one seat's own goals and account."""
        from game.desktop.scenes.result import ResultScene

        self._is_down = True
        self.chair = self._game.chair(seat)
        # Nothing is begun any more.
        self._doors.lobby.keep_draft(self._begun.number, "")
        self._doors.sound("end")
        scene = ResultScene(self, self._game.outcome(), self._doors, self._begun)
        scene.readers, scene.reads = self.everyone, self.result_for
        return scene


def _anyone(begun: Begun) -> SeatView:
    """A view to read what is public from."""
    people = begun.game.people or (() if begun.hands is None else begun.hands.visited)
    return begun.game.chair(people[0]).view()


def is_shared(begun: Begun) -> bool:
    """Whether more than one seat is, or will be again, a person's."""
    people = set(begun.game.people)
    if begun.hands is not None:
        people |= _coming(begun.hands)
    return len(people) > 1


def _coming(hands: Hands) -> set[SeatId]:
    """The seats that characters have for some turns only."""
    seats = [SeatId(seat) for seat in range(len(hands.casting))]
    return {seat for seat in seats if hands.until(seat) is not None}
