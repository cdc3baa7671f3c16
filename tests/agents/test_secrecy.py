from dataclasses import replace

import pytest

from game.agents.agent import Decision, choose
from game.agents.dice import Dice, stream_of
from game.agents.memory import Memory
from game.agents.voice import line_for
from game.core.commands import Seal
from game.core.decide import decide
from game.core.evolve import evolve
from game.core.ids import Points, SeatId
from game.core.scenario import SeatBook, SecretCard
from game.core.state import State
from game.core.view import seat_view
from tests.agents.playing import Turn, character, flagship, level, turns

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
        decision = choose(view, character(public, CAST[seat]), level(public), seed, memory)
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
            dice = Dice(seed, stream_of(scenario.public.seats[seat].key), view.public.turn)
            line = line_for(other, decision.orders, character(scenario.public, CAST[seat]), dice)
            assert decision.line == line
