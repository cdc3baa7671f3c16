import pytest

from game.core.ids import SeatId
from game.scenario.names import Names

NAMES = Names(("a", "b", "c"), ("x", "y"), ("g",))


def test_a_key_has_the_number_of_its_position() -> None:
    assert (2, 1, 0) == (NAMES.seat("c"), NAMES.issue("y"), NAMES.gauge("g"))


def test_seats_of_keys_are_in_scenario_order_and_each_once() -> None:
    assert (0, 2) == NAMES.seats_of(["c", "a", "c", "nobody"])


@pytest.mark.parametrize(
    ("key", "pair"),
    [
        ("a+c", (0, 2)),
        ("c+a", (0, 2)),
        ("c + a", (0, 2)),
        ("a", None),
        ("a+a", None),
        ("a+z", None),
        ("a+b+c", None),
        ("", None),
    ],
)
def test_a_pair_key_names_two_different_seats(key: str, pair: tuple[SeatId, SeatId] | None) -> None:
    assert pair == NAMES.pair(key)
