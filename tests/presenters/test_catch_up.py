"""What a newcomer to a seat is told: all that matters of what the seat may know, and nothing else."""

from dataclasses import fields, replace

import pytest

from game.core.commands import Ask, Pass, Seal, Talk
from game.core.ids import IssueId, SeatId, Turn
from game.core.orders import Accept, Kind, MakeOffer, MakeStatement, Orders, Prepare
from game.core.position import Words
from game.core.scenario import Scenario
from game.presenters.catch_up import CatchUp, catch_up
from game.presenters.reader import Reader
from game.table.casting import cast
from game.table.table import Table
from tests.text.play import new_table, scenario

JUNE = scenario("no_later_than_june")
K, W, U = SeatId(0), SeatId(1), SeatId(2)
DEAL = "dealmaker", "normal"
READER = Reader(JUNE.public, U)


def seal(table: Table, seat: SeatId, orders: Orders = Orders()) -> None:  # noqa: B008
    table.submit(seat, Seal(seat, orders))


def brief_of(table: Table, seat: SeatId) -> CatchUp:
    absence = table.absence(seat)
    assert absence is not None
    return catch_up(table.view(seat), absence)


def words_of(brief: CatchUp) -> str:
    return "\n".join(str(getattr(brief, field.name)) for field in fields(brief))


def back_in_turn(turn: int, seed: int = 7, seat: SeatId = U) -> Table:
    table = new_table("no_later_than_june", [seat], seed)
    table.hand_over(Pass(seat, *DEAL, Turn(turn)))
    return table


def test_it_names_who_played_and_when() -> None:
    assert "Dealmaker, Normal, played this seat in turns 1 to 4." in brief_of(back_in_turn(5), U).who
    assert "in turn 1." in brief_of(back_in_turn(2), U).who


def test_a_seat_that_passed_for_a_moment_missed_nothing() -> None:
    table = new_table("no_later_than_june", [0, 2])
    table.hand_over(Pass(U, *DEAL))
    table.hand_over(Pass(U))
    brief = brief_of(table, U)

    assert "for a moment" in brief.who
    assert ((), (), ()) == (brief.done, brief.news, brief.moves)


def test_every_turn_of_the_character_is_told_with_its_reasons() -> None:
    brief = brief_of(back_in_turn(5), U)

    assert [1, 2, 3, 4] == [done.turn for done in brief.done]
    assert all(done.orders and done.reasons for done in brief.done)
    assert any(done.said for done in brief.done)


def test_open_offers_questions_and_pending_agreements_are_told_first() -> None:
    table = new_table("no_later_than_june", [0, 1, 2])
    people = MakeOffer((0, 0, 0, 0, 0, 0, 0, 1, 0), (K, U), Kind.INTERIM, Turn(4))
    table.hand_over(Pass(U, "staller", "easy"))
    seal(table, K)
    seal(table, W, Orders(people))
    table.submit(K, Ask(K, U, IssueId(0), 1))
    table.hand_over(Pass(U))
    brief = brief_of(table, U)

    assert "Waiting for your answer: the White House’s offer of turn 1." in brief.waits
    assert 1 == sum("A question to you" in line for line in brief.waits)
    assert "The White House’s offer of turn 1, interim agreement" == brief.papers[0].head


def test_what_is_due_and_what_binds_is_told() -> None:
    table = new_table("no_later_than_june", [0, 2])
    package = (0, 0, 0, 0, 0, 0, 0, 1, 0)
    seal(table, K, Orders(MakeOffer(package, (U,), Kind.INTERIM, Turn(4)), (Prepare(IssueId(7)),)))
    seal(table, U, Orders(desk=(Prepare(IssueId(7)),)))
    offer = next(o.id for o in table.view(U).offers if o.proposer == K and o.turn == 1)
    seal(table, U, Orders(Accept(offer)))
    table.hand_over(Pass(U, "institutionalist", "normal"))
    seal(table, K)
    table.hand_over(Pass(U))
    bound = brief_of(table, U).waits
    table.hand_over(Pass(U, "institutionalist", "normal"))
    seal(table, K)
    table.hand_over(Pass(U))

    assert any(line.startswith("You are bound by the agreement") for line in bound)
    assert any(line.startswith("To be signed this turn") for line in brief_of(table, U).waits)


def test_sealed_orders_are_said_to_stay_sealed() -> None:
    table = new_table("no_later_than_june", [0, 2])
    seal(table, U)
    table.hand_over(Pass(U, *DEAL))
    table.hand_over(Pass(U))

    assert "Orders for this turn are sealed already. They stay sealed." in brief_of(table, U).waits


