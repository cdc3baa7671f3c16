"""Who sits where as a game goes on: a fold of its facts, the same live and from a journal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from game.core.events import Event, SeatPassed, TurnBegan, TurnUndone
from game.core.ids import SeatId, Turn
from game.table.casting import Casting, Occupant


@dataclass(frozen=True, slots=True)
class Stay:
    """The turns a character had a seat, as far as it has one: `until` is None while that is open.

    `since` is the turn in which it sat down, 0 for one that began the game.
    """

    seat: SeatId
    who: Occupant
    since: Turn
    until: Turn | None = None


class Seating:
    """Every seat's occupant now, and who had it before. `people` is the seats that people play."""

    def __init__(self, casting: Casting) -> None:
        """`casting` is who sat down first."""
        self.casting = casting
        self.people = _people(casting)
        self._turn = Turn(0)
        self._back: dict[SeatId, Turn] = {}
        self._stays = {
            SeatId(seat): Stay(SeatId(seat), who, Turn(0))
            for seat, who in enumerate(casting)
            if not who.is_person
        }
        self._visited = list(self.people)

    @property
    def visited(self) -> tuple[SeatId, ...]:
        """The seats whose secrets some person knows, the one that was taken last at the end."""
        return tuple(self._visited)

    def until(self, seat: SeatId) -> Turn | None:
        """The turn at whose beginning a person has a seat again; None if nobody takes it by itself."""
        return self._back.get(seat)

    def stay(self, seat: SeatId) -> Stay | None:
        """The last stay of a character in a seat; None if only people have played it."""
        return self._stays.get(seat)

    def follow(self, events: Iterable[Event]) -> tuple[SeatId, ...]:
        """Let facts happen; the seats that have changed hands by them."""
        changed: list[SeatId] = []
        for event in events:
            match event:
                case SeatPassed(seat, character, level, until):
                    self._seat(seat, Occupant(character, level))
                    if until is not None:
                        self._back[seat] = until
                    changed.append(seat)
                case TurnBegan(turn):
                    self._turn = turn
                    for seat in [seat for seat, back in self._back.items() if back <= turn]:
                        self._seat(seat, Occupant())
                        changed.append(seat)
                case TurnUndone(turn):
                    self._turn = turn
                case _:
                    pass
        return tuple(changed)

    def _seat(self, seat: SeatId, who: Occupant) -> None:
        self._back.pop(seat, None)
        stay = self._stays.get(seat)
        if stay is not None and not self.casting[seat].is_person and who.is_person:
            self._stays[seat] = Stay(seat, stay.who, stay.since, self._turn)
        elif not who.is_person:
            # Who comes back after one character has followed another was away for both.
            since = self._turn if stay is None or self.casting[seat].is_person else stay.since
            self._stays[seat] = Stay(seat, who, since)
        self.casting = (*self.casting[:seat], who, *self.casting[seat + 1 :])
        self.people = _people(self.casting)
        if who.is_person:
            self._visited = [*(other for other in self._visited if other != seat), seat]


def seating_of(casting: Casting, happened: Iterable[Iterable[Event]]) -> Seating:
    """The seating of a stored game: its first casting and the facts of each command."""
    seating = Seating(casting)
    for events in happened:
        seating.follow(events)
    return seating


def _people(casting: Casting) -> tuple[SeatId, ...]:
    return tuple([SeatId(seat) for seat, who in enumerate(casting) if who.is_person])
