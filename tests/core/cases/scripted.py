"""What a case may ask about a character in a seat: its move, its reasons, its numbers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.agents.agent import Decision, choose, remember
from game.agents.dice import Stream
from game.agents.outlook import expected_files
from game.agents.traits import traits_of
from game.core.commands import Answer, Reply
from game.core.orders import (
    Accept,
    EndTruce,
    MakeOffer,
    Prepare,
    Reject,
    Stall,
)
from game.core.scenario import Character, Level
from game.core.view import SeatView, seat_view
from tests.core.cases.table import Table


def ask(table: Table, words: list[str]) -> Any:
    """The value a phrase about a character names."""
    match words:
        case ["casting"]:
            return list(table.public.casting)
        case ["trait", key, at, name]:
            return getattr(traits_of(_character(table, key), _level(table, at)), name)
        case ["expected", issue, ahead]:
            view = _view(table, table.public.seats[0].key)
            return expected_files(view, int(ahead))[table.words.issue(issue)]
        case ["weights", seat, other]:
            view, who, level, stream = _seated(table, seat)
            return list(remember(view, who, level, stream).weights[table.words.seat(other)])
        case ["line", seat, *_]:
            view, who, level, stream = _seated(table, seat)
            book = replace(view.book, points=tuple(tuple(reversed(row)) for row in view.book.points))
            return (
                choose(view, who, level, stream).line
                != choose(replace(view, book=book), who, level, stream).line
            )
    return _decided(table, words[0], words[1])


def _decided(table: Table, what: str, seat: str) -> Any:
    made = _decision(table, seat)
    match what:
        case "move":
            return _move(table, made)
        case "accepts":
            return isinstance(made.orders.table, Accept)
        case "date":
            return made.orders.table.date if isinstance(made.orders.table, MakeOffer) else None
        case "desk":
            return [_desk(table, move) for move in made.orders.desk]
        case "withholds":
            return [table.public.seats[number % 8].key for number in made.orders.withhold]
        case "reason":
            return made.reason.table.code.value
        case "conditions":
            return sum(isinstance(word, Answer) and word.reply is Reply.CONDITION for word in made.messages)
    return getattr(made.reason, what)


def _move(table: Table, made: Decision) -> str:
    move, seats = made.orders.table, table.public.seats
    match move:
        case Accept(number) | Reject(number):
            verb = "accept" if isinstance(move, Accept) else "reject"
            return f"{verb} {seats[number % 8].key if number else 'opening'}"
        case MakeOffer():
            clauses = sorted(table.words.clauses(move.package).items())
            return f"offer {', '.join(f'{key} {option}' for key, option in clauses)} dated {move.date}"
        case Stall():
            return "stall"
    return type(move).__name__


def _desk(table: Table, move: object) -> str:
    match move:
        case Prepare(issue):
            return f"prepare {table.public.issues[issue].key}"
        case EndTruce():
            return "end truce"
    return type(move).__name__


def _decision(table: Table, seat: str) -> Decision:
    return choose(*_seated(table, seat))


def _seated(table: Table, seat: str) -> tuple[SeatView, Character, Level, Stream]:
    changes = dict(table.cast[seat])
    character = _character(table, changes.pop("character"))
    level = _level(table, changes.pop("level", "normal"))
    kept = [entry for entry in character.parameters if entry[0] not in changes]
    character = replace(character, parameters=(*kept, *changes.items()))
    view = _view(table, seat)
    return view, character, level, Stream(table.state.seed, table.public.seats[view.seat].key)


def _view(table: Table, seat: str) -> SeatView:
    return seat_view(table.scenario, table.state, table.words.seat(seat))


def _character(table: Table, key: str) -> Character:
    return next(character for character in table.public.characters if character.key == key)


def _level(table: Table, key: str) -> Level:
    return next(level for level in table.public.levels if level.key == key)
