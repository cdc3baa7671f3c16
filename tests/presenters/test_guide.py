"""The guided first game shows one thing after another, hides nothing that counts, and says things once."""

from dataclasses import replace

import pytest

from game.core.ids import IssueId, SeatId, Turn
from game.core.orders import Prepare
from game.core.view import SeatView
from game.presenters.guide import MOVES, Guide
from tests.text.play import new_table

KEYS = (
    "ceasefire",
    "us_sanctions",
    "arms_control",
    "investment",
    "security_guarantees",
    "minerals_fund",
    "line_of_contact",
    "people",
    "summit",
)
FIVE = ("ceasefire", "us_sanctions", "security_guarantees", "people", "summit")
FULL = (4, 2, 0, 0, 2, 0, 1, 3, 2)


def in_turn(turn: int) -> SeatView:
    view = new_table("no_later_than_june", [0, 1, 2], seed=6).view(SeatId(2))
    return replace(view, public=replace(view.public, turn=Turn(turn)))


def shown(guide: Guide, view: SeatView) -> tuple[str, ...]:
    return tuple(view.scenario.issues[issue].key for issue in guide.issues(view))


@pytest.mark.parametrize(("turn", "expected"), [(1, ("ceasefire",)), (2, FIVE), (3, KEYS), (12, KEYS)])
def test_issues_come_one_turn_after_another(turn: int, expected: tuple[str, ...]) -> None:
    assert expected == shown(Guide(), in_turn(turn))


def test_a_clause_of_the_package_is_never_hidden() -> None:
    view = in_turn(1)

    assert tuple(IssueId(k) for k, option in enumerate(FULL) if option) == Guide().issues(view, FULL)


def test_a_clause_in_force_is_never_hidden() -> None:
    view = in_turn(1)
    view = replace(view, public=replace(view.public, in_force=(2, 0, 0, 1, 0, 0, 0, 0, 0)))

    assert ("ceasefire", "investment") == shown(Guide(), view)


@pytest.mark.parametrize(
    ("turn", "move", "expected"),
    [
        (1, "stall", True),
        (1, "offer", True),
        (1, "prepare", False),
        (2, "walk_out", False),
        (3, "walk_out", True),
        (3, "prepare", False),
        (4, "prepare", True),
        (4, "statement", False),
        (5, "statement", True),
        (5, "pressure", True),
    ],
)
def test_moves_come_one_turn_after_another(turn: int, move: str, expected: bool) -> None:
    assert expected == (move in Guide().moves(in_turn(turn)))


def test_every_move_is_shown_in_the_end() -> None:
    assert Guide().moves(in_turn(12)) == MOVES


@pytest.mark.parametrize(("turn", "expected"), [(1, True), (3, True), (4, False), (9, False)])
def test_staff_prepare_until_turn_four(turn: int, expected: bool) -> None:
    assert expected == Guide().staff_prepares(in_turn(turn))


def test_staff_prepare_the_package_of_the_plan() -> None:
    moves = Guide().staff_moves(in_turn(2), FULL)

    assert len(moves) == 2
    assert all(isinstance(move, Prepare) and FULL[move.issue] for move in moves)


def test_staff_prepare_nothing_once_the_player_does() -> None:
    assert Guide().staff_moves(in_turn(4), FULL) == ()


@pytest.mark.parametrize("has_stages", [True, False])
def test_other_games_show_everything_and_say_nothing(has_stages: bool) -> None:
    guide, view = (Guide.off() if has_stages else Guide()), in_turn(1)
    if not has_stages:
        view = replace(view, scenario=replace(view.scenario, guided=()))

    assert len(view.scenario.issues) == len(guide.issues(view))
    assert guide.moves(view) == MOVES
    assert not guide.staff_prepares(view)
    assert [None] * 4 == [guide.note(view, place) for place in ("package", "desk", "seal", "review")]


def test_what_a_turn_opens_is_introduced_beside_it_in_that_turn_only() -> None:
    guide, view = Guide(), in_turn(2)

    assert guide.note(view) == view.scenario.guided[1].text
    assert guide.note(in_turn(6)) is None
    assert guide.note(in_turn(4), "desk") == view.scenario.guided[3].text
    assert guide.note(in_turn(4)) is None


def test_a_thing_is_introduced_in_the_turn_in_which_it_first_matters_and_never_again() -> None:
    guide = Guide()
    first = guide.note(in_turn(3), "review")

    assert first
    assert first == guide.note(in_turn(3), "review")
    assert guide.note(in_turn(4), "review") is None


def test_the_help_of_staff_is_introduced_where_they_prepare() -> None:
    guide = Guide()

    assert guide.note(in_turn(1), "desk")
    assert guide.note(in_turn(2), "desk") is None


def test_every_introduction_is_one_sentence() -> None:
    guide = Guide()
    places = ("seal", "review", "resolution", "news", "moved", "ceremony", "slipped", "talk", "truce", "desk")
    said = [guide.note(in_turn(1), place) for place in places]
    said += [stage.text for stage in in_turn(1).scenario.guided]

    assert [] == [text for text in said if text is None or text.count(".") != 1 or not text.endswith(".")]
