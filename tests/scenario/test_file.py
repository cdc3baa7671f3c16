import os
from pathlib import Path

import pytest

from game.scenario import ScenarioProblems, lint, load
from game.scenario.limits import BYTES_MAX
from tests.scenario.faults import HARBOUR


def codes(path: Path) -> list[str]:
    return [f"{problem.line}:{problem.col} {problem.code}" for problem in lint(path)]


def test_a_byte_order_mark_and_carriage_returns_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "windows.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + HARBOUR.read_bytes().replace(b"\n", b"\r\n"))

    assert codes(path) == []
    assert load(HARBOUR) == load(path)


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    assert ["1:1 no-such-file"] == codes(tmp_path / "missing.yaml")


def test_a_folder_is_a_problem(tmp_path: Path) -> None:
    assert ["1:1 is-a-folder"] == codes(tmp_path)


@pytest.mark.parametrize("name", ["/dev/null", "/dev/zero"])
def test_a_device_is_a_problem_and_is_not_read(name: str) -> None:
    assert ["1:1 not-a-file"] == codes(Path(name))


def test_a_pipe_is_a_problem_and_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.yaml"
    os.mkfifo(path)

    assert ["1:1 not-a-file"] == codes(path)


@pytest.mark.parametrize("name", ["a\0b.yaml", "x" * 5000 + ".yaml"])
def test_an_impossible_path_is_a_problem(name: str) -> None:
    # Python versions differ in whether they look for such a path at all.
    assert codes(Path(name)) in (["1:1 cannot-read"], ["1:1 no-such-file"])


def test_a_file_of_the_largest_size_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    text = HARBOUR.read_bytes()
    path.write_bytes(text + b"#" * (BYTES_MAX - len(text)))
    assert codes(path) == []

    path.write_bytes(text + b"#" * (BYTES_MAX - len(text) + 1))
    assert ["1:1 file-too-large"] == codes(path)


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ("title: їжа\nid: é".encode("utf-16"), "1:1"),
        ("title: a\nid: é\n".encode("latin-1"), "2:5"),
        ("є: ї".encode() + b"\xff", "1:5"),
        (b"title: \xed\xa0\x80", "1:8"),
    ],
)
def test_what_is_not_utf_8_is_a_problem_at_its_first_wrong_byte(
    tmp_path: Path, data: bytes, place: str
) -> None:
    path = tmp_path / "other.yaml"
    path.write_bytes(data)

    assert [f"{place} not-utf-8"] == codes(path)


def test_a_problem_names_the_path_as_it_was_given(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("a: [", encoding="utf-8")

    with pytest.raises(ScenarioProblems) as caught:
        load(path)
    assert str(path) == caught.value.problems[0].path
