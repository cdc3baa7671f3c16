"""A deal beside all others of its day: measures, swaps, and what each clause does to durability."""

from dataclasses import replace

import pytest

from game.analysis.problem import SpaceProblem
from game.analysis.score import Catalogue, Questions, appraise, missed, outline, strengths, swaps, weakest
from game.core import measures
from game.core.ids import IssueId, Package
from game.core.position import PublicState
from game.core.scoring import durability
from tests.analysis.score_moments import (
    CASES,
    Case,
    Scores,
    all_of,
    built,
    gains,
    moment,
    price,
    settlements,
)

LEFT = (4, 1, 3, 0, 1, 1, 1, 3, 1)
"""A deal of the flagship that leaves a clause out that nobody minds."""

every_case = pytest.mark.parametrize("case", CASES, ids=str)


def some_of(scored: dict[Package, Scores]) -> list[Package]:
    return list(scored)[:: max(1, len(scored) // 3)]


def change(package: Package, issue: int, option: int) -> Package:
    return (*package[:issue], option, *package[issue + 1 :])


@every_case
def test_an_appraisal_says_what_the_rules_measure(case: Case) -> None:
    known = built(case)
    catalogue = Catalogue(known)
    points = outline(catalogue)
    for package in some_of(all_of(case)):
        found = appraise(catalogue, points, package)

        assert measures.created(known, package) == found.created
        assert measures.claimed(known, package) == found.claimed
        assert measures.nash_share(known, package) == found.nash_share
        assert measures.is_near_efficient(known, package) == found.is_near_efficient


def test_a_deal_is_near_efficient_until_three_points_more_are_there_for_all() -> None:
    catalogue = Catalogue(built(CASES[0]))
    found = appraise(catalogue, outline(catalogue), catalogue.package(0))

    assert replace(found, headroom=299).is_near_efficient
    assert not replace(found, headroom=300).is_near_efficient


@every_case
def test_an_appraisal_counts_what_was_better_and_what_was_worse(case: Case) -> None:
    known = built(case)
    catalogue, scored = Catalogue(known), all_of(case)
    points = outline(catalogue)
    for package in some_of(scored):
        found, own = appraise(catalogue, points, package), scored[package]
        more = [[a - b for a, b in zip(other, own, strict=True)] for other in scored.values()]

        assert (package, own, gains(known, own)) == (found.deal.package, found.deal.scores, found.deal.gains)
        assert sum(min(add) >= 0 and max(add) > 0 for add in more) == found.better
        assert (own in [point.scores for point in points]) == found.is_efficient
        assert max(0, *map(min, more)) == found.headroom
        for seat, percentile in enumerate(found.percentiles):
            assert sum(add[seat] < 0 for add in more) == percentile.below * len(scored)
            assert sum(add[seat] <= 0 for add in more) == percentile.at_most * len(scored)


def test_where_nothing_could_be_signed_nothing_is_appraised() -> None:
    known = moment("easter", 0)
    thin = replace(known, public=replace(known.public, files=(0,) * 9))

    with pytest.raises(SpaceProblem) as caught:
        Questions(thin).appraise((2, 0, 0, 0, 0, 0, 0, 0, 0))

    assert "Nothing could be signed" in caught.value.sentence


def differing(here: Package, there: Package) -> list[int]:
    return [at for at, (a, b) in enumerate(zip(here, there, strict=True)) if a != b]


def has_equal_half(helpful: dict[Package, list[int]], package: Package, other: Package) -> bool:
    """Whether one of two changes alone is as good for everyone as both."""
    changed = differing(package, other)
    halves = [change(package, at, other[at]) for at in changed] if len(changed) == 2 else []
    return any(
        half in helpful and all(a <= b for a, b in zip(helpful[other], helpful[half], strict=True))
        for half in halves
    )


@every_case
def test_swaps_are_all_changes_that_hurt_nobody_and_help_somebody(case: Case) -> None:
    known = built(case)
    scored = all_of(case)
    free = [at for at, issue in enumerate(known.scenario.issues) if not issue.humanitarian]
    for package in some_of(scored):
        helpful: dict[Package, list[int]] = {}
        for other, scores in scored.items():
            adds = [a - b for a, b in zip(scores, scored[package], strict=True)]
            changed = set(differing(package, other))
            if len(changed) in (1, 2) and changed <= set(free) and min(adds) >= 0 and any(adds):
                helpful[other] = adds
        expected = {
            other: adds for other, adds in helpful.items() if not has_equal_half(helpful, package, other)
        }
        found = swaps(Catalogue(known), package)

        assert expected == {swap.deal.package: list(swap.adds) for swap in found}
        assert [min(swap.adds) for swap in found] == sorted((min(swap.adds) for swap in found), reverse=True)
        for swap in found:
            built_up = package
            for part in swap.changes:
                assert package[part.issue] == part.before
                built_up = change(built_up, part.issue, part.after)
            assert swap.deal.package == built_up
            assert swap.helps_all == all(add > 0 for add in swap.adds)


def test_swaps_help_by_the_rules_and_leave_people_alone() -> None:
    known = moment("value_left", -1)
    package = LEFT
    people = [at for at, issue in enumerate(known.scenario.issues) if issue.humanitarian]
    found = swaps(Catalogue(known), package)

    assert people
    assert len(found) >= 3
    for swap in found:
        before, after = price(known, package), price(known, swap.deal.package)
        assert all(new >= old for new, old in zip(after, before, strict=True))
        assert sum(after) > sum(before)
        assert all(swap.deal.package[at] == package[at] for at in people)


def test_the_three_swaps_missed_touch_different_issues() -> None:
    known = moment("value_left", -1)
    found = swaps(Catalogue(known), LEFT)
    chosen = missed(found)

    assert found[0] == chosen[0]
    assert 3 == len(chosen)
    assert 3 == len({tuple(part.issue for part in swap.changes) for swap in chosen})
    assert () == missed(())


@pytest.mark.parametrize("game", ["easter", "working_deal", "photograph", "made_to_outlive"])
def test_a_clause_adds_what_durability_loses_without_it(game: str) -> None:
    known = moment(game, -1)
    scenario, public, package = known.scenario, known.public, known.public.in_force
    lasts = durability(scenario, public, package)
    found = strengths(scenario, public, package)

    assert {at for at, option in enumerate(package) if option} == {clause.issue for clause in found}
    assert [clause.adds for clause in found] == sorted(clause.adds for clause in found)
    for clause in found:
        assert lasts - durability(scenario, public, change(package, clause.issue, 0)) == clause.adds
        prepared = durability(scenario, made_ready(public, clause.issue), package)
        assert prepared - lasts == clause.if_ready
        needs = scenario.issues[clause.issue].options[clause.option].need
        assert clause.is_ready == (needs == 0 or (clause.missing == 0 and clause.pens >= 2))


def made_ready(public: PublicState, issue: IssueId) -> PublicState:
    files = tuple(6 if at == issue else file for at, file in enumerate(public.files))
    work = tuple((1, 1, 1) if at == issue else seats for at, seats in enumerate(public.work))
    return replace(public, files=files, work=work)


def test_the_weakest_clauses_are_the_first_and_their_equals() -> None:
    known = moment("working_deal", -1)
    ordered = strengths(known.scenario, known.public, known.public.in_force)
    found = weakest(known.scenario, known.public, known.public.in_force)

    assert found == ordered[: len(found)]
    assert 1 == len({(clause.adds, clause.if_ready) for clause in found})
    assert all(not clause.is_ready for clause in found)


@pytest.mark.parametrize("base", range(-20, 20, 5))
def test_clauses_stand_by_what_they_add_then_by_what_preparing_them_would(base: int) -> None:
    # Where durability is near the least it can be, clauses differ in the second only.
    known = moment("easter", 4)
    rules = known.scenario.scoring.durability
    assert rules is not None
    scoring = replace(known.scenario.scoring, durability=replace(rules, base=base))
    scenario = replace(known.scenario, scoring=scoring)
    for package in settlements(moment("easter", 3)):
        found = strengths(scenario, known.public, package)
        ranks = [(clause.adds, -clause.if_ready) for clause in found]

        assert ranks == sorted(ranks)
        assert all(clause.if_ready >= 0 for clause in found)


def test_there_is_no_weakest_clause_without_clauses_or_durability() -> None:
    known, plain = moment("easter", 0), moment("tiny_deal", -1)

    assert () == weakest(known.scenario, known.public, (0,) * 9)
    assert () == weakest(plain.scenario, plain.public, plain.public.in_force)
