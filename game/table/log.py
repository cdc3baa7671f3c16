"""Each seat's own log: the facts it may see, numbered for it alone."""

from __future__ import annotations

from collections.abc import Iterable

from game.core.events import CardDrawn, Event, Injected, TurnBegan
from game.core.ids import PUBLIC, SeatId, Turn, is_seen_by
from game.core.scenario import Scenario
from game.journal.record import Record
from game.table.notice import Notice


class Logs:
    """The logs of all seats of one table. A number missing from a log would tell of hidden facts: none is.

    Facts are sorted into a seat's log when it is asked for: characters never ask.
    """

    def __init__(self, scenario: Scenario) -> None:
        self._cards = {card.key: card for card in scenario.events}
        self._injects = {inject.key: inject for inject in scenario.injects}
        self._happened: list[tuple[Turn, tuple[Event, ...]]] = []
        self._sorted = [0] * len(scenario.public.seats)
        self._notices: list[list[Notice]] = [[] for _ in scenario.public.seats]

    def add(self, turn: Turn, events: Iterable[Event]) -> None:
        """Tell every seat of the facts it may see; `turn` is the turn in which they happened."""
        self._happened.append((turn, tuple(events)))

    def of(self, seat: SeatId, after: int = 0) -> tuple[Notice, ...]:
        """A seat's log from behind notice number `after`."""
        notices = self._notices[seat]
        for turn, events in self._happened[self._sorted[seat] :]:
            for event in events:
                if is_seen_by(event.to, seat):
                    notices.append(self.notice(len(notices) + 1, turn, event))
        self._sorted[seat] = len(self._happened)
        return tuple(notices[after:])

    def notice(self, number: int, turn: Turn, event: Event) -> Notice:
        """One fact with the words of its card or inject, if it brings one."""
        match event:
            case CardDrawn(key):
                return Notice(number, turn, event, card=self._cards.get(key))
            case Injected(key):
                return Notice(number, turn, event, inject=self._injects.get(key))
            case _:
                return Notice(number, turn, event)


def public_log(scenario: Scenario, records: Iterable[Record]) -> tuple[Notice, ...]:
    """What everybody could see of a stored game, numbered for the room."""
    logs, notices, turn = Logs(scenario), list[Notice](), Turn(0)
    for record in records:
        for event in record.events:
            if event.to == PUBLIC:
                notices.append(logs.notice(len(notices) + 1, turn, event))
            if isinstance(event, TurnBegan):
                turn = event.turn
    return tuple(notices)
