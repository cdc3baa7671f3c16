"""The scenarios that come with the game."""

from itertools import product
from pathlib import Path

import pytest

from game.core.commands import Begin
from game.core.decide import decide
from game.core.scenario import PublicScenario
from game.problems import render_text
from game.scenario import bundled, choices, lint, load
from game.texts import say

LENGTHS = ("full", "lesson")
PRESETS = ("standard", "firm_line")
SWITCHES = ((), ("beginner",))


@pytest.fixture(scope="module")
def public() -> PublicScenario:
    return load("no_later_than_june").public


@pytest.mark.parametrize("path", bundled(), ids=lambda path: path.stem)
def test_a_bundled_scenario_has_no_problem_in_any_length_or_preset(path: Path) -> None:
    assert render_text(lint(path), say) == ""


@pytest.mark.parametrize("path", bundled(), ids=lambda path: path.stem)
def test_a_bundled_scenario_is_called_like_its_file(path: Path) -> None:
    assert path.stem == choices(path).key


def test_the_flagship_has_the_lengths_and_presets_that_are_tested_here() -> None:
    found = choices("no_later_than_june")

    assert (LENGTHS, PRESETS) == (
        tuple(row.key for row in found.lengths), tuple(row.key for row in found.presets)
    )  # fmt: skip
    assert ["beginner"] == [row.key for row in found.switches]


@pytest.mark.parametrize(("length", "preset", "switches"), list(product(LENGTHS, PRESETS, SWITCHES)))
def test_every_variant_of_the_flagship_begins(length: str, preset: str, switches: tuple[str, ...]) -> None:
    scenario = load("no_later_than_june", length=length, preset=preset, switches=switches)

    assert decide(scenario, None, Begin(1, scenario.settings))


def test_the_flagship_has_three_seats_nine_issues_and_twelve_turns(public: PublicScenario) -> None:
    assert ["kremlin", "white_house", "kyiv"] == [seat.key for seat in public.seats]
    assert [5, 4, 4, 4, 4, 4, 5, 4, 4] == [len(issue.options) for issue in public.issues]
    assert public.calendar.turns == 12


@pytest.mark.parametrize(
    ("card", "first", "last"),
    [
        ("E01", 1, 2),
        ("E04", 2, 2),
        ("E05", 2, 3),
        ("E09", 4, 4),
        ("E10", 4, 5),
        ("E14", 7, 7),
        ("E18", 10, 11),
        ("X01", 2, 11),
        ("X02", 2, 12),
        ("X04", 4, 12),
        ("X05", 3, 12),
    ],
)
def test_dates_of_cards_give_the_turns_of_the_design(card: str, first: int, last: int) -> None:
    windows = {row.key: (row.first, row.last) for row in load("no_later_than_june").events}

    assert (first, last) == windows[card]


def test_verdicts_know_easter_and_the_eleventh_hour(public: PublicScenario) -> None:
    assert [5] == [row.when.signed_by for row in public.verdicts if row.when.signed_by is not None]
    assert [9] == [row.when.signed_after for row in public.verdicts if row.when.signed_after is not None]
