from pathlib import Path

import pytest

from game.scenario import ScenarioProblems, bundled, find


def codes(name: str) -> list[str]:
    with pytest.raises(ScenarioProblems) as caught:
        find(name)
    return [problem.code for problem in caught.value.problems]


def test_the_flagship_comes_first() -> None:
    assert bundled()[0].stem == "no_later_than_june"
    assert "tiny" in [path.stem for path in bundled()]


def test_a_bundled_scenario_is_found_by_its_name_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert find("tiny").is_file()


def test_any_other_file_is_found_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.touch()

    assert path == find(path)
    assert path == find(str(path))


def test_a_name_that_nothing_has_is_a_problem_with_a_guess() -> None:
    with pytest.raises(ScenarioProblems) as caught:
        find("tinny")

    assert ["unknown-scenario"] == [problem.code for problem in caught.value.problems]
    assert "tiny" in caught.value.problems[0].hint


def test_a_path_with_nothing_there_is_a_problem() -> None:
    assert ["no-such-file"] == codes("nowhere/mine.yaml")
