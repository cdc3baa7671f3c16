"""After `kill -9` a game goes on where the last acknowledged command left it: none lost, none doubled."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.journal.problem import JournalProblem
from game.journal.replay import load, verify
from game.journal.shelf import games
from game.journal.store import Journal
from tests.journal import table

ROOT = Path(__file__).parents[2]
SEED = 3


def crash(folder: Path, mode: str, first: int, step: int, count: int) -> tuple[list[Path], str]:
    """The files that players who died left behind, and the point at which one lived on."""
    command = [sys.executable, "-m", "tests.journal.crash", str(folder), str(SEED), mode]
    command += [str(first), str(step), str(count)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "" == done.stderr
    return sorted(folder.glob("*.ack")), done.stdout.strip()


def check_resumes(ack: Path) -> int:
    """How many commands were acknowledged; all of them must be there, and the game must go on."""
    told = ack.read_bytes()
    assert bytes(range(len(told))) == told
    path, records = ack.with_suffix(".db"), table.game(SEED)
    if not told and not _is_begun(path):
        return 0
    with Journal.open(path) as journal:
        stored = journal.records()
        # What was written but not yet acknowledged may be there: once, whole, and only the last.
        assert len(stored) in (len(told) - 1, len(told))
        assert records[: len(stored)] == stored
        for record in records[len(stored) :]:
            journal.append(journal.sequence, record.command, record.events, record.notes)
        assert records == journal.records()
        assert table.state_after(records) == load(journal.scenario, journal.records())
        assert verify(journal.scenario, stored) is None
    assert path.with_name(f"{path.name}-journal").exists() is False
    return len(told)


def _is_begun(path: Path) -> bool:
    try:
        Journal.open(path).close()
    except JournalProblem as problem:
        if problem.code not in ("missing", "not_a_game"):
            raise
        return False
    return True


def check_all(acks: list[Path]) -> list[int]:
    return sorted({check_resumes(ack) for ack in acks})


COMMANDS = len(table.game(SEED))


def test_death_before_any_statement_loses_nothing(tmp_path: Path) -> None:
    acks, lived = crash(tmp_path, "statement", 0, 1, 1000)
    assert lived
    assert int(lived) > 6 * COMMANDS
    assert [*range(COMMANDS + 2)] == check_all(acks)


def test_death_within_statements_loses_nothing(tmp_path: Path) -> None:
    acks, lived = crash(tmp_path, "instruction", 5, 41, 1000)
    assert lived
    assert [*range(COMMANDS + 2)] == check_all(acks)


def test_death_within_the_writing_of_a_commit_loses_nothing(tmp_path: Path) -> None:
    acks, lived = crash(tmp_path, "size", 0, 1, 400)
    assert lived
    assert len(check_all(acks)) > 3


def test_death_at_random_moments_loses_nothing(tmp_path: Path) -> None:
    acks, _ = crash(tmp_path, "moment", 0, 1, 40)
    assert check_all(acks)


@pytest.mark.long
def test_death_at_every_instruction_loses_nothing(tmp_path: Path) -> None:
    for first in range(0, 100_000, 500):
        folder = tmp_path / str(first)
        folder.mkdir()
        acks, lived = crash(folder, "instruction", first, 1, 500)
        check_all(acks)
        if lived:
            return
    pytest.fail("the game never came to its end")


@pytest.mark.long
def test_death_at_very_many_random_moments_loses_nothing(tmp_path: Path) -> None:
    acks, _ = crash(tmp_path, "moment", 0, 1, 1000)
    assert [*range(COMMANDS + 2)] == check_all(acks)


def test_a_game_cut_off_at_its_creation_is_not_listed(tmp_path: Path) -> None:
    acks, _ = crash(tmp_path, "statement", 0, 1, 24)
    begun = []
    for ack in acks:
        path = ack.with_suffix(".db")
        told = ack.read_bytes()
        if path.exists():
            path.rename(tmp_path / f"game-{path.stem}.db")
        side = path.with_name(f"{path.name}-journal")
        if side.exists():
            side.rename(tmp_path / f"game-{path.stem}.db-journal")
        begun += [ack.stem] if told else []
    assert begun
    assert len(begun) < len(acks)
    assert sorted(begun) == sorted(_whole(tmp_path))


def _whole(folder: Path) -> Iterator[str]:
    for listed in games(folder):
        assert listed.problem is None
        yield listed.game
