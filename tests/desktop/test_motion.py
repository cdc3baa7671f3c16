"""Motion: never in the way, and none at all if the player says so."""

import pytest

from game.desktop.motion import FULL_SECONDS, REDUCED_SECONDS, Motion, Tween, ease, seconds


def test_ease_is_fast_first_and_stays_inside() -> None:
    values = [ease(share / 10) for share in range(-2, 13)]

    assert values == sorted(values)
    assert (0, 1) == (values[0], values[-1])
    assert ease(0.5) > 0.5


def test_a_tween_goes_from_where_it_is() -> None:
    tween = Tween(0)
    tween.aim(10, now=0, lasts=1)
    halfway = tween.at(0.5)
    tween.aim(0, now=0.5, lasts=1)

    assert [halfway, 0] == [tween.at(0.5), tween.at(2)]
    assert [True, False] == [tween.is_moving(1), tween.is_moving(2)]


def test_a_finished_tween_has_arrived() -> None:
    tween = Tween(0)
    tween.aim(10, now=0, lasts=1)
    tween.finish()

    assert 10 == tween.at(0)


@pytest.mark.parametrize("kind", FULL_SECONDS)
def test_reduced_motion_is_shorter_and_no_motion_is_none(kind: str) -> None:
    assert FULL_SECONDS[kind] >= REDUCED_SECONDS.get(kind, 0) >= 0
    assert 0 == seconds(kind, Motion.NONE)
