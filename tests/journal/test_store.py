"""What is appended is there, once and in order, or a problem says why not."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from game.core.commands import Announce, Begin, Talk
from game.core.ids import SeatId
from game.core.scenario import Settings
from game.journal import database, store
from game.journal.header import Header
from game.journal.problem import JournalProblem, Stale
from game.journal.record import Note, Record
from game.journal.store import Journal
from tests.journal import table


def test_a_game_comes_back_as_it_was_appended(path: Path, records: tuple[Record, ...]) -> None:
    with Journal.open(path) as journal:
        assert records == journal.records()
        assert len(records) == journal.sequence
        assert table.header() == journal.header
        assert table.scenario() == journal.scenario


def test_appending_answers_the_new_number(tmp_path: Path, records: tuple[Record, ...]) -> None:
    with Journal.create(tmp_path / "g.db", table.header()) as journal:
        assert 0 == journal.sequence
        assert 1 == journal.append(0, records[0].command, records[0].events)
        assert 1 == journal.sequence


def test_a_game_can_be_stored_whole_at_once(tmp_path: Path, records: tuple[Record, ...]) -> None:
    with Journal.create(tmp_path / "g.db", table.header(), records) as journal:
        assert records == journal.records()
    with Journal.open(tmp_path / "g.db") as journal:
        assert records == journal.records()


def test_folders_are_made_on_the_way(tmp_path: Path) -> None:
    Journal.create(tmp_path / "deep" / "er" / "g.db", table.header()).close()
    assert (tmp_path / "deep" / "er" / "g.db").exists()


def test_a_closed_game_is_one_file(path: Path) -> None:
    assert [path] == list(path.parent.iterdir())


def test_a_file_name_may_hold_signs_that_addresses_treat_specially(tmp_path: Path) -> None:
    file = tmp_path / "їжа #1?mode=ro 100%.db"
    Journal.create(file, table.header()).close()
    with Journal.open(file) as journal:
        assert "1" == journal.header.game


def test_every_commit_is_synced(path: Path) -> None:
    with Journal.open(path) as journal:
        assert (2,) == journal._connection.execute("PRAGMA synchronous").fetchone()
        assert (b"truncate",) == journal._connection.execute("PRAGMA journal_mode").fetchone()


def test_two_processes_notice_each_other(path: Path, records: tuple[Record, ...]) -> None:
    number = len(records)
    with Journal.open(path) as one, Journal.open(path) as other:
        assert number + 1 == one.append(number, Announce("one"), ())
        with pytest.raises(Stale) as caught:
            other.append(number, Announce("other"), ())
        assert {"expected": number, "found": number + 1} == caught.value.params
        assert number + 2 == other.append(number + 1, Announce("other"), ())
        assert ["one", "other"] == [
            r.command.text for r in one.records()[number:] if isinstance(r.command, Announce)
        ]


def test_a_stale_command_leaves_nothing_behind(path: Path, records: tuple[Record, ...]) -> None:
    with Journal.open(path) as journal:
        for expected in (0, len(records) - 1, len(records) + 1, -1):
            with pytest.raises(Stale):
                journal.append(expected, Announce("late"), (), (Note("reason", "{}"),))
        assert records == journal.records()


@pytest.mark.parametrize(
    ("command", "notes"),
    [
        (Talk(SeatId(0), (SeatId(1),), "half a \ud83d"), ()),
        (Begin(2**80, Settings()), ()),
        (Announce("fine"), (Note("reason", "not JSON"),)),
        (Announce("fine"), (Note("reason", "0.5"),)),
        (Announce("fine"), (Note("\udc00", "{}"),)),
    ],
)
def test_what_could_not_be_read_again_is_not_written(
    path: Path, records: tuple[Record, ...], command: Announce, notes: tuple[Note, ...]
) -> None:
    with Journal.open(path) as journal:
        with pytest.raises(JournalProblem) as caught:
            journal.append(len(records), command, (), notes)
        assert "unwritable" == caught.value.code
        assert records == journal.records()


def test_a_game_that_is_there_is_not_overwritten(path: Path, records: tuple[Record, ...]) -> None:
    with pytest.raises(JournalProblem) as caught:
        Journal.create(path, table.header())
    assert "exists" == caught.value.code
    with Journal.open(path) as journal:
        assert records == journal.records()


@pytest.mark.parametrize("game", ["", "-a", "A", "a/b", "..", "a" * 41, "ґ", "a\n"])
def test_an_id_that_can_name_no_file_is_refused(game: str) -> None:
    with pytest.raises(JournalProblem) as caught:
        table.header(game)
    assert "bad_id" == caught.value.code


def test_casting_that_is_no_json_is_refused() -> None:
    with pytest.raises(JournalProblem) as caught:
        Header.of("1", table.scenario(), "", "{")
    assert "unwritable" == caught.value.code


def test_a_game_in_use_by_another_program_says_so_and_goes_on_afterwards(
    path: Path, records: tuple[Record, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.01)
    other = sqlite3.connect(path, isolation_level=None)
    with Journal.open(path) as journal:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(JournalProblem) as caught:
            journal.append(len(records), Announce("now"), ())
        assert "locked" == caught.value.code
        with pytest.raises(JournalProblem) as caught:
            Journal.open(path)
        assert "locked" == caught.value.code
        other.execute("ROLLBACK")
        assert len(records) + 1 == journal.append(len(records), Announce("then"), ())
    other.close()


def test_a_reader_that_holds_on_delays_but_does_not_break_a_commit(
    path: Path, records: tuple[Record, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.01)
    other = sqlite3.connect(path, isolation_level=None)
    with Journal.open(path) as journal:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM moves").fetchone()
        with pytest.raises(JournalProblem) as caught:
            journal.append(len(records), Announce("now"), ())
        assert "locked" == caught.value.code
        other.execute("ROLLBACK")
        assert records == journal.records()
        assert len(records) + 1 == journal.append(len(records), Announce("then"), ())
    other.close()


def test_a_full_disk_says_so_and_the_game_goes_on_when_there_is_room(
    path: Path, records: tuple[Record, ...]
) -> None:
    with Journal.open(path) as journal:
        (pages,) = journal._connection.execute("PRAGMA page_count").fetchone()
        journal._connection.execute(f"PRAGMA max_page_count = {pages}")
        long = Announce("Це триватиме довго. " * 800)
        with pytest.raises(JournalProblem) as caught:
            journal.append(len(records), long, ())
        assert "disk_full" == caught.value.code
        assert records == journal.records()
        journal._connection.execute(f"PRAGMA max_page_count = {pages + 100}")
        assert len(records) + 1 == journal.append(len(records), long, ())
    with Journal.open(path) as journal:
        assert (*records, Record(len(records) + 1, long, ())) == journal.records()


def test_a_failing_creation_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO nowhere VALUES (1)")

    monkeypatch.setattr(store, "seal", fail)
    with pytest.raises(JournalProblem):
        Journal.create(tmp_path / "g.db", table.header())
    assert [] == list(tmp_path.iterdir())


def test_a_game_begun_by_older_rules_can_be_read_but_not_played_on(
    path: Path, records: tuple[Record, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "RULES_VERSION", 2)
    with Journal.open(path) as journal:
        assert records == journal.records()
        with pytest.raises(JournalProblem) as caught:
            journal.append(len(records), Announce("on"), ())
        assert "older_rules" == caught.value.code


@pytest.mark.parametrize("content", [b"", b"x", b"SQLite format 3\0", b"\0" * 5000, b"PK\3\4" * 2000])
def test_a_file_that_is_no_game_says_so(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "g.db").write_bytes(content)
    with pytest.raises(JournalProblem) as caught:
        Journal.open(tmp_path / "g.db")
    assert "not_a_game" == caught.value.code


def test_another_programs_database_is_no_game(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "g.db")
    other.execute("CREATE TABLE moves (sequence)")
    other.commit()
    other.close()
    with pytest.raises(JournalProblem) as caught:
        Journal.open(tmp_path / "g.db")
    assert "not_a_game" == caught.value.code


def test_a_missing_file_and_a_folder_say_so(tmp_path: Path) -> None:
    with pytest.raises(JournalProblem) as caught:
        Journal.open(tmp_path / "none.db")
    assert "missing" == caught.value.code
    with pytest.raises(JournalProblem) as caught:
        Journal.open(tmp_path)
    assert "cannot_open" == caught.value.code
    (tmp_path / "file").touch()
    with pytest.raises(JournalProblem):
        Journal.create(tmp_path / "file" / "g.db", table.header())
