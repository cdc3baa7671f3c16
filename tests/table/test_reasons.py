"""The reason kept beside every move of a character is the reason of that move."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from game.core.codec import to_json
from game.core.commands import Begin, Command, Seal
from game.core.events import Event
from game.core.ids import SeatId
from game.core.scenario import Character, Scenario
from game.core.state import State
from game.core.step import step
from game.core.view import seat_view
from game.journal.record import Note
from game.table.casting import cast
from game.table.player import Player
from game.table.table import Table
from tests.agents.plain import plain
from tests.agents.playing import flagship

CONCEDER = Character("conceder", "Conceder", "", (("conceder", 1), ("concession_percent", 60)))


def conceders() -> Scenario:
    """A plain game of characters that give the same reason several turns on end."""
    scenario = plain(4, 3, 6, turns=12)
    published = tuple(
        tuple(tuple(reversed(row)) if seat else row for row in rows)
        for seat, rows in enumerate(scenario.public.published)
    )
    public = replace(
        scenario.public, characters=(CONCEDER,), casting=(CONCEDER.key,) * 3, published=published
    )
    books = tuple(
        replace(book, points=tuple(tuple(reversed(row)) if book.seat else row for row in book.points))
        for book in scenario.books
    )
    return replace(scenario, public=public, books=books)


class Tape:
    """A journal in memory."""

    def __init__(self) -> None:
        self.kept: list[tuple[Command, tuple[Note, ...]]] = []

    def append(
        self, expected: int, command: Command, events: tuple[Event, ...], notes: tuple[Note, ...]
    ) -> int:
        self.kept.append((command, notes))
        return expected + 1


@pytest.mark.parametrize("made", [conceders, flagship])
def test_beside_every_move_lies_its_own_reason(made: Callable[[], Scenario]) -> None:
    scenario, tape = made(), Tape()
    casting = cast(scenario.public)
    Table(scenario, casting, tape.append, aloud=False).begin(3)
    players = [Player.of(scenario.public, seat, casting[seat], 3) for seat in scenario.public.everyone]
    state: State | None = None
    turn, reasons, different = 0, dict[SeatId, str](), set[str]()
    for command, notes in tape.kept:
        if state is not None and state.public.turn != turn:
            turn, views = state.public.turn, [seat_view(scenario, state, player.seat) for player in players]
            for player, view in zip(players, views, strict=True):
                player.read(view)
                reasons[player.seat] = to_json(player.choose(view).reason)
        if isinstance(command, Seal):
            assert (Note("reason", reasons[command.seat]),) == notes
            different.add(notes[0].json)
        _, state = step(scenario, state, command)
    assert len(different) > 5
    assert isinstance(tape.kept[0][0], Begin)
