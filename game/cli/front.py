"""The outermost door: one exit code and one sentence for whatever happens."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

import click

from game.cli.commands import group
from game.cli.failure import Failure, exit_code, sentence
from game.texts import say

FINE, FOUND, USAGE = 0, 1, 2
BETWEEN_SWEEPS = 10_000
"""New objects after which garbage is looked for; nearly all that starting makes stays."""


def main(args: Sequence[str] | None = None) -> int:
    """Run a command line and answer its exit code: 0 fine, 1 problems found, 2 usage or environment."""
    gc.set_threshold(BETWEEN_SWEEPS)
    _fill_streams()
    _speak_plainly()
    try:
        code = _run(args)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has had enough; nothing is wrong.
        _drop_output()
        return FINE
    return code


def _run(args: Sequence[str] | None) -> int:
    try:
        code = group().main(
            args=list(sys.argv[1:] if args is None else args), prog_name="main.py", standalone_mode=False
        )
    except click.ClickException as problem:
        problem.show()
        return USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo("\n" + say("cli.stopped"), err=True)
        return USAGE
    except Failure as failure:
        click.echo(failure.sentence, err=True)
        return failure.code
    except BrokenPipeError:
        raise
    except SystemExit as end:
        # The one way in which click ends by itself: it met the closed pipe first.
        raise BrokenPipeError from end
    except Exception as fault:
        # The outermost loop: known problems become their sentence, all others a report on disk.
        return _tell(fault)
    return code if isinstance(code, int) else FINE


def _tell(fault: Exception) -> int:
    """Say what went wrong, even if the words for it are what is broken, and answer the exit code."""
    try:
        words, code = sentence(fault), exit_code(fault)
    except Exception as second:
        # Nothing can be looked up now, so these few words stand here.
        words, code = f"The texts of the game cannot be read: {second}. Install the game again.", USAGE
    click.echo(words, err=True)
    return code


def _fill_streams() -> None:
    """Give a process that was started without input or output streams empty ones."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - kept open


def _speak_plainly() -> None:
    """A terminal that lacks a letter shows a question mark instead of ending the game."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _drop_output() -> None:
    """Keep Python from complaining about the closed pipe once more while it ends."""
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123 - a device, not a path
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
