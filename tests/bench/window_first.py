"""`python -m tests.bench.window_first ARGS`: `main.py ARGS` as far as the first frame, then it ends."""

from __future__ import annotations

import sys

from tests.bench.window_shown import end_when_shown

if __name__ == "__main__":
    end_when_shown()
    # As `main.py` does: after everything above, which the rival does too.
    from game.cli import main

    sys.exit(main())
