"""Seats change hands at any moment, as facts of the game; a newcomer knows what the seat could see."""

from pathlib import Path

import pytest

from game.agents.dice import Stream
from game.agents.memory import rebuild
from game.core.commands import Ask, Command, ForceTurn, HandOver, Pass, Seal, Talk, UndoTurn
from game.core.errors import Refused
from game.core.events import Event, OrdersSealed, SeatPassed
from game.core.ids import PUBLIC, IssueId, SeatId, Turn
from game.core.orders import MakeStatement, Orders, WalkOut
from game.journal.header import Header
from game.journal.problem import JournalProblem
from game.journal.record import Note, Record
from game.journal.replay import verify
from game.journal.store import Journal
from game.journal.transfer import export_game, import_game
from game.table.casting import Occupant, cast, find_character, find_level, format_casting
from game.table.seating import seating_of
from game.table.table import Table
from tests.text.play import new_table, scenario

JUNE = scenario("no_later_than_june")
K, W, U = SeatId(0), SeatId(1), SeatId(2)
DEAL = "dealmaker", "normal"


class Tape:
    """A journal in memory that stops taking commands when told to."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        self.most = 10_000

    def append(
        self, expected: int, command: Command, events: tuple[Event, ...], notes: tuple[Note, ...]
    ) -> int:
        if len(self.records) >= self.most:
            raise JournalProblem("disk_full", file="tape")
        assert len(self.records) == expected
        self.records.append(Record(expected + 1, command, events, notes))
        return expected + 1


def seal(table: Table, seat: SeatId, orders: Orders = Orders()) -> None:  # noqa: B008
    table.submit(seat, Seal(seat, orders))


def changing(table: Table, begin: bool = True) -> None:
    """A game in which Kyiv's person leaves, is back, sits down in the Kremlin, and leaves for good."""
    if begin:
        table.begin(11)
    seal(table, U, Orders(desk=(MakeStatement(),)))
    table.submit(U, Talk(U, (K,), "Until later."))
    table.submit(U, Ask(U, K, IssueId(4), 1))
    table.submit(U, Ask(U, W, IssueId(6), 2))
    table.hand_over(Pass(U, *DEAL, Turn(4)))
    table.submit(U, Ask(U, K, IssueId(4), 2))
    seal(table, U)
    table.hand_over(Pass(K), Pass(U, "hardliner", "hard"))
    seal(table, K)
    table.hand_over(Pass(K, "staller", "easy"))


def test_a_character_plays_until_the_turn_in_which_the_person_is_back() -> None:
    table = new_table("no_later_than_june", [2])
    table.hand_over(Pass(U, *DEAL, Turn(4)))

    assert (U,) == table.people == table.waiting_for
    assert 4 == table.view(U).public.turn
    assert Occupant() == table.casting[U]


def test_a_character_that_stays_plays_to_the_end() -> None:
    table = new_table("no_later_than_june", [2])
    table.hand_over(Pass(U, *DEAL))

    assert table.is_over
    assert (U,) == table.visited
    assert Occupant(*DEAL) == table.casting[U]


def test_the_others_are_still_waited_for() -> None:
    table = new_table("no_later_than_june", [0, 2])
    table.hand_over(Pass(U, *DEAL))

    assert (K,) == table.people == table.waiting_for
    assert 1 == table.view(K).public.turn
    assert None is table.view(U).orders


def test_a_return_that_has_been_or_was_called_off_does_not_come_again() -> None:
    table = new_table("no_later_than_june", [0, 2])
    table.hand_over(Pass(U, *DEAL, Turn(2)))
    seal(table, K)
    table.hand_over(Pass(U, *DEAL))
    seal(table, K)
    assert (K,) == table.people

    table.hand_over(Pass(U, *DEAL, Turn(4)))
    assert 4 == table.until(U)
    table.hand_over(Pass(U, "staller", "easy"))
    assert None is table.until(U)
    seal(table, K)

    assert (K,) == table.people


def test_sealed_orders_stay_sealed_when_the_seat_passes() -> None:
    table = new_table("no_later_than_june", [0, 2])
    orders = Orders(desk=(MakeStatement(),))
    seal(table, U, orders)

    table.hand_over(Pass(U, *DEAL))
    assert orders == table.view(U).orders
    table.hand_over(Pass(U))
    with pytest.raises(Refused, match="already_sealed"):
        seal(table, U)
    seal(table, K)

    given = [n.event.orders for n in table.log(U) if isinstance(n.event, OrdersSealed) and n.turn == 1]
    assert [orders] == given


