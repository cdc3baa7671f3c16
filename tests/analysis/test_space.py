from collections.abc import Callable, Iterable
from fractions import Fraction
from math import nan

import pytest

from game.analysis import (
    ComponentTooLarge,
    DealSpace,
    SpaceProblem,
    count_at_least,
    distance,
    near,
    solve,
    swaps,
    what_if,
)

HALF = Fraction(1, 2)
TWO = DealSpace.of(
    [[[1, 2], [3, 4, 5]], [[5, HALF], [1, 0, 0]]],
    [0, 0],
    [({1: [2, 1], 0: [1]}, (1, Fraction(1, 3)))],
)


def test_a_space_knows_its_size() -> None:
    assert (2, 2, (2, 3), 6) == (TWO.parties, TWO.issues, TWO.sizes, TWO.deals)


@pytest.mark.parametrize(
    ("deal", "worth"),
    [
        ((0, 0), (4, 6)),
        ((1, 0), (5, Fraction(3, 2))),
        ((1, 1), (7, Fraction(5, 6))),
        ((1, 2), (8, Fraction(5, 6))),
    ],
)
def test_a_deal_is_worth_its_options_and_the_linkages_it_meets(
    deal: tuple[int, ...], worth: tuple[int | Fraction, ...]
) -> None:
    assert worth == TWO.value(deal)


@pytest.mark.parametrize("deal", [(), (0,), (0, 3), (0, -1), (0, 0, 0)])
def test_what_is_no_deal_has_no_value(deal: tuple[int, ...]) -> None:
    with pytest.raises(SpaceProblem) as caught:
        TWO.value(deal)

    assert "no_such_deal" == caught.value.code


def test_linked_issues_form_components_in_order_of_their_first_issues() -> None:
    issues = [[0, 0]] * 6
    linkages = [({4: [0], 1: [0]}, (1, 1)), ({5: [1], 0: [1]}, (1, 1)), ({1: [1], 5: [0]}, (1, 1))]

    assert ((0, 1, 4, 5), (2,), (3,)) == DealSpace.of([issues, issues], [0, 0], linkages).components()


def test_a_linkage_may_rest_on_a_single_issue() -> None:
    space = DealSpace.of([[[0, 1]], [[2, 3]]], [0, 0], [({0: [1]}, (5, -7))])

    assert [((0,), (0, 2)), ((1,), (6, -4))] == list(space.local_deals((0,)))


def test_local_deals_add_up_to_deals() -> None:
    issues = [[3, 1], [4, 1, 5], [9, 2]]
    space = DealSpace.of([issues, [[6, 5], [3, 5, 8], [9, 7]]], [0, 0], [({0: [1], 2: [1]}, (9, 3))])
    joint, alone = (list(space.local_deals(component)) for component in space.components())

    sums = {
        (first.options[0], second.options[0], first.options[1]): tuple(
            map(sum, zip(first.points, second.points, strict=False))
        )
        for first in joint
        for second in alone
    }

    assert {deal: space.value(deal) for deal in sums} == sums
    assert space.deals == len(sums)


def test_a_component_that_is_too_large_says_so_before_it_starts() -> None:
    issues = [range(10)] * 7
    space = DealSpace.of([issues, issues], [0, 0], [({key: [0] for key in range(7)}, (1, 1))])

    with pytest.raises(ComponentTooLarge) as caught:
        space.local_deals(space.components()[0])

    assert (tuple(range(7)), 10**7, 10**6) == (caught.value.issues, caught.value.size, caught.value.limit)
    assert "0, 1, 2, 3, 4, 5, 6" in caught.value.sentence


def test_whole_points_stay_as_they_are() -> None:
    space = DealSpace.of([[[1, 2]], [[3, 4]]], [0, 1])

    assert (space, (1, 1)) == space.in_integers()


def test_fractions_become_whole_by_the_least_common_denominator_of_each_party() -> None:
    whole, units = TWO.in_integers()

    assert (1, 6) == units
    assert (
        DealSpace.of([[[1, 2], [3, 4, 5]], [[30, 3], [6, 0, 0]]], [0, 0], [({0: [1], 1: [1, 2]}, (1, 2))])
        == whole
    )


