"""`games`: what is stored."""

from __future__ import annotations

from pathlib import Path

import click

from game.cli.folder import data_option, folder
from game.journal.shelf import Listed, games
from game.texts import say


def command() -> click.Command:
    """The command."""
    return click.Command("games", callback=list_games, params=[data_option()], help=say("cli.games"))


def list_games(data: Path | None) -> int:
    """Print one line a game, its id first, the one played last on top.

    Raises: JournalProblem if the folder cannot be read.
    """
    found = games(folder(data))
    for listed in found:
        click.echo(_line(listed))
    if not found:
        click.echo(say("cli.none_stored"), err=True)
    return 0


def _line(listed: Listed) -> str:
    when = listed.played.replace("T", " ").removesuffix("+00:00")
    if listed.problem is not None:
        return say("cli.listed_problem", game=listed.game, when=when, problem=listed.problem.sentence)
    how = say(f"cli.listed_{listed.progress.ending}") if listed.progress.ending else say("cli.listed_open")
    return say(
        "cli.listed", game=listed.game, title=listed.title, turn=listed.progress.turn, how=how, when=when
    )
