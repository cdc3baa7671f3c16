"""A whole game in a terminal, with a curtain between players who share the keyboard."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from game.core.ids import SeatId, Turn
from game.core.outcome import Outcome
from game.core.view import SeatView
from game.journal.problem import JournalProblem
from game.presenters.advice import Coach, coach_named
from game.presenters.draft import Draft
from game.presenters.news import tell
from game.presenters.plan import Plan
from game.presenters.reader import Reader
from game.table.chair import Chair
from game.table.hands import Hands
from game.text.after import has_history, show_epilogue, show_history
from game.text.cabinet import Cabinet, Drafts
from game.text.console import Console
from game.text.ending import show_result, show_standings
from game.text.missed import show_missed
from game.text.open_talk import hold_open_talk
from game.text.pages import show_brief
from game.text.turn import SeatTurn
from game.texts import say


class Game(Protocol):
    """What a session needs of a table: chairs for people, and the end."""

    @property
    def people(self) -> tuple[SeatId, ...]:
        """The seats that people play."""

    @property
    def waiting_for(self) -> tuple[SeatId, ...]:
        """The people whose orders are missing."""

    @property
    def is_over(self) -> bool:
        """Whether the game has ended."""

    def chair(self, seat: SeatId) -> Chair:
        """The place of a seat."""

    def go_on(self) -> None:
        """Let the characters move after their moves could not be stored."""

    def outcome(self) -> Outcome:
        """The result of a finished game."""


class Session:
    """People at one keyboard playing one game, each behind a curtain if there are several."""

    def __init__(
        self,
        console: Console,
        game: Game,
        *,
        briefed: bool = False,
        coach: Coach = Coach.NONE,
        hands: Hands | None = None,
        drafts: Drafts | None = None,
        talk: int = 0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`briefed`: the game goes on, so briefs are not read again. `coach` is the level of help for all.

        `hands` lets seats change hands. With `drafts`, leaving in the middle of a turn loses nothing.
        `talk` is how many seconds several people talk openly between turns, 0 for not at all.
        """
        self._console = console
        self._game = game
        self._coach = coach
        self._hands = hands
        self._at = self._theirs()
        self._read = {seat: self._heard_before(seat) if briefed else 0 for seat in self._at}
        self._briefed = set(self._at) if briefed else set[SeatId]()
        self._cabinet = Cabinet(drafts, is_shared=len(self._at) > 1, talk=talk)
        self._clock = clock
        self._begun: dict[SeatId, Draft] = {}
        self._has_warned = False
        self._told: set[tuple[SeatId, Turn]] = set()

    def play(self) -> None:
        """Play to the end.

        Raises: InputEnded or Left if the players go before that; the game is saved.
        """
        while not self._game.is_over:
            if not self._game.waiting_for:
                self._try_again()
                continue
            seat = self._game.waiting_for[0]
            self._curtain(seat)
            chair = self._game.chair(seat)
            if seat not in self._briefed:
                self._briefed.add(seat)
                show_brief(self._console, chair.view())
            news = None if self._caught_up(chair) else self._news(chair)
            if seat not in self._begun:
                self._begun[seat] = self._cabinet.draft(chair.view())
            plan, turn = self._begun[seat].plan, chair.view().public.turn
            level = self._cabinet.drawer(seat).coach
            coach = coach_named(level) if level else self._coach
            notes = self._cabinet if self._cabinet.is_shared else None
            SeatTurn(self._console, chair, news, plan, coach, self._hands, self._keep, notes).play()
            if self._cabinet.talk and chair.view().public.turn != turn and not self._game.is_over:
                hold_open_talk(self._console, chair, self._cabinet.talk, self._clock)
        self._end()

    def _theirs(self) -> tuple[SeatId, ...]:
        """The seats at this keyboard: those of people, or if none is left those that people had."""
        return self._game.people or (self._hands.visited if self._hands is not None else ())

    def _caught_up(self, chair: Chair) -> bool:
        """Tell somebody who is new to a seat since this turn what was missed; once, instead of the news."""
        absence = chair.absence()
        turn = chair.view().public.turn
        if absence is None or absence.until != turn or (chair.seat, turn) in self._told:
            return False
        self._told.add((chair.seat, turn))
        # A plan from before speaks of a table that is not there any more.
        self._begun.pop(chair.seat, None)
        show_missed(self._console, chair.view(), absence)
        self._news(chair)
        return True

    def _keep(self, view: SeatView, plan: Plan | None) -> None:
        """Store a seat's plan, or delete it when the seat changes hands; say once if it cannot be stored."""
        before = self._begun.get(view.seat, Draft())
        draft = Draft() if plan is None else replace(before, plan=plan)
        self._begun[view.seat] = draft
        if self._cabinet.keep(view, draft) or self._has_warned:
            return
        self._has_warned = True
        self._console.say(say("play.draft_not_kept"))

    def _try_again(self) -> None:
        """The people have sealed but what followed could not be stored: ask for another try."""
        self._console.ask(say("play.try_again"))
        try:
            self._game.go_on()
        except JournalProblem as problem:
            self._console.say(problem.sentence)

    def _curtain(self, seat: SeatId) -> None:
        at, self._at = self._at, self._theirs()
        if at == self._at == (seat,):
            return
        view = self._game.chair(seat).view()
        if self._briefed:
            # Before the first brief there is nothing to hide, and the content note may still be unread.
            self._console.clear()
        self._console.say()
        if not self._game.is_over:
            self._console.say(self._order(seat, view))
        self._console.ask(say("play.curtain", seat=view.scenario.seats[seat].in_text), free=True)
        self._console.clear()

    def _order(self, now: SeatId, view: SeatView) -> str:
        """Who sits down in this turn, one after the other; everybody may know who has sealed."""
        waiting, lines = self._game.waiting_for, list[str]()
        for seat in self._theirs():
            state = "now" if seat == now else "later" if seat in waiting else "in"
            lines.append(say(f"together.order_{state}", seat=view.scenario.seats[seat].name))
        public = view.public
        return say(
            "together.order",
            turn=public.turn,
            last=public.last_turn,
            seats=say("together.order_gap").join(lines),
        )

    def _heard_before(self, seat: SeatId) -> int:
        """The number of the last notice from before the turn that was resolved last."""
        chair = self._game.chair(seat)
        last = chair.view().public.turn - 1
        return sum(1 for notice in chair.log() if notice.turn < last)

    def _news(self, chair: Chair) -> tuple[str, ...]:
        """What the seat has heard since it last looked, its own doings before the turn included."""
        reader = Reader(chair.view().scenario, chair.seat)
        notices = chair.log(self._read.get(chair.seat, 0))
        if notices:
            self._read[chair.seat] = notices[-1].number
        return tuple(sentence for sentence in (tell(reader, notice) for notice in notices) if sentence)

    def _end(self) -> None:
        console, game = self._console, self._game
        outcome = game.outcome()
        for seat in self._theirs():
            self._curtain(seat)
            chair = game.chair(seat)
            news = self._news(chair)
            if news:
                console.heading(say("play.news"))
                console.points(news)
            show_result(console, chair.view(), outcome, chair.log())
        self._open(outcome)

    def _open(self, outcome: Outcome) -> None:
        """Let the players see every seat's numbers if they wish; ask nobody who has left."""
        console, view = self._console, self._game.chair(self._theirs()[0]).view()
        show_epilogue(console, view, outcome)
        question = "epilogue.open_or_history" if has_history(view) else "result.open"
        while typed := console.ask(say(question)).lower():
            if typed == say("epilogue.words_history"):
                show_history(console, view)
                continue
            if typed == say("result.open_word"):
                show_standings(console, view, outcome)
            return
