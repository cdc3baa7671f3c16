"""What is found about a space, and the JSON that other programs rely on."""

import json
from decimal import Decimal
from fractions import Fraction
from itertools import product
from math import prod
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.analysis import Number, SpaceProblem, Values
from game.report import findings as module
from game.report.findings import find, tree_of
from game.report.number import format_number, write_json
from game.report.subject import Subject
from tests.report.spaces import BILL_AND_JACK, FOUR, HOPELESS, THIRDS, subject

KEYS = [
    "parties",
    "issues",
    "deals",
    "walk_away",
    "frontier",
    "nash",
    "kalai_smorodinsky",
    "egalitarian",
    "max_welfare",
    "zone_of_agreement",
]


def as_json(found: Subject) -> Any:
    return json.loads(write_json(tree_of(find(found))), parse_float=Decimal)


@pytest.mark.parametrize("found", [BILL_AND_JACK, THIRDS, HOPELESS, FOUR])
def test_the_json_has_exactly_the_keys_that_are_promised(found: Subject) -> None:
    tree = as_json(found)

    assert KEYS == list(tree)
    assert ["points", "deals", "values"] == list(tree["frontier"])
    assert ["deals"] == list(tree["zone_of_agreement"])
    for name in KEYS[5:9]:
        assert tree[name] is None or ["value", "points"] == list(tree[name])


def test_bill_and_jack_find_the_deal_of_the_textbook() -> None:
    tree = as_json(BILL_AND_JACK)

    assert {"value": 60, "points": [[24, 11]]} == tree["nash"]
    assert [12, 6] == tree["walk_away"]
    assert ["Party 1", "Party 2"] == tree["parties"]
    assert (9, 512) == (tree["issues"], tree["deals"])


def test_solutions_are_null_where_no_deal_beats_every_walk_away() -> None:
    tree = as_json(HOPELESS)

    assert [None] * 4 == [tree[name] for name in KEYS[5:9]]
    assert {"deals": 0} == tree["zone_of_agreement"]


def test_a_deal_that_only_equals_a_walk_away_gives_no_solutions_either() -> None:
    tree = as_json(subject([[[0, 1]], [[1, 0]]], [1, 0]))

    assert tree["nash"] is None
    assert {"deals": 1} == tree["zone_of_agreement"]


def test_all_deals_behind_a_point_are_counted() -> None:
    found = find(subject([[[1, 1, 0], [2, 2]], [[1, 1, 0], [3, 3]]], [0, 0]))

    assert (1, 4) == (len(found.frontier), found.frontier_deals)


def test_a_count_that_would_take_too_long_is_null_and_its_reason_is_kept(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_: object) -> int:
        raise SpaceProblem("no_issues")

    monkeypatch.setattr(module, "zone_of_agreement", refuse)
    found = find(BILL_AND_JACK)

    assert (None, SpaceProblem("no_issues").sentence) == (found.zone, found.why)
    assert {"deals": None} == tree_of(found)["zone_of_agreement"]


@st.composite
def spaces(draw: st.DrawFn) -> Subject:
    parties = draw(st.integers(2, 4))
    sizes = draw(st.lists(st.integers(1, 3), min_size=1, max_size=3))
    number = st.one_of(st.integers(-4, 8), st.fractions(-2, 4, max_denominator=3))
    values = [[[draw(number) for _ in range(size)] for size in sizes] for _ in range(parties)]
    return subject(values, [draw(number) for _ in range(parties)])


def rounded(value: Number) -> Decimal:
    return Decimal(round(value * 10**12)).scaleb(-12)


@given(spaces())
def test_every_number_is_what_looking_at_every_deal_finds(found: Subject) -> None:
    space, tree = found.space, as_json(found)
    deals = [space.value(deal) for deal in product(*map(range, space.sizes))]
    efficient = [
        one
        for one in deals
        if not any(other != one and all(a >= b for a, b in zip(other, one, strict=True)) for other in deals)
    ]
    gains = {one: [a - b for a, b in zip(one, space.walk_away, strict=True)] for one in deals}
    fine = [one for one in deals if min(gains[one]) >= 0]

    assert len(deals) == tree["deals"]
    assert [[rounded(x) for x in one] for one in sorted(set(efficient), reverse=True)] == tree["frontier"][
        "values"
    ]
    assert len(set(efficient)) == tree["frontier"]["points"]
    assert len(efficient) == tree["frontier"]["deals"]
    assert len(fine) == tree["zone_of_agreement"]["deals"]
    if not any(min(gain) > 0 for gain in gains.values()):
        assert [None] * 4 == [tree[name] for name in KEYS[5:9]]
        return
    ideal = [max(column) for column in zip(*(gains[one] for one in fine), strict=True)]

    def share(one: Values) -> Fraction:
        shares: list[Fraction] = [
            Fraction(gain) / Fraction(most) for gain, most in zip(gains[one], ideal, strict=True)
        ]
        return min(shares)

    assert rounded(max(prod(gains[one]) for one in fine)) == tree["nash"]["value"]
    assert rounded(max(map(share, fine))) == tree["kalai_smorodinsky"]["value"]
    assert rounded(max(min(gains[one]) for one in fine)) == tree["egalitarian"]["value"]
    assert rounded(max(sum(one, Fraction(0)) for one in fine)) == tree["max_welfare"]["value"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, "0"),
        (-3, "-3"),
        (Fraction(1, 3), "0.333333333333"),
        (Fraction(-1, 8), "-0.125"),
        (Fraction(1, 10**13), "0"),
        (Fraction(-1, 10**13), "0"),
        (Fraction(10**30 + 1, 10), "100000000000000000000000000000.1"),
        (10**20, "100000000000000000000"),
    ],
)
def test_numbers_are_rounded_to_twelve_digits_and_never_floats(value: Number, expected: str) -> None:
    assert expected == write_json(value)


def test_words_cannot_break_out_of_the_json() -> None:
    text = 'x"\\\x1b[2J\n€'

    assert {text: [text]} == json.loads(write_json({text: [text]}))
    assert write_json(text).isascii()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Fraction(1, 3), "0.3333"),
        (-5, "−5"),
        (Fraction(5, 2), "2.5"),
        (1000, "1000"),
        (Fraction(-1, 10**6), "0"),
    ],
)
def test_people_see_few_digits_and_a_true_minus(value: Number, expected: str) -> None:
    assert expected == format_number(value)
