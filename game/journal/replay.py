"""A stored game played again: its state, and whether the rules still lead to the same events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import zip_longest

from game.core.codec import to_json
from game.core.decide import decide
from game.core.errors import Refused
from game.core.events import Event
from game.core.evolve import evolve
from game.core.legal import legal
from game.core.outcome import seat_value
from game.core.scenario import Scenario
from game.core.state import State
from game.core.view import seat_view
from game.journal.problem import JournalProblem
from game.journal.record import Record
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

    Raises: JournalProblem if the events do not fit the scenario.
    """
    state: State | None = None
    for record in records:
        with _fitting(record, file):
            state = evolve(scenario, state, record.events)
    return state


def verify(scenario: Scenario, records: Iterable[Record], file: str = "") -> Difference | None:
    """Decide every command again and answer the first difference; None if there is none.

    Raises: JournalProblem if commands or events do not fit the scenario.
    """
    state: State | None = None
    for record in records:
        with _fitting(record, file):
            try:
                decided = decide(scenario, state, record.command)
            except Refused as refused:
                return Difference(record.sequence, str(refused), _shown(record.events[:1]))
            for expected, found in zip_longest(decided, record.events):
                if expected != found:
                    return Difference(record.sequence, _shown([expected]), _shown([found]))
            state = evolve(scenario, state, record.events)
    return None


def check_playable(scenario: Scenario, records: Sequence[Record], file: str) -> None:
    """Nothing if the records fit the scenario and every seat can look at the game they lead to.

    Raises: JournalProblem.
    """
    state = load(scenario, records, file)
    if state is None:
        return
    with _fitting(records[-1], file):
        for book in state.books:
            view = seat_view(scenario, state, book.seat)
            legal(view)
            seat_value(scenario, state, book.seat)
        if len(state.books) != len(scenario.books):
            raise ValueError("not one book a seat")


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


@contextmanager
def _fitting(record: Record, file: str) -> Iterator[None]:
    try:
        yield
    except _NONSENSE as error:
        raise JournalProblem("misfit", move=record.sequence, file=file) from error
