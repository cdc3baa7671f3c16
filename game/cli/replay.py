"""`replay`: a stored game told again, or every command decided again."""

from __future__ import annotations

from pathlib import Path

import click

from game.cli.failure import PROBLEM
from game.cli.folder import data_option, folder
from game.core.events import TurnBegan
from game.core.ids import PUBLIC
from game.core.scenario import Scenario
from game.journal.header import is_game_id
from game.journal.record import Record
from game.journal.replay import verify
from game.journal.shelf import path_of
from game.journal.store import Journal
from game.journal.transfer import read_export
from game.presenters.news import tell
from game.presenters.reader import Reader
from game.table.log import public_log
from game.texts import say


def command() -> click.Command:
    """The command."""
    return click.Command(
        "replay",
        callback=replay,
        params=[
            click.Argument(["game"]),
            click.Option(["--verify", "checks"], is_flag=True, help=say("cli.option.verify")),
            data_option(),
        ],
        help=say("cli.replay"),
    )


def replay(game: str, checks: bool, data: Path | None) -> int:
    """Tell what everybody could see of a game, or check that the rules still lead to the same events.

    Raises: JournalProblem.
    """
    scenario, records, file = _stored(game, data)
    if checks:
        difference = verify(scenario, records, file)
        if difference is None:
            click.echo(say("cli.verified", n=len(records)))
            return 0
        click.echo(difference.sentence)
        return PROBLEM
    _tell(scenario, records)
    return 0


def _stored(game: str, data: Path | None) -> tuple[Scenario, tuple[Record, ...], str]:
    """The scenario and records of an exported file, or of a stored game by its id."""
    path = Path(game)
    if path.is_file() or not is_game_id(game):
        exported = read_export(path)
        return exported.scenario, exported.records, path.name
    stored = path_of(folder(data), game)
    with Journal.open(stored) as journal:
        return journal.scenario, journal.records(), stored.name


def _tell(scenario: Scenario, records: tuple[Record, ...]) -> None:
    reader = Reader(scenario.public)
    click.echo(scenario.public.title)
    for notice in public_log(scenario, records):
        event = notice.event
        if isinstance(event, TurnBegan):
            click.echo("\n" + say("cli.replay_turn", turn=reader.turn(event.turn)))
            continue
        sentence = tell(reader, notice) if event.to == PUBLIC else ""
        if sentence:
            click.echo(f"- {sentence}")
