"""Pages that need nothing else."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from game.charts import Area, Chart, Label, Token
from game.lab.balance import measure
from game.lab.chart import Dot, dots
from game.lab.crew import Alone
from game.lab.interval import Estimate, exact
from game.lab.notebook import open_notebook
from game.lab.page import balance_page, tournament_page
from game.lab.tournament import arrange, compete
from tests.lab.yard import balance

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    folder = tmp_path_factory.mktemp("lab")
    planned = balance(folder, "deals", "never", "lead", "simple", "stranger", "peak", "zone", "option")
    with open_notebook(folder / "notes.jsonl") as notebook:
        verdicts, _ = measure(planned, Alone(), notebook)
    tournament = arrange("tiny", "baker=mirror+hardliner", 2, 1, "normal")
    with open_notebook(folder / "more.jsonl") as notebook:
        results = compete(tournament, Alone(), notebook)
    return balance_page(planned, verdicts), tournament_page(tournament, results)


def tree(page: str) -> ElementTree.Element:
    """The page as XML: every element is closed but the two that HTML leaves open."""
    return ElementTree.fromstring(re.sub(r"<(meta [^>]*)>", r"<\1/>", page.replace("<!doctype html>", "")))


def test_pages_are_well_formed_and_stand_alone(pages: tuple[str, str]) -> None:
    for page in pages:
        root = tree(page)
        assert {"html", "main", "h1", "table", "figure"} <= {element.tag for element in root.iter()}
        assert not re.search(r"<script|src=|href=|@import|url\(", page)


def test_every_picture_is_told_in_words(pages: tuple[str, str]) -> None:
    for page in pages:
        pictures = [element for element in tree(page).iter() if element.tag == f"{SVG}svg"]
        assert pictures
        for picture in pictures:
            assert "img" == picture.get("role")
            assert picture.get("aria-label")
            assert picture.find(f"{SVG}title") is not None


def test_tables_name_their_rows_and_columns(pages: tuple[str, str]) -> None:
    for page in pages:
        for table in (element for element in tree(page).iter() if element.tag == "table"):
            assert table.find("caption") is not None
            assert {"col", "row"} == {head.get("scope") for head in table.iter("th")}


def test_every_target_has_its_row(pages: tuple[str, str]) -> None:
    heads = [head.text for head in tree(pages[0]).iter("th") if head.get("scope") == "row"]

    assert ["deals", "never", "zone", "option", "lead", "peak", "simple", "stranger"] == heads
    assert "oracle" in pages[0]


def test_pictures_have_no_colours_but_those_of_the_page(pages: tuple[str, str]) -> None:
    for page in pages:
        root = tree(page)
        style = next(element.text or "" for element in root.iter("style"))
        inks = {part.get(name) for part in root.iter() for name in ("fill", "stroke")} - {None, "none"}

        assert {"var(--paper)", "var(--ink)", "var(--line)", "var(--dot)"} <= inks
        assert [] == [ink for ink in inks if f"{str(ink)[4:-1]}:" not in style]


def found(chart: Chart) -> tuple[list[float], list[tuple[float, float]], list[str]]:
    """Where the dots are, from where to where each band reaches, and all words."""
    places = [shape.at[0] for shape in chart.shapes if isinstance(shape, Token)]
    bands = [
        (min(x for x, _ in shape.points), max(x for x, _ in shape.points))
        for shape in chart.shapes
        if isinstance(shape, Area)
    ]
    return places, bands, [shape.text for shape in chart.shapes if isinstance(shape, Label)]


def test_dots_lie_where_their_numbers_are_and_what_is_wanted_behind_them() -> None:
    rows = [Dot("a", exact(0)), Dot("b", Estimate(50, 40, 60, "normal")), Dot("<c>", exact(100))]
    places, bands, words = found(dots(rows, "Name", "Told", lambda value: f"{value:.0f}", (None, 50)))

    assert places == sorted(places)
    assert pytest.approx((places[0] + places[2]) / 2) == places[1]
    assert [pytest.approx(places[1])] == [right for _, right in bands]
    assert "<c>" in words
    assert {"0", "50", "100"} & set(words)


def test_a_target_with_two_ends_lies_between_them() -> None:
    rows = [Dot("a", exact(0)), Dot("b", exact(100))]
    (low, high), bands, _ = found(dots(rows, "Name", "Told", str, (20, 50)))

    assert [pytest.approx((low + (high - low) / 5, low + (high - low) / 2))] == bands


def test_a_target_of_a_single_number_can_be_seen() -> None:
    _, bands, _ = found(dots([Dot("a", exact(0)), Dot("b", exact(100))], "Name", "Told", str, (30, 30)))

    assert [pytest.approx(2.0)] == [right - left for left, right in bands]


def test_one_number_alone_can_be_drawn() -> None:
    assert 1 == len(found(dots([Dot("a", exact(5))], "Name", "Told", str))[0])


def test_a_page_does_not_depend_on_when_it_is_written(pages: tuple[str, str], tmp_path: Path) -> None:
    tournament = arrange("tiny", "baker=mirror+hardliner", 2, 1, "normal")
    with open_notebook(tmp_path / "more.jsonl") as notebook:
        assert pages[1] == tournament_page(tournament, compete(tournament, Alone(), notebook))
