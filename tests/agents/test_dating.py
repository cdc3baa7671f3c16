from dataclasses import replace

from game.agents.dating import best_day, first_signing, is_signable, signing_date
from game.core.ids import Turn
from game.core.view import SeatView
from tests.agents.playing import flagship, turns


def _view(turn: int, files: tuple[int, ...]) -> SeatView:
    view = turns(flagship(), ("hardliner", "hardliner", "hardliner"), 5)[turn - 1].views[0]
    return replace(view, public=replace(view.public, files=files))


FULL = (6,) * 9
EMPTY = (0,) * 9
TRUCE = (2, 0, 0, 0, 0, 0, 0, 0, 0)
SUMMIT = (2, 0, 0, 0, 0, 0, 0, 0, 2)
BACKSTOP = (4, 0, 0, 0, 2, 0, 0, 0, 0)


def test_the_best_day_of_the_flagship_is_easter() -> None:
    assert 5 == best_day(_view(1, FULL))


def test_with_full_files_one_signs_on_the_best_day() -> None:
    assert 5 == signing_date(_view(1, FULL), SUMMIT)


def test_after_the_best_day_one_signs_as_soon_as_the_notice_allows() -> None:
    assert 7 == signing_date(_view(6, FULL), TRUCE)
    assert 8 == signing_date(_view(6, FULL), SUMMIT)


def test_one_waits_a_turn_for_readiness() -> None:
    files = (2, 0, 0, 0, 0, 0, 0, 0, 0)
    view = _view(6, files)
    # Two units of the three that the clause needs may be signed; two turns on there are three.
    assert 8 == signing_date(view, TRUCE)


def test_a_date_waits_for_thin_files() -> None:
    assert first_signing(_view(1, EMPTY), TRUCE, Turn(2)) == 5


def test_a_gauge_that_is_too_low_delays_signing() -> None:
    view = _view(1, FULL)
    assert not is_signable(view, BACKSTOP, Turn(4))
    assert is_signable(view, BACKSTOP, Turn(5))


def test_what_cannot_be_signed_in_time_has_no_date() -> None:
    assert signing_date(_view(11, EMPTY), (4, 0, 0, 0, 3, 0, 0, 0, 0)) is None
