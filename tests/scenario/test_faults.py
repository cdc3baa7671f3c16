import tomllib
from pathlib import Path

import pytest

import game.texts
from game.problems import Problem, render_text
from game.scenario import ScenarioProblems, lint, lint_text, load_text
from game.texts import say
from tests.scenario.faults import HARBOUR, Fault, faults

# Codes of files and sizes, which no edit of a small file shows; test_file.py and test_hostile.py have them.
ELSEWHERE = {
    "cannot-read",
    "empty-file",
    "file-too-large",
    "is-a-folder",
    "no-such-file",
    "not-a-file",
    "not-a-scenario",
    "not-utf-8",
    "several-presets",
    "too-deep",
    "too-many-nodes",
    "too-many-problems",
    "unknown-length",
    "unknown-preset",
    "unknown-scenario",
    "unknown-switch",
}


def test_the_scenario_that_faults_are_put_into_has_none() -> None:
    assert () == lint(HARBOUR)


@pytest.mark.parametrize("fault", faults(), ids=lambda fault: fault.name)
def test_a_fault_is_reported_at_its_place(fault: Fault) -> None:
    found = lint_text(fault.text, "harbour.yaml")

    assert list(fault.problems) == [f"{problem.line}:{problem.col} {problem.code}" for problem in found]


@pytest.mark.parametrize("fault", faults(), ids=lambda fault: fault.name)
def test_a_file_loads_exactly_if_no_error_concerns_what_is_played(fault: Fault) -> None:
    found = lint_text(fault.text, "harbour.yaml")
    elsewhere = ("the length", "the preset")
    errors = [p for p in found if p.is_error and not any(word in p.hint for word in elsewhere)]

    assert errors == errors_of_loading(fault.text)


def errors_of_loading(text: str) -> list[Problem]:
    try:
        load_text(text, "harbour.yaml")
    except ScenarioProblems as problems:
        return [problem for problem in problems.problems if problem.is_error]
    return []


def test_every_kind_of_problem_is_shown_by_a_fault() -> None:
    catalogue = Path(game.texts.__file__).parent / "en" / "problems.toml"
    codes = set(tomllib.loads(catalogue.read_text(encoding="utf-8"))["problem"]["what"])
    shown = {problem.split()[1] for fault in faults() for problem in fault.problems}

    assert codes - ELSEWHERE == shown


def test_all_problems_of_a_file_are_reported_at_once() -> None:
    text = HARBOUR.read_text(encoding="utf-8")
    text = text.replace("binds: [town, port]", "binds: [town, prt]")
    text = text.replace("file_start: 1", "file_start: many")
    text = text.replace("on_reject: [calm -5]", "on_reject: [clam -5]")
    text = text.replace("text: It rained.", "text: It rained., colour: grey")

    assert [
        "31:19 unknown-seat",
        "32:17 wrong-kind",
        "104:15 effect-start",
        "137:100 unknown-key",
    ] == [f"{problem.line}:{problem.col} {problem.code}" for problem in lint_text(text)]


def test_a_listing_quotes_the_line_and_asks_what_was_meant() -> None:
    text = HARBOUR.read_text(encoding="utf-8").replace("binds: [town, port]", "binds: [town, prt]")

    assert (
        'harbour.yaml:31:19: error: unknown seat, found "prt" [unknown-seat]\n'
        "    31 |     binds: [town, prt]\n"
        "       |                   ^\n"
        '       = did you mean "port"?\n'
    ) == render_text(lint_text(text, "harbour.yaml"), say)
