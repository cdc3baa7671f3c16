"""Files that a command writes for people."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from game.cli.failure import Failure
from game.texts import say


def write_whole(path: Path, data: bytes) -> None:
    """Write a file all at once or not at all; who may read it is left to the folder and the system.

    Raises: Failure.
    """
    # Not a temporary file of the standard library: that is for its owner's eyes only, and stays so.
    fresh = path.parent / f".{path.name}.{token_hex(4)}"
    try:
        try:
            with fresh.open("xb") as file:
                file.write(data)
            fresh.replace(path)
        except BaseException:
            with suppress(OSError):
                fresh.unlink()
            raise
    except OSError as error:
        raise Failure(say("cli.system", why=error.strerror or str(error), file=str(path))) from error
