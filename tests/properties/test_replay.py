"""Seed, scenario and commands give the same game to the byte, in another process and hash order too."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.codec import scenario_from_json, to_json
from tests.properties.games import finished
from tests.properties.replay import as_json, replayed
from tests.properties.tables import Table, build, tables
from tests.properties.worlds import ALL, Shape

ROOT = Path(__file__).parents[2]


@given(tables, st.integers(0, 2**32))
def test_a_game_replays_to_the_byte_from_stored_texts(table: Table, luck: int) -> None:
    scenario = build(table)
    game = finished(scenario, luck)
    stored = scenario_from_json(to_json(scenario))
    assert scenario == stored
    assert replayed(scenario, game.commands) == replayed(stored, game.commands)


@pytest.mark.parametrize("hash_seed", ["0", "1", "4242"])
def test_another_process_replays_the_same_bytes(hash_seed: str, tmp_path: Path) -> None:
    scenario = build(Shape(4, 9, 8, ALL, 7))
    games = [finished(scenario, luck) for luck in range(10)]
    table, commands = tmp_path / "scenario.json", tmp_path / "games.json"
    table.write_text(to_json(scenario))
    commands.write_text("\n".join(as_json(game.commands) for game in games))
    found = subprocess.run(
        [sys.executable, "-m", "tests.properties.replay", str(table), str(commands)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        check=True,
    )
    expected = "".join(replayed(scenario, game.commands) + "\n" for game in games)
    assert expected.encode() == found.stdout
