"""`analyse --fix` and `--deal`: what is named, what is answered, what is refused."""

import json
from fractions import Fraction
from itertools import product
from typing import Any

import pytest

from game.analysis import Number, SpaceProblem
from game.cli import main
from game.cli.chosen import deal_of, fixed_of
from game.cli.failure import Failure
from game.report import rating as module
from game.report.findings import SOLUTIONS, find, fixed_tree
from game.report.number import write_json
from game.report.rated import rated
from game.report.rating import SWAPS, rate, rating_tree
from game.report.report import report_fixed
from game.report.subject import Subject
from tests.report.spaces import BILL_AND_JACK, FOUR, HOPELESS, THIRDS, subject

ODD = Subject(
    "Odd",
    ("A", "B"),
    ("Price = cost", "Colour, tone", "Twin"),
    (("One, two, 3", "One", "5"), ("Red", "1", "0"), ("Same", "same")),
    subject([[[0, 1, 2], [2, 0, 3], [0, 1]], [[2, 1, 0], [3, 2, 0], [1, 0]]], [0, 0]).space,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0,0,0", (0, 2, 0)),
        ("One, two, 3,Red,1", (0, 0, 1)),
        ("one,RED,0", (1, 0, 0)),
        (" 5 , 1 , 1 ", (2, 1, 1)),
        ("2,0,1", (2, 2, 1)),
    ],
)
def test_a_deal_is_named_or_numbered_and_names_go_first(text: str, expected: tuple[int, ...]) -> None:
    assert expected == deal_of(ODD, text)


@pytest.mark.parametrize(
    ("wishes", "expected"),
    [
        (["Price = cost=One, two, 3"], {0: 0}),
        (["0=One", "1=1"], {0: 1, 1: 1}),
        (["colour,  TONE = red"], {1: 0}),
        (["2=1"], {2: 1}),
        ([], {}),
    ],
)
def test_options_are_fixed_by_name_or_number(wishes: list[str], expected: dict[int, int]) -> None:
    assert expected == fixed_of(ODD, wishes)


@pytest.mark.parametrize(
    ("wishes", "part"),
    [
        (["Red"], "--fix takes ISSUE=OPTION, not Red."),
        (["Shape=1"], "There is no issue “Shape” to fix."),
        (["3=0"], "0 Price = cost; 1 Colour, tone; 2 Twin."),
        (["1=Blue"], "Colour, tone has no option “Blue”. Name one, or give its number: 0 Red; 1 1; 2 0."),
        (["0=3"], "has no option “3”"),
        (["0=-1"], "has no option “-1”"),
        (["2=same"], "0 Same; 1 same."),
        (["0=²"], "has no option “²”"),
        (["0=0", "price = cost=1"], "--fix names Price = cost twice."),
    ],
)
def test_what_cannot_be_fixed_is_refused(wishes: list[str], part: str) -> None:
    with pytest.raises(Failure) as caught:
        fixed_of(ODD, wishes)

    assert part in caught.value.sentence


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("0,0", "--deal needs one option per issue: 3, not 2."),
        ("0,0,0,0,0", "3, not 5."),
        ("0,0,", "Twin has no option “”."),
        ("", "Price = cost has no option “”."),
        ("0,9,0", "Colour, tone has no option “9”."),
    ],
)
def test_what_is_no_deal_is_refused(text: str, part: str) -> None:
    with pytest.raises(Failure) as caught:
        deal_of(ODD, text)

    assert part in caught.value.sentence


def tried(found: Subject, fixed: dict[int, int]) -> list[tuple[Number, ...]]:
    """The values of all deals with the fixed options."""
    return [
        found.space.value(deal)
        for deal in product(*map(range, found.space.sizes))
        if all(deal[issue] == option for issue, option in fixed.items())
    ]


@pytest.mark.parametrize("found", [BILL_AND_JACK, THIRDS, FOUR, ODD], ids=lambda one: one.title)
@pytest.mark.parametrize("fixed", [{0: 1}, {0: 0, 1: 1}])
def test_what_stays_possible_is_what_trying_every_deal_finds(found: Subject, fixed: dict[int, int]) -> None:
    values = tried(found, fixed)
    efficient = {
        one
        for one in values
        if not any(other != one and all(a >= b for a, b in zip(other, one, strict=True)) for other in values)
    }
    rational = [one for one in values if all(a >= b for a, b in zip(one, found.space.walk_away, strict=True))]
    left = find(found, fixed)

    assert sorted(efficient, reverse=True) == list(left.frontier)
    assert (len(values), len(rational)) == (left.deals, left.zone)
    assert sum(one in efficient for one in values) == left.frontier_deals
    assert all(option == left.deal_at(point)[at] for point in left.frontier for at, option in fixed.items())


