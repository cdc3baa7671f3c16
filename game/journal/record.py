"""One command of a game, with all it led to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from game.core.codec import (
    Malformed,
    command_from_json,
    event_from_tree,
    to_json,
    to_text,
    to_tree,
    tree_from_json,
)
from game.core.commands import Command
from game.core.events import Event, GameEnded, TurnBegan, TurnUndone
from game.core.malformed import phrase
from game.journal.problem import JournalProblem, why


@dataclass(frozen=True, slots=True)
class Note:
    """Something kept beside a command: reasons with numbers.

    For the facilitator, the debrief, and the seat that it is about. `json` is canonical text of the table.
    """

    kind: str
    json: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a game has come: its turn, and its ending if it is over; for lists of games."""

    turn: int = 0
    ending: str = ""

    def after(self, events: Iterable[Event]) -> Progress:
        """How far the game has come when these events have happened."""
        turn, ending = self.turn, self.ending
        for event in events:
            match event:
                case TurnBegan():
                    turn = event.turn
                case GameEnded():
                    ending = event.ending.value
                case TurnUndone():
                    turn, ending = event.turn, ""
                case _:
                    pass
        return Progress(turn, ending)


@dataclass(frozen=True, slots=True)
class Record:
    """A command, the events it led to, and what was noted beside it; `sequence` counts from 1."""

    sequence: int
    command: Command
    events: tuple[Event, ...]
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A record as it is stored: canonical JSON, progress, and the checksum that ends at this command."""

    sequence: int
    command: str
    events: str
    notes: tuple[Note, ...]
    progress: Progress
    checksum: str = ""

    @staticmethod
    def of(record: Record, before: Progress) -> Row:
        """What is to be stored, without its checksum.

        Raises: JournalProblem if it could not be read again.
        """
        try:
            notes = tuple(Note(note.kind, to_text(tree_from_json(note.json))) for note in record.notes)
            command = to_json(record.command)
            events = to_text([to_tree(event) for event in record.events])
            # Typed words may hold what no file can; better to say so now than to lose the game later.
            "".join((command, events, *(note.kind + note.json for note in notes))).encode()
            if command_from_json(command) != record.command:
                raise Malformed(command, phrase("another"))
        except (Malformed, UnicodeEncodeError) as error:
            raise JournalProblem("unwritable", why=why(error)) from error
        return Row(record.sequence, command, events, notes, before.after(record.events))

    def record(self) -> Record:
        """The record again.

        Raises: Malformed.
        """
        return Record(
            self.sequence, command_from_json(self.command), events_from_json(self.events), self.notes
        )


def rows_of(records: Iterable[Record]) -> tuple[Row, ...]:
    """What is to be stored of a game that already has some commands.

    Raises: JournalProblem.
    """
    rows: list[Row] = []
    progress = Progress()
    for sequence, record in enumerate(records, 1):
        assert sequence == record.sequence, "records follow one another from 1"
        rows.append(Row.of(record, progress))
        progress = rows[-1].progress
    return tuple(rows)


def events_from_json(text: str) -> tuple[Event, ...]:
    """The events in a JSON array.

    Raises: Malformed.
    """
    return events_from_tree(tree_from_json(text))


def events_from_tree(tree: object) -> tuple[Event, ...]:
    """The events in an array of JSON values.

    Raises: Malformed.
    """
    if not isinstance(tree, list):
        raise Malformed(phrase("array"), phrase("another"))
    return tuple(event_from_tree(event) for event in cast(list[object], tree))
