"""`simulate`: many games of characters among themselves."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import click

from game.cli.defaults import FLAGSHIP, SEED_MAX
from game.cli.failure import Failure
from game.cli.folder import data_option, folder
from game.cli.play import game_options
from game.lab.simulation import Hall, Plan, Played, head_of, open_hall, simulate, tree_of
from game.lab.summary import summary
from game.presenters.reader import Reader
from game.texts import say

GAMES_MAX = 1_000_000
WORKERS_MAX = 256


def command() -> click.Command:
    """The command."""
    return click.Command(
        "simulate",
        callback=run,
        params=[
            click.Argument(["scenario"], default=FLAGSHIP),
            click.Option(
                ["--games"], required=True, type=click.IntRange(1, GAMES_MAX), help=say("cli.option.games")
            ),
            click.Option(
                ["--seed"], required=True, type=click.IntRange(0, SEED_MAX), help=say("cli.option.first_seed")
            ),
            *game_options(),
            click.Option(
                ["--workers"], default=1, type=click.IntRange(1, WORKERS_MAX), help=say("cli.option.workers")
            ),
            click.Option(["--json", "target"], metavar="FILE|-", help=say("cli.option.json")),
            click.Option(["--keep"], is_flag=True, help=say("cli.option.keep")),
            data_option(),
        ],
        help=say("cli.simulate"),
    )


def run(
    scenario: str,
    games: int,
    seed: int,
    cast: str,
    level: str,
    preset: str | None,
    length: str | None,
    workers: int,
    target: str | None,
    keep: bool,
    data: Path | None,
) -> int:
    """Play the games and write what came of them.

    Raises: ScenarioProblems, CastingProblem, JournalProblem, Failure.
    """
    plan = Plan(scenario, games, seed, cast, level, preset, length)
    if keep:
        plan = replace(plan, keep=folder(data))
    hall = open_hall(plan)
    played = list(_watched(simulate(hall, workers), games))
    if target is None:
        _tell(hall, played)
    else:
        _write(hall, played, target)
    return 0


def _write(hall: Hall, played: list[Played], target: str) -> None:
    tree = {**head_of(hall), "games": [tree_of(hall, game) for game in played]}
    text = json.dumps(tree, ensure_ascii=False, indent=1) + "\n"
    if target == "-":
        click.echo(text, nl=False)
        return
    try:
        Path(target).write_text(text, encoding="utf-8")
    except OSError as error:
        raise Failure(say("cli.system", why=error.strerror or str(error), file=target)) from error


def _tell(hall: Hall, played: list[Played]) -> None:
    public = hall.scenario.public
    counted, reader = summary(played, len(public.seats)), Reader(public)
    click.echo(say("cli.simulated", n=counted.games, title=public.title))
    for ending, n in counted.endings:
        click.echo(f"- {say(f'cli.ending_{ending.value}', n=n)}")
    for seat, score, gain in zip(public.seats, counted.scores, counted.gains, strict=True):
        words = say(
            "cli.mean", seat=seat.name, score=reader.points(score), gain=reader.points(gain, signed=True)
        )
        click.echo(f"- {words}")


def _watched(games: Iterator[Played], total: int) -> Iterable[Played]:
    """The games, with a bar that grows if somebody watches."""
    if not sys.stderr.isatty():
        return games
    # Nobody else needs the bar, and loading it takes longer than most commands.
    from rich.console import Console
    from rich.progress import track

    return track(games, say("cli.playing"), total, console=Console(stderr=True), transient=True)