def test_all_that_a_character_did_stands_when_a_person_is_back() -> None:
    alone, back = new_table("no_later_than_june", [2]), new_table("no_later_than_june", [2])
    alone.hand_over(Pass(U, *DEAL, Turn(6)))
    back.hand_over(Pass(U, *DEAL, Turn(3)))
    back.hand_over(Pass(U, *DEAL, Turn(6)))

    assert alone.view(U) == back.view(U)


def test_a_newcomer_sees_what_the_seat_saw() -> None:
    table = new_table("no_later_than_june", [2], seed=5)
    seal(table, U)
    before = table.view(K)

    table.hand_over(Pass(K))

    assert before == table.view(K)
    assert (K, U) == table.people
    assert (U, K) == table.visited


@pytest.mark.parametrize("command", [Seal(K, Orders()), Talk(K, (U,), "Hm."), Ask(K, U, IssueId(0), 1)])
def test_nobody_moves_for_a_seat_that_a_character_plays(command: Seal | Talk | Ask) -> None:
    table = new_table("no_later_than_june", [2])

    with pytest.raises(Refused, match="played_by_character"):
        table.submit(K, command)


def test_whoever_has_left_a_seat_can_do_nothing_there() -> None:
    table = new_table("no_later_than_june", [0, 2])
    chair = table.chair(U)
    table.hand_over(Pass(U, *DEAL))

    with pytest.raises(Refused, match="played_by_character"):
        chair.submit(Seal(U, Orders()))


def test_a_new_character_has_made_of_every_turn_what_its_seat_could_see() -> None:
    table = new_table("no_later_than_june", [2], seed=3)
    views = [table.view(U)]
    for _ in range(3):
        seal(table, U)
        views.append(table.view(U))
    table.submit(U, Talk(U, (K,), "This comes after the turn has been read."))
    table.hand_over(Pass(K), Pass(U, *DEAL))

    character, level = find_character(JUNE.public, DEAL[0]), find_level(JUNE.public, DEAL[1])
    expected = rebuild(views, character, level, Stream(3, "kyiv"))
    assert expected is not None
    assert expected == table._players[U]._memory


def test_who_plays_is_told_to_all_and_nothing_else() -> None:
    table = new_table("no_later_than_june", [2])
    before = {seat: len(table.log(seat)) for seat in (K, W, U)}
    table.hand_over(Pass(K))

    for seat in (K, W, U):
        assert [SeatPassed(K, "", "", None, PUBLIC)] == [n.event for n in table.log(seat, before[seat])]


@pytest.mark.parametrize("seat", [K, W, U])
def test_undoing_a_turn_does_not_undo_who_plays(seat: SeatId) -> None:
    table = new_table("no_later_than_june", [0, 2])
    seal(table, U)
    seal(table, K)
    table.hand_over(Pass(U, *DEAL))
    table._record(UndoTurn())

    assert 1 == table.view(seat).public.turn
    assert (K,) == table.people
    seal(table, K)
    assert 2 == table.view(seat).public.turn


def test_a_turn_that_is_called_brings_the_person_back_too() -> None:
    table = new_table("no_later_than_june", [0, 2])
    table.hand_over(Pass(U, *DEAL, Turn(2)))
    table._record(ForceTurn())

    assert (K, U) == table.people


def test_after_the_end_nothing_changes_hands() -> None:
    table = new_table("no_later_than_june", [2])
    seal(table, U, Orders(WalkOut()))

    with pytest.raises(Refused, match="game_over"):
        table.hand_over(Pass(U, *DEAL))


# -- what a person missed -----------------------------------------------------------------------------------


def test_the_absence_holds_what_the_character_did_and_nothing_of_the_person() -> None:
    table = new_table("no_later_than_june", [2], append=Tape().append)
    seal(table, U)
    table.submit(U, Talk(U, (K,), "My own words."))
    table.hand_over(Pass(U, *DEAL, Turn(5)))
    seal(table, U)
    absence = table.absence(U)

    assert absence is not None
    sealed = [n.turn for n in absence.notices if isinstance(n.event, OrdersSealed)]
    assert (2, 5, [2, 3, 4]) == (absence.since, absence.until, sealed)
    assert [2, 3, 4] == [turn for turn, _ in absence.reasons]
    assert 2 == absence.before.public.turn
    assert "My own words." not in str(absence.notices)


def test_a_seat_that_only_people_played_has_no_absence() -> None:
    table = new_table("no_later_than_june", [2])
    seal(table, U)

    assert None is table.absence(U)


