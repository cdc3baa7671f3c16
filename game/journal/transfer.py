"""Stored games to portable files and back."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from game.core.ids import RULES_VERSION
from game.journal.header import is_game_id
from game.journal.portable import Exported, format_game, parse_game
from game.journal.problem import JournalProblem, trouble
from game.journal.record import rows_of
from game.journal.replay import check_playable, check_played
from game.journal.shelf import free_id, path_of
from game.journal.store import Journal

BYTES_MAX = 4 * 2**20
"""The largest file that is brought in; a long game of the largest scenario stays well below it."""


def export_game(journal: Journal, path: Path) -> None:
    """Write a stored game to a file, all at once or not at all; it holds every seat's secrets.

    Raises: JournalProblem.
    """
    data = format_game(journal.header, rows_of(journal.records())).encode()
    with trouble(path):
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def read_export(path: Path) -> Exported:
    """The game in a portable file; every move fits its scenario, but nothing is decided again yet.

    Raises: JournalProblem.
    """
    with trouble(path), path.open("rb") as file:
        data = file.read(BYTES_MAX + 1)
    if len(data) > BYTES_MAX:
        raise JournalProblem("export.too_large", limit=BYTES_MAX // 2**20, file=path.name)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise JournalProblem("export.not_an_export", file=path.name) from error
    exported = parse_game(text, path.name)
    check_playable(exported.scenario, exported.records, path.name)
    return exported


def import_game(path: Path, folder: Path) -> Journal:
    """Store the game of a portable file in a folder; if its id is taken there, under a free one.

    Every command but the set-up is decided again, so that a forged game cannot spoil a table.
    Raises: JournalProblem.
    """
    exported = read_export(path)
    header = exported.header
    if header.rules == RULES_VERSION:
        check_played(exported.scenario, exported.records, path.name)
    if not is_game_id(header.game) or path_of(folder, header.game).exists():
        header = header.named(free_id(folder))
    return Journal.store(path_of(folder, header.game), header, exported.rows)
