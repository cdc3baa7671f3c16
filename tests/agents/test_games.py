import os
import subprocess
import sys
from hashlib import sha256
from itertools import product
from pathlib import Path

import pytest

from game.agents.memory import rebuild
from game.agents.reasons import Code
from game.core.codec import to_json
from game.core.legal import check
from game.core.position import Ending
from game.core.scenario import Scenario
from tests.agents.plain import plain
from tests.agents.playing import Turn, character, ending, flagship, lesson, level, play, stream, tiny, turns

THREE = ("staller", "dealmaker", "incumbent")
CASTINGS = tuple(product(THREE, repeat=3))
ROOT = Path(__file__).parents[2]


def _play_and_check(
    scenario: Scenario, cast: tuple[str, ...], seed: int, level_key: str = "normal"
) -> Ending:
    """Play a game and look at every decision on the way."""
    for step in play(scenario, cast, seed, level_key):
        if not isinstance(step, Turn):
            ending = step.public.ending
            assert ending is not None
            return ending
        for view, decision in zip(step.views, step.decisions, strict=True):
            check(view, decision.orders)
            assert decision.reason.table.code is not Code.FELL_BACK
            assert decision.line
    raise AssertionError("a game has an end")


@pytest.mark.parametrize("cast", CASTINGS, ids="-".join)
def test_every_casting_of_the_three_ends_a_game_properly(cast: tuple[str, ...]) -> None:
    assert _play_and_check(flagship(), cast, 7) in (Ending.DEAL, Ending.PARTIAL, Ending.LAPSE)


@pytest.mark.parametrize("level_key", ["easy", "normal", "hard"])
@pytest.mark.parametrize(
    "key", ["hardliner", "dealmaker", "staller", "institutionalist", "incumbent", "bridge_builder", "mirror"]
)
def test_every_character_plays_at_every_level(key: str, level_key: str) -> None:
    _play_and_check(lesson(), (key, key, key), 3, level_key)


@pytest.mark.parametrize("seed", range(4))
def test_characters_play_the_smallest_scenario(seed: int) -> None:
    assert Ending.DEAL == _play_and_check(tiny(), ("dealmaker", "incumbent"), seed)


@pytest.mark.parametrize(
    ("seats", "issues", "linkages"), [(2, 1, 0), (2, 30, 60), (3, 6, 4), (4, 10, 8), (5, 3, 3), (6, 30, 20)]
)
def test_characters_play_plain_games_of_any_size(seats: int, issues: int, linkages: int) -> None:
    cast = (THREE * 2)[:seats]
    _play_and_check(plain(5, seats, issues, linkages=linkages), cast, 5)


def test_the_same_game_is_played_twice_alike() -> None:
    first, second = (
        [
            to_json(decision.orders) + decision.line
            for turn in turns(flagship(), THREE, 13)
            for decision in turn.decisions
        ]
        for _ in range(2)
    )
    assert first == second


def test_the_seed_changes_the_game() -> None:
    assert ending(flagship(), THREE, 1) != ending(flagship(), THREE, 2)


def test_the_same_game_is_played_in_another_process_with_another_hash_seed() -> None:
    found = {_digest_elsewhere(seed) for seed in ("1", "2")}
    assert {digest()} == found


def digest() -> str:
    """A print of every decision of one game."""
    said = [
        to_json(decision.orders) + decision.line + repr(decision.reason)
        for turn in turns(lesson(), THREE, 4)
        for decision in turn.decisions
    ]
    return sha256("".join(said).encode()).hexdigest()


def _digest_elsewhere(hash_seed: str) -> str:
    run = subprocess.run(
        [sys.executable, "-c", "from tests.agents.test_games import digest; print(digest())"],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout.strip()


@pytest.mark.parametrize("seat", range(3))
def test_memory_is_rebuilt_from_the_views_of_the_seat(seat: int) -> None:
    game = turns(flagship(), THREE, 13)
    public = flagship().public
    who, at = character(public, THREE[seat]), level(public)
    for known in (1, len(game) // 2, len(game)):
        views = [turn.views[seat] for turn in game[:known]]
        assert game[known - 1].decisions[seat].memory == rebuild(views, who, at, stream(views[0], 13))


@pytest.mark.long
def test_between_45_and_75_of_a_hundred_games_end_in_a_deal() -> None:
    endings = [ending(flagship(), cast, seed).public.ending for cast in CASTINGS for seed in range(100, 108)]
    assert 45 <= 100 * endings.count(Ending.DEAL) // len(endings) <= 75


@pytest.mark.long
def test_the_reported_cast_settles_40_to_60_of_a_hundred_games() -> None:
    endings = [ending(flagship(), THREE, seed).public.ending for seed in range(100, 300)]
    assert 40 <= 100 * endings.count(Ending.DEAL) // len(endings) <= 60