def test_one_character_after_another_is_one_absence() -> None:
    table = new_table("no_later_than_june", [0, 2])
    table.hand_over(Pass(U, *DEAL))
    seal(table, K)
    table.hand_over(Pass(U, "hardliner", "easy"))
    seal(table, K)
    table.hand_over(Pass(U))
    absence = table.absence(U)

    assert absence is not None
    assert (1, 3, "hardliner") == (absence.since, absence.until, absence.who.character)
    assert [1, 2] == [n.turn for n in absence.notices if isinstance(n.event, OrdersSealed)]


def test_a_seat_taken_from_the_first_character_was_away_from_the_beginning() -> None:
    table = new_table("no_later_than_june", [2])
    seal(table, U)
    table.hand_over(Pass(W))
    absence = table.absence(W)

    assert absence is not None
    assert (0, 2, 1) == (absence.since, absence.until, absence.before.public.turn)
    assert 1 == absence.notices[0].number


# -- stored games -------------------------------------------------------------------------------------------


def stored(path: Path, number: str = "1") -> Journal:
    casting = format_casting(JUNE.public, cast(JUNE.public, (U,)))
    return Journal.create(path / f"game-{number}.db", Header.of(number, JUNE, "now", casting))


def test_a_game_with_hand_overs_verifies_and_survives_export(tmp_path: Path) -> None:
    with stored(tmp_path) as journal:
        table = Table(JUNE, cast(JUNE.public, (U,)), journal.append)
        changing(table)
        records = journal.records()
        export_game(journal, tmp_path / "game.jsonl")
    (tmp_path / "else").mkdir()
    with import_game(tmp_path / "game.jsonl", tmp_path / "else") as brought:
        assert records == brought.records()
        again = Table(brought.scenario, cast(JUNE.public, (U,)))
        again.resume(brought.records())

    assert None is verify(JUNE, records)
    assert table.casting == again.casting == seating_of(cast(JUNE.public, (U,)), _happened(records)).casting
    for seat in (K, W, U):
        assert table.view(seat) == again.view(seat)
        assert table.absence(seat) == again.absence(seat)
        assert table.log(seat) == again.log(seat)


def test_a_game_cut_off_at_any_command_goes_on_as_if_it_had_not_been() -> None:
    casting = cast(JUNE.public, (U,))
    whole = Tape()
    changing(Table(JUNE, casting, whole.append))
    passed = [r.sequence for r in whole.records if isinstance(r.command, HandOver)]
    last = passed[-1]
    cuts = sorted({1, *range(passed[0], passed[1] + 2), *range(passed[2] - 2, passed[2] + 4), last, last + 5})

    for cut in cuts:
        again = Tape()
        table = Table(JUNE, casting, again.append)
        for record in whole.records[:cut]:
            again.records.append(record)
        table.resume(whole.records[:cut])
        play_people(table, again, whole.records)

        assert [(r.command, r.events) for r in whole.records] == [
            (r.command, r.events) for r in again.records
        ]


def play_people(table: Table, tape: Tape, records: list[Record]) -> None:
    """What people did after the cut, each in its turn; characters move by themselves."""
    people = (HandOver, Talk, Ask, Seal)
    while len(tape.records) < len(records):
        command = records[len(tape.records)].command
        assert isinstance(command, people)
        if isinstance(command, HandOver):
            table.hand_over(*command.passes)
        else:
            table.submit(command.seat, command)


def test_a_hand_over_that_could_not_be_stored_has_not_happened() -> None:
    tape = Tape()
    table = new_table("no_later_than_june", [2], append=tape.append)
    tape.most = len(tape.records)

    with pytest.raises(JournalProblem):
        table.hand_over(Pass(U, *DEAL))

    assert (U,) == table.people == table.waiting_for


def test_a_stored_hand_over_is_gone_on_with_after_a_fault() -> None:
    tape = Tape()
    table = new_table("no_later_than_june", [2], append=tape.append)
    tape.most = len(tape.records) + 4

    with pytest.raises(JournalProblem):
        table.hand_over(Pass(U, *DEAL, Turn(3)))
    assert not table.waiting_for
    tape.most = 10_000
    table.go_on()

    assert (U,) == table.waiting_for
    assert 3 == table.view(U).public.turn


def _happened(records: tuple[Record, ...]) -> list[tuple[Event, ...]]:
    return [record.events for record in records]


def facts(tape: Tape) -> list[tuple[Command, tuple[Event, ...]]]:
    return [(record.command, record.events) for record in tape.records]
