"""Plays a game again and again and dies at a different moment each time; run by `test_crash`.

`python -m tests.journal.crash FOLDER SEED MODE FIRST STEP COUNT` forks a player for each point FIRST,
FIRST + STEP, … and ends when a player has lived to its last command, or after COUNT points. Each player keeps
`<point>.db` and writes a byte to `<point>.ack` whenever a command has been acknowledged.
"""

from __future__ import annotations

import os
import resource
import signal
import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from game.journal import database
from game.journal.store import Journal
from tests.journal import table

Setting = Callable[[sqlite3.Connection], None]


def die() -> None:
    """What `kill -9` does."""
    os.kill(os.getpid(), signal.SIGKILL)


def at_statement(point: int) -> Setting:
    """Die before the n-th statement."""
    left = point

    def count(statement: str) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            die()

    return lambda connection: connection.set_trace_callback(count)


def at_instruction(point: int) -> Setting:
    """Die at the n-th instruction of SQLite's machine, also in the middle of a statement."""
    left = point

    def count() -> int:
        nonlocal left
        left -= 1
        if left < 0:
            die()
        return 0

    return lambda connection: connection.set_progress_handler(count, 1)


def at_size(point: int) -> Setting:
    """Die in the write that would make any file longer than 512 × n bytes."""
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (512 * point, 512 * point))
    return lambda connection: None


def at_moment(point: int) -> Setting:
    """Die when the parent says so."""
    return lambda connection: None


MODES = {"statement": at_statement, "instruction": at_instruction, "size": at_size, "moment": at_moment}


def play(path: Path, seed: int, setting: Setting) -> None:
    """Store a game command by command, acknowledging each."""
    connect = sqlite3.connect

    def watched(*given: Any, **named: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*given, **named)
        setting(connection)
        return connection

    database.sqlite3.connect = watched  # type: ignore[attr-defined]
    acknowledged = os.open(path.with_suffix(".ack"), os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    with Journal.create(path, table.header()) as journal:
        os.write(acknowledged, bytes([0]))
        for record in table.game(seed):
            number = journal.append(record.sequence - 1, record.command, record.events, record.notes)
            os.write(acknowledged, bytes([number]))


def main(folder: str, seed: str, mode: str, first: str, step: str, count: str) -> None:
    """Fork one player for each point."""
    table.game(int(seed))
    table.header()
    moments = Random(int(seed))
    for point in range(int(first), int(first) + int(step) * int(count), int(step)):
        player = os.fork()
        if not player:
            play(Path(folder) / f"{point}.db", int(seed), MODES[mode](point))
            os._exit(0)
        if mode == "moment":
            time.sleep(moments.random() * 0.05)
            os.kill(player, signal.SIGKILL)
        _, status = os.waitpid(player, 0)
        if mode != "moment" and os.waitstatus_to_exitcode(status) == 0:
            sys.stdout.write(str(point))
            return


if __name__ == "__main__":
    main(*sys.argv[1:])
