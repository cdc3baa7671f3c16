"""`python -m tests.bench`: all benchmarks one after the other; ends with 1 if a target is missed."""

from __future__ import annotations

import sys

from tests.bench import games, start, turns

if __name__ == "__main__":
    met = [bench() for bench in (turns.main, games.main, start.main)]
    sys.exit(0 if all(met) else 1)
