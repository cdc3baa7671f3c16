"""Genius files: utilities as Genius has them, exactly, and problems at their elements."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from game.exchange import load
from tests.exchange.domains import FILES, fractions, places, problems_of

STALL = FILES / "stall"
Edit = tuple[str, str, str]
OWNER, TENANT, DOMAIN = "stall-owner.xml", "stall-tenant.xml", "stall-domain.xml"


@pytest.fixture
def stall(tmp_path: Path) -> Callable[..., Path]:
    """The folder of the stall with texts replaced: (file, old, new), each old text found once."""

    def folder(*edits: Edit) -> Path:
        for source in STALL.iterdir():
            text = source.read_text(encoding="utf-8")
            for name, old, new in edits:
                if name == source.name:
                    assert 1 == text.count(old)
                    text = text.replace(old, new)
            (tmp_path / source.name).write_text(text, encoding="utf-8")
        return tmp_path

    return folder


def test_issues_come_in_the_order_of_the_file_also_from_objectives_within() -> None:
    domain = load([STALL])

    assert "Market stall" == domain.name
    assert ("Corner", "Rent", "Deposit") == tuple(issue.name for issue in domain.issues)
    assert ("Left", "Right & shade", "None") == domain.issues[0].options
    assert ("2", "3", "4", "5") == domain.issues[1].options


def test_a_utility_is_weight_times_evaluation_over_the_largest_evaluation() -> None:
    owner = load([STALL]).profiles[0]

    assert (Fraction("0.3") * Fraction("1.5") / 7, Fraction(0), Fraction("0.3")) == owner.values[0]
    assert (Fraction("0.2"), Fraction(0)) == owner.values[2]


def test_whole_numbers_are_worth_offset_and_slope_held_between_0_and_1() -> None:
    owner, tenant = load([STALL]).profiles

    assert fractions([["0.05", "0.25", "0.45", "0.5"]])[0] == owner.values[1]
    assert fractions([["0.25", "0.1875", "0.125", "0.0625"]])[0] == tenant.values[1]


def test_an_issue_without_an_evaluation_of_a_hundred_thousandth_counts_nothing() -> None:
    tenant = load([STALL]).profiles[1]

    assert (Fraction(0), Fraction(0)) == tenant.values[2]


def test_an_evaluation_of_a_hundred_thousandth_counts(stall: Callable[..., Path]) -> None:
    tenant = load([stall((TENANT, "0.000009", "0.00001"))]).profiles[1]

    assert (Fraction("0.025"), Fraction("0.25")) == tenant.values[2]


def test_reservation_and_discount_are_read_and_have_the_defaults_of_genius() -> None:
    owner, tenant = load([STALL]).profiles

    assert (Fraction("0.25"), Fraction("0.9")) == (owner.walk_away, owner.discount)
    assert (Fraction(0), Fraction(1)) == (tenant.walk_away, tenant.discount)


def test_files_that_are_named_keep_their_order() -> None:
    domain = load([STALL / DOMAIN, STALL / TENANT, STALL / OWNER])

    assert ("stall-tenant", "stall-owner") == tuple(profile.name for profile in domain.profiles)


def test_an_option_that_only_a_profile_has_counts_for_the_largest_evaluation(
    stall: Callable[..., Path],
) -> None:
    extra = (
        '<item index="9" value="Roof" evaluation="12"/>\n      <item index="1" value="Left" evaluation="3"/>'
    )
    domain = load([stall((TENANT, '<item index="1" value="Left" evaluation="3"/>', extra))])

    assert fractions([["1/8", "1/4", "1/12"]])[0] == domain.profiles[1].values[0]
    assert [(TENANT, 4, 7, "option-not-in-domain")] == places(domain.notes, errors=False)


def test_whole_numbers_may_be_valued_one_by_one(stall: Callable[..., Path]) -> None:
    items = "".join(f'<item index="{n}" value="{n}" evaluation="{n - 1}"/>' for n in range(2, 6))
    folder = stall(
        (
            TENANT,
            '<issue index="2" name="Rent" type="integer" lowerbound="2" upperbound="5">',
            '<issue index="2" name="Rent">',
        ),
        (TENANT, '<evaluator ftype="linear" slope="-0.25" offset="1"/>', items),
    )

    assert fractions([["1/16", "2/16", "3/16", "4/16"]])[0] == load([folder]).profiles[1].values[1]


def test_a_range_within_the_issue_says_its_bounds(stall: Callable[..., Path]) -> None:
    folder = stall(
        (DOMAIN, ' lowerbound="2" upperbound="5"/>', '><range lowerbound="2" upperbound="5"/></issue>')
    )

    assert ("2", "3", "4", "5") == load([folder]).issues[1].options


@pytest.mark.parametrize(
    ("edit", "place"),
    [
        ((TENANT, ' value="0.5"/>', ' value="0,5"/>'), (TENANT, 8, 5, "not-a-number")),
        ((TENANT, ' value="0.5"/>', ' value="NaN"/>'), (TENANT, 8, 5, "not-finite")),
        ((TENANT, ' value="0.5"/>', ' value="-Infinity"/>'), (TENANT, 8, 5, "not-finite")),
        ((TENANT, ' value="0.5"/>', ' value="1e999999999"/>'), (TENANT, 8, 5, "number-too-long")),
        ((TENANT, ' value="0.5"/>', f' value="{"9" * 5000}"/>'), (TENANT, 8, 5, "number-too-long")),
        ((TENANT, ' value="0.5"/>', ' value="-0.5"/>'), (TENANT, 8, 5, "negative-weight")),
        ((TENANT, ' value="0.5"/>', "/>"), (TENANT, 8, 5, "missing-attribute")),
        ((TENANT, '<weight index="1" value="0.5"/>', ""), (TENANT, 3, 5, "missing-weight")),
        ((TENANT, 'evaluation="6"', 'evaluation="-6"'), (TENANT, 5, 7, "negative-evaluation")),
        ((TENANT, 'evaluation="6"', 'evaluation="null"'), (TENANT, 3, 5, "missing-evaluation")),
        ((TENANT, 'value="Left"', 'value="left"'), (TENANT, 3, 5, "missing-evaluation")),
        ((TENANT, '<issue index="1"', '<issue index="4"'), (TENANT, 3, 5, "unknown-index")),
        ((TENANT, '<issue index="1"', '<issue index="3"'), (TENANT, 13, 7, "duplicate-issue")),
        ((TENANT, '<issue index="1"', '<issue index="x"'), (TENANT, 3, 5, "not-whole")),
        ((TENANT, 'type="integer" lower', 'type="real" lower'), (TENANT, 10, 7, "real-issue")),
        ((TENANT, 'ftype="linear"', 'ftype="triangular"'), (TENANT, 11, 9, "not-linear")),
        ((TENANT, 'slope="-0.25" ', ""), (TENANT, 11, 9, "missing-attribute")),
        ((TENANT, "<utility_space>", '<utility_space type="nonlinear">'), (TENANT, 1, 1, "nonlinear")),
        ((OWNER, "<discount_factor", "<utility/><discount_factor"), (OWNER, 22, 3, "nonlinear")),
        ((DOMAIN, 'type="integer" vtype="integer"', 'type="real"'), (DOMAIN, 11, 9, "real-issue")),
        ((DOMAIN, 'type="integer" vtype="integer"', 'type="colour"'), (DOMAIN, 11, 9, "unknown-issue")),
        ((DOMAIN, 'lowerbound="2"', 'lowerbound="6"'), (DOMAIN, 11, 9, "range-backwards")),
        ((DOMAIN, 'upperbound="5"', 'upperbound="99999999"'), (DOMAIN, 11, 9, "too-many-options")),
        ((DOMAIN, 'index="2" name="Rent"', 'index="1" name="Rent"'), (DOMAIN, 11, 9, "duplicate-index")),
        ((DOMAIN, 'name="Rent"', 'name="Corner"'), (DOMAIN, 11, 9, "duplicate-issue")),
        ((DOMAIN, 'name="Rent"', 'name=" "'), (DOMAIN, 11, 9, "no-name")),
    ],
)
def test_what_genius_cannot_mean_is_a_problem_at_its_element(
    stall: Callable[..., Path], edit: Edit, place: tuple[str, int, int, str]
) -> None:
    assert place in places(problems_of([stall(edit)]))


@pytest.mark.parametrize(
    ("edit", "place"),
    [
        ((TENANT, 'name="Corner"', 'name="Edge"'), (TENANT, 3, 5, "other-name")),
        (
            (TENANT, '<weight index="1"', '<weight index="9" value="1"/><weight index="1"'),
            (TENANT, 8, 5, "idle-weight"),
        ),
        (
            (TENANT, '<evaluator ftype="linear" slope="-0.25" offset="1"/>', ""),
            (TENANT, 10, 7, "no-evaluator"),
        ),
        ((OWNER, "<reservation", "<report/><reservation"), (OWNER, 23, 3, "unknown-element")),
        ((OWNER, 'value="0.9"', 'value="1.5"'), (OWNER, 22, 3, "odd-discount")),
        ((OWNER, 'value="0.3"', 'value="0.4"'), (OWNER, 1, 1, "cut-at-one")),
        (
            (DOMAIN, '<item index="3" value="None"', '<item value="Left"/><item value="None"'),
            (DOMAIN, 8, 9, "repeated-option"),
        ),
    ],
)
def test_what_genius_passes_over_is_a_warning(
    stall: Callable[..., Path], edit: Edit, place: tuple[str, int, int, str]
) -> None:
    assert place in places(load([stall(edit)]).notes, errors=False)


def test_problems_of_all_files_are_told_at_once(stall: Callable[..., Path]) -> None:
    folder = stall(
        (OWNER, 'value="0.3"', 'value="x"'), (TENANT, 'value="0.5"', 'value="y"'), (TENANT, 'offset="1"', "")
    )

    assert [
        (OWNER, 8, 5, "not-a-number"),
        (TENANT, 8, 5, "not-a-number"),
        (TENANT, 11, 9, "missing-attribute"),
    ] == places(problems_of([folder]))


@pytest.mark.parametrize(
    "edit",
    [
        (OWNER, '<weight index="1" value="0.3">', '<weight index="1" value="0.3000000001">'),
        (OWNER, '<issue index="1" name="Corner"', '<issue least="1/2" index="1" name="Corner"'),
    ],
)
def test_what_genius_would_not_cut_is_not_told(stall: Callable[..., Path], edit: tuple[str, ...]) -> None:
    assert () == load([stall(edit)]).notes
