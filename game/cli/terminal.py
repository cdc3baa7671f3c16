"""The console of this process, and a game played on it."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from game.cli.draft import DraftFile
from game.cli.failure import Failure
from game.presenters.advice import Coach
from game.table.table import Table
from game.text.console import WIDEST, Console, InputEnded, Left
from game.text.session import Session
from game.texts import say


def open_console(script: Path | None = None) -> Console:
    """A console on this terminal or pipe, or with the lines of a script instead of a keyboard.

    Raises: Failure if the script cannot be read.
    """
    if script is not None:
        return Console(_lines_of(script), _write, echo=True, columns=_columns)
    is_screen = sys.stdin.isatty() and sys.stdout.isatty()
    return Console(_typed, _write, echo=not sys.stdin.isatty(), clears=is_screen, columns=_columns)


def play_on(
    console: Console,
    table: Table,
    draft: DraftFile,
    *,
    briefed: bool = False,
    coach: Coach = Coach.NONE,
    talk: int = 0,
) -> None:
    """Play until the game ends, the input ends, or the player leaves; the game is saved in any case."""
    game = draft.game
    try:
        Session(console, table, briefed=briefed, coach=coach, hands=table, drafts=draft, talk=talk).play()
    except InputEnded:
        console.say(say("cli.over" if table.is_over else "cli.input_ended", game=game))
        return
    except Left:
        console.say(say("cli.over" if table.is_over else "cli.left", game=game))
        return
    except KeyboardInterrupt:
        console.say()
        console.say(say("cli.left", game=game))
        return
    console.say(say("cli.over", game=game))


def _typed() -> str:
    sys.stdout.flush()
    try:
        return sys.stdin.readline()
    except UnicodeDecodeError as error:
        raise Failure(say("cli.not_text")) from error


def _write(text: str) -> None:
    sys.stdout.write(text)


def _columns() -> int:
    """How wide the terminal is; a pipe is as wide as lines get, if nothing else is asked for."""
    return shutil.get_terminal_size((WIDEST, 0)).columns


def _lines_of(script: Path) -> Callable[[], str]:
    try:
        text = script.read_text(encoding="utf-8-sig", errors="replace")
    except OSError as error:
        raise Failure(say("cli.no_script", file=str(script), why=error.strerror or "")) from error
    lines = iter(text.splitlines(keepends=True))
    return lambda: next(lines, "")
