from dataclasses import replace
from importlib import import_module
from inspect import isclass, isfunction, signature
from pkgutil import iter_modules

import pytest

import game.agents
from game.agents.agent import Decision, choose
from game.agents.dice import Dice, Stream
from game.agents.memory import Memory
from game.agents.voice import line_for
from game.core.commands import Seal
from game.core.decide import decide
from game.core.evolve import evolve
from game.core.ids import Points, SeatId
from game.core.scenario import SeatBook, SecretCard
from game.core.state import State
from game.core.view import seat_view
from tests.agents.playing import Turn, character, flagship, level, stream, turns

CAST = ("staller", "dealmaker", "incumbent")


def _falsified(book: SeatBook) -> SeatBook:
    """Another book for the same seat: every private number differs."""
    return replace(
        book,
        brief="something else",
        points=tuple(tuple(9000 - amount for amount in points) for points in book.points),
        linkages=tuple(amount + 700 for amount in book.linkages),
        headlines=book.headlines[::-1][:2],
        walk_away=replace(book.walk_away, base=book.walk_away.base + 1500, per_turn=17),
        delay=book.delay + 13,
        card=SecretCard("Another", "Another mandate.", (), 300),
    )


def _with_false_others(state: State, seat: int) -> State:
    """The same game where all but one seat have other books and other accounts."""
    books = tuple(book if number == seat else _falsified(book) for number, book in enumerate(state.books))
    accounts = tuple(
        account
        if number == seat
        else replace(account, delay=Points(7), costs=Points(1), walk_away=Points(99))
        for number, account in enumerate(state.accounts)
    )
    return replace(state, books=books, accounts=accounts)


def _shown(decision: Decision) -> object:
    return decision.orders, decision.messages, decision.line, decision.reason


@pytest.mark.parametrize("seat", range(3))
@pytest.mark.parametrize("seed", [3, 8])
def test_other_seats_secrets_change_nothing_a_character_does_or_says(seat: int, seed: int) -> None:
    scenario = flagship()
    public = scenario.public
    memory: Memory | None = None
    game: list[Turn] = turns(scenario, CAST, seed)
    state = _with_false_others(game[0].state, seat)
    for turn in game:
        view = seat_view(scenario, state, SeatId(seat))
        decision = choose(view, character(public, CAST[seat]), level(public), stream(view, seed), memory)
        memory = decision.memory
        assert _shown(turn.decisions[seat]) == _shown(decision)
        for other, original in enumerate(turn.decisions):
            state = evolve(scenario, state, decide(scenario, state, Seal(SeatId(other), original.orders)))


@pytest.mark.parametrize("seed", [3, 8])
def test_a_line_does_not_depend_on_what_things_are_worth_to_the_seat(seed: int) -> None:
    scenario = flagship()
    for turn in turns(scenario, CAST, seed):
        for seat, (view, decision) in enumerate(zip(turn.views, turn.decisions, strict=True)):
            other = replace(
                view, book=_falsified(view.book), account=replace(view.account, delay=Points(901))
            )
            dice = Dice(stream(view, seed), view.public.turn)
            who, before = character(scenario.public, CAST[seat]), decision.memory.before
            line = line_for(other, decision.orders, who, dice, before)
            assert decision.line == line


def test_a_stream_holds_nothing_from_which_another_could_be_drawn() -> None:
    held = Stream(987654321, "kyiv")

    assert ["value"] == [name for name in dir(held) if not name.startswith("_") and name != "noise"]
    assert callable(held.value)
    assert Stream(987654321, "kremlin").value(0, 10**9) != held.value(0, 10**9)


def test_no_part_of_a_character_is_given_the_seed_of_the_game() -> None:
    for module in iter_modules(game.agents.__path__):
        found = import_module(f"game.agents.{module.name}")
        own = {
            name: part
            for name, part in vars(found).items()
            if getattr(part, "__module__", "") == found.__name__
        }
        for name, part in own.items():
            if name != "Stream" and (isfunction(part) or isclass(part)):
                makes = part.__init__ if isclass(part) else part
                assert "seed" not in signature(makes).parameters, f"{module.name}.{name}"
