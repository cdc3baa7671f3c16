"""Every settlement is there once, priced as the rules price it."""

from dataclasses import replace
from random import Random

import pytest

from game.analysis.score import PACKAGES_MAX, Catalogue, Questions, TooManyPackages
from game.analysis.score.half import packed, unpacked
from game.core.ids import IssueId, SeatId
from game.core.position import RedLine
from game.core.space import Traits
from tests.analysis.score_moments import (
    CASES,
    PLAIN,
    Case,
    all_of,
    built,
    moment,
    moments,
    price,
    redrawn,
    settlements,
)


def contents(catalogue: Catalogue) -> dict[tuple[int, ...], tuple[int, ...]]:
    valued = [catalogue.at(place) for place in range(len(catalogue))]
    return {entry.package: entry.scores for entry in valued}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_catalogue_holds_every_settlement_once_with_its_scores(case: Case) -> None:
    known = built(case)
    catalogue = Catalogue(known)

    assert all_of(case) == contents(catalogue)
    assert len(all_of(case)) == len(catalogue)


@pytest.mark.parametrize("case", PLAIN, ids=str)
def test_a_package_is_found_where_it_stands(case: Case) -> None:
    known = built(case)
    catalogue = Catalogue(known)

    assert list(range(len(catalogue))) == [
        catalogue.place(catalogue.package(place)) for place in range(len(catalogue))
    ]
    assert [price(known, catalogue.package(place)) for place in range(len(catalogue))] == [
        catalogue.price(catalogue.package(place)).scores for place in range(len(catalogue))
    ]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_strips_and_their_parts_hold_no_more_than_they_promise(case: Case) -> None:
    known = built(case)
    catalogue = Catalogue(known)
    seen = {}
    for strip in catalogue.strips:
        for at, bound in enumerate(catalogue.bounds_in(strip)):
            assert all(part <= whole for part, whole in zip(bound, strip.bound, strict=True))
            for place, scores in catalogue.part(strip, at):
                seen[place] = scores
                assert all(score <= most for score, most in zip(scores, bound, strict=True))

    assert seen == {place: catalogue.at(place).scores for place in range(len(catalogue))}


def test_packages_that_cannot_be_signed_have_no_place_but_a_price() -> None:
    known = moment("easter", 0)
    catalogue = Catalogue(known)
    package = (4, 3, 3, 3, 3, 3, 4, 3, 3)

    assert catalogue.place(package) is None
    assert catalogue.place((0,) * 9) is None
    assert price(known, package) == catalogue.price(package).scores


def test_all_packages_of_the_flagship_are_priced_as_the_rules_do() -> None:
    known = replace(moment("easter", 0), signable_only=False)
    catalogue, random = Catalogue(known), Random(1)

    assert 245_760 == len(catalogue)
    for place in random.sample(range(len(catalogue)), 400):
        valued = catalogue.at(place)
        assert price(known, valued.package) == valued.scores
        assert place == catalogue.place(valued.package)


def test_scores_are_worked_out_once() -> None:
    questions = Questions(moment("lesson", -1))

    assert questions.catalogue.scores is questions.catalogue.scores
    assert questions.outline is questions.outline
    assert questions.bargains is questions.bargains


@pytest.mark.parametrize("game", ["easter", "lesson", "tiny_deal"])
def test_a_catalogue_that_is_moved_is_that_of_the_new_moment(game: str) -> None:
    catalogue = Catalogue(moments(game)[0])
    for known in moments(game)[:4]:
        catalogue = catalogue.moved(known)

        assert contents(Catalogue(known)) == contents(catalogue)


def test_a_catalogue_that_is_moved_prices_other_readings() -> None:
    known = moment("easter", 3)
    public = replace(redrawn(known, 1).public, work=known.public.work)
    there = replace(known, public=public, accounts=redrawn(known, 1).accounts)

    assert settlements(there) == contents(Catalogue(known).moved(there))


@pytest.mark.parametrize("changed", ["work", "red_lines", "files"])
def test_a_catalogue_that_is_moved_knows_what_was_prepared_and_promised(changed: str) -> None:
    known = moment("easter", 4)
    known = replace(known, public=replace(known.public, files=moment("easter", 3).public.files))
    public = {
        "work": replace(known.public, work=((1, 0, 0), (0, 2, 1), (1, 1, 1)) * 3),
        "red_lines": replace(
            known.public, red_lines=tuple(RedLine(SeatId(seat), IssueId(8), 3) for seat in range(3))
        ),
        "files": replace(known.public, files=moment("easter", 2).public.files),
    }[changed]
    there = replace(known, public=public)

    assert settlements(known) != settlements(there)
    assert settlements(there) == contents(Catalogue(known).moved(there))


def test_a_gauge_that_falls_closes_options_for_a_moved_catalogue() -> None:
    known = moment("easter", 3)
    high = replace(known, public=replace(known.public, gauges=(1000,) * 3, files=(6,) * 9))
    low = replace(high, public=replace(high.public, gauges=(0,) * 3))

    moved = Catalogue(high).moved(low)

    assert len(moved) < len(Catalogue(high))
    assert len(Catalogue(low)) == len(moved)


def test_a_moment_without_settlements_has_an_empty_catalogue() -> None:
    known = moment("easter", 0)
    thin = replace(known, public=replace(known.public, files=(0,) * 9))

    catalogue = Catalogue(thin)

    assert 0 == len(catalogue)
    assert () == catalogue.strips
    assert catalogue.place((0,) * 9) is None


def test_too_many_packages_are_refused_beforehand_with_their_number() -> None:
    known = moment("tiny_deal", 0)
    issue = known.scenario.issues[0]
    options = issue.options * 64
    books = tuple(replace(book, points=(book.points[0] * 64,) * 4) for book in known.books)
    scenario = replace(known.scenario, issues=(replace(issue, options=options),) * 4)
    public = replace(known.public, files=(0,) * 4, work=((0, 0),) * 4, in_force=(0,) * 4)

    with pytest.raises(TooManyPackages) as caught:
        Catalogue(replace(known, scenario=scenario, books=books, public=public))

    assert 128**4 == caught.value.size
    assert f"at most {PACKAGES_MAX}" in caught.value.sentence
    assert str(128**4) in caught.value.sentence


def test_packed_traits_add_up_like_traits() -> None:
    here = Traits(3, 2, 5, -7, False, (1, 0, 3))
    there = Traits(1, 1, 0, 4, True, (0, 2, 1))

    assert here == unpacked(packed(here), 3)
    assert Traits(4, 3, 5, -3, True, (1, 2, 4)) == unpacked(packed(here) + packed(there), 3)
    assert Traits(2, 2, 0, 8, True, (0, 4, 2)) == unpacked(packed(there) * 2, 3)
