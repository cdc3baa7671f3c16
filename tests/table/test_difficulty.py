"""How hard a casting is: what the file says, and what it does not say."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from game.core.ids import SeatId
from game.core.scenario import PublicScenario
from game.scenario import find, load
from game.table.casting import Casting, Occupant
from game.table.difficulty import Difficulty, Expected, difficulty_of, parse

TEXT = """
format = "casting-difficulty/1"

[seats.kyiv]
usual = [50, 900]

[seats.kyiv.kremlin.normal]
staller = [-10, -300]
mirror = [60, 500]

[seats.kyiv.white_house.normal]
dealmaker = [4, 100]

[seats.kyiv.white_house.hard]
dealmaker = [10, 50]
"""
KYIV = SeatId(2)


@pytest.fixture(scope="module")
def public() -> PublicScenario:
    return load("no_later_than_june").public


def casting(kremlin: str, white_house: str, level: str = "normal", other: str = "normal") -> Casting:
    return Occupant(kremlin, level), Occupant(white_house, other), Occupant()


def test_what_the_others_change_is_added_to_what_is_usual(public: PublicScenario) -> None:
    assert Expected(44, 700) == parse(TEXT).expected(public, KYIV, casting("staller", "dealmaker"))


def test_no_more_than_all_games_end_with_a_settlement(public: PublicScenario) -> None:
    assert Expected(100, 1500) == parse(TEXT).expected(public, KYIV, casting("mirror", "dealmaker"))


def test_each_of_the_others_counts_at_its_own_level(public: PublicScenario) -> None:
    expected = parse(TEXT).expected(public, KYIV, casting("staller", "dealmaker", other="hard"))
    assert Expected(50, 650) == expected


@pytest.mark.parametrize(
    "others",
    [
        casting("hardliner", "dealmaker"),
        casting("staller", "dealmaker", "easy"),
        (Occupant(), Occupant("dealmaker", "normal"), Occupant()),
    ],
)
def test_what_was_not_measured_is_not_said(public: PublicScenario, others: Casting) -> None:
    assert parse(TEXT).expected(public, KYIV, others) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        'format = "casting-difficulty/2"',
        'format = "casting-difficulty/1"',
        'format = "casting-difficulty/1"\n[seats.kyiv]\nusual = [1, 1]\nkremlin = 3',
        'format = "casting-difficulty/1"\n[seats.kyiv]\nusual = [1]',
        'format = "casting-difficulty/1"\n[seats.kyiv]\nusual = [1, "much"]',
        "format = ",
    ],
)
def test_another_file_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse(text)


def test_a_scenario_without_such_a_file_has_no_difficulty(tmp_path: Path) -> None:
    assert difficulty_of(tmp_path / "mine.yaml") is None


def test_the_flagship_says_it_for_every_seat_character_and_level(public: PublicScenario) -> None:
    known = difficulty_of(find("no_later_than_june"))
    assert isinstance(known, Difficulty)
    keys = [character.key for character in public.characters]
    for seat, level, one, two in product(public.everyone, public.levels, keys, keys):
        others = [Occupant(one, level.key), Occupant(two, level.key)]
        others.insert(seat, Occupant())
        expected = known.expected(public, seat, tuple(others))
        assert expected is not None
        assert 0 <= expected.deals <= 100
        assert -2000 < expected.gain < 4000
