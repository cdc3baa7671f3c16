"""What can go wrong with stored games: a normal answer of the outside world, never a crash."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from game.core.malformed import Malformed, Term
from game.texts import say


def why(fault: Malformed | UnicodeEncodeError) -> str:
    """What is wrong with foreign input, in the reader's language: where, what was expected and what found."""
    if isinstance(fault, UnicodeEncodeError):
        return say("malformed.broken_characters")
    expected = _told(fault.expected[0])
    for term in fault.expected[1:]:
        expected = say("malformed.either", before=expected, next=_told(term))
    if not fault.path:
        return say("malformed.whole", expected=expected, found=_told(fault.found))
    return say("malformed.part", path=fault.path, expected=expected, found=_told(fault.found))


def _told(term: Term) -> str:
    return term if isinstance(term, str) else say(f"malformed.{term.code}", **term.params)


class JournalProblem(Exception):  # noqa: N818 - an answer about the world outside, not a fault of ours
    """A game cannot be stored, read or brought in; nothing was acknowledged.

    `code` is stable and names the sentence `journal.<code>` in the catalogue, `params` fill it.
    """

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        return f"{self.code} {self.params}"

    @property
    def sentence(self) -> str:
        """What happened and what to do, in the reader's language."""
        return say(f"journal.{self.code}", **self.params)


class Stale(JournalProblem):
    """The game went on elsewhere since it was read; load it again."""

    def __init__(self, expected: int, found: int) -> None:
        super().__init__("stale", expected=expected, found=found)


class Damaged(JournalProblem):
    """Stored bytes have changed; the first `intact` commands, or all of them, are as they were written."""

    def __init__(self, file: str, intact: int, is_complete: bool) -> None:
        if intact:
            super().__init__("damaged_beside" if is_complete else "damaged", file=file, n=intact)
        else:
            super().__init__("damaged_wholly", file=file)
        self.intact = intact


_SQLITE = {
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_CANTOPEN: "cannot_open",
    sqlite3.SQLITE_NOTADB: "not_a_game",
    sqlite3.SQLITE_CORRUPT: "broken",
    sqlite3.SQLITE_TOOBIG: "broken",
    sqlite3.SQLITE_FORMAT: "broken",
    sqlite3.SQLITE_SCHEMA: "broken",
}

_SYSTEM = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EFBIG: "disk_full",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.EEXIST: "exists",
    errno.ENOENT: "no_place",
}


@contextmanager
def trouble(path: Path) -> Iterator[None]:
    """Turn failures of the database and the file system within a `with` block into problems.

    Raises: JournalProblem.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code is None and isinstance(error, sqlite3.ProgrammingError):
            raise
        name = "broken" if code is None else _SQLITE.get(code & 0xFF, "disk_failed")
        raise JournalProblem(name, file=path.name) from error
    except UnicodeDecodeError as error:
        # What SQLite says about a damaged file may quote the damage.
        raise JournalProblem("broken", file=path.name) from error
    except OSError as error:
        raise JournalProblem(_SYSTEM.get(error.errno or 0, "cannot_open"), file=path.name) from error
