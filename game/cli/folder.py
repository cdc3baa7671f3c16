"""Where games are stored."""

from __future__ import annotations

import os
from errno import EACCES, ENOENT
from pathlib import Path
from typing import TYPE_CHECKING

from game.texts import say

if TYPE_CHECKING:
    import click

NAME = "no-later-than-june"
POINTER = "folder.txt"
"""The file in the platform's folder that names another one."""


def data_option() -> click.Option:
    """The option that names another folder for stored games."""
    # The window opened without arguments needs the folder, but not the reader of command lines.
    import click

    return click.Option(
        ["--data"], type=click.Path(file_okay=False, path_type=Path), help=say("cli.option.data")
    )


def folder(data: Path | None) -> Path:
    """The folder asked for, else the one chosen in the settings, else the platform's for this user's data."""
    if data is not None:
        return data
    usual = _usual()
    try:
        chosen = (usual / POINTER).read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        # Nothing else was chosen, which is nearly always so.
        return usual
    return Path(chosen) if chosen and Path(chosen).is_absolute() else usual


def point_to(chosen: str) -> None:
    """Use another folder from the next start on; empty is the platform's folder again.

    Raises: OSError if it cannot be made or written to.
    """
    usual = _usual()
    if not chosen:
        (usual / POINTER).unlink(missing_ok=True)
        return
    path = Path(chosen).expanduser()
    if not path.is_absolute():
        raise OSError(ENOENT, say("cli.folder_relative"))
    path.mkdir(parents=True, exist_ok=True)
    if not os.access(path, os.W_OK):
        raise OSError(EACCES, say("cli.folder_closed"))
    usual.mkdir(parents=True, exist_ok=True)
    (usual / POINTER).write_text(str(path) + "\n", encoding="utf-8")


def _usual() -> Path:
    # Needed only when games are stored or read.
    from platformdirs import user_data_path

    return user_data_path(NAME, appauthor=False)
