"""`python -m tests.bench [NAME…]`: these or all benchmarks in turn; ends with 1 if a target is missed."""

from __future__ import annotations

import sys

from tests.bench import frontier, games, games_plain, start, turns, window, window_table

BENCHES = {
    "turns": turns.main,
    "games": games.main,
    "frontier": frontier.main,
    "games_plain": games_plain.main,
    "start": start.main,
    "window": window.main,
    "window_table": window_table.main,
}

if __name__ == "__main__":
    met = [BENCHES[name]() for name in sys.argv[1:] or BENCHES]
    sys.exit(0 if all(met) else 1)
