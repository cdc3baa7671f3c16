"""What holds for every character in every seat at every level, whatever is played."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise, product
from random import Random

import pytest

from game.agents.agent import Decision, choose
from game.agents.dice import Stream
from game.agents.memory import Memory
from game.agents.reasons import Code
from game.core.codec import to_json
from game.core.commands import Answer, Ask, Seal, Talk
from game.core.decide import decide
from game.core.evolve import evolve
from game.core.ids import IssueId, Points, SeatId, Turn
from game.core.legal import check
from game.core.position import Asked
from game.core.scenario import Scenario, SeatBook
from game.core.state import State
from game.core.view import SeatView, seat_view
from game.presenters.reader import Reader
from game.presenters.why import why
from tests.agents.plain import plain
from tests.agents.playing import began, character, flagship, lesson, level, tiny
from tests.properties.games import Game
from tests.properties.moves import legal_orders

CHARACTERS = (
    "hardliner",
    "dealmaker",
    "staller",
    "institutionalist",
    "incumbent",
    "bridge_builder",
    "mirror",
)
LEVELS = ("easy", "normal", "hard")
SCENARIOS = ("flagship", "lesson", "tiny", "plain")
TABLES = tuple(product(SCENARIOS, LEVELS))
SHORT = 6
"""Turns of a game that are looked at; the long tests look at all."""
Cast = tuple[str, ...]


@cache
def _scenario(name: str) -> Scenario:
    return _MAKERS[name]()


def _plain() -> Scenario:
    return plain(11, seats=4, issues=7, turns=5)


def _casts(scenario: Scenario) -> tuple[Cast, ...]:
    """Seven casts in which every character sits in every seat once."""
    seats = len(scenario.public.seats)
    return tuple(
        tuple(CHARACTERS[(first + 2 * seat) % len(CHARACTERS)] for seat in range(seats))
        for first in range(len(CHARACTERS))
    )


@dataclass(frozen=True)
class Step:
    """A turn of a game: the state the characters saw, after all were asked, and what they did."""

    state: State
    views: tuple[SeatView, ...]
    decisions: tuple[Decision, ...]

    @property
    def shown(self) -> tuple[object, ...]:
        """All that comes of it."""
        return tuple((d.orders, d.messages, d.line, d.reason) for d in self.decisions)


def _ask(scenario: Scenario, state: State, rng: Random) -> State:
    """Some seats ask some others for something."""
    for seat in scenario.public.everyone:
        others = [other for other in scenario.public.everyone if other != seat]
        for other in rng.sample(others, rng.randint(0, len(others))):
            issue = rng.randrange(len(scenario.public.issues))
            option = rng.randrange(len(scenario.public.issues[issue].options))
            state = evolve(scenario, state, decide(scenario, state, Ask(seat, other, IssueId(issue), option)))
    return state


def _play(scenario: Scenario, cast: Cast, level_key: str, seed: int, last: int = SHORT) -> Iterator[Step]:
    public, rng, state = scenario.public, Random(seed), began(scenario, seed)
    people, at = [character(public, key) for key in cast], level(public, level_key)
    memories: list[Memory | None] = [None] * len(cast)
    while state.public.ending is None and state.public.turn <= last:
        state = _ask(scenario, state, rng)
        views = tuple(seat_view(scenario, state, seat) for seat in public.everyone)
        decisions = tuple(
            choose(view, who, at, Stream(seed, public.seats[view.seat].key), memory)
            for view, who, memory in zip(views, people, memories, strict=True)
        )
        yield Step(state, views, decisions)
        memories = [decision.memory for decision in decisions]
        state = _carried_out(scenario, state, decisions)


def _carried_out(scenario: Scenario, state: State, decisions: tuple[Decision, ...]) -> State:
    for message in (message for decision in decisions for message in decision.messages):
        state = evolve(scenario, state, decide(scenario, state, message))
    for seat, decision in enumerate(decisions):
        state = evolve(scenario, state, decide(scenario, state, Seal(SeatId(seat), decision.orders)))
    return state


_MAKERS: dict[str, Callable[[], Scenario]] = {
    "flagship": flagship,
    "lesson": lesson,
    "tiny": tiny,
    "plain": _plain,
}


@cache
def _games(name: str, level_key: str) -> tuple[tuple[Step, ...], ...]:
    scenario = _scenario(name)
    return tuple(tuple(_play(scenario, cast, level_key, 5)) for cast in _casts(scenario))


def _steps(name: str, level_key: str) -> Iterator[tuple[Step, int, SeatView, Decision]]:
    for game in _games(name, level_key):
        for step in game:
            for seat, (view, decision) in enumerate(zip(step.views, step.decisions, strict=True)):
                yield step, seat, view, decision


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_character_sits_in_every_seat(name: str) -> None:
    casts = _casts(_scenario(name))
    for seat in range(len(_scenario(name).public.seats)):
        assert set(CHARACTERS) == {cast[seat] for cast in casts}


@pytest.mark.parametrize(("name", "level_key"), TABLES)
def test_every_order_and_every_word_is_allowed(name: str, level_key: str) -> None:
    for step, seat, view, decision in _steps(name, level_key):
        check(view, decision.orders)
        assert decision.reason.table.code is not Code.FELL_BACK
        state = step.state
        for message in decision.messages:
            assert seat == message.seat
            state = evolve(_scenario(name), state, decide(_scenario(name), state, message))


@pytest.mark.parametrize(("name", "level_key"), TABLES)
def test_every_question_is_answered_in_the_turn_in_which_it_is_asked(name: str, level_key: str) -> None:
    asked = 0
    for step, seat, _, decision in _steps(name, level_key):
        askers = {
            message.sender
            for message in step.state.messages
            if isinstance(message.said, Asked)
            and message.to == (seat,)
            and message.turn == step.state.public.turn
        }
        answers = [message for message in decision.messages if isinstance(message, Answer)]
        said = [message.to for message in decision.messages if isinstance(message, Talk)]
        assert sorted(askers) == [answer.to for answer in answers]
        assert [(asker,) for asker in sorted(askers)] == said
        assert len(answers) == len(decision.reason.answers)
        asked += len(askers)
    assert asked > 0


@pytest.mark.parametrize(("name", "level_key"), TABLES)
def test_every_order_is_explained_and_every_turn_has_a_line(name: str, level_key: str) -> None:
    reader = Reader(_scenario(name).public)
    for _, seat, _, decision in _steps(name, level_key):
        told = why(reader, SeatId(seat), decision.reason)
        assert len(decision.orders.desk) == len(told.desk)
        assert len(decision.orders.withhold) == len(told.withheld)
        assert all(told.sentences)
        assert told.asked
        assert decision.line


@pytest.mark.parametrize(("name", "level_key"), TABLES)
def test_the_same_seed_gives_the_same_game_whatever_was_played_before(name: str, level_key: str) -> None:
    scenario = _scenario(name)
    # In another order than at first, so that a memory of earlier games would show.
    for cast, game in reversed(list(zip(_casts(scenario), _games(name, level_key), strict=True))):
        again = tuple(_play(scenario, cast, level_key, 5))
        assert [step.shown for step in game] == [step.shown for step in again]


def _falsified(book: SeatBook) -> SeatBook:
    """Another book for the same seat: every private number differs; the published order stays."""
    return replace(
        book,
        brief="something else",
        points=tuple(tuple(7 * amount + 300 for amount in points) for points in book.points),
        linkages=tuple(amount + 700 for amount in book.linkages),
        headlines=book.headlines[::-1],
        walk_away=replace(book.walk_away, base=book.walk_away.base + 1500, per_turn=17),
        delay=book.delay + 13,
    )


@pytest.mark.parametrize(("name", "level_key"), TABLES)
def test_nothing_hangs_on_what_things_are_worth_to_others(name: str, level_key: str) -> None:
    scenario = _scenario(name)
    public, at = scenario.public, level(scenario.public, level_key)
    for place, (cast, game) in enumerate(zip(_casts(scenario), _games(name, level_key), strict=True)):
        seat = SeatId(place % len(public.seats))
        memory: Memory | None = None
        for step in game:
            books = tuple(book if book.seat == seat else _falsified(book) for book in step.state.books)
            accounts = tuple(
                account if other == seat else replace(account, costs=Points(account.costs + 111))
                for other, account in enumerate(step.state.accounts)
            )
            view = seat_view(scenario, replace(step.state, books=books, accounts=accounts), seat)
            who, chance = character(public, cast[seat]), Stream(5, public.seats[seat].key)
            decision = choose(view, who, at, chance, memory)
            memory = decision.memory
            assert step.shown[seat] == (decision.orders, decision.messages, decision.line, decision.reason)


@pytest.mark.parametrize(("name", "level_key"), TABLES)
def test_a_character_leaves_what_it_was_shown_as_it_was(name: str, level_key: str) -> None:
    # Views are shared by all that read them; a decision asked for twice is the same decision.
    scenario = _scenario(name)
    public, at = scenario.public, level(scenario.public, level_key)
    cast, game = _casts(scenario)[0], _games(name, level_key)[0]
    for before, step in pairwise(game):
        for seat, view in enumerate(step.views):
            fresh = seat_view(scenario, step.state, SeatId(seat))
            assert fresh == view
            memory = before.decisions[seat].memory
            chance = Stream(5, public.seats[seat].key)
            first, second = (choose(view, character(public, cast[seat]), at, chance, memory) for _ in "ab")
            assert first == second == step.decisions[seat]


# Against partners that do anything the rules allow.


def _answers_among_random_players(name: str, key: str, seed: int) -> tuple[int, int]:
    """One character among random seats that ask at random: how many questions, and how many were answered.

    Of several questions of a seat before the character speaks, the latest counts.
    """
    scenario, rng = _scenario(name), Random(seed)
    public, game = scenario.public, Game(scenario, seed)
    seat = SeatId(rng.randrange(len(public.seats)))
    who, at = character(public, key), level(public, rng.choice(LEVELS))
    memory: Memory | None = None
    asked = answered = 0
    while not game.is_over:
        askers = set()
        for other in public.everyone:
            if other != seat and rng.random() < 0.7:
                issue = rng.randrange(len(public.issues))
                option = rng.randrange(len(public.issues[issue].options))
                game.do(Ask(other, seat, IssueId(issue), option))
                askers.add(other)
        view = game.view(seat)
        decision = choose(view, who, at, Stream(seed, public.seats[seat].key), memory)
        memory = decision.memory
        check(view, decision.orders)
        for message in decision.messages:
            game.do(message)
        asked += len(askers)
        answered += len({m.to for m in decision.messages if isinstance(m, Answer)} & askers)
        for other in public.everyone:
            orders = decision.orders if other == seat else legal_orders(game.view(other), rng, walk_out=0)
            game.do(Seal(other, orders))
    return asked, answered


@pytest.mark.parametrize("key", CHARACTERS)
@pytest.mark.parametrize("name", SCENARIOS)
def test_every_question_of_partners_that_do_anything_is_answered(name: str, key: str) -> None:
    asked, answered = _answers_among_random_players(name, key, len(key))
    assert asked > 0
    assert asked == answered


@pytest.mark.long
@pytest.mark.parametrize("key", CHARACTERS)
@pytest.mark.parametrize("name", SCENARIOS)
def test_every_question_is_answered_in_many_random_games(name: str, key: str) -> None:
    for seed in range(100, 130):
        asked, answered = _answers_among_random_players(name, key, seed)
        assert asked == answered


@pytest.mark.long
@pytest.mark.parametrize("level_key", LEVELS)
@pytest.mark.parametrize("name", SCENARIOS)
def test_every_casting_plays_whole_games_by_the_rules(name: str, level_key: str) -> None:
    scenario = _scenario(name)
    for seed, cast in enumerate(product(CHARACTERS, repeat=min(3, len(scenario.public.seats)))):
        whole = (cast * 2)[: len(scenario.public.seats)]
        for step in _play(scenario, whole, level_key, seed % 50, last=Turn(99)):
            for view, decision in zip(step.views, step.decisions, strict=True):
                check(view, decision.orders)
                assert decision.reason.table.code is not Code.FELL_BACK
                assert to_json(decision.reason)
