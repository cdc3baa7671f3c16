import pytest

from game.agents.traits import Traits, traits_of
from game.core.scenario import Character, Level
from tests.agents.playing import character, flagship, level


def _traits(name: str, level_key: str) -> Traits:
    public = flagship().public
    return traits_of(character(public, name), level(public, level_key))


def test_normal_leaves_the_character_as_it_is() -> None:
    staller = _traits("staller", "normal")
    assert (50, 24, 10, 500, 8, 3) == (
        staller.concession_percent,
        staller.floor_percent,
        staller.clock,
        staller.margin,
        staller.late,
        staller.no_offer_before,
    )
    assert (25, 100) == (staller.learn, staller.noise)


def test_easy_sets_adds_and_scales_in_this_order() -> None:
    easy = _traits("staller", "easy")
    assert (0, 50, 3, 100) == (easy.floor_percent, easy.margin, easy.late, easy.rush_percent)
    assert 7 == easy.clock
    assert 26 == easy.prepare_percent


def test_hard_keeps_within_its_bounds() -> None:
    hard = _traits("dealmaker", "hard")
    assert (9, 200, 65) == (hard.floor_percent, hard.margin, hard.prepare_percent)
    assert 95 == _traits("institutionalist", "hard").prepare_percent


@pytest.mark.parametrize(
    ("change", "expected"),
    [("set.clock", 4), ("percent.clock", 0), ("add.clock", 13), ("at_least.clock", 9), ("at_most.clock", 4)],
)
def test_a_level_changes_a_number_in_five_ways(change: str, expected: int) -> None:
    plain = Character("x", "X", "", (("clock", 9),))
    assert expected == traits_of(plain, Level("l", "L", "", ((change, 4),))).clock


def test_what_is_not_stated_keeps_its_default() -> None:
    assert Traits() == traits_of(Character("x", "X", "", ()), Level("l", "L", "", ()))


def test_a_parameter_nobody_knows_is_passed_over() -> None:
    odd = Character("x", "X", "", (("shoe_size", 44),))
    assert Traits() == traits_of(odd, Level("l", "L", "", (("set.shoe_size", 45),)))
