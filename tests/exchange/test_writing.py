"""Written files: they come back exactly, and other tools read what we meant."""

from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

import pytest
import yaml

from game.exchange import Domain, Issue, Profile, domain_of, load, write_genius, write_negmas
from game.scenario import load as load_scenario
from tests.exchange.domains import FILES, domain, fractions

ANY = (1, 2, 3, 7, 10, 64, 1000)
WRITERS = (write_genius, write_negmas)
THIRDS = Domain(
    "Thirds & <more>",
    (Issue('a "b"', ("x\ty", "é/'")), Issue("c", ("only",))),
    (
        Profile("One", fractions([["1/3", "-2/7"], ["5"]]), Fraction(1, 7), Fraction(3, 4)),
        Profile("Two", fractions([["0", "0"], ["-1/3"]]), Fraction(-2)),
    ),
)


def read_back(files: dict[str, str]) -> Domain:
    with TemporaryDirectory() as name:
        for file, text in files.items():
            (Path(name) / file).write_text(text, encoding="utf-8")
        return load([name])


def same(one: Domain, other: Domain) -> None:
    assert one.name == other.name
    assert one.issues == other.issues
    assert one.profiles == other.profiles
    assert () == other.notes


@pytest.mark.parametrize("write", WRITERS)
def test_ratios_that_do_not_end_and_odd_names_come_back_exactly(write) -> None:  # type: ignore[no-untyped-def]
    same(THIRDS, read_back(write(THIRDS)))


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("name", ["tiny", "no_later_than_june"])
def test_the_tables_of_a_scenario_come_back_exactly(write, name: str) -> None:  # type: ignore[no-untyped-def]
    scenario = load_scenario(name)
    tables = domain_of(scenario.public, scenario.books)

    same(tables, read_back(write(tables)))


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("denominators", [(1,), (1, 4, 10), ANY])
def test_any_domain_comes_back_exactly(write, seed: int, denominators: tuple[int, ...]) -> None:  # type: ignore[no-untyped-def]
    drawn = domain(seed, denominators=denominators)

    same(drawn, read_back(write(drawn)))


@pytest.mark.parametrize("folder", ["stall", "boat", "choir"])
@pytest.mark.parametrize("write", WRITERS)
def test_what_was_read_is_written_and_read_again(write, folder: str) -> None:  # type: ignore[no-untyped-def]
    read = load([FILES / folder])

    same(Domain(read.name, read.issues, read.profiles), read_back(write(read)))


@pytest.mark.parametrize("seed", range(60))
def test_genius_by_its_own_formula_has_utilities_up_to_1_that_are_the_values_to_scale(seed: int) -> None:
    drawn = domain(seed, denominators=ANY)
    files = write_genius(drawn)
    roots = [ElementTree.fromstring(text) for name, text in files.items() if not name.endswith("-domain.xml")]
    for profile, root in zip(drawn.profiles, roots, strict=True):
        rows = []
        for issue in root.iter("issue"):
            evaluations = [float(item.attrib["evaluation"]) for item in issue.iter("item")]
            assert min(evaluations) >= 0
            rows.append([value / (max(evaluations) or 1) for value in evaluations])
        weights = [float(weight.attrib["value"]) for weight in root.iter("weight")]
        assert min(weights) >= 0
        best = sum(weight * max(row) for weight, row in zip(weights, rows, strict=True))
        assert best <= 1 + 1e-9
        least = sum((min(Fraction(0), *row) for row in profile.values), Fraction(0))
        scale = Fraction(root.attrib.get("points", "1"))
        for weight, row, values in zip(weights, rows, profile.values, strict=True):
            low = min(Fraction(0), *values)
            for share, value in zip(row, values, strict=True):
                assert pytest.approx(float((value - low) / scale), abs=1e-12) == weight * share
        reservation = root.find("reservation")
        assert reservation is not None
        away = float((profile.walk_away - least) / scale)
        assert pytest.approx(away, abs=1e-12) == float(reservation.attrib["value"])


def test_negmas_finds_plain_yaml_with_the_values_as_they_are() -> None:
    scenario = load_scenario("tiny")
    files = write_negmas(domain_of(scenario.public, scenario.books))
    baker = yaml.safe_load(files["two_stalls-1-baker.yml"])

    assert "DiscreteCartesianOutcomeSpace" == yaml.safe_load(files["two_stalls-domain.yml"])["type"]
    assert {"Florist keeps it": 0, "Baker moves in": 50} == baker["values"][0]["mapping"]
    assert ([1, 1, 1], 40) == (baker["weights"], baker["reserved_value"])
    assert 3 == len(files)


def test_what_does_not_end_is_written_in_whole_units() -> None:
    files = write_negmas(THIRDS)

    assert {"points_unit": 21} == yaml.safe_load(files["_info.yml"])
