"""Results on disk."""

from pathlib import Path

import pytest

from game.lab.deal import Deal, look
from game.lab.job import Job, JobResult, key_of, result_of, tree_of, work
from game.lab.job import batches as batched
from game.lab.match import Game
from game.lab.notebook import open_notebook, place_of
from game.lab.problem import LabProblem
from game.lab.role import Role
from game.lab.setting import Variant
from tests.lab.yard import setting

HERE = setting()
ROLES = (Role("staller"), Role("dealmaker"), Role("incumbent"))
JOBS: tuple[Job, ...] = (
    Game(Variant(), 1, ROLES),
    Game(Variant(), 2, ROLES, closing=True),
    Deal(Variant(), 1),
)


def done() -> list[tuple[Job, JobResult]]:
    return [pair for batch in batched(HERE, JOBS) for pair in zip(batch.jobs, work(batch), strict=True)]


@pytest.mark.parametrize("job", JOBS, ids=key_of)
def test_a_result_comes_back_from_plain_data(job: Job) -> None:
    result = dict(done())[job]

    assert result == result_of(job, tree_of(result))


def test_what_is_noted_is_found_again(tmp_path: Path) -> None:
    with open_notebook(tmp_path / "lab" / "notes.jsonl") as notebook:
        assert notebook.find(JOBS[0]) is None
        notebook.add(done())
    with open_notebook(tmp_path / "lab" / "notes.jsonl") as notebook:
        assert dict(done()) == {job: notebook.find(job) for job in JOBS}


def test_a_game_without_its_closing_is_another_one(tmp_path: Path) -> None:
    with open_notebook(tmp_path / "notes.jsonl") as notebook:
        notebook.add(done())
    with open_notebook(tmp_path / "notes.jsonl") as notebook:
        assert notebook.find(Game(Variant(), 1, ROLES, closing=True)) is None


@pytest.mark.parametrize(
    "tail",
    [b'{"job": "game', b"null\n", b'{"job": 1}\n', b"\xff\n", b'{"job": "x", "result": 3}\n', b"x" * 5000],
)
def test_a_torn_end_is_dropped_and_written_over(tmp_path: Path, tail: bytes) -> None:
    path = tmp_path / "notes.jsonl"
    pairs = done()
    with open_notebook(path) as notebook:
        notebook.add(pairs[:2])
    whole = path.read_bytes()
    path.write_bytes(whole + tail)

    with open_notebook(path) as notebook:
        assert [pairs[0][1], pairs[1][1], None] == [notebook.find(job) for job, _ in pairs]
        notebook.add(pairs[2:])

    assert path.read_bytes().startswith(whole)
    assert path.read_bytes().endswith(b"}}\n")
    with open_notebook(path) as notebook:
        assert pairs[2][1] == notebook.find(pairs[2][0])


def test_other_scenarios_and_other_code_have_other_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = place_of(tmp_path, ["a", "b"])

    assert before == place_of(tmp_path, ["a", "b"])
    assert before != place_of(tmp_path, ["a", "c"])
    monkeypatch.setattr("game.lab.notebook.code_digest", lambda: "other")
    assert before != place_of(tmp_path, ["a", "b"])


def test_a_place_that_cannot_be_written_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(LabProblem, match="cannot_note"), open_notebook(tmp_path / "file" / "notes.jsonl"):
        pass


def test_a_set_up_is_looked_at_as_asked() -> None:
    assert dict(done())[JOBS[2]] == look(HERE, Deal(Variant(), 1))
