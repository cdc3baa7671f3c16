"""`import` and `export-domain` as scripts rely on them."""

import json
from fractions import Fraction
from pathlib import Path

import pytest

from game.analysis import DealSpace, solve
from game.cli import main
from game.exchange import load
from tests.exchange.domains import FILES

Capture = pytest.CaptureFixture[str]


def test_import_writes_a_scenario_that_lints_and_plays(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "stall.yaml"

    assert 0 == main(["import", str(FILES / "stall"), "-o", str(file), "--turns", "5"])
    assert f"main.py play {file}" in capsys.readouterr().out
    assert 0 == main(["lint", str(file)])
    assert "Errors: 0." in capsys.readouterr().out
    assert 0 == main(["simulate", str(file), "--games", "1", "--seed", "1", "--json", "-"])
    assert 1 == len(json.loads(capsys.readouterr().out)["games"])


def test_import_of_a_broken_file_writes_nothing_and_tells_all_problems(
    tmp_path: Path, capsys: Capture
) -> None:
    file, broken = tmp_path / "out.yaml", tmp_path / "profile.xml"
    broken.write_text("<utility_space type='nonlinear'/>", encoding="utf-8")
    paths = [str(FILES / "stall" / "stall-domain.xml"), str(FILES / "stall" / "stall-owner.xml"), str(broken)]

    assert 1 == main(["import", *paths, "-o", str(file)])
    assert f"{broken}:1:1: error: this profile is no sum over issues" in capsys.readouterr().err
    assert not file.exists()


def test_import_of_a_missing_file_is_a_matter_of_the_environment(tmp_path: Path, capsys: Capture) -> None:
    assert 2 == main(["import", str(tmp_path / "none.xml"), "-o", str(tmp_path / "out.yaml")])
    assert "there is no such file" in capsys.readouterr().err


@pytest.mark.parametrize("shape", ["genius", "negmas"])
def test_export_writes_files_that_load_and_says_what_they_leave_out(
    tmp_path: Path, capsys: Capture, shape: str
) -> None:
    folder = tmp_path / "june"

    assert 0 == main(["export-domain", "no_later_than_june", "-o", str(folder), "--format", shape])
    out = capsys.readouterr().out
    assert "They leave out: linkages, headlines" in out
    domain = load([folder])
    assert (3, 9) == (len(domain.profiles), len(domain.issues))


def test_a_plain_scenario_leaves_nothing_out(tmp_path: Path, capsys: Capture) -> None:
    assert 0 == main(["export-domain", "tiny", "-o", str(tmp_path / "tiny")])
    assert "leave out" not in capsys.readouterr().out


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    assert 2 == main(["export-domain", "tiny", "-o", str(tmp_path / "file" / "below")])
    assert "The system reports" in capsys.readouterr().err


def test_a_domain_is_what_a_deal_space_is_made_of() -> None:
    domain = load([FILES / "choir"])
    solved = solve(DealSpace.of(domain.values, domain.walk_away))

    assert (Fraction("1"), Fraction("0.125")) == solved.frontier[0]
    assert solved.nash is not None
