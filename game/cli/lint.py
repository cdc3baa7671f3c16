"""`lint`: everything that is wrong with scenario files."""

from __future__ import annotations

from pathlib import Path

import click

from game.cli.failure import code_of, words
from game.problems import render_json, render_text
from game.scenario import lint as find_problems
from game.texts import say


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
        ],
        help=say("cli.lint"),
    )


def lint(files: tuple[Path, ...], shape: str) -> int:
    """Print all problems of all files; 1 if any of them is an error, 2 if files are missing and no more."""
    problems = [problem for file in files for problem in find_problems(file)]
    if shape == "json":
        click.echo(render_json(problems), nl=False)
    else:
        click.echo(render_text(problems, words), nl=False)
        errors = sum(problem.is_error for problem in problems)
        click.echo(say("cli.linted", files=len(files), errors=errors, warnings=len(problems) - errors))
    return code_of(problems)
