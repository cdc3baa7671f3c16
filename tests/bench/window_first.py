"""`python -m tests.bench.window_first ARGS`: `main.py ARGS` as far as its first scene, then it ends."""

from __future__ import annotations

import sys

from tests.bench.window_shown import end_when_shown

if __name__ == "__main__":
    # With a seat the first frame only bridges the time until the brief is there.
    end_when_shown(2 if "--seat" in sys.argv else 1)
    # As `main.py` does: after everything above, which the rival does too.
    from game.cli import main

    sys.exit(main())
