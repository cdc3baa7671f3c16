"""`quiz`: the rules in ten questions, in the terminal; the window has it on its title."""

from __future__ import annotations

from pathlib import Path

import click

from game.texts import say


def command() -> click.Command:
    """The command."""
    return click.Command(
        "quiz",
        callback=ask,
        params=[click.Option(["--script"], type=click.Path(path_type=Path), help=say("cli.option.script"))],
        help=say("quiz.help"),
    )


def ask(script: Path | None) -> int:
    """Ask all questions, or until the reader goes.

    Raises: Failure if the script cannot be read.
    """
    # The list of commands is shown without loading what a terminal needs.
    from game.cli.terminal import open_console
    from game.text.console import InputEnded, Left
    from game.text.quiz import ask_quiz

    console = open_console(script)
    try:
        ask_quiz(console)
    except (InputEnded, Left):
        console.say(say("quiz.left"))
    return 0
