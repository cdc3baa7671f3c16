"""Whatever is done to a good file: it loads, or there are typed problems; never anything else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.commands import Begin
from game.core.decide import decide
from game.problems import render_json, render_text
from game.scenario import ScenarioProblems, find, lint_text, load_text
from game.texts import say
from tests.scenario.faults import HARBOUR

TEXTS = [find("tiny").read_text(encoding="utf-8"), HARBOUR.read_text(encoding="utf-8")]
WORDS = ["town", "baker", "quay", "calm", "5", "-1", "99999", "true", "no", "[]", "{}", "[1, 2]", "{a: 1}"]
WORDS += [
    "2025-03-11",
    "2025-02-30",
    '"x"',
    "''",
    "",
    "~",
    "1.5",
    "&a",
    "*a",
    "!!int",
    "<<",
    "[a, [b]]",
    "- ",
]
WORDS += [
    "trust all all +5",
    "calm +5",
    "points own -5",
    "town+port",
    "|",
    ">",
    "#",
    ":",
    "\t",
    "\0",
    "ї",
    "\x85",
]


@st.composite
def mangled(draw: st.DrawFn) -> str:
    """A good file with a few lines dropped, doubled, moved, cut, or given another word."""
    lines = draw(st.sampled_from(TEXTS)).split("\n")
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(lines) - 1))
        line = lines[at]
        match draw(st.integers(0, 6)):
            case 0:
                lines[at] = ""
            case 1:
                lines.insert(at, lines[draw(st.integers(0, len(lines) - 1))])
            case 2:
                key, colon, _ = line.partition(":")
                lines[at] = f"{key}{colon} {draw(st.sampled_from(WORDS))}"
            case 3:
                parts = line.split(" ")
                parts[draw(st.integers(0, len(parts) - 1))] = draw(st.sampled_from(WORDS))
                lines[at] = " ".join(parts)
            case 4:
                cut = draw(st.integers(0, len(line)))
                lines[at] = line[:cut] + draw(st.text(max_size=3)) + line[cut:]
            case 5:
                lines[at] = " " * draw(st.integers(0, 8)) + line.lstrip()
            case _:
                lines[at] = line.replace("1", str(draw(st.integers(-9, 10**13))))
    return "\n".join(lines)


def check(text: str) -> None:
    found = lint_text(text)
    render_text(found, say)
    render_json(found)
    elsewhere = ("the length", "the preset")
    if any(problem.is_error and not any(word in problem.hint for word in elsewhere) for problem in found):
        with pytest.raises(ScenarioProblems):
            load_text(text)
    else:
        scenario = load_text(text)
        decide(scenario, None, Begin(1, scenario.settings))


@settings(deadline=None, max_examples=150)
@given(mangled())
def test_a_mangled_file_loads_and_begins_or_has_typed_problems(text: str) -> None:
    check(text)


@pytest.mark.long
@settings(deadline=None, max_examples=5000)
@given(mangled())
def test_a_mangled_file_loads_and_begins_or_has_typed_problems_many_times(text: str) -> None:
    check(text)


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=200))
def test_any_text_at_all_has_typed_problems(text: str) -> None:
    assert any(problem.is_error for problem in lint_text(text))
