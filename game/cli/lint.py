"""`lint`: everything that is wrong with scenario files."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from game.cli.failure import code_of, words
from game.problems import Problem, in_order, render_json, render_text
from game.scenario import lint as find_problems
from game.texts import say

GAMES: Final = 60
"""Games that are played to see whether characters agree at once; their seeds begin with 1."""


def command() -> click.Command:
    """The command."""
    return click.Command(
        "lint",
        callback=lint,
        params=[
            click.Argument(["files"], nargs=-1, required=True, type=click.Path(path_type=Path)),
            click.Option(
                ["--format", "shape"],
                type=click.Choice(["text", "json"]),
                default="text",
                help=say("cli.option.format"),
            ),
            click.Option(["--negotiation"], is_flag=True, help=say("analyse.lint")),
        ],
        help=say("cli.lint"),
    )


def lint(files: tuple[Path, ...], shape: str, negotiation: bool) -> int:
    """Print all problems of all files; 1 if any of them is an error, 2 if files are missing and no more."""
    problems: list[Problem] = []
    for file in files:
        found = find_problems(file)
        problems += found
        if negotiation and not any(problem.is_error for problem in found):
            problems += _of_negotiation(file)
    if shape == "json":
        click.echo(render_json(problems), nl=False)
    else:
        click.echo(render_text(problems, words), nl=False)
        errors = sum(problem.is_error for problem in problems)
        click.echo(say("cli.linted", files=len(files), errors=errors, warnings=len(problems) - errors))
    return code_of(problems)


def _of_negotiation(file: Path) -> tuple[Problem, ...]:
    """What makes a scenario that can be used a poor negotiation."""
    # Analyses and characters take longer to load than plain linting does.
    from game.core.position import Ending
    from game.lab.simulation import Plan, open_hall, simulate
    from game.report.negotiation import EARLY, agreed_at_once, is_at_once, negotiation_problems
    from game.scenario.places import places_of

    places, hall = places_of(file), open_hall(Plan(str(file), GAMES, seed=1))
    found = list(negotiation_problems(hall.scenario, places))
    early = later = 0
    for played in simulate(hall):
        if played.outcome.ending is Ending.DEAL and played.outcome.turn <= EARLY:
            early += 1
        else:
            later += 1
        if not is_at_once(GAMES - later, GAMES):
            break  # whatever the other games bring
    else:
        found.append(agreed_at_once(places, early, GAMES))
    return in_order(found)