@pytest.mark.parametrize("found", [BILL_AND_JACK, THIRDS, FOUR, ODD], ids=lambda one: one.title)
def test_a_deal_stands_where_trying_every_deal_puts_it(found: Subject) -> None:
    values = tried(found, {})
    for deal in list(product(*map(range, found.space.sizes)))[::7]:
        rating = rate(find(found), deal)
        worth = found.space.value(deal)
        shares = [
            (
                Fraction(sum(one[party] < worth[party] for one in values), len(values)),
                Fraction(sum(one[party] <= worth[party] for one in values), len(values)),
            )
            for party in range(found.space.parties)
        ]

        assert worth == rating.values
        assert shares == [tuple(one) for one in rating.percentiles or ()]
        assert (worth in rating.findings.frontier) == (rating_tree(rating)["distance"]["frontier"] == 0)  # type: ignore[call-overload,index]


@pytest.mark.parametrize("found", [HOPELESS, subject([[[0, 1]], [[1, 0]]], [1, 0])])
def test_distances_to_solutions_are_null_where_there_are_none(found: Subject) -> None:
    far = rate(find(found), (0,) * found.space.issues).distances

    assert far["frontier"] is not None
    assert [None] * 4 == [far[name] for name in SOLUTIONS]


def test_what_takes_too_long_is_null_and_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> Any:
        raise SpaceProblem("empty_zone")

    monkeypatch.setattr(module, "percentile", never)
    monkeypatch.setattr(module, "swaps", never)
    rating = rate(find(BILL_AND_JACK), (0,) * 9)
    tree = json.loads(write_json(rating_tree(rating)))

    assert (None, None) == (tree["percentile"], tree["swaps"])
    assert 1 == sum("nothing to compare with" in line for line in [" ".join(rated(rating, 80))])


def test_only_the_best_swaps_are_listed() -> None:
    rating = rate(find(BILL_AND_JACK), (0,) * 9)
    tree = json.loads(write_json(rating_tree(rating)))["swaps"]

    assert rating.swaps is not None
    assert len(rating.swaps.harmless) == tree["harmless"] > SWAPS == len(tree["best"])
    assert SWAPS == sum(line.startswith("- ") and "gains:" in line for line in rated(rating, 400))


@pytest.mark.parametrize("columns", [0, 40, 80])
def test_no_line_about_a_deal_or_fixed_options_is_too_wide(columns: int) -> None:
    lines = [*report_fixed(find(ODD, {0: 1}), columns), *rated(rate(find(ODD), (0, 0, 0)), columns)]

    assert [] == [line for line in lines if len(line) > max(columns, 40)]


def analyse(capsys: pytest.CaptureFixture[str], *args: str) -> tuple[int, str, str]:
    code = main(["analyse", *args])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_the_json_has_further_keys_only_if_they_are_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    plain, fixed, deal, both = (
        json.loads(analyse(capsys, "tiny", "--json", *more)[1])
        for more in (
            (),
            ("--fix", "Awning=0"),
            ("--deal", "1,0,1"),
            ("--deal", "1,0,1", "--fix", "awning=comes down"),
        )
    )

    assert [*plain, "fixed"] == list(fixed)
    assert [*plain, "deal"] == list(deal)
    assert {**fixed, **deal} == both
    assert plain == {key: both[key] for key in plain}
    assert [["Awning", "Comes down"]] == fixed["fixed"]["options"]
    assert (4, [100, 10]) == (fixed["fixed"]["deals"], deal["deal"]["values"])


def test_the_report_says_both(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = analyse(capsys, "tiny", "--fix", "0=1", "--deal", "0,0,0")

    assert (0, "") == (code, err)
    assert "What stays possible with Corner place: Baker moves in (deals: 4):" in out
    assert "In play this means that nothing is agreed" in " ".join(out.split())


def test_what_was_asked_for_stands_last(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = analyse(capsys, "tiny", "--turn", "1", "--deal", "0,0,1", "--fix", "0=1")

    assert out.index("By score") < out.index("What stays possible") < out.index("The deal that was asked")


def test_a_wrong_name_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = analyse(capsys, "tiny", "--fix", "x=0")

    assert (2, "") == (code, out)
    assert err == (
        "There is no issue “x” to fix. Name one, or give its number: 0 Corner place; 1 Awning; 2 Water tap.\n"
    )


def test_a_fixed_tree_has_the_keys_of_the_whole() -> None:
    keys = ["options", "deals", "frontier", *SOLUTIONS, "zone_of_agreement"]

    assert keys == list(fixed_tree(find(FOUR, {0: 0})))
