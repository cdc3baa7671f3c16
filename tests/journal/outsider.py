"""Meets a hostile file system without the rights of an administrator; run by `test_outside`.

`python -m tests.journal.outsider FOLDER` prints one line a trial: its name and the code of the problem.
"""

from __future__ import annotations

import os
import resource
import sys
from collections.abc import Callable
from pathlib import Path

from game.core.commands import Announce
from game.journal.problem import JournalProblem
from game.journal.shelf import games, path_of
from game.journal.store import Journal
from game.journal.transfer import export_game
from game.texts import say
from tests.journal import table

NOBODY = 65534


def say_line(name: str, problem: JournalProblem | None) -> None:
    """Say how a trial ended."""
    outcome = problem.code if problem is not None and problem.sentence else "fine"
    sys.stdout.write(f"{name}: {outcome}\n")


def trial(name: str, action: Callable[[], object]) -> None:
    """Try an action and say how it ends."""
    try:
        action()
    except JournalProblem as problem:
        say_line(name, problem)
    else:
        say_line(name, None)


def main(folder: Path) -> None:
    """Store a game, then take the rights, the room and the folder away."""
    records = table.game(3)
    path = path_of(folder, "1")
    Journal.create(path, table.header(), records).close()
    say("journal.read_only", file="")
    if os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
        os.chown(path, NOBODY, NOBODY)
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)

    with Journal.open(path) as journal:
        size = path.stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
        long = Announce("Слово " * 2000)
        trial("append beyond the limit", lambda: journal.append(len(records), long, ()))
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, resource.RLIM_INFINITY))
        trial("export beyond the limit", lambda: export_game(journal, folder / "out"))
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        trial("append within the limit", lambda: journal.append(len(records), Announce("short"), ()))

    path.chmod(0o400)
    folder.chmod(0o500)
    with Journal.open(path) as journal:
        trial("append to a read-only file", lambda: journal.append(journal.sequence, Announce("no"), ()))
        assert len(records) + 1 == len(journal.records())
        trial("export to a read-only folder", lambda: export_game(journal, folder / "out"))
    trial("create in a read-only folder", lambda: Journal.create(path_of(folder, "2"), table.header("2")))
    trial("create below a read-only folder", lambda: Journal.create(folder / "a" / "b.db", table.header("2")))
    (listed,) = games(folder)
    say_line("list", listed.problem)
    folder.chmod(0o700)
    path.chmod(0o000)
    trial("open without the right to read", lambda: Journal.open(path))
    (listed,) = games(folder)
    say_line("list", listed.problem)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
