"""Marked secrets of the other seats turn up nowhere that a seat, or the room, can look."""

from __future__ import annotations

import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.commands import Command, Seal, Talk
from game.core.events import Event
from game.core.ids import PUBLIC, SeatId, is_seen_by
from game.core.position import Words
from game.core.scenario import Scenario
from game.journal.record import Note
from game.table.casting import cast
from game.table.table import Table as GameTable
from tests.properties.games import Game, turns
from tests.properties.moves import any_orders
from tests.properties.tables import FLAGSHIP, LESSON, TINY, Table, build, tables
from tests.properties.worlds import ALL, Shape
from tests.secrecy.channels import Channels, answers, data, played_cards, words
from tests.secrecy.twins import MARK, SEED, mark_of, with_marks

LUCK = st.integers(0, 2**32)
KNOWN = (TINY, FLAGSHIP, LESSON, Shape(3, 6, 8, ALL, 3), Shape(6, 30, 8, ALL, 5))
BIG_NUMBER = re.compile(r"\d{6,}")
GROUPED = re.compile(r"(?<=\d)[,.'’\u00a0\u2009\u202f_](?=\d{3}(?!\d))")
"""What may stand between groups of three digits in words for people."""


def _hits(channels: Channels, allowed: set[str]) -> list[str]:
    """Every place where a mark shows, apart from the marks of cards that have been played."""
    found = []
    known = re.compile("|".join(map(re.escape, allowed)) or r"(?!)")
    for name, text in channels.items():
        unknown = known.sub("", text)
        if MARK in unknown or BIG_NUMBER.search(unknown):
            found.append(name)
    return found


def _without_grouping(channels: Channels) -> Channels:
    return {name: GROUPED.sub("", text) for name, text in channels.items()}


def _look(game: Game, seat: SeatId, rng: Random) -> list[str]:
    """Every channel of the seat in which a mark shows now."""
    allowed = {mark_of(key) for key in played_cards(game.facts)}
    probes = [Seal(seat, any_orders(game.view(seat), rng)) for _ in range(4)]
    spoken = _without_grouping(words(game, seat) | answers(game, probes))
    return _hits(data(game, seat), allowed) + _hits(spoken, allowed)


def _play(scenario: Scenario, luck: int) -> None:
    """Play a random game in which the others also whisper marks to one another."""
    rng = Random(luck)
    everyone = scenario.public.everyone
    seat = SeatId(rng.randrange(len(everyone)))
    for game in turns(Game(with_marks(scenario, seat), SEED + luck), rng):
        assert [] == _look(game, seat, rng)
        others = [other for other in everyone if other != seat]
        if len(others) > 1:
            speaker, hearer = rng.sample(others, 2)
            game.do(Talk(speaker, (hearer,), f"{MARK} between us"))
            assert [] == _look(game, seat, rng)


@given(tables, LUCK)
def test_no_mark_shows_in_a_random_game(table: Table, luck: int) -> None:
    _play(build(table), luck)


@pytest.mark.long
@pytest.mark.parametrize("table", KNOWN, ids=str)
def test_no_mark_shows_in_many_random_games(table: Table) -> None:
    for luck in range(100):
        _play(build(table), luck)


class Keeper:
    """Keeps every step of a table of characters as a game that can be looked into."""

    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.commands: list[Command] = []

    def append(self, _: int, command: Command, __: tuple[Event, ...], ___: tuple[Note, ...]) -> int:
        self.commands.append(command)
        return len(self.commands)

    def game(self, seed: int) -> Game:
        """The game up to its first command; the rest can be done step by step."""
        return Game(self.scenario, seed)


def _play_characters(scenario: Scenario, seat: SeatId, names: dict[SeatId, str], seed: int) -> None:
    """Let characters play with marked books and look over one seat's shoulder."""
    marked = with_marks(scenario, seat)
    keeper = Keeper(marked)
    GameTable(marked, cast(marked.public, (), names), keeper.append).begin(seed)
    game, rng = keeper.game(seed), Random(seed)
    for command in keeper.commands[1:]:
        turn = game.state.public.turn
        game.do(command)
        if turn != game.state.public.turn or game.is_over:
            assert [] == _look(game, seat, rng)
    spoken = [message for message in game.state.messages if is_seen_by(message.seen_by, seat)]
    assert MARK not in "".join(message.said.text for message in spoken if isinstance(message.said, Words))
    assert any(message.seen_by == PUBLIC for message in spoken)


@pytest.mark.parametrize("seat", [0, 1, 2])
def test_characters_give_no_mark_away(seat: int) -> None:
    _play_characters(build(FLAGSHIP), SeatId(seat), {}, SEED + seat)


@pytest.mark.long
@pytest.mark.parametrize("seat", [0, 1, 2])
def test_characters_of_every_kind_give_no_mark_away(seat: int) -> None:
    scenario = build(LESSON)
    keys = [character.key for character in scenario.public.characters]
    for luck in range(20):
        rng = Random(luck)
        names = {other: rng.choice(keys) for other in scenario.public.everyone}
        _play_characters(scenario, SeatId(seat), names, SEED + luck)


@pytest.mark.parametrize("channel", ["view", "news", "screen"])
def test_a_mark_that_shows_would_be_found(channel: str) -> None:
    scenario = build(FLAGSHIP)
    game = Game(with_marks(scenario, SeatId(0)), SEED)
    if channel == "news":
        game.do(Talk(SeatId(1), (SeatId(2),), f"{MARK} between us"))
    channels = _without_grouping(data(game, 2) | words(game, 2))
    assert [channel] == _hits({channel: channels[channel]}, set())


def test_a_card_that_was_not_played_would_be_found() -> None:
    *_, played = turns(Game(with_marks(build(FLAGSHIP), SeatId(0)), SEED), Random(1), busy=False)
    assert played_cards(played.facts)
    assert "log" in _hits(data(played, 0), set())
