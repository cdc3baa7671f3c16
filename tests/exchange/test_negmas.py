"""NegMAS files: functions that are sums over issues, exactly, and problems at their keys."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from game.exchange import Domain, load
from tests.exchange.domains import FILES, fractions, places, problems_of

BOAT = FILES / "boat"
DOMAIN, HARBOUR, SAILOR = "boat.yml", "harbour.yml", "sailor.yml"
SPACE = (
    "type: DiscreteCartesianOutcomeSpace\nissues:\n- {name: size, type: CategoricalIssue, values: [1, 2.5]}\n"
)
OTHER = "type: ConstUtilityFunction\nvalue: 1\nreserved_value: 0\nname: Other\n"
Edit = tuple[str, str, str]


@pytest.fixture
def boat(tmp_path: Path) -> Callable[..., Path]:
    """The folder of the boat with texts replaced: (file, old, new), each old text found once."""

    def folder(*edits: Edit) -> Path:
        for source in BOAT.iterdir():
            text = source.read_text(encoding="utf-8")
            for name, old, new in edits:
                if name == source.name:
                    assert 1 == text.count(old)
                    text = text.replace(old, new)
            (tmp_path / source.name).write_text(text, encoding="utf-8")
        return tmp_path

    return folder


@pytest.fixture
def single(tmp_path: Path) -> Callable[[str], Domain]:
    """The domain of one issue with a function of this text."""

    def loaded(text: str) -> Domain:
        for name, content in (("a.yml", SPACE), ("b.yml", text), ("c.yml", OTHER)):
            (tmp_path / name).write_text(content, encoding="utf-8")
        return load([tmp_path])

    return loaded


def test_weights_value_functions_and_bias_add_up_with_the_bias_in_the_first_issue() -> None:
    domain = load([BOAT])

    assert "Boat for a week" == domain.name
    assert (("red", "blue", "1"), ("3", "4", "5")) == tuple(issue.options for issue in domain.issues)
    assert fractions([["0.11", "0.65", "-0.25"], ["0", "0.1", "0.2"]]) == domain.profiles[0].values
    assert Fraction("0.2") == domain.profiles[0].walk_away


def test_a_discounted_function_is_the_one_inside_and_its_reserve_if_it_has_none_of_its_own() -> None:
    sailor = load([BOAT]).profiles[1]

    assert fractions([["1", "0.5", "0"], ["1.5", "1", "0.5"]]) == sailor.values
    assert ("Sailor", Fraction("0.8"), Fraction("0.3")) == (sailor.name, sailor.discount, sailor.walk_away)


def test_no_reserve_is_the_value_of_the_worst_deal(boat: Callable[..., Path]) -> None:
    domain = load([boat((HARBOUR, "reserved_value: 0.2", "reserved_value: -.inf"))])

    assert Fraction("-0.25") == domain.profiles[0].walk_away
    assert [(HARBOUR, 3, 1, "no-reserve")] == places(domain.notes, errors=False)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("type: MappingUtilityFunction\nmapping: {1: 0.5, 2.5: 2}", ["0.5", "2"]),
        ("type: MappingUtilityFunction\nmapping:\n  ? - 1\n  : 0.5\n  ? [2.5]\n  : 2", ["0.5", "2"]),
        ("type: MappingUtilityFunction\nmapping: {1: 0.5}\ndefault: -1", ["0.5", "-1"]),
        ("type: LinearUtilityFunction\nweights: [2]", ["2", "5"]),
        ("type: AffineUtilityFunction\nweights: {size: -2}\nbias: 0.1", ["-1.9", "-4.9"]),
        ("type: ConstUtilityFunction\nvalue: 3", ["3", "3"]),
        ("type: LinearAdditiveUtilityFunction\nvalues: [{type: IdentityFun}]", ["1", "2.5"]),
        ("type: LinearAdditiveUtilityFunction\nvalues: [{type: ConstFun, bias: 4}]", ["4", "4"]),
        ("type: LinearAdditiveUtilityFunction\nvalues: [{type: LinearFun, slope: 4}]", ["4", "10"]),
        ("type: LinearAdditiveUtilityFunction\nvalues: [{type: AffineFun, slope: 4}]", ["4", "10"]),
        ("type: LinearAdditiveUtilityFunction\nvalues: {size: [1e-1, 7]}\nweights:", ["0.1", "7"]),
        ("type: LinearUtilityAggregationFunction\nvalues: [&v {1: 1, 2.5: 0}]\nbias: 1", ["2", "1"]),
        ('{"type": "ConstUtilityFunction", "value": 3}', ["3", "3"]),
    ],
)
def test_functions_of_one_issue(single: Callable[[str], Domain], text: str, row: list[str]) -> None:
    function = text if text.startswith("{") else f"{text}\nreserved_value: 0\n"

    assert fractions([row]) == single(function).profiles[0].values


@pytest.mark.parametrize(
    ("edit", "place"),
    [
        ((DOMAIN, "negmas.outcomes.ContiguousIssue", "ContinuousIssue"), (DOMAIN, 9, 3, "real-issue")),
        ((DOMAIN, "negmas.outcomes.ContiguousIssue", "CallableIssue"), (DOMAIN, 9, 3, "unknown-issue")),
        ((DOMAIN, "  - 5\n", ""), (DOMAIN, 10, 3, "no-options")),
        ((DOMAIN, "  - 5\n", "  - 2\n"), (DOMAIN, 11, 3, "range-backwards")),
        ((DOMAIN, "  - 5\n", "  - 5.5\n"), (DOMAIN, 12, 5, "not-whole")),
        ((DOMAIN, "  - 5\n", "  - 500000\n"), (DOMAIN, 11, 3, "too-many-options")),
        ((DOMAIN, "  - blue\n", "  - red\n"), (DOMAIN, 6, 5, "duplicate-option")),
        ((DOMAIN, "- name: days", "- name: colour"), (DOMAIN, 8, 3, "duplicate-issue")),
        ((DOMAIN, "path: null", "constraints: [x]"), (DOMAIN, 14, 1, "constraints")),
        ((DOMAIN, "type: Discrete", "type: Subset"), (DOMAIN, 15, 1, "odd-space")),
        ((HARBOUR, "type: LinearAdditive", "type: HyperRectangle"), (HARBOUR, 4, 1, "nonlinear")),
        ((HARBOUR, "LinearAdditiveUtility", "MappingUtility"), (HARBOUR, 4, 1, "several-at-once")),
        ((HARBOUR, "type: AffineFun", "type: QuadraticFun"), (HARBOUR, 10, 3, "unknown-function")),
        ((HARBOUR, "red: 0.1", "rot: 0.1"), (HARBOUR, 6, 12, "missing-evaluation")),
        ((HARBOUR, "red: 0.1", "red: x"), (HARBOUR, 6, 18, "not-a-number")),
        ((HARBOUR, "red: 0.1", "red: .nan"), (HARBOUR, 6, 18, "not-finite")),
        ((HARBOUR, "red: 0.1", "red: 1e400"), (HARBOUR, 6, 18, "number-too-long")),
        ((HARBOUR, "red: 0.1", "red: [1]"), (HARBOUR, 6, 18, "not-a-number")),
        ((HARBOUR, "- 0.6\n", ""), (HARBOUR, 12, 1, "other-count")),
        ((HARBOUR, "- 0.6", "- half"), (HARBOUR, 12, 3, "not-a-number")),
        ((HARBOUR, "slope: 0.25", "slop: 0.25"), (HARBOUR, 8, 3, "missing-key")),
        ((HARBOUR, "reserved_value: 0.2", "reserved_value: .inf"), (HARBOUR, 3, 17, "not-finite")),
        ((HARBOUR, "bias: 0.05", "bias: [1]"), (HARBOUR, 14, 7, "not-a-number")),
        ((SAILOR, "discount: 0.8", "discount: 1.8"), (SAILOR, 1, 1, "bad-discount")),
        ((SAILOR, "ExpDiscounted", "LinDiscounted"), (SAILOR, 6, 1, "nonlinear")),
        ((SAILOR, "weights: {colour: 1", "weights: {color: 1"), (SAILOR, 14, 13, "unknown-issue-name")),
        ((SAILOR, "days: [3, 2, 1]", "days: [3, 2]"), (SAILOR, 13, 11, "other-count")),
    ],
)
def test_what_is_no_sum_over_issues_is_a_problem_at_its_key(
    boat: Callable[..., Path], edit: Edit, place: tuple[str, int, int, str]
) -> None:
    assert place in places(problems_of([boat(edit)]))


def test_options_that_are_words_have_no_straight_line(boat: Callable[..., Path]) -> None:
    folder = boat(
        (HARBOUR, '- mapping: {red: 0.1, blue: 1.0, "1": -0.5}\n  type: TableFun', "- type: IdentityFun")
    )

    assert [(HARBOUR, 6, 3, "not-numbers")] == places(problems_of([folder]))


def test_a_misspelt_issue_is_told_what_was_meant(boat: Callable[..., Path]) -> None:
    problems = problems_of([boat((SAILOR, "weights: {colour: 1", "weights: {color: 1"))])

    assert 'did you mean "colour"?' in [problem.hint for problem in problems]
