"""`export` and `import-game`: one game as one readable file."""

from __future__ import annotations

from pathlib import Path

import click

from game.cli.folder import data_option, folder
from game.journal.shelf import path_of
from game.journal.store import Journal
from game.journal.transfer import export_game, import_game
from game.texts import say


def export_command() -> click.Command:
    """The command that writes a game to a file."""
    return click.Command(
        "export",
        callback=export,
        params=[
            click.Argument(["game"]),
            click.Option(
                ["-o", "--output"],
                required=True,
                type=click.Path(dir_okay=False, path_type=Path),
                help=say("cli.option.output"),
            ),
            data_option(),
        ],
        help=say("cli.export"),
    )


def import_command() -> click.Command:
    """The command that brings a game in."""
    return click.Command(
        "import-game",
        callback=bring_in,
        params=[click.Argument(["file"], type=click.Path(path_type=Path)), data_option()],
        help=say("cli.import_game"),
    )


def export(game: str, output: Path, data: Path | None) -> int:
    """Write a stored game to a file.

    Raises: JournalProblem.
    """
    with Journal.open(path_of(folder(data), game)) as journal:
        export_game(journal, output)
    click.echo(say("cli.exported", game=game, file=str(output)))
    return 0


def bring_in(file: Path, data: Path | None) -> int:
    """Store the game of an exported file.

    Raises: JournalProblem.
    """
    with import_game(file, folder(data)) as journal:
        click.echo(say("cli.imported", game=journal.header.game, title=journal.header.title))
    return 0
