"""Whole games of three characters per second on one core, set-up excluded and reported."""

from __future__ import annotations

import sys
from time import perf_counter

from game.core.commands import Begin
from game.core.decide import decide
from game.journal.record import Record
from game.scenario import load
from game.table.casting import cast
from game.table.table import Table

GAMES = 20
LEAST = 10
AIM = 50


def main() -> bool:
    """Play, print, and tell whether the least pace is reached."""
    begin = perf_counter()
    scenario = load("no_later_than_june")
    loading = perf_counter() - begin
    casting = cast(scenario.public)
    setting_up = playing = 0.0
    settled = 0
    for seed in range(1, GAMES + 1):
        start = perf_counter()
        command = Begin(seed, scenario.settings)
        record = Record(1, command, decide(scenario, None, command), ())
        dealt = perf_counter()
        table = Table(scenario, casting, aloud=False)
        table.resume([record])
        playing += perf_counter() - dealt
        setting_up += dealt - start
        settled += table.outcome().ending.value == "deal"
        if seed == 1:
            whole = Table(scenario, casting)
            whole.begin(seed)
            assert whole.outcome() == table.outcome()
    pace = GAMES / playing
    sys.stdout.write(f"whole games of three characters at Normal ({GAMES} seeds, {settled} settlements)\n")
    sys.stdout.write(f"  {pace:.1f} games/s on one core (least {LEAST}, aim {AIM})\n")
    sys.stdout.write(f"  set-up {1000 * setting_up / GAMES:.0f} ms a game, loading {1000 * loading:.0f} ms\n")
    return pace >= LEAST
