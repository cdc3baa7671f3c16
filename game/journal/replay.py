"""A stored game played again: its state, and whether the rules still lead to the same events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import zip_longest

from game.core.codec import to_json
from game.core.decide import decide
from game.core.errors import Refused
from game.core.events import BookDealt, Event, SeedSet
from game.core.evolve import evolve
from game.core.legal import legal
from game.core.outcome import seat_value
from game.core.scenario import Scenario
from game.core.state import State
from game.core.view import seat_view
from game.journal.problem import JournalProblem
from game.journal.record import Record
from game.journal.shape import check_book
from game.texts import say


@dataclass(frozen=True, slots=True)
class Difference:
    """The first event, as JSON, that differs from what the rules decide for a command.

    It may hold any seat's secrets. `expected` is what the rules decide now, `found` what is stored.
    """

    sequence: int
    expected: str
    found: str

    @property
    def sentence(self) -> str:
        """The difference in the reader's language."""
        return say("journal.verify.differs", sequence=self.sequence, expected=self.expected, found=self.found)


def load(scenario: Scenario, records: Iterable[Record], file: str = "") -> State | None:
    """The state after all records; None before the first one.

    A game of twelve turns takes less than a millisecond, so there are no snapshots.
    Raises: JournalProblem if the events do not fit the scenario.
    """
    with _fitting(file) as place:

        def events() -> Iterator[Event]:
            for record in records:
                place.move = record.sequence
                yield from record.events

        state = evolve(scenario, None, events())
    return state if place.move else None


def verify(scenario: Scenario, records: Iterable[Record], file: str = "") -> Difference | None:
    """Decide every command again and answer the first difference; None if there is none.

    Raises: JournalProblem if commands or events do not fit the scenario.
    """
    state: State | None = None
    with _fitting(file) as place:
        for record in records:
            place.move = record.sequence
            try:
                decided = decide(scenario, state, record.command)
            except Refused as refused:
                return Difference(record.sequence, str(refused), _shown(record.events[:1]))
            for expected, found in zip_longest(decided, record.events):
                if expected != found:
                    return Difference(record.sequence, _shown([expected]), _shown([found]))
            state = evolve(scenario, state, record.events)
    return None


def check_playable(scenario: Scenario, records: Sequence[Record], file: str = "") -> None:
    """Nothing if the records fit the scenario and every seat can look at the game they lead to.

    Raises: JournalProblem.
    """
    state = load(scenario, records, file)
    if state is None:
        return
    with _fitting(file) as place:
        place.move = len(records)
        for seat, book in enumerate(state.books):
            check_book(scenario, book, seat)
            legal(seat_view(scenario, state, book.seat))
            seat_value(scenario, state, book.seat)


def check_played(scenario: Scenario, records: Sequence[Record], file: str = "") -> None:
    """Nothing if every command leads to its events; of the set-up, which takes long, only the form is tested.

    Raises: JournalProblem.
    """
    state: State | None = None
    with _fitting(file) as place:
        for record in records:
            place.move = record.sequence
            if state is None:
                _check_begun(scenario, record)
            elif decide(scenario, state, record.command) != record.events:
                raise ValueError("other events")
            state = evolve(scenario, state, record.events)


def _check_begun(scenario: Scenario, record: Record) -> None:
    plain = replace(scenario, decks=(), jitter=0, check=None)
    for expected, found in zip(decide(plain, None, record.command), record.events, strict=True):
        match expected, found:
            case SeedSet(), SeedSet():
                same = replace(expected, fell_back=found.fell_back) == found
            case BookDealt(), BookDealt():
                check_book(scenario, found.book, expected.book.seat)
                same = replace(expected, book=found.book) == found
            case _:
                same = expected == found
        if not same:
            raise ValueError("other events")


def _shown(events: Iterable[Event | None]) -> str:
    for event in events:
        if event is not None:
            return to_json(event)
    return say("journal.verify.nothing")


# The rules trust events and scenarios; what stands in a file may be well formed and still nonsense.
_NONSENSE = (
    LookupError,
    TypeError,
    ValueError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    StopIteration,
)


class _Place:
    """Which command is being looked at."""

    move = 0


@contextmanager
def _fitting(file: str) -> Iterator[_Place]:
    place = _Place()
    try:
        yield place
    except (Refused, *_NONSENSE) as error:
        raise JournalProblem("misfit", move=place.move, file=file) from error
