import pytest

from game.core.scenario import Scenario
from game.scenario import ScenarioProblems, choices, load, load_text
from tests.scenario.faults import HARBOUR

TEXT = HARBOUR.read_text(encoding="utf-8")


def codes(**variant: object) -> list[str]:
    with pytest.raises(ScenarioProblems) as caught:
        load(HARBOUR, **variant)  # type: ignore[arg-type]
    return [f"{problem.line}:{problem.col} {problem.code}" for problem in caught.value.problems]


def test_a_file_and_its_text_are_the_same_scenario() -> None:
    assert load(HARBOUR) == load_text(TEXT)


def test_loading_twice_gives_the_same_scenario() -> None:
    assert load("no_later_than_june") == load("no_later_than_june")


def test_the_first_length_and_the_first_preset_are_played_unless_others_are_asked_for() -> None:
    assert load(HARBOUR) == load(HARBOUR, length="long", preset="plain")
    assert load(HARBOUR) != load(HARBOUR, length="short")
    assert load(HARBOUR) != load(HARBOUR, preset="hard")


def test_a_variant_that_is_not_there_is_a_problem_with_a_guess() -> None:
    assert ["147:1 unknown-length"] == codes(length="shrot")
    assert ["142:1 unknown-preset"] == codes(preset="hrad")
    assert ["145:1 unknown-switch"] == codes(switches=("simpel",))


@pytest.mark.parametrize("written", ["hard+simple", "simple+hard", " hard + simple ", "hard+simple+simple"])
def test_a_preset_and_switches_are_joined_by_a_plus(written: str) -> None:
    assert load(HARBOUR, preset="hard", switches=["simple"]) == load(HARBOUR, preset=written)


def test_a_switch_alone_leaves_the_first_preset() -> None:
    assert load(HARBOUR, preset="plain", switches=["simple"]) == load(HARBOUR, preset="simple")
    assert load(HARBOUR) != load(HARBOUR, preset="simple")


@pytest.mark.parametrize(
    ("preset", "problems"),
    [
        ("plain+hard", ["142:1 several-presets"]),
        ("hard+simpel", ["142:1 unknown-preset"]),
        ("hard+", ["142:1 unknown-preset"]),
        ("", ["142:1 unknown-preset"]),
        ("+", ["142:1 unknown-preset"]),
        ("a+b", ["142:1 unknown-preset", "142:1 unknown-preset"]),
    ],
)
def test_what_cannot_be_joined_is_a_problem(preset: str, problems: list[str]) -> None:
    assert problems == codes(preset=preset)


@pytest.mark.parametrize(
    ("name", "variant", "expected"),
    [
        (HARBOUR, {"preset": "hrad"}, "one of plain, hard, simple"),
        (HARBOUR, {"switches": ["hard"]}, "one of simple"),
        (HARBOUR, {"length": "shrot"}, "one of long, short"),
        ("tiny", {"length": "short"}, "none, as this scenario has none"),
        ("tinny", {}, "one of no_later_than_june, tiny"),
    ],
)
def test_an_unknown_name_is_answered_with_all_that_could_be_chosen(
    name: str, variant: dict[str, str], expected: str
) -> None:
    with pytest.raises(ScenarioProblems) as caught:
        load(name, **variant)
    assert [expected] == [problem.expected for problem in caught.value.problems]


def test_every_unknown_variant_is_reported_at_once() -> None:
    assert ["unknown-preset", "unknown-switch", "unknown-length"] == [
        code.split()[1] for code in codes(length="a", preset="b", switches=("c",))
    ]


def test_a_variant_of_a_file_without_variants_is_a_problem() -> None:
    with pytest.raises(ScenarioProblems) as caught:
        load("tiny", preset="firm_line")
    assert ["unknown-preset"] == [problem.code for problem in caught.value.problems]


def test_warnings_do_not_keep_a_file_from_being_played() -> None:
    text = TEXT.replace("  red_line_cost: 100\n", "")

    assert isinstance(load_text(text), Scenario)


def test_the_problems_say_how_many_they_are_when_nobody_lists_them() -> None:
    with pytest.raises(ScenarioProblems, match=r"-:1:1: .*\(\d+ in all\)"):
        load_text("a: 1\nb: 2\n")


def test_choices_list_everything_a_menu_offers() -> None:
    found = choices(HARBOUR)

    assert ["long", "short"] == [choice.key for choice in found.lengths]
    assert ["plain", "hard"] == [choice.key for choice in found.presets]
    assert ["simple"] == [choice.key for choice in found.switches]
    assert ["town", "port", "union"] == [choice.key for choice in found.seats]
    assert "staller" in [choice.key for choice in found.characters]
    assert "normal" in [choice.key for choice in found.levels]
    assert (("town", "staller"), ("port", "dealmaker"), ("union", "incumbent")) == found.castings[0].seats


def test_choices_of_a_plain_scenario_are_few() -> None:
    found = choices("tiny")

    assert ((), (), ()) == (found.lengths, found.presets, found.castings)
    assert found.title


def test_choices_of_a_bad_file_are_its_problems() -> None:
    with pytest.raises(ScenarioProblems):
        choices(HARBOUR.with_name("faults.toml"))
