"""A game as one readable file: exact there and back, and nothing else is let in."""

from __future__ import annotations

import errno
import json
import os
import time
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.commands import Talk
from game.core.decide import decide
from game.core.events import Announced, BookDealt, Event, SeedSet, TurnUndone
from game.core.evolve import evolve
from game.core.ids import NOBODY, PUBLIC, SeatId, Turn
from game.journal import portable, transfer
from game.journal.chain import chained
from game.journal.header import Header
from game.journal.portable import format_game, parse_game
from game.journal.problem import JournalProblem
from game.journal.record import Record, rows_of
from game.journal.shelf import games, path_of
from game.journal.store import Journal
from game.journal.transfer import export_game, import_game, read_export
from tests.journal import table


@pytest.fixture(scope="session")
def text(records: tuple[Record, ...]) -> str:
    """The game as a portable text."""
    return format_game(table.header(), rows_of(records))


@pytest.fixture
def file(tmp_path: Path, text: str) -> Path:
    """That text in a file."""
    path = tmp_path / "game.jsonl"
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_a_game_goes_out_and_comes_back_exactly(
    original: Path, tmp_path: Path, records: tuple[Record, ...]
) -> None:
    with Journal.open(original) as journal:
        export_game(journal, tmp_path / "out.jsonl")
    with import_game(tmp_path / "out.jsonl", tmp_path / "saves") as journal:
        assert records == journal.records()
        assert table.header() == journal.header
        export_game(journal, tmp_path / "again.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == (tmp_path / "again.jsonl").read_bytes()
    assert {"out.jsonl", "again.jsonl", "saves"} == {path.name for path in tmp_path.iterdir()}


@pytest.mark.parametrize("seed", range(10))
def test_text_and_game_are_inverse(seed: int) -> None:
    records = table.game(seed)
    rows = rows_of(records)
    text = format_game(table.header(), rows)
    parsed = parse_game(text, "file")
    assert records == parsed.records
    assert table.scenario() == parsed.scenario
    assert chained(table.header(), rows) == parsed.rows
    assert text == format_game(parsed.header, parsed.rows)


def test_a_game_before_its_first_command_goes_out_and_comes_back() -> None:
    text = format_game(table.header(), ())
    assert () == parse_game(text, "file").records


def test_the_file_is_readable_and_says_plainly_what_it_holds(text: str) -> None:
    lines = text.splitlines()
    first = json.loads(lines[0])
    assert "stakeholder-negotiation-game/1" == first["format"]
    assert "secrets of all seats" in first["notice"]
    assert "Двоє на ринку" in lines[0]
    assert {"move", "command", "events", "notes", "checksum"} == json.loads(lines[1]).keys()
    assert {"end", "checksum"} == json.loads(lines[-1]).keys()
    assert [*range(1, len(lines) - 1)] == [json.loads(line)["move"] for line in lines[1:-1]]


def test_line_ends_of_other_systems_are_no_damage(text: str, records: tuple[Record, ...]) -> None:
    assert records == parse_game(text.replace("\n", "\r\n"), "file").records


def test_an_id_that_is_taken_gives_way_to_a_free_one(
    path: Path, file: Path, records: tuple[Record, ...]
) -> None:
    with import_game(file, path.parent) as journal:
        assert "2" == journal.header.game
        assert records == journal.records()
    assert ["1", "2"] == sorted(listed.game for listed in games(path.parent))
    assert [None, None] == [listed.problem for listed in games(path.parent)]


def test_an_export_replaces_its_file_at_once_or_not_at_all(
    original: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "out").write_text("before")

    def fail(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with Journal.open(original) as journal:
        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", fail)
            with pytest.raises(JournalProblem) as caught:
                export_game(journal, tmp_path / "out")
        assert "disk_full" == caught.value.code
        assert "before" == (tmp_path / "out").read_text()
        assert ["out"] == [path.name for path in tmp_path.iterdir()]
        with pytest.raises(JournalProblem) as caught:
            export_game(journal, tmp_path / "none" / "out")
        assert "no_place" == caught.value.code
        export_game(journal, tmp_path / "out")
    assert "1" == read_export(tmp_path / "out").header.game


def refused(file: Path, content: bytes) -> JournalProblem:
    """The problem that a file with this content leads to, in less than a second of work."""
    file.write_bytes(content)
    began = time.process_time()
    with pytest.raises(JournalProblem) as caught:
        import_game(file, file.parent / "saves")
    assert time.process_time() - began < 1
    assert caught.value.sentence
    assert not (file.parent / "saves").exists()
    return caught.value


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "export.not_an_export"),
        (b"\n\n\n", "export.not_an_export"),
        (b"\xff\xfe", "export.not_an_export"),
        (b"[]\n", "export.not_an_export"),
        (b'{"format":7}\n', "export.not_an_export"),
        (b'{"format":"stakeholder-negotiation/1"}\n', "export.not_an_export"),
        (b'{"format":"stakeholder-negotiation-game/2"}\n', "export.newer"),
        (b'{"format":"stakeholder-negotiation-game/1"}\n', "export.line"),
        (b"SQLite format 3\0" * 99, "export.not_an_export"),
        (b"[" * 4_000_000, "export.not_an_export"),
        (b'{"a":' * 700_000, "export.not_an_export"),
        (b"9" * 4_000_000, "export.not_an_export"),
        (b'"' + b"\\u0041" * 600_000 + b'"', "export.not_an_export"),
        (b"[" + b"0," * 2_000_000 + b"0]", "export.not_an_export"),
        (b"{" + b",".join(b'"%d":0' % n for n in range(300_000)) + b"}", "export.not_an_export"),
        (b'{"format":0' + b',"a":0' * 600_000 + b"}", "export.not_an_export"),
        (b" " * 4 * 2**20, "export.not_an_export"),
        (b"x" * (4 * 2**20 + 1), "export.too_large"),
    ],
)
def test_what_is_no_exported_game_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    assert code == refused(tmp_path / "file", content).code


