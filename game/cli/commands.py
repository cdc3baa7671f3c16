"""All commands by name; each is loaded only when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import click

from game.texts import say

FINE, USAGE = 0, 2


def _play() -> click.Command:
    # Each command's rooms take tens of milliseconds to load, and --help needs none of them.
    from game.cli.play import command

    return command()


def _continue() -> click.Command:
    from game.cli.resume import command

    return command()


def _simulate() -> click.Command:
    from game.cli.simulate import command

    return command()


def _lint() -> click.Command:
    from game.cli.lint import command

    return command()


def _games() -> click.Command:
    from game.cli.games import command

    return command()


def _export() -> click.Command:
    from game.cli.transfer import export_command

    return export_command()


def _import_game() -> click.Command:
    from game.cli.transfer import import_command

    return import_command()


def _import() -> click.Command:
    from game.cli.exchange import import_command

    return import_command()


def _export_domain() -> click.Command:
    from game.cli.exchange import export_command

    return export_command()


def _replay() -> click.Command:
    from game.cli.replay import command

    return command()


def _analyse() -> click.Command:
    from game.cli.analyse import command

    return command()


def _lab() -> click.Command:
    from game.cli.lab import command

    return command()


def _tutorial() -> click.Command:
    from game.cli.tutorial import command

    return command()


def _quiz() -> click.Command:
    from game.cli.quiz import command

    return command()


COMMANDS: dict[str, Callable[[], click.Command]] = {
    "play": _play,
    "continue": _continue,
    "tutorial": _tutorial,
    "quiz": _quiz,
    "simulate": _simulate,
    "lint": _lint,
    "games": _games,
    "export": _export,
    "import-game": _import_game,
    "replay": _replay,
    "import": _import,
    "export-domain": _export_domain,
    "analyse": _analyse,
    "lab": _lab,
}
"""In the order in which help lists them."""


class Commands(click.Group):
    """The group of all commands; without one, a game begins."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command's name."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, loaded now."""
        return COMMANDS[cmd_name]() if cmd_name in COMMANDS else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        with formatter.section(say("cli.commands")):
            formatter.write_dl([(name, say(f"cli.short.{name.replace('-', '_')}")) for name in COMMANDS])


def group() -> click.Group:
    """The command line."""

    def start(ctx: click.Context) -> int:
        if ctx.invoked_subcommand is None:
            return int(ctx.invoke(_play()) or 0)
        return 0

    return Commands(
        "main.py",
        callback=click.pass_context(start),
        invoke_without_command=True,
        help=say("cli.help"),
        epilog=say("cli.codes"),
    )


def run(args: Sequence[str]) -> int:
    """Obey a command line and answer its exit code; wrong use is told on the spot.

    Raises: KeyboardInterrupt, BrokenPipeError, and whatever the command raises.
    """
    try:
        code = group().main(args=list(args), prog_name="main.py", standalone_mode=False)
    except click.ClickException as problem:
        problem.show()
        return USAGE
    except click.Abort as stop:
        raise KeyboardInterrupt from stop
    except SystemExit as end:
        # The one way in which the library ends by itself: it met the closed pipe first.
        raise BrokenPipeError from end
    return code if isinstance(code, int) else FINE
