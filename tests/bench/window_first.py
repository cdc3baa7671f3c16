"""`python -m tests.bench.window_first ARGS`: `main.py ARGS` as far as its first scene, then it ends."""

from __future__ import annotations

import sys

from game.desktop import library
from tests.bench.window_shown import end_when_shown

check = library.check


def checked() -> None:
    """Import the drawing library where the game does, and end with a frame that is shown."""
    library.check = check
    check()
    # With a seat the first frame only bridges the time until the brief is there.
    end_when_shown(2 if "--seat" in sys.argv else 1)


if __name__ == "__main__":
    library.check = checked
    # As `main.py` does.
    from game.cli import main

    sys.exit(main())
