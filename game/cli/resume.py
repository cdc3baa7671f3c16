"""`continue`: a stored game played on."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from game.cli.display import has_display
from game.cli.draft import DraftFile
from game.cli.failure import PROBLEM, Failure
from game.cli.folder import data_option, folder
from game.cli.terminal import open_console, play_on
from game.journal.problem import Damaged
from game.journal.shelf import free_id, games, path_of
from game.journal.store import Journal, salvage
from game.presenters.advice import coach_of
from game.table.casting import parse_casting
from game.table.table import Table
from game.text.choice import confirm
from game.text.console import Console, InputEnded, Left
from game.texts import say


def command() -> click.Command:
    """The command."""
    return click.Command(
        "continue",
        callback=resume,
        params=[
            click.Argument(["game"], required=False),
            click.Option(["--text"], is_flag=True, help=say("cli.option.text")),
            data_option(),
        ],
        help=say("cli.continue"),
    )


def resume(game: str | None, text: bool, data: Path | None) -> int:
    """Play a stored game on: the one named, or the one played last that is not over.

    In the window if somebody sits at a terminal; through a pipe, or with `text`, line by line.

    Raises: JournalProblem, CastingProblem, Failure.
    """
    place, console = folder(data), open_console()
    chosen = game or _latest(place)
    if not text and has_display() and sys.stdin.isatty() and sys.stdout.isatty():
        # The terminal game does without what windows need.
        from game.cli.window import resume_in_window

        return resume_in_window(chosen, data)
    with _open(console, place, chosen) as journal:
        public = journal.scenario.public
        table = Table(journal.scenario, parse_casting(public, journal.header.casting), journal.append)
        records = journal.records()
        if not records:
            raise Failure(say("cli.empty_game", game=chosen))
        table.resume(records)
        if not table.visited:
            raise Failure(say("cli.nobody", game=chosen))
        console.say(say("cli.resumed", game=journal.header.game, title=journal.header.title))
        draft = DraftFile(place, journal.header)
        play_on(console, table, draft, briefed=True, coach=coach_of(journal.header.casting))
    return 0


def _latest(place: Path) -> str:
    for listed in games(place):
        if listed.problem is None and not listed.progress.ending and listed.moves:
            return listed.game
    raise Failure(say("cli.no_games"))


def _open(console: Console, place: Path, game: str) -> Journal:
    """The journal; of a damaged one, if the player wishes, a new game from what is whole."""
    path = path_of(place, game)
    try:
        return Journal.open(path)
    except Damaged as damage:
        console.say(damage.sentence)
        if not damage.intact or not _agrees(console):
            raise Failure(say("cli.left_damaged", game=game), PROBLEM) from damage
        number = free_id(place)
        return salvage(path, path_of(place, number), number)


def _agrees(console: Console) -> bool:
    try:
        return confirm(console, say("cli.salvage"))
    except (InputEnded, Left):
        return False
