from fractions import Fraction

import pytest

from game.analysis import DealSpace, Number, Solution, solve
from tests.analysis import brute
from tests.analysis.chance import chance_space

BATCHES = range(0, 1500, 50)
HALF, THIRD = Fraction(1, 2), Fraction(1, 3)


@pytest.mark.parametrize("first", BATCHES)
def test_solutions_are_what_their_definitions_say_over_every_deal(first: int) -> None:
    for seed in range(first, first + 50):
        space = chance_space(seed)
        solved = solve(space)

        assert (
            brute.nash(space),
            brute.kalai_smorodinsky(space),
            brute.egalitarian(space),
            brute.utilitarian(space),
        ) == (solved.nash, solved.kalai_smorodinsky, solved.egalitarian, solved.utilitarian), seed


def test_chance_gives_spaces_with_and_without_a_zone_of_agreement_and_with_ties() -> None:
    solutions = [solve(chance_space(seed)).nash for seed in range(500)]

    assert sum(solution is None for solution in solutions) > 50
    assert sum(solution is not None and solution.value > 0 for solution in solutions) > 100
    assert sum(solution is not None and len(solution.points) > 1 for solution in solutions) > 20


def test_bill_and_jack_swap_as_nash_says() -> None:
    # Nash 1950: what each thing is worth to Bill and to Jack; the first five are Bill's, the others Jack's.
    bill, jack = (2, 2, 2, 2, 4, 10, 4, 6, 2), (4, 2, 1, 2, 1, 1, 1, 2, 2)
    keeps = [[[things, 0] for things in bill], [[0, things] for things in jack]]
    solved = solve(DealSpace.of(keeps, [sum(bill[:5]), sum(jack[5:])]))

    assert Solution(60, ((24, 11),)) == solved.nash
    # The box stays with Bill and the hat with Jack; pen, toy and knife go one way, the rest the other.
    assert (1, 1, 1, 1, 0, 0, 0, 0, 1) == solved.deal_at((24, 11))


def test_cutting_the_triangle_leaves_nash_and_moves_kalai_and_smorodinsky() -> None:
    sixths = [Fraction(number, 6) for number in range(7)]
    whole = solve(DealSpace.of([[sixths], [[1 - share for share in sixths]]], [0, 0]))
    cut = [share for share in sixths if 1 - share <= HALF]
    halved = solve(DealSpace.of([[cut], [[1 - share for share in cut]]], [0, 0]))

    assert Solution(Fraction(1, 4), ((HALF, HALF),)) == whole.nash == halved.nash
    assert Solution(HALF, ((HALF, HALF),)) == whole.kalai_smorodinsky
    assert Solution(2 * THIRD, ((2 * THIRD, THIRD),)) == halved.kalai_smorodinsky


def test_without_a_deal_that_everyone_can_live_with_there_is_no_solution() -> None:
    solved = solve(DealSpace.of([[[3, 0]], [[0, 3]]], [2, 2]))

    assert ((3, 0), (0, 3)) == solved.frontier
    assert (None,) * 4 == (solved.nash, solved.kalai_smorodinsky, solved.egalitarian, solved.utilitarian)


def test_all_tied_points_are_listed_best_for_the_first_party_first() -> None:
    solved = solve(DealSpace.of([[[1, 2, 0, 4]], [[4, 2, 5, 1]]], [0, 0]))

    assert Solution(4, ((4, 1), (2, 2), (1, 4))) == solved.nash


def test_ties_that_are_beaten_are_left_out() -> None:
    # (2, 2, 5) and (2, 2, 9) have the same smallest gain.
    solved = solve(DealSpace.of([[[2, 2]], [[2, 2]], [[5, 9]]], [0, 0, 0]))

    assert Solution(2, ((2, 2, 9),)) == solved.egalitarian


def test_a_party_that_can_gain_nothing_has_no_say_in_the_ratio() -> None:
    solved = solve(DealSpace.of([[[0, 0, 0]], [[4, 3, 0]], [[0, 3, 4]]], [0, 0, 0]))

    assert Solution(Fraction(3, 4), ((0, 3, 3),)) == solved.kalai_smorodinsky


def test_where_nobody_can_gain_the_ratio_is_one() -> None:
    solved = solve(DealSpace.of([[[2]], [[5]]], [2, 5]))

    assert Solution(1, ((2, 5),)) == solved.kalai_smorodinsky
    assert Solution(0, ((2, 5),)) == solved.nash


def test_points_of_different_fineness_are_compared_as_they_are() -> None:
    # A half is more than two fifths, though one counts in halves and two in fifths.
    solved = solve(DealSpace.of([[[HALF, Fraction(3, 2)]], [[Fraction(4, 5), Fraction(2, 5)]]], [0, 0]))

    assert Solution(HALF, ((HALF, Fraction(4, 5)),)) == solved.egalitarian
    assert Solution(Fraction(19, 10), ((Fraction(3, 2), Fraction(2, 5)),)) == solved.utilitarian
    assert Solution(Fraction(3, 5), ((Fraction(3, 2), Fraction(2, 5)),)) == solved.nash


def test_weights_need_not_sum_to_one() -> None:
    first: list[list[Number]] = [[Fraction(3, 10), 0], [0, Fraction(1, 5)]]
    second: list[list[Number]] = [[0, Fraction(9, 10)], [Fraction(7, 10), 0]]
    solved = solve(DealSpace.of([first, second], [0, 0]))

    assert brute.nash(solved.space) == solved.nash
    assert (
        (HALF, 0),
        (Fraction(3, 10), Fraction(7, 10)),
        (Fraction(1, 5), Fraction(9, 10)),
        (0, Fraction(8, 5)),
    ) == (solved.frontier)
