"""Many games at once."""

from pathlib import Path

import pytest

from game.core.position import Ending
from game.journal.shelf import games
from game.lab.simulation import Plan, open_hall, simulate, tree_of
from game.lab.summary import summary
from game.table.casting import CastingProblem


def test_games_come_in_the_order_of_their_seeds() -> None:
    hall = open_hall(Plan("tiny", 4, 10))

    assert [10, 11, 12, 13] == [played.seed for played in simulate(hall)]


def test_a_game_is_the_same_alone_and_among_others() -> None:
    many = open_hall(Plan("tiny", 3, 10))
    alone = open_hall(Plan("tiny", 1, 12))

    assert tree_of(many, list(simulate(many))[2]) == tree_of(alone, next(simulate(alone)))


def test_several_workers_give_what_one_gives() -> None:
    hall = open_hall(Plan("tiny", 6, 10))

    assert list(simulate(hall)) == list(simulate(hall, workers=2))


def test_kept_games_are_stored_and_are_the_same(tmp_path: Path) -> None:
    kept, passing = open_hall(Plan("tiny", 3, 10, keep=tmp_path)), open_hall(Plan("tiny", 3, 10))

    assert list(simulate(passing)) == list(simulate(kept))
    assert 3 == len(games(tmp_path))


def test_characters_are_cast_by_seat() -> None:
    hall = open_hall(Plan("tiny", 1, 1, "baker=mirror"))

    assert "mirror" == hall.casting[0].character


def test_an_unknown_character_is_a_problem() -> None:
    with pytest.raises(CastingProblem):
        open_hall(Plan("tiny", 1, 1, "baker=nobody"))


def test_the_summary_counts_every_game() -> None:
    hall = open_hall(Plan("tiny", 5, 1))
    played = list(simulate(hall))

    counted = summary(played, 2)

    assert 5 == counted.games == sum(n for _, n in counted.endings)
    assert tuple(Ending) == tuple(ending for ending, _ in counted.endings)


def test_the_summary_of_no_games_is_empty() -> None:
    assert (0, 0) == summary([], 2).scores
