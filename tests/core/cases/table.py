"""A table at which a case is played, command by command."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.core.commands import Begin, Command, Seal
from game.core.decide import decide
from game.core.events import Event
from game.core.evolve import evolve
from game.core.ids import PairId, Turn, pair_of
from game.core.position import Account, Truce
from game.core.scenario import Scenario, Settings
from game.core.state import State
from tests.core.cases.wording import Wording


class Table:
    """One game on its way; `log` holds every fact since it began."""

    def __init__(self, scenario: Scenario, seed: int, settings: Settings) -> None:
        self.scenario, self.public = scenario, scenario.public
        self.words = Wording(scenario.public)
        self.log: list[Event] = []
        self.cast: dict[str, dict[str, Any]] = {}
        self._state: State | None = None
        self.do(Begin(seed, settings))

    @property
    def state(self) -> State:
        """The game as it stands."""
        assert self._state is not None
        return self._state

    def do(self, command: Command) -> None:
        """Let a command happen; a refusal leaves the game as it was."""
        before = self._state
        events = decide(self.scenario, before, command)
        self._state = evolve(self.scenario, before, events)
        self.log.extend(events)

    def seal(self, key: str, text: str) -> None:
        """Hand in one seat's orders."""
        seat = self.words.seat(key)
        self.do(Seal(seat, self.words.orders(self.state, seat, text)))

    def turn(self, texts: dict[str, str]) -> None:
        """Play a turn; seats that are not named stall."""
        for key, text in texts.items():
            self.seal(key, text)
        for seat in self.public.seats:
            if seat.key not in texts and self.state.sealed[self.words.seat(seat.key)] is None:
                self.seal(seat.key, "")

    def put(self, what: str, value: Any) -> None:
        """Change a number of the set-up: the keys are those that `reading` reads."""
        state, public, words = self.state, self.state.public, self.words
        name, _, whose = what.partition(" ")
        gauges = [gauge.key for gauge in self.public.gauges]
        match name:
            case "turn":
                public = replace(public, turn=Turn(value))
            case "offers":
                state = replace(state, offers=())
            case "trust":
                public = replace(public, trust=_with(public.trust, pair_at(words, whose), value))
            case "appetite":
                public = replace(public, appetite=_with(public.appetite, words.seat(whose), value))
            case "file":
                public = replace(public, files=_with(public.files, words.issue(whose), value))
            case "work":
                public = replace(public, work=_with(public.work, words.issue(whose), tuple(value)))
            case "in_force":
                public = replace(public, in_force=words.package(value))
            case "truce":
                public = replace(
                    public, truce=Truce(value["option"], Turn(value["since"]), Turn(value["until"]))
                )
            case "delay" | "costs" | "adjustment":
                field = {"adjustment": "walk_away"}.get(name, name)
                seat = words.seat(whose)
                account: Account = replace(state.accounts[seat], **{field: value})
                state = replace(state, accounts=_with(state.accounts, seat, account))
            case _:
                public = replace(public, gauges=_with(public.gauges, gauges.index(name), value))
        self._state = replace(state, public=public)


def pair_at(words: Wording, text: str) -> PairId:
    """The pair that `kremlin+kyiv` names."""
    a, _, b = text.partition("+")
    return pair_of(len(words.public.seats), words.seat(a), words.seat(b))


def _with(table: tuple[Any, ...], place: int, value: Any) -> tuple[Any, ...]:
    return (*table[:place], value, *table[place + 1 :])
