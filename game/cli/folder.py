"""Where games are stored."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.texts import say

if TYPE_CHECKING:
    import click

NAME = "no-later-than-june"


def data_option() -> click.Option:
    """The option that names another folder for stored games."""
    # The window opened without arguments needs the folder, but not the reader of command lines.
    import click

    return click.Option(
        ["--data"], type=click.Path(file_okay=False, path_type=Path), help=say("cli.option.data")
    )


def folder(data: Path | None) -> Path:
    """The folder asked for, else the platform's folder for this user's data."""
    if data is not None:
        return data
    # Needed only when games are stored or read.
    from platformdirs import user_data_path

    return user_data_path(NAME, appauthor=False)
