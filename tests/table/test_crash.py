"""A game with hand-overs killed at any moment goes on as if it had not been, whoever had a seat then."""

import subprocess
import sys
from pathlib import Path

from game.journal.store import Journal
from game.table.casting import cast
from game.table.table import Table
from tests.table.test_hand_over import JUNE, Tape, U, changing, facts, play_people

POINTS, STEP, FIRST = 24, 13, 17


def test_death_at_any_moment_loses_no_hand_over(tmp_path: Path) -> None:
    whole = Tape()
    changing(Table(JUNE, cast(JUNE.public, (U,)), whole.append))
    args = [sys.executable, "-m", "tests.table.crash", str(tmp_path), str(FIRST), str(STEP), str(POINTS)]
    subprocess.run(args, check=True, cwd=Path(__file__).parents[2])

    lengths = []
    for path in sorted(tmp_path.glob("*.db")):
        with Journal.open(path) as journal:
            records = journal.records()
        tape = Tape()
        tape.records.extend(records)
        lengths.append(len(records))
        if not records:
            continue
        table = Table(JUNE, cast(JUNE.public, (U,)), tape.append)
        table.resume(records)
        play_people(table, tape, whole.records)

        assert facts(whole) == facts(tape), path.name
    assert POINTS == len(lengths)
    assert len(set(lengths)) > POINTS // 2
