"""`python -m tests.bench`: all benchmarks one after the other; ends with 1 if a target is missed."""

from __future__ import annotations

import sys

from tests.bench import frontier, games, games_plain, start, turns, window, window_table

if __name__ == "__main__":
    benches = (
        turns.main,
        games.main,
        frontier.main,
        games_plain.main,
        start.main,
        window.main,
        window_table.main,
    )
    met = [bench() for bench in benches]
    sys.exit(0 if all(met) else 1)
