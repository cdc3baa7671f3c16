"""`lab`: tournaments, and scenarios held against their targets."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from game.cli.defaults import FLAGSHIP, LEVEL, LEVELS, SEED_MAX
from game.cli.failure import ENVIRONMENT, FINE, PROBLEM, Failure
from game.cli.folder import data_option, folder
from game.cli.writing import write_whole
from game.lab import balance as balances
from game.lab import tournament as tournaments
from game.lab.balance import Verdict
from game.lab.cluster import Cluster
from game.lab.crew import Crew, crew_of
from game.lab.measures.measure import Unit
from game.lab.notebook import open_notebook, place_of
from game.lab.page import balance_page, tournament_page
from game.lab.problem import LabProblem
from game.lab.rows import csv_of
from game.lab.run import Told
from game.lab.setting import Variant, scenario_of
from game.lab.words import number, status, summed_up
from game.texts import say

GAMES, GAMES_MAX = 100, 100_000
WORKERS_MAX = 256


def command() -> click.Command:
    """The command with its two."""
    tournament = click.Command(
        "tournament",
        callback=run_tournament,
        params=[
            click.Argument(["scenario"], default=FLAGSHIP),
            click.Option(["--cast"], default="", metavar="SEAT=ROLE+ROLE,...", help=say("lab.cast")),
            click.Option(["--level"], type=click.Choice(LEVELS), default=LEVEL, help=say("cli.option.level")),
            click.Option(["--preset"], metavar="PRESET", help=say("cli.option.preset")),
            click.Option(["--length"], metavar="LENGTH", help=say("cli.option.length")),
            click.Option(["--games"], required=True, type=_count(), help=say("lab.seeds")),
            *_options(),
        ],
        help=say("lab.tournament"),
    )
    balance = click.Command(
        "balance",
        callback=run_balance,
        params=[
            click.Argument(["scenario"], default=FLAGSHIP),
            click.Option(["--games"], default=GAMES, type=_count(), help=say("lab.games")),
            click.Option(["--only"], multiple=True, metavar="ID,...", help=say("lab.only")),
            *_options(),
        ],
        help=say("lab.balance"),
    )
    return click.Group("lab", {"tournament": tournament, "balance": balance}, help=say("lab.help"))


def run_tournament(
    scenario: str,
    cast: str,
    level: str,
    preset: str | None,
    length: str | None,
    games: int,
    seed: int,
    workers: int,
    on: str | None,
    target: str | None,
    rows: Path | None,
    page: Path | None,
    data: Path | None,
) -> int:
    """Play the castings and write how they went.

    Raises: ScenarioProblems, CastingProblem, Failure.
    """
    with _answered():
        tournament = tournaments.arrange(scenario, cast, games, seed, level, preset, length)
        jobs, notes = tournament.jobs, place_of(folder(data), tournament.marks)
        with open_notebook(notes) as notebook, _watched(len(jobs)) as told:
            results = tournaments.compete(tournament, _crew(workers, on), notebook, told)
    if target is not None:
        _write_json(target, tournaments.tree_of(tournament, results))
    if rows is not None:
        whole = scenario_of(tournament.setting, Variant()).public
        write_whole(rows, csv_of(whole, [(game, results.game(game)) for game in jobs]).encode())
    if page is not None:
        write_whole(page, tournament_page(tournament, results).encode())
    if target != "-":
        for one in tournaments.by_role(tournament, results):
            click.echo(
                say(
                    "lab.standing",
                    seat=tournament.public.seats[one.seat].name,
                    role=one.role,
                    games=one.games,
                    deals=number(one.deals.value, Unit.PERCENT),
                    score=number(one.score.value, Unit.POINTS),
                    gain=number(one.gain.value, Unit.POINTS),
                )
            )
    return FINE


def run_balance(
    scenario: str,
    games: int,
    only: tuple[str, ...],
    seed: int,
    workers: int,
    on: str | None,
    target: str | None,
    rows: Path | None,
    page: Path | None,
    data: Path | None,
) -> int:
    """Measure the scenario's targets and write what was found; 1 if an enforced one is missed.

    Raises: ScenarioProblems, Failure.
    """
    with _answered():
        chosen = [name.strip() for part in only for name in part.split(",") if name.strip()]
        balance = balances.plan(scenario, games, seed, chosen)
        jobs, notes = balance.jobs, place_of(folder(data), balance.marks)
        with open_notebook(notes) as notebook, _watched(len(jobs)) as told:
            verdicts, results = balances.measure(balance, _crew(workers, on), notebook, told)
    if target is not None:
        _write_json(target, balances.tree_of(balance, verdicts))
    if rows is not None:
        whole = scenario_of(balance.setting, Variant()).public
        write_whole(rows, csv_of(whole, balances.games_of(balance, results)).encode())
    if page is not None:
        write_whole(page, balance_page(balance, verdicts).encode())
    if target != "-":
        for verdict in verdicts:
            _tell(verdict)
        click.echo(_tally(verdicts))
    return PROBLEM if any(_is_missed(verdict) for verdict in verdicts) else FINE


def _options() -> list[click.Parameter]:
    """What both commands take."""
    file = click.Path(dir_okay=False, path_type=Path)
    return [
        click.Option(
            ["--seed"],
            default=1,
            show_default=True,
            type=click.IntRange(0, SEED_MAX),
            help=say("cli.option.first_seed"),
        ),
        click.Option(
            ["--workers"], default=1, type=click.IntRange(1, WORKERS_MAX), help=say("cli.option.workers")
        ),
        click.Option(["--on"], metavar="tcp://…", help=say("lab.on")),
        click.Option(["--json", "target"], metavar="FILE|-", help=say("cli.option.json")),
        click.Option(["--csv", "rows"], type=file, help=say("lab.csv")),
        click.Option(["--html", "page"], type=file, help=say("lab.html")),
        data_option(),
    ]


def _count() -> click.IntRange:
    return click.IntRange(1, GAMES_MAX)


def _crew(workers: int, on: str | None) -> Crew:
    return crew_of(workers) if on is None else Cluster(on)


@contextmanager
def _answered() -> Iterator[None]:
    """Let what keeps the lab from working be said as one sentence."""
    try:
        yield
    except LabProblem as problem:
        raise Failure(say(f"lab.problem.{problem.code}", **problem.params), ENVIRONMENT) from problem


@contextmanager
def _watched(total: int) -> Iterator[Told | None]:
    """A bar that grows, if somebody watches."""
    if not sys.stderr.isatty():
        yield None
        return
    # Nobody else needs the bar, and loading it takes longer than most commands.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(say("lab.playing"), total=total)
        yield lambda done: progress.advance(task, done)


def _tell(verdict: Verdict) -> None:
    target = verdict.target
    click.echo(say("lab.line", id=target.id, status=status(verdict), text=target.text))
    click.echo(f"    {summed_up(verdict)}")


def _tally(verdicts: tuple[Verdict, ...]) -> str:
    return say(
        "lab.tally",
        met=sum(verdict.passed is True for verdict in verdicts),
        missed=sum(map(_is_missed, verdicts)),
        reported=sum(verdict.passed is False and not verdict.target.enforced for verdict in verdicts),
        open=sum(verdict.passed is None for verdict in verdicts),
    )


def _is_missed(verdict: Verdict) -> bool:
    return verdict.passed is False and verdict.target.enforced


def _write_json(target: str, tree: dict[str, object]) -> None:
    text = json.dumps(tree, ensure_ascii=False, indent=1) + "\n"
    if target == "-":
        click.echo(text, nl=False)
    else:
        write_whole(Path(target), text.encode())
