"""Plays a game with hand-overs and dies at a different statement each time; run by `test_crash`.

`python -m tests.table.crash FOLDER FIRST STEP COUNT` forks a player for each point and keeps `<point>.db`.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

from game.journal.header import Header
from game.journal.store import Journal
from game.table.casting import cast
from game.table.table import Table
from tests.table.test_hand_over import JUNE, U, changing


def play(path: Path, point: int) -> None:
    """Play until the point; what `kill -9` does comes before its statement."""
    with Journal.create(path, Header.of("1", JUNE, "now")) as journal:
        left = point

        def count(statement: str) -> None:
            nonlocal left
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

        journal._connection.set_trace_callback(count)
        changing(Table(JUNE, cast(JUNE.public, (U,)), journal.append))


def main(folder: Path, first: int, step: int, count: int) -> None:
    """Let a child die at every point."""
    for point in range(first, first + step * count, step):
        child = os.fork()
        if not child:
            play(folder / f"{point}.db", point)
            os._exit(0)
        os.waitpid(child, 0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
