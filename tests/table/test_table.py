"""The one authority: first on disk, then seen; characters in between; games taken up again."""

from pathlib import Path

import pytest

from game.core.commands import Command, Seal, Talk
from game.core.events import Event, OrdersSealed
from game.core.ids import SeatId, Turn
from game.core.orders import Orders
from game.core.position import Words
from game.journal.header import Header
from game.journal.problem import JournalProblem
from game.journal.record import Note
from game.journal.replay import verify
from game.journal.store import Journal
from game.table.casting import cast
from game.table.table import Table
from tests.text.play import new_table, scenario

JUNE = scenario("no_later_than_june")
K, W, U = SeatId(0), SeatId(1), SeatId(2)


def seal(table: Table, seat: SeatId, orders: Orders = Orders()) -> None:  # noqa: B008
    table.submit(seat, Seal(seat, orders))


class Tape:
    """A journal in memory that breaks when told to."""

    def __init__(self) -> None:
        self.commands: list[Command] = []
        self.broken = False

    def append(
        self, expected: int, command: Command, events: tuple[Event, ...], notes: tuple[Note, ...]
    ) -> int:
        if self.broken:
            raise JournalProblem("disk_full", file="tape")
        assert len(self.commands) == expected
        self.commands.append(command)
        return expected + 1


def test_characters_play_a_game_to_its_end_alone() -> None:
    assert new_table("no_later_than_june", []).is_over


def test_characters_wait_for_people_and_then_the_turn_resolves() -> None:
    table = new_table("no_later_than_june", [2])

    assert (U,) == table.waiting_for
    seal(table, U)

    assert 2 == table.view(U).public.turn


def test_of_several_people_each_is_waited_for() -> None:
    table = new_table("no_later_than_june", [0, 2])
    seal(table, U)

    assert (K,) == table.waiting_for
    assert 1 == table.view(K).public.turn


def test_what_could_not_be_stored_has_not_happened() -> None:
    tape = Tape()
    table = new_table("no_later_than_june", [2], append=tape.append)
    before, log = table.view(U), table.log(U)
    tape.broken = True

    with pytest.raises(JournalProblem):
        seal(table, U)

    assert before == table.view(U)
    assert log == table.log(U)


def test_a_move_stored_while_the_next_could_not_be_is_gone_on_with() -> None:
    tape = Tape()
    table = new_table("no_later_than_june", [2], append=tape.append)

    def once(expected: int, command: Command, events: tuple[Event, ...], notes: tuple[Note, ...]) -> int:
        number = tape.append(expected, command, events, notes)
        tape.broken = True
        return number

    table._append = once
    with pytest.raises(JournalProblem):
        seal(table, U)
    assert () == table.waiting_for
    tape.broken, table._append = False, tape.append

    table.go_on()

    assert 2 == table.view(U).public.turn


def test_logs_are_numbered_without_gaps_and_hold_only_what_the_seat_may_see() -> None:
    table = new_table("no_later_than_june", [2], seed=3)
    for _ in range(3):
        seal(table, U)

    for seat in (K, W, U):
        log = table.log(seat)
        assert list(range(1, len(log) + 1)) == [notice.number for notice in log]
        assert {seat} >= {notice.event.seat for notice in log if isinstance(notice.event, OrdersSealed)}


def test_saying_lines_aloud_changes_nothing_else() -> None:
    aloud, quiet = (
        new_table("no_later_than_june", [], seed=5),
        new_table("no_later_than_june", [], seed=5, aloud=False),
    )

    assert aloud.outcome() == quiet.outcome()


def test_characters_say_their_lines_where_all_can_hear() -> None:
    table = new_table("no_later_than_june", [2])
    seal(table, U)

    spoken = {message.sender for message in table.view(U).messages if isinstance(message.said, Words)}
    assert {K, W} == spoken


def test_only_the_finished_game_has_an_outcome() -> None:
    with pytest.raises(ValueError, match="not over"):
        new_table("tiny", [0]).outcome()


@pytest.mark.parametrize("cut", [1, 2, 4, 5, 9, 14, 23])
def test_a_game_cut_off_anywhere_goes_on_as_if_it_had_not_been(tmp_path: Path, cut: int) -> None:
    casting = cast(JUNE.public, (U,))
    tape = Tape()
    whole = Table(JUNE, casting, tape.append)
    whole.begin(11)
    whole.submit(U, Talk(U, (K,), "Good day."))
    for _ in range(12):
        if not whole.is_over:
            seal(whole, U)
    with Journal.create(tmp_path / "game-1.db", Header.of("1", JUNE, "now")) as journal:
        first = Table(JUNE, casting, journal.append)
        first.begin(11)
        first.submit(U, Talk(U, (K,), "Good day."))
        for _ in range(12):
            if not first.is_over:
                seal(first, U)
        records = journal.records()
    kept = records[:cut]
    again = Table(JUNE, casting, None)

    again.resume(kept)
    if cut == 1:
        again.submit(U, Talk(U, (K,), "Good day."))
    while not again.is_over:
        seal(again, U)

    assert whole.outcome() == again.outcome()
    assert whole.view(U) == again.view(U)


def test_a_stored_game_verifies(tmp_path: Path) -> None:
    with Journal.create(tmp_path / "game-1.db", Header.of("1", JUNE, "now")) as journal:
        table = Table(JUNE, cast(JUNE.public), journal.append)
        table.begin(4)

        assert verify(journal.scenario, journal.records()) is None


def test_a_seat_can_look_back_to_when_a_turn_began_and_no_further() -> None:
    table = new_table("no_later_than_june", [K, U])
    first = table.view(K)
    table.submit(K, Talk(K, (U,), "said later"))
    for seat in (K, U):
        seal(table, seat)

    assert first == table.earlier(K, Turn(1))
    assert table.view(U) == table.earlier(U, Turn(2))
    with pytest.raises(ValueError, match="turn 3"):
        table.earlier(K, Turn(3))
