"""The outermost door: one exit code and one sentence for whatever happens."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

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
        return _obey(list(sys.argv[1:] if args is None else args))
    except KeyboardInterrupt:
        _complain("\n" + say("cli.stopped"))
        return USAGE
    except Failure as failure:
        _complain(failure.sentence)
        return failure.code
    except BrokenPipeError:
        raise
    except Exception as fault:
        # The outermost loop: known problems become their sentence, all others a report on disk.
        return _tell(fault)


def _obey(args: list[str]) -> int:
    """Open the window if nothing is asked for, else read the command line and do what it says."""
    # Each way is loaded only when it is taken: the window is not to wait for the reader of command lines.
    if not args:
        from game.cli.asked import Asked
        from game.cli.window import play_in_window

        return play_in_window(Asked(), None)
    from game.cli.commands import run

    return run(args)


def _tell(fault: Exception) -> int:
    """Say what went wrong, even if the words for it are what is broken, and answer the exit code."""
    try:
        words, code = sentence(fault), exit_code(fault)
    except Exception as second:
        # Nothing can be looked up now, so these few words stand here.
        words, code = f"The texts of the game cannot be read: {second}. Install the game again.", USAGE
    _complain(words)
    return code


def _complain(words: str) -> None:
    sys.stderr.write(words + "\n")


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
