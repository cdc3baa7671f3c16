"""The outline, the best for a purpose and the named solutions, against everything gone through one by one."""

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction
from math import prod

import pytest

from game.analysis.masks import BLOCK, Cover, uncovered
from game.analysis.score import (
    Agreed,
    Catalogue,
    Questions,
    Valued,
    agreeable,
    alone,
    best,
    largest_product,
    largest_sum,
    near,
    outline,
    zone_of_agreement,
)
from game.core.ids import Package, SeatId
from game.core.measures import best_product, best_sum
from tests.analysis.score_moments import CASES, PLAIN, Case, Scores, all_of, built, gains, moment

every_case = pytest.mark.parametrize("case", CASES, ids=str)


def pareto(points: set[Scores]) -> list[Scores]:
    def is_beaten(point: Scores) -> bool:
        return any(
            other != point and all(a >= b for a, b in zip(other, point, strict=True)) for other in points
        )

    return sorted((point for point in points if not is_beaten(point)), reverse=True)


@every_case
def test_the_outline_is_what_no_settlement_beats(case: Case) -> None:
    known = built(case)
    scored = all_of(case)
    counted = Counter(scored.values())
    points = outline(Catalogue(known))

    assert pareto(set(counted)) == [point.scores for point in points]
    assert [counted[point.scores] for point in points] == [point.packages for point in points]
    for point in points:
        first = min(package for package, scores in scored.items() if scores == point.scores)
        assert (first, gains(known, point.scores)) == (point.package, point.gains)
        assert point.is_rational == all(gain >= 0 for gain in point.gains)


@every_case
def test_the_best_for_a_purpose_is_the_best_of_all(case: Case) -> None:
    known = built(case)
    catalogue, scored = Catalogue(known), all_of(case)
    found = {package: gains(known, scores) for package, scores in scored.items()}
    seats = known.scenario.everyone

    def first(ranks: Mapping[Package, tuple[int, ...]]) -> Package | None:
        return min(ranks, key=lambda package: (*(-part for part in ranks[package]), package), default=None)

    def package_of(valued: Valued | None) -> Package | None:
        return valued.package if valued is not None else None

    summed = {package: (sum(won),) for package, won in found.items()}
    assert first(summed) == package_of(best(catalogue, largest_sum))
    multiplied = {package: (prod(won), sum(won)) for package, won in found.items() if min(won) > 0}
    assert first(multiplied) == package_of(best(catalogue, largest_product))
    for seat in seats:
        own = {package: (won[seat], sum(won)) for package, won in found.items()}
        assert first(own) == package_of(best(catalogue, alone(seat)))
        fine = {
            package: rank
            for package, rank in own.items()
            if all(found[package][other] >= 0 for other in seats if other != seat)
        }
        assert first(fine) == package_of(best(catalogue, agreeable(seat)))


def test_the_best_of_a_whole_day_is_the_one_the_rules_find() -> None:
    known = moment("easter", 4)
    catalogue = Catalogue(known)
    by_sum, by_product = best(catalogue, largest_sum), best(catalogue, largest_product)
    most, nash = best_sum(known), best_product(known)

    assert by_sum is not None
    assert by_product is not None
    assert most is not None
    assert nash is not None
    assert (most.value, nash.value) == (sum(by_sum.gains), prod(by_product.gains))


@every_case
def test_solutions_are_the_best_of_the_zone_by_their_criterion(case: Case) -> None:
    known = built(case)
    questions = Questions(known)
    zone = {
        scores: gains(known, scores)
        for scores in pareto(set(all_of(case).values()))
        if min(gains(known, scores)) >= 0
    }
    if not zone:
        assert questions.bargains is None
        return
    ideal = [max(column) for column in zip(*zone.values(), strict=True)]

    def ratio(won: Scores) -> Fraction:
        shares = [Fraction(gain, most) for gain, most in zip(won, ideal, strict=True) if most]
        return min(shares, default=Fraction(1))

    def check(agreed: Agreed, value: dict[Scores, int] | dict[Scores, Fraction]) -> None:
        most = max(value.values())
        assert most == agreed.value
        assert [at for at in zone if value[at] == most] == [point.scores for point in agreed.points]

    assert questions.bargains is not None
    check(questions.bargains.nash, {at: prod(won) for at, won in zone.items()})
    check(questions.bargains.kalai_smorodinsky, {at: ratio(won) for at, won in zone.items()})
    check(questions.bargains.egalitarian, {at: min(won) for at, won in zone.items()})
    check(questions.bargains.utilitarian, {at: sum(at) for at in zone})


@every_case
def test_the_zone_counts_the_settlements_no_seat_is_worse_off_with(case: Case) -> None:
    known = built(case)
    counted = sum(min(gains(known, scores)) >= 0 for scores in all_of(case).values())

    assert counted == zone_of_agreement(Catalogue(known))


@pytest.mark.parametrize("case", [*PLAIN, *CASES[-8:]], ids=str)
def test_near_lists_what_is_enough_for_one_best_for_the_others_first(case: Case) -> None:
    known = built(case)
    scored = all_of(case)
    for seat in known.scenario.everyone:
        enough = sorted(scores[seat] for scores in scored.values())[len(scored) // 3]
        ranked = []
        for package, scores in scored.items():
            others = [gain for other, gain in enumerate(gains(known, scores)) if other != seat]
            if scores[seat] >= enough:
                ranked.append((-min(others), -sum(others), -scores[seat], package))
        listed = near(Catalogue(known), seat, enough, 10)

        assert [package for *_, package in sorted(ranked)[:10]] == [valued.package for valued in listed]


def test_nothing_is_near_where_nothing_is_enough() -> None:
    assert () == near(Catalogue(moment("easter", 0)), SeatId(0), 1_000_000)


def test_points_are_efficient_whatever_their_number() -> None:
    points: set[Scores] = {(at % 71, at * at % 67, at * 7 % 59, at % 13) for at in range(5000)}
    falling = sorted(points, key=sum, reverse=True)

    assert pareto(points) == sorted((falling[at] for at in uncovered(falling)), reverse=True)
    assert len(points) > 2 * BLOCK


def test_of_equal_points_the_first_is_kept() -> None:
    assert [0, 2] == uncovered([(3, 3), (3, 3), (1, 4), (1, 4), (1, 3)])


def test_a_cover_covers_what_a_point_equals_or_beats() -> None:
    cover = Cover([(1, 5), (3, 3)])

    assert [True, True, True, False, False] == [
        cover.covers(point) for point in [(1, 5), (2, 3), (0, 0), (2, 4), (4, 0)]
    ]
    assert not Cover([]).covers((0, 0))
