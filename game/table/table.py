"""The one authority for a game: it checks the seat, decides, writes down, and only then shows.

A command's facts are in the journal before any seat can see them. Who plays a seat is such a fact too.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from game.core.commands import Begin, Command, HandOver, Pass, Seal, SeatCommand, Talk
from game.core.decide import decide
from game.core.errors import Refused
from game.core.events import Event, Said, SeatPassed
from game.core.evolve import evolve
from game.core.ids import SeatId, Turn
from game.core.outcome import Outcome, outcome
from game.core.scenario import Scenario, Settings
from game.core.state import State
from game.core.step import step
from game.core.view import SeatView, seat_view
from game.journal.record import Note, Record
from game.table.absence import Absence
from game.table.casting import Casting
from game.table.chair import Chair
from game.table.log import Logs
from game.table.motives import Motives
from game.table.notice import Notice
from game.table.place import Place
from game.table.player import Player
from game.table.seating import Seating


class Append(Protocol):
    """Stores a command with its facts and notes; once it returns they are safe.

    `expected` is how many commands are stored before. Raises: whatever keeps it from storing.
    """

    def __call__(
        self, expected: int, command: Command, events: tuple[Event, ...], notes: tuple[Note, ...], /
    ) -> int:
        """The number of the command."""


class Table:
    """One game with its seats; people hand in commands through chairs, characters are asked in between."""

    def __init__(
        self,
        scenario: Scenario,
        casting: Casting,
        append: Append | None = None,
        *,
        aloud: bool = True,
    ) -> None:
        """`casting` is who sits down first. `append` is None for games that nobody keeps.

        `aloud`: characters say their lines.
        """
        self._scenario = scenario
        self._seating = Seating(casting)
        self._append = append
        self._aloud = aloud
        self._state: State | None = None
        self._sequence = 0
        self._logs = Logs(scenario)
        self._players: dict[SeatId, Player] = {}
        self._views: dict[SeatId, SeatView] = {}
        self._motives = Motives()
        self._turns: list[State] = []
        self._away: dict[SeatId, tuple[int, int | None]] = {}

    def begin(self, seed: int, settings: Settings | None = None) -> None:
        """Deal, and let characters play as far as they can without people."""
        self._record(Begin(seed, settings or self._scenario.settings))
        self._drive()

    def resume(self, records: Iterable[Record]) -> None:
        """Take a stored game up where its last record left it."""
        for record in records:
            if self._state is not None:
                self._motives.read(record, self._state.public.turn)
            self._happen(record.events, evolve(self._scenario, self._state, record.events))
            self._sequence = record.sequence
        self._drive()

    @property
    def seed(self) -> int:
        """The seed of the game: for the facilitator, and for all when the game is over."""
        return self._known.seed

    @property
    def is_over(self) -> bool:
        """Whether the game has ended."""
        return self._known.public.ending is not None

    @property
    def casting(self) -> Casting:
        """Who plays each seat now."""
        return self._seating.casting

    @property
    def people(self) -> tuple[SeatId, ...]:
        """The seats that people play."""
        return self._seating.people

    @property
    def visited(self) -> tuple[SeatId, ...]:
        """The seats that people play or have played, the one that was taken last at the end."""
        return self._seating.visited

    def until(self, seat: SeatId) -> Turn | None:
        """The turn at whose beginning a person has a seat again; None if that is open."""
        return self._seating.until(seat)

    @property
    def waiting_for(self) -> tuple[SeatId, ...]:
        """The people whose orders are missing."""
        if self.is_over:
            return ()
        return tuple([seat for seat in self._seating.people if self._known.sealed[seat] is None])

    def chair(self, seat: SeatId) -> Chair:
        """The place of a seat: all that whoever plays it may touch."""
        return Place(self, seat)

    def view(self, seat: SeatId) -> SeatView:
        """What a seat may see now."""
        found = self._views.get(seat)
        if found is None:
            found = self._views[seat] = seat_view(self._scenario, self._known, seat)
        return found

    def earlier(self, seat: SeatId, turn: Turn) -> SeatView:
        """What a seat saw when a turn began, the last time it did.

        Raises: ValueError for a turn that has not begun.
        """
        for past in reversed(self._turns):
            if past.public.turn == turn:
                return seat_view(self._scenario, past, seat)
        raise ValueError(f"turn {turn} has not begun")

    def log(self, seat: SeatId, after: int = 0) -> tuple[Notice, ...]:
        """A seat's own log from behind notice number `after`."""
        return self._logs.of(seat, after)

    def submit(self, seat: SeatId, command: SeatCommand) -> None:
        """Obey a command of a seat, then let the characters move if all people have sealed.

        Raises: Refused if the rules do not allow it, it is another seat's command, or a character plays
        the seat.
        """
        if command.seat != seat:
            raise Refused("not_your_seat", "R20")
        if 0 <= seat < len(self.casting) and not self.casting[seat].is_person:
            raise Refused("played_by_character", "R87")
        self._record(command)
        self._drive()

    def hand_over(self, *passes: Pass) -> None:
        """Let seats change hands, all at once; then let characters move if nobody is waited for.

        A character that sits down has read what the seat could see of every turn. Where no person is left
        at the table, characters play on until one is back, or to the end.
        Raises: Refused; whatever keeps the journal from storing.
        """
        self._record(HandOver(passes))
        self._drive()

    def absence(self, seat: SeatId) -> Absence | None:
        """What happened in a seat while a character had it, the last time; None if none ever had."""
        stay = self._seating.stay(seat)
        if stay is None:
            return None
        first = max(1, stay.since)
        before = next((past for past in reversed(self._turns) if past.public.turn == first), self._known)
        start, end = self._away.get(seat, (0, None))
        return Absence(
            seat=seat,
            who=stay.who,
            since=stay.since,
            until=stay.until,
            before=seat_view(self._scenario, before, seat),
            notices=self._logs.of(seat)[start:end],
            reasons=tuple(self._motives.of(seat, stay.since, stay.until)),
        )

    def go_on(self) -> None:
        """Let the characters move if people wait for them: after moves that could not be stored.

        Raises: whatever keeps the journal from storing.
        """
        self._drive()

    def outcome(self) -> Outcome:
        """The result, every seat's included.

        Raises: ValueError before the game is over.
        """
        return outcome(self._scenario, self._known)

    @property
    def _known(self) -> State:
        assert self._state is not None, "begin or resume comes first"
        return self._state

    def _record(self, command: Command, notes: tuple[Note, ...] = ()) -> None:
        events, state = step(self._scenario, self._state, command)
        if self._append is not None:
            self._sequence = self._append(self._sequence, command, events, notes)
        self._happen(events, state)

    def _happen(self, events: tuple[Event, ...], state: State) -> None:
        before = self._state.public.turn if self._state else Turn(0)
        self._state = state
        self._views = {}
        self._logs.add(before, events)
        has_begun = state.public.turn != before
        if has_begun:
            self._turns.append(state)
        if has_begun or any(isinstance(event, SeatPassed) for event in events[:1]):
            self._sit_down(self._seating.follow(events))
        if has_begun:
            self._turn_began()

    def _sit_down(self, changed: tuple[SeatId, ...]) -> None:
        """Let people and characters change places."""
        for seat in changed:
            heard = len(self._logs.of(seat))
            if self.casting[seat].is_person:
                if self._players.pop(seat, None) is not None:
                    self._away[seat] = self._away.get(seat, (0, None))[0], heard
                continue
            if seat not in self._players:
                self._away[seat] = heard, None
            self._players[seat] = player = self._player(seat)
            # What a character knows does not depend on when it came, nor on what was said this turn.
            for past in self._turns:
                player.read(seat_view(self._scenario, past, seat))

    def _player(self, seat: SeatId) -> Player:
        return Player.of(self._scenario.public, seat, self.casting[seat], self._known.seed)

    def _turn_began(self) -> None:
        """Characters read the new situation now, so that what is said later never changes a resumed game."""
        if len(self._turns) == 1:
            for seat, who in enumerate(self.casting):
                if not who.is_person:
                    self._players[SeatId(seat)] = self._player(SeatId(seat))
        for seat, player in self._players.items():
            player.read(self.view(seat))

    def _drive(self) -> None:
        """Let characters order, all from the same moment, as long as nobody has to be waited for."""
        while not self.is_over and not self.waiting_for:
            missing = [
                self._players[seat]
                for seat in self._scenario.public.everyone
                if seat in self._players and self._known.sealed[seat] is None
            ]
            decisions = [(player, player.choose(self.view(player.seat))) for player in missing]
            for player, decision in decisions:
                for message in decision.messages:
                    self._say(message)
                if self._aloud and decision.line:
                    others = tuple(seat for seat in self._scenario.public.everyone if seat != player.seat)
                    self._say(Talk(player.seat, others, decision.line))
            for player, decision in decisions:
                seat, reason = player.seat, decision.reason
                self._motives.keep(seat, self._known.public.turn, reason)
                notes = self._motives.notes(seat, reason) if self._append is not None else ()
                self._record(Seal(seat, decision.orders), notes)

    def _say(self, command: SeatCommand) -> None:
        """Say something on a character's behalf, once: after a crash it may have been said already."""
        state = self._known
        said = [m for m in state.messages if m.turn == state.public.turn and m.sender == command.seat]
        try:
            events = decide(self._scenario, state, command)
        except Refused:
            # What is said binds nobody, so it may be left out: a signal repeated after a crash, for one.
            return
        if not any(isinstance(event, Said) and event.message in said for event in events):
            self._record(command)