ONE: list[list[int]] = [[1, 2]]
BAD: list[tuple[str, list[object], list[object], list[object]]] = [
    ("parties", [ONE], [0], []),
    ("parties", [ONE] * 9, [0] * 9, []),
    ("walk_aways", [ONE, ONE], [0], []),
    ("no_issues", [[], []], [0, 0], []),
    ("no_options", [[[1], []], [[1], []]], [0, 0], []),
    ("uneven", [ONE, [[1]]], [0, 0], []),
    ("uneven", [ONE, [[1, 2], [1]]], [0, 0], []),
    ("not_exact", [ONE, [[1.5, 2]]], [0, 0], []),
    ("not_exact", [ONE, [[True, 2]]], [0, 0], []),
    ("not_exact", [ONE, ONE], [0, 0.0], []),
    ("not_exact", [ONE, ONE], [0, 0], [({0: [1]}, [0.5, 0])]),
    ("linkage_points", [ONE, ONE], [0, 0], [({0: [1]}, [1])]),
    ("linkage_empty", [ONE, ONE], [0, 0], [({}, [1, 1])]),
    ("linkage_issue", [ONE, ONE], [0, 0], [({1: [1]}, [1, 1])]),
    ("linkage_issue", [ONE, ONE], [0, 0], [({-1: [1]}, [1, 1])]),
    ("linkage_issue", [ONE, ONE], [0, 0], [({0.0: [1]}, [1, 1])]),
    ("linkage_issue", [ONE, ONE], [0, 0], [({"a": [1]}, [1, 1])]),
    ("linkage_options", [ONE, ONE], [0, 0], [({0: [1.0]}, [1, 1])]),
    ("linkage_options", [ONE, ONE], [0, 0], [({0: [2]}, [1, 1])]),
    ("linkage_options", [ONE, ONE], [0, 0], [({0: []}, [1, 1])]),
]


@pytest.mark.parametrize(("code", "values", "walk_away", "linkages"), BAD)
def test_a_space_that_does_not_fit_is_refused_with_a_sentence(
    code: str, values: Iterable[object], walk_away: Iterable[object], linkages: Iterable[object]
) -> None:
    with pytest.raises(SpaceProblem) as caught:
        DealSpace.of(values, walk_away, linkages)  # type: ignore[arg-type]

    assert code == caught.value.code
    assert caught.value.sentence


def test_a_float_is_refused_by_its_place_and_with_a_remedy() -> None:
    with pytest.raises(SpaceProblem) as caught:
        DealSpace.of([[[1, 2]], [[1, 0.25]]], [0, 0])  # type: ignore[list-item]

    assert caught.value.sentence.startswith(
        "values[1][0][1] is 0.25, a float. Give whole numbers or fractions"
    )


SPACE = DealSpace.of([[[1, 2], [3, 4]], [[2, 1], [1, 0]]], [0, 0])
QUESTIONS: dict[str, tuple[str, Callable[[], object]]] = {
    "a deal of floats": ("no_such_deal", lambda: SPACE.value((0.0, 1.0))),  # type: ignore[arg-type]
    "a deal of letters": ("no_such_deal", lambda: SPACE.value("ab")),  # type: ignore[arg-type]
    "no deal": ("no_such_deal", lambda: SPACE.value(None)),  # type: ignore[arg-type]
    "swaps in a deal of letters": ("no_such_deal", lambda: swaps(SPACE, "ab")),  # type: ignore[arg-type]
    "counting from a float": ("not_exact", lambda: count_at_least(SPACE, {0: 1.5})),  # type: ignore[dict-item]
    "counting from no number": ("not_exact", lambda: count_at_least(SPACE, {0: nan})),  # type: ignore[dict-item]
    "fewer packages than none": ("count", lambda: near(SPACE, 0, 0, -1)),
    "half a package": ("count", lambda: near(SPACE, 0, 0, 1.5)),  # type: ignore[arg-type]
    "a point of letters": ("not_efficient", lambda: solve(SPACE).deals_at("ab")),  # type: ignore[arg-type]
    "a point of floats": ("not_efficient", lambda: solve(SPACE).deal_at((6.0, 1.0))),  # type: ignore[arg-type]
    "a truth value for a unit": ("units", lambda: distance(solve(SPACE), (0, 0), (True, 1))),
    "half an option": ("no_such_option", lambda: what_if(SPACE, {0: 1.0})),  # type: ignore[dict-item]
    "half an issue": ("no_such_option", lambda: what_if(SPACE, {0.0: 1})),  # type: ignore[dict-item]
}


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_with_what_is_no_whole_number_is_answered_with_a_sentence(name: str) -> None:
    code, ask = QUESTIONS[name]

    with pytest.raises(SpaceProblem) as caught:
        ask()

    assert code == caught.value.code
    assert caught.value.sentence
