"""`import` and `export-domain`: domains of other tools become scenarios, and scenarios become their files."""

from __future__ import annotations

from pathlib import Path

import click

from game.cli.failure import PROBLEM, Failure, code_of, words
from game.cli.writing import write_whole
from game.exchange import (
    Domain,
    ExchangeProblems,
    domain_of,
    left_out,
    load,
    write_genius,
    write_negmas,
    write_scenario,
)
from game.problems import Problem, render_text
from game.scenario import lint_text
from game.scenario import load as load_scenario
from game.texts import say

TURNS, TURNS_MAX = 12, 60
WRITERS = {"genius": write_genius, "negmas": write_negmas}


def import_command() -> click.Command:
    """The command that makes a scenario of a domain."""
    return click.Command(
        "import",
        callback=bring_in,
        params=[
            click.Argument(["paths"], nargs=-1, required=True, type=click.Path(path_type=Path)),
            click.Option(
                ["-o", "--output"],
                required=True,
                type=click.Path(dir_okay=False, path_type=Path),
                help=say("cli.option.output"),
            ),
            click.Option(
                ["--turns"],
                default=TURNS,
                show_default=True,
                type=click.IntRange(1, TURNS_MAX),
                help=say("exchange.option.turns"),
            ),
        ],
        help=say("exchange.command.import"),
    )


def export_command() -> click.Command:
    """The command that writes a scenario's point tables for other tools."""
    return click.Command(
        "export-domain",
        callback=send_out,
        params=[
            click.Argument(["scenario"]),
            click.Option(
                ["-o", "--output"],
                required=True,
                type=click.Path(file_okay=False, path_type=Path),
                help=say("exchange.option.folder"),
            ),
            click.Option(
                ["--format", "shape"],
                type=click.Choice(list(WRITERS)),
                default="genius",
                show_default=True,
                help=say("exchange.option.format"),
            ),
        ],
        help=say("exchange.command.export"),
    )


def bring_in(paths: tuple[Path, ...], output: Path, turns: int) -> int:
    """Write the scenario of a domain; a file that would not play is not written.

    Raises: Failure.
    """
    domain = domain_at(paths)
    try:
        text, notes = write_scenario(domain, str(paths[0]), turns)
    except ExchangeProblems as problems:
        raise _failure(problems.problems) from None
    found = lint_text(text, str(output))
    if any(problem.is_error for problem in found):
        raise _failure(found)
    write_whole(output, text.encode())
    click.echo(render_text([*domain.notes, *notes, *found], words), err=True, nl=False)
    click.echo(say("exchange.imported", title=domain.name, file=str(output)))
    return 0


def send_out(scenario: str, output: Path, shape: str) -> int:
    """Write the point tables of a scenario as a folder of files, and say what they leave out.

    Raises: ScenarioProblems, Failure.
    """
    loaded = load_scenario(scenario)
    files = WRITERS[shape](domain_of(loaded.public, loaded.books))
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Failure(say("cli.system", why=error.strerror or str(error), file=str(output))) from error
    for name, text in files.items():
        write_whole(output / name, text.encode())
    click.echo(say("exchange.exported", n=len(files), folder=str(output)))
    lost = left_out(loaded.public, loaded.books)
    if lost:
        click.echo(say("exchange.left_out", what=", ".join(say(f"exchange.part.{code}") for code in lost)))
    return 0


def domain_at(paths: tuple[Path, ...]) -> Domain:
    """The domain of a folder or of files, for any command that needs one.

    Raises: Failure with all problems.
    """
    try:
        return load(paths)
    except ExchangeProblems as problems:
        raise _failure(problems.problems) from None


def _failure(problems: tuple[Problem, ...]) -> Failure:
    return Failure(render_text(problems, words).rstrip(), code_of(problems) or PROBLEM)
