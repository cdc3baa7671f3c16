"""Who plays which seat."""

import pytest

from game.core.ids import SeatId
from game.table.casting import (
    CastingProblem,
    Occupant,
    cast,
    find_seat,
    format_casting,
    parse_casting,
    parse_characters,
    usual,
)
from tests.text.play import scenario

PUBLIC = scenario("no_later_than_june").public
TINY = scenario("tiny").public


def test_the_scenarios_casting_fills_the_seats_nobody_takes() -> None:
    expected = (Occupant("staller", "normal"), Occupant(), Occupant("incumbent", "normal"))

    assert expected == cast(PUBLIC, (SeatId(1),))


def test_a_plain_scenario_is_cast_too() -> None:
    assert all(usual(TINY))
    assert 2 == len(cast(TINY))


def test_characters_are_read_as_pairs() -> None:
    expected = {SeatId(2): "mirror", SeatId(0): "dealmaker"}

    assert expected == parse_characters(PUBLIC, "kyiv=mirror, kremlin=dealmaker")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("kyiv", "not_a_pair"),
        ("paris=mirror", "no_such_seat"),
        ("kyiv=nobody", "no_such_character"),
        ("kyiv=", "no_such_character"),
    ],
)
def test_a_wrong_pair_is_named(text: str, code: str) -> None:
    with pytest.raises(CastingProblem, match=code):
        parse_characters(PUBLIC, text)


def test_an_unknown_level_is_named() -> None:
    with pytest.raises(CastingProblem, match="no_such_level"):
        cast(PUBLIC, (), {}, "heroic")


@pytest.mark.parametrize("key", ["white_house", "White-House", " WHITE_HOUSE "])
def test_a_seat_is_found_by_its_key(key: str) -> None:
    assert SeatId(1) == find_seat(PUBLIC, key)


@pytest.mark.parametrize("people", [(), (0,), (1, 2), (0, 1, 2)])
def test_a_casting_is_read_as_it_was_written(people: tuple[int, ...]) -> None:
    casting = cast(PUBLIC, tuple(SeatId(seat) for seat in people), {}, "hard")

    assert casting == parse_casting(PUBLIC, format_casting(PUBLIC, casting))


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "{}", '{"kremlin": 3}', '{"kremlin": "staller"}', '{"kremlin": "x/normal"}', "[" * 9999],
)
def test_a_strange_casting_is_a_problem(text: str) -> None:
    with pytest.raises(CastingProblem):
        parse_casting(PUBLIC, text)