def test_promises_that_hold_come_first_and_new_ones_are_marked() -> None:
    table = new_table("no_later_than_june", [2], 7)
    seal(table, U, Orders(desk=(MakeStatement(),)))
    table.hand_over(Pass(U, *DEAL, Turn(6)))
    promises = brief_of(table, U).promises

    assert sorted((kept.is_open for kept in promises), reverse=True) == [kept.is_open for kept in promises]
    own = next(kept for kept in promises if "Turn 1: your warm statement" in kept.line)
    assert not own.is_open
    assert own.is_new


def test_a_promise_that_stands_as_before_is_not_new() -> None:
    table = new_table("no_later_than_june", [0, 2])
    seal(table, U, Orders(desk=(MakeStatement(),)))
    seal(table, K)
    table.hand_over(Pass(U, "staller", "easy", Turn(3)))
    seal(table, K)
    own = next(kept for kept in brief_of(table, U).promises if "your warm statement" in kept.line)

    assert (True, False) == (own.is_open, own.is_new)


def test_numbers_are_told_as_they_were_and_are() -> None:
    table = new_table("no_later_than_june", [2], 7)
    before = table.view(U).public
    table.hand_over(Pass(U, *DEAL, Turn(5)))
    after, moves = table.view(U).public, {move.name: move for move in brief_of(table, U).moves}

    assert READER.reading(before.gauges[0]) == moves["Moscow’s leverage"].before
    assert READER.reading(after.gauges[0]) == moves["Moscow’s leverage"].now
    assert all(move.before != move.now for move in moves.values())
    assert any(name.startswith("File on") for name in moves)


def test_own_deeds_are_told_once() -> None:
    news = "\n".join(line for _, lines in brief_of(back_in_turn(6), U).news for line in lines)

    assert "You prepared" not in news
    assert "You offered" not in news


def test_words_of_the_person_before_are_not_the_characters() -> None:
    table = new_table("no_later_than_june", [2])
    table.submit(U, Talk(U, (K,), "My own words."))
    table.hand_over(Pass(U, *DEAL, Turn(3)))

    assert "My own words." not in words_of(brief_of(table, U))


# -- secrets ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seat", [K, W, U])
def test_no_other_seats_secret_is_told(seat: SeatId) -> None:
    secret = _marked(JUNE)
    table = Table(secret, cast(secret.public, (seat,)), lambda n, *_: n + 1)
    table.begin(7)
    table.hand_over(Pass(seat, *DEAL, Turn(7)))
    told = words_of(brief_of(table, seat))

    for other in (K, W, U):
        assert f"CANARY-{other}" not in told


def _marked(known: Scenario) -> Scenario:
    """Every private word of a seat says whose it is."""
    books = tuple(
        replace(
            book,
            brief=f"CANARY-{book.seat}",
            headlines=tuple(replace(line, text=f"CANARY-{book.seat}") for line in book.headlines),
        )
        for book in known.books
    )
    return replace(known, books=books)


@pytest.mark.parametrize("seat", [K, U])
def test_what_is_told_depends_on_nothing_the_seat_may_not_know(seat: SeatId) -> None:
    """People play the other seats alike in two games whose secrets differ; the newcomer reads the same."""
    others = tuple(other for other in (K, W, U) if other != seat)
    told = []
    for twin in (JUNE, _other_books(JUNE, seat)):
        table = Table(twin, cast(twin.public, (K, W, U)), lambda n, *_: n + 1)
        table.begin(7)
        table.hand_over(Pass(seat, *DEAL))
        for _ in range(3):
            for other in others:
                table.submit(other, Talk(other, tuple(o for o in others if o != other), "Between us."))
                seal(
                    table,
                    other,
                    Orders(desk=(MakeStatement(),)) if table.view(other).public.turn == 1 else Orders(),
                )
        table.hand_over(Pass(seat))
        told.append(brief_of(table, seat))

    assert told[0] == told[1]
    assert "Between us." not in words_of(told[0])
    assert 3 == len(told[0].done)


def _other_books(known: Scenario, seat: SeatId) -> Scenario:
    """The same for one seat; the others want quite other things."""
    books = tuple(
        book
        if book.seat == seat
        else replace(book, points=tuple(row[::-1] for row in book.points), brief="Quite other things.")
        for book in known.books
    )
    return replace(known, books=books)


def test_words_said_behind_the_seats_back_stay_there() -> None:
    table = new_table("no_later_than_june", [0, 1, 2])
    table.hand_over(Pass(U, *DEAL, Turn(3)))
    table.submit(K, Talk(K, (W,), "Not for Kyiv."))
    for _ in range(2):
        seal(table, K)
        seal(table, W)

    assert any(isinstance(m.said, Words) and m.said.text == "Not for Kyiv." for m in table.view(W).messages)
    assert "Not for Kyiv." not in words_of(brief_of(table, U))