def test_folders_and_missing_files_are_refused(tmp_path: Path) -> None:
    for path, code in ((tmp_path, "cannot_open"), (tmp_path / "none", "no_place")):
        with pytest.raises(JournalProblem) as caught:
            import_game(path, tmp_path / "saves")
        assert code == caught.value.code


def test_a_file_cut_short_is_refused(tmp_path: Path, text: str) -> None:
    data = text.encode()
    lines = text.splitlines(keepends=True)
    for content in (
        data[:-1],
        data[:-10],
        data[: len(data) // 2],
        "".join(lines[:-1]).encode(),
        lines[0].encode(),
    ):
        problem = refused(tmp_path / "file", content)
        assert problem.code in ("export.cut", "export.line", "export.changed")


def test_the_line_that_was_changed_is_named(tmp_path: Path, text: str) -> None:
    lines = text.splitlines(keepends=True)
    for number in range(len(lines) - 1):
        # What is changed stays JSON, and of a known format.
        changed = lines[number].replace('"is":"', '"is":"x', 1)
        content = "".join((*lines[:number], changed, *lines[number + 1 :])).encode()
        problem = refused(tmp_path / "file", content)
        assert ("export.line", number + 1) == (problem.code, problem.params["line"])


def test_every_kind_of_changed_byte_is_noticed(text: str, records: tuple[Record, ...]) -> None:
    data = text.encode()
    for place in range(0, len(data), 23):
        for bit in (1, 32, 128):
            changed = data[:place] + bytes([data[place] ^ bit]) + data[place + 1 :]
            with pytest.raises((JournalProblem, UnicodeDecodeError)):
                parse_game(changed.decode(), "file")


def test_lines_out_of_order_missing_or_doubled_are_refused(tmp_path: Path, text: str) -> None:
    lines = text.splitlines(keepends=True)
    for changed in (
        [lines[0], lines[2], lines[1], *lines[3:]],
        [*lines[:3], *lines[4:]],
        [*lines[:3], lines[2], *lines[3:]],
        [*lines, lines[-1]],
        [*lines, "\n"],
    ):
        refused(tmp_path / "file", "".join(changed).encode())


Change = Callable[[list[Record]], list[Record]]


def forged(change: Change, scenario: Any = None) -> str:
    """A text whose checksums are right for contents that are not."""
    header = table.header()
    if scenario is not None:
        tree = json.loads(header.scenario_json)
        scenario(tree)
        written = json.dumps(tree, ensure_ascii=False, separators=(",", ":"))
        mark = sha256(written.encode()).hexdigest()
        header = Header("1", header.title, 1, mark, header.created, header.casting, written)
    records = [replace(record, sequence=place) for place, record in enumerate(change([*table.game(3)]), 1)]
    return format_game(header, rows_of(records))


def with_events(*events: Event) -> Change:
    def change(records: list[Record]) -> list[Record]:
        return [*records, Record(len(records) + 1, records[-1].command, events)]

    return change


def unchanged(records: list[Record]) -> list[Record]:
    return records


def test_forging_nothing_is_accepted(records: tuple[Record, ...]) -> None:
    assert records == parse_game(forged(unchanged, lambda tree: None), "file").records


def with_other_points(records: list[Record]) -> list[Record]:
    events = list(records[0].events)
    place = next(place for place, event in enumerate(events) if isinstance(event, BookDealt))
    dealt = events[place]
    assert isinstance(dealt, BookDealt)
    events[place] = replace(dealt, book=replace(dealt.book, points=()))
    return [replace(records[0], events=tuple(events))]


@pytest.mark.parametrize(
    ("change", "scenario", "code"),
    [
        (lambda records: [replace(records[5], sequence=1)], None, "misfit"),
        (lambda records: [replace(records[0], events=())], None, "misfit"),
        (lambda records: [replace(records[0], events=(SeedSet(1, False, NOBODY),))], None, "misfit"),
        (with_other_points, None, "misfit"),
        (with_events(Announced("not said", PUBLIC)), None, "misfit"),
        (with_events(TurnUndone(Turn(900), PUBLIC)), None, "misfit"),
        (with_events(Announced("\x1b[2J", PUBLIC)), None, "export.line"),
        (unchanged, lambda tree: tree["public"].update(title="\x1b[31m"), "export.line"),
        (unchanged, lambda tree: tree["public"].update(extra=1), "export.line"),
        (unchanged, lambda tree: tree["books"].pop(), "export.line"),
        (unchanged, lambda tree: tree["public"]["moves"].update(desk_per_turn="2"), "export.line"),
        (unchanged, lambda tree: tree["public"]["gauges"].clear(), "export.line"),
        (lambda records: [replace(records[0], events=())] * 5001, None, "export.too_long"),
    ],
)
def test_a_forged_game_is_refused(tmp_path: Path, change: Change, scenario: Any, code: str) -> None:
    assert code == refused(tmp_path / "file", forged(change, scenario).encode()).code


def test_a_game_of_newer_rules_is_refused(tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portable, "RULES_VERSION", 0)
    assert "newer_rules" == refused(tmp_path / "file", text.encode()).code


def test_a_foreign_id_never_becomes_a_path(tmp_path: Path) -> None:
    header = table.header()
    evil = Header("../../evil", *(getattr(header, name) for name in header.__slots__[1:]))
    (tmp_path / "file").write_text(format_game(evil, rows_of(table.game(3))), encoding="utf-8")
    with import_game(tmp_path / "file", tmp_path / "saves") as journal:
        assert path_of(tmp_path / "saves", "1") == journal.path


@pytest.mark.parametrize(("words", "commands"), [(1000, 900), (20, 4500)])
def test_a_large_game_is_brought_in_within_a_second(tmp_path: Path, words: int, commands: int) -> None:
    scenario, state, records = table.scenario(), None, list[Record]()
    talk = Talk(SeatId(0), (SeatId(1),), ("Слово " * words)[:words])
    for number, command in enumerate([table.game(3)[0].command, *[talk] * commands], 1):
        events = decide(scenario, state, command) if number < 3 else records[-1].events
        state = evolve(scenario, state, events) if number < 3 else state
        records.append(Record(number, command, events))
    content = format_game(table.header(), rows_of(records)).encode()
    assert transfer.BYTES_MAX * 0.3 < len(content) < transfer.BYTES_MAX
    (tmp_path / "file").write_bytes(content)
    began = time.process_time()
    with import_game(tmp_path / "file", tmp_path) as journal:
        assert commands + 1 == journal.sequence
    assert time.process_time() - began < 1


@given(st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_any_bytes_are_refused(content: bytes) -> None:
    with pytest.raises((JournalProblem, UnicodeDecodeError)):
        parse_game(content.decode(), "file")


@given(st.data())
def test_any_change_of_a_real_file_is_refused(data: st.DataObject) -> None:
    text = format_game(table.header(), rows_of(table.game(5)))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    changed = text[:start] + data.draw(st.text(max_size=5)) + text[end:]
    if changed.replace("\r\n", "\n") != text:
        with pytest.raises(JournalProblem):
            parse_game(changed, "file")
