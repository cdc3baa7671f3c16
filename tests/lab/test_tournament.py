"""Castings against castings."""

from pathlib import Path

import pytest

from game.lab.crew import Alone, Pool
from game.lab.notebook import open_notebook
from game.lab.problem import LabProblem
from game.lab.run import Results
from game.lab.tournament import Tournament, arrange, by_casting, by_role, compete, tree_of
from game.scenario import ScenarioProblems
from game.table.casting import CastingProblem


def run(tournament: Tournament, notes: Path, workers: int = 1) -> Results:
    with open_notebook(notes) as notebook:
        return compete(tournament, Pool(workers) if workers > 1 else Alone(), notebook)


def labels(tournament: Tournament) -> list[str]:
    return [" ".join(role.label for role in casting) for casting in tournament.castings]


def test_every_casting_of_the_chosen_roles_is_played() -> None:
    tournament = arrange("tiny", "baker=mirror+hardliner, florist=staller+splitter", 2, 5, "normal")

    assert ["mirror staller", "mirror splitter", "hardliner staller", "hardliner splitter"] == labels(
        tournament
    )
    assert [5, 6] * 4 == [game.seed for game in tournament.jobs]


def test_a_seat_that_is_not_named_plays_as_usual() -> None:
    tournament = arrange("no_later_than_june", "kyiv=all", 1, 1, "normal")

    assert 7 == len(tournament.castings)
    assert {"staller dealmaker"} == {label.rsplit(" ", 1)[0] for label in labels(tournament)}


def test_characters_play_at_the_level_asked_for() -> None:
    assert "mirror/hard" == arrange("tiny", "baker=mirror", 1, 1, "hard").castings[0][0].label


def test_a_role_named_twice_is_played_once() -> None:
    assert 1 == len(arrange("tiny", "baker=mirror+mirror", 1, 1, "normal").castings)


@pytest.mark.parametrize("cast", ["baker=nobody", "king=mirror", "mirror", "baker=mirror+"])
def test_what_cannot_be_cast_is_a_problem(cast: str) -> None:
    with pytest.raises(CastingProblem):
        arrange("tiny", cast, 1, 1, "normal")


def test_an_unknown_level_or_scenario_is_a_problem() -> None:
    with pytest.raises(CastingProblem):
        arrange("tiny", "", 1, 1, "divine")
    with pytest.raises(ScenarioProblems):
        arrange("nowhere", "", 1, 1, "normal")


def test_too_many_games_are_refused_before_any_is_played() -> None:
    with pytest.raises(LabProblem, match="too_many_games"):
        arrange("no_later_than_june", "kremlin=all,white_house=all,kyiv=all", 100_000, 1, "normal")


def test_means_are_those_of_the_games(tmp_path: Path) -> None:
    tournament = arrange("tiny", "baker=bridge_builder+hardliner,florist=mirror+staller", 3, 1, "normal")
    results = run(tournament, tmp_path / "notes.jsonl")

    for casting, standings in by_casting(tournament, results):
        games = [results.game(game) for game in tournament.of(casting)]
        for seat, standing in enumerate(standings):
            assert sum(game.scores[seat] for game in games) / 3 == standing.score.value
            gains = [game.scores[seat] - game.walk_aways[seat] for game in games]
            assert sum(gains) / 3 == standing.gain.value
    for standing in by_role(tournament, results):
        assert 6 == standing.games


def test_roles_are_listed_by_seat_and_score(tmp_path: Path) -> None:
    tournament = arrange("tiny", "baker=all,florist=mirror", 2, 1, "normal")
    listed = by_role(tournament, run(tournament, tmp_path / "notes.jsonl"))

    assert [0] * 7 + [1] == [standing.seat for standing in listed]
    scores = [standing.score.value for standing in listed[:7]]
    assert sorted(scores, reverse=True) == scores
    assert scores[0] > scores[-1]


def test_workers_change_nothing(tmp_path: Path) -> None:
    tournament = arrange("tiny", "baker=mirror+dealmaker", 4, 1, "normal")

    one = tree_of(tournament, run(tournament, tmp_path / "one.jsonl"))

    assert one == tree_of(tournament, run(tournament, tmp_path / "two.jsonl", workers=2))
