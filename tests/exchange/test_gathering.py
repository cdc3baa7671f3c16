"""Which files make a domain: folders, names, endings, and what stands together."""

from pathlib import Path
from shutil import copytree

import pytest

from game.exchange import load
from game.exchange.limits import PROBLEMS_MAX
from tests.exchange.domains import FILES, places, problems_of

STALL, BOAT, CHOIR = FILES / "stall", FILES / "boat", FILES / "choir"


def test_a_folder_with_two_formats_is_ambiguous_and_its_files_by_name_are_not(tmp_path: Path) -> None:
    folder = copytree(STALL, tmp_path / "both")
    copytree(BOAT, folder, dirs_exist_ok=True)

    assert [("both", 1, 1, "mixed-formats")] == places(problems_of([folder]))
    assert "Boat for a week" == load([folder / f"{name}.yml" for name in ("boat", "harbour", "sailor")]).name


def test_other_files_of_a_folder_are_passed_over(tmp_path: Path) -> None:
    folder = copytree(CHOIR, tmp_path / "choir")
    (folder / "notes.txt").write_text("x", encoding="utf-8")
    (folder / "page.xml").write_text("<html/>", encoding="utf-8")
    (folder / ".hidden.json").write_text("{", encoding="utf-8")
    (folder / "_stats.json").write_text("{", encoding="utf-8")
    (folder / "choirpareto.xml").write_text("<", encoding="utf-8")

    assert 2 == len(load([folder]).profiles)


@pytest.mark.parametrize(
    ("paths", "code"),
    [
        ([STALL / "stall-owner.xml", STALL / "stall-tenant.xml"], "no-domain"),
        ([STALL / "stall-domain.xml", STALL / "stall-owner.xml"], "profile-count"),
        ([STALL, STALL / "stall-domain.xml"], "second-domain"),
        ([BOAT / "harbour.yml", BOAT / "sailor.yml"], "no-domain"),
        ([CHOIR / "profileA.json"], "profile-count"),
        ([STALL, *[STALL / "stall-owner.xml"] * 7], "profile-count"),
        ([STALL, CHOIR], "mixed-formats"),
        ([FILES], "nothing-found"),
        ([], "nothing-found"),
    ],
)
def test_files_that_make_no_domain_say_what_is_missing(paths: list[Path], code: str) -> None:
    assert [code] == [place[3] for place in places(problems_of(paths))]


def test_a_folder_of_too_many_files_is_not_read(tmp_path: Path) -> None:
    for number in range(201):
        (tmp_path / f"{number}.json").write_text("{}", encoding="utf-8")

    assert "too-many-files" in [place[3] for place in places(problems_of([tmp_path]))]


def test_a_domain_without_a_name_of_its_own_has_that_of_its_folder(tmp_path: Path) -> None:
    folder = copytree(STALL, tmp_path / "spring")
    file = folder / "stall-domain.xml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('name="Market stall"', 'name="root"'), encoding="utf-8")

    assert "spring" == load([folder]).name


def test_what_is_given_to_a_deal_space_has_a_row_for_each_party() -> None:
    domain = load([STALL])

    assert (2, 2) == (len(domain.values), len(domain.walk_away))
    assert [[3, 4, 2], [3, 4, 2]] == [[len(row) for row in table] for table in domain.values]


def test_errors_past_the_limit_are_counted_no_further(tmp_path: Path) -> None:
    folder = copytree(STALL, tmp_path / "stall")
    file = folder / "stall-tenant.xml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("</objective>", '<weight index="x"/>' * 500 + "</objective>", 1), encoding="utf-8"
    )

    problems = problems_of([folder])

    assert PROBLEMS_MAX + 1 == len(problems)
    assert "too-many-problems" in {problem.code for problem in problems}


def test_any_number_of_warnings_leaves_a_file_usable(tmp_path: Path) -> None:
    folder = copytree(STALL, tmp_path / "stall")
    file = folder / "stall-tenant.xml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("</objective>", "<report/>" * 500 + "</objective>", 1), encoding="utf-8")

    assert PROBLEMS_MAX == len(load([folder]).notes)
