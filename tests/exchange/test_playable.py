"""Scenarios made from domains: exact where they can be, sound, and played to the end."""

from fractions import Fraction
from pathlib import Path

import pytest

from game.core.commands import Begin
from game.exchange import (
    Domain,
    ExchangeProblems,
    Issue,
    Profile,
    domain_of,
    left_out,
    load,
    write_scenario,
)
from game.scenario import lint_text, load_text
from game.scenario import load as load_scenario
from game.table.casting import cast
from game.table.table import Table
from tests.exchange.domains import FILES, domain, fractions

PLAIN = Domain(
    "plain_deal",
    (Issue("who", ("me", "you")), Issue("when", ("now", "soon", "a label that is long enough to be cut"))),
    (
        Profile("points", fractions([["1/3", "0"], ["0", "1/3", "2/3"]]), Fraction(1, 6)),
        Profile("points", fractions([["0", "1/2"], ["1/10", "1/4", "1/2"]]), Fraction(1, 8)),
    ),
)


def changed(**parts: object) -> Domain:
    return Domain(**{"name": PLAIN.name, "issues": PLAIN.issues, "profiles": PLAIN.profiles, **parts})  # type: ignore[arg-type]


def codes(found: Domain) -> list[str]:
    with pytest.raises(ExchangeProblems) as caught:
        write_scenario(found, "x", 12)
    return [problem.code for problem in caught.value.problems]


def values_of(text: str) -> tuple[tuple[tuple[Fraction, ...], ...], ...]:
    scenario = load_text(text)
    return domain_of(scenario.public, scenario.books).values


def test_values_are_exact_with_the_least_common_unit_and_a_hundred_points_for_a_utility_of_1() -> None:
    text, notes = write_scenario(PLAIN, "some/folder", 9)
    scenario = load_text(text)

    assert () == lint_text(text)
    assert () == notes
    assert 3 == scenario.public.points_unit
    assert 9 == scenario.public.calendar.turns
    assert tuple(tuple(tuple(v * 100 for v in row) for row in table) for table in PLAIN.values) == values_of(
        text
    )
    assert (5000, 3750) == tuple(book.walk_away.base for book in scenario.books)
    assert ("Points", "Points (2)") == tuple(seat.name for seat in scenario.public.seats)
    assert "folder" in text.splitlines()[0]


def test_points_stay_points() -> None:
    scenario = load_scenario("tiny")
    tables = domain_of(scenario.public, scenario.books)
    again = load_text(write_scenario(tables, "x", 3)[0])

    assert tables == domain_of(again.public, again.books)
    assert () == left_out(scenario.public, scenario.books)


def test_what_tables_of_the_flagship_leave_out_is_named() -> None:
    scenario = load_scenario("no_later_than_june")

    assert {"linkages", "headlines", "durability"} < set(left_out(scenario.public, scenario.books))


def test_values_too_fine_for_a_scenario_are_rounded_and_say_so() -> None:
    long = f"0.1234567890123456{'7' * 40}"
    fine = Profile("fine", fractions([[long, "0"], ["0", "0.3", "0.4"]]), Fraction(1, 8))
    text, notes = write_scenario(changed(profiles=(PLAIN.profiles[0], fine)), "x", 12)

    assert ["rounded"] == [problem.code for problem in notes]
    assert Fraction(12345679, 1_000_000) == values_of(text)[1][0][0]
    assert [] == [problem for problem in lint_text(text) if problem.is_error]


@pytest.mark.parametrize(
    ("tables", "walk_away"),
    [
        ([["0.25", "3/28"], ["0.25", "1/9"], ["0.25", "1/11"], ["0.25", "1/13"]], "0.4"),
        ([["0.11898231354594569", "0"], ["0.3", "0.07123456789012345"]], "0.30000000000000004"),
        # A weight times a value, both written by a program with all its digits.
        ([["0.00783549876543210987654321098765", "0"], ["0.4", "0.3"]], "0.1"),
        ([["123456.7", "0"], ["50000", "0"]], "99999.99"),
    ],
)
def test_the_numbers_that_tools_write_are_kept_exactly(tables: list[list[str]], walk_away: str) -> None:
    profile = Profile("any", fractions(tables), Fraction(walk_away))
    issues = tuple(Issue(f"issue {at}", ("a", "b")) for at in range(len(tables)))
    text, notes = write_scenario(Domain("any", issues, (profile, profile)), "x", 12)
    scenario = load_text(text)
    back = domain_of(scenario.public, scenario.books)
    scale = 100 if profile.best <= 1 else 1

    assert [] == [problem.code for problem in notes if problem.code == "rounded"]
    assert () == lint_text(text)
    assert {tuple(value * scale for value in row) for row in profile.values} == {
        tuple(sorted(row, reverse=True)) for row in back.profiles[0].values
    }
    assert profile.walk_away * scale == back.profiles[0].walk_away


@pytest.mark.parametrize("factor", [Fraction(1, 10**9), Fraction(10**7), Fraction(10**30)])
def test_no_size_of_values_is_too_small_or_large(factor: Fraction) -> None:
    profiles = tuple(
        Profile(p.name, tuple(tuple(v * factor for v in row) for row in p.values), p.walk_away * factor)
        for p in PLAIN.profiles
    )
    text, _ = write_scenario(changed(profiles=profiles), "x", 12)

    assert [] == [problem.code for problem in lint_text(text) if problem.code == "out-of-range"]


def test_an_issue_of_one_option_is_counted_with_the_first() -> None:
    sole = changed(
        issues=(Issue("sole", ("only",)), *PLAIN.issues),
        profiles=tuple(
            Profile(profile.name, ((Fraction(1, 10),), *profile.values), profile.walk_away)
            for profile in PLAIN.profiles
        ),
    )
    values = values_of(write_scenario(sole, "x", 12)[0])

    assert (Fraction(130, 3), Fraction(10)) == values[0][0]


def test_a_discount_becomes_a_cost_of_each_turn_and_of_the_walk_away() -> None:
    one, two = PLAIN.profiles
    patient = Profile(one.name, one.values, one.walk_away, Fraction(7, 10))
    text, notes = write_scenario(changed(profiles=(patient, two)), "x", 10)
    books = load_text(text).books

    assert ["discount-as-delay"] == [problem.code for problem in notes]
    assert (900, 0) == tuple(book.delay for book in books)
    assert (-150, 0) == tuple(book.walk_away.per_turn for book in books)
    assert () == lint_text(text)


def test_what_a_scenario_cannot_hold_is_refused() -> None:
    one, two = PLAIN.profiles
    wide = Issue("wide", tuple(str(number) for number in range(13)))
    content = Profile(one.name, one.values, one.best)

    assert ["scenario-seats"] == codes(changed(profiles=(one,) * 7))
    assert ["nothing-to-gain"] == codes(changed(profiles=(content, two)))
    assert ["scenario-options"] == codes(
        changed(
            issues=(wide,),
            profiles=tuple(Profile(p.name, ((Fraction(1),) * 13,), Fraction(0)) for p in PLAIN.profiles),
        )
    )
    assert ["scenario-issues"] == codes(
        changed(
            issues=PLAIN.issues * 16,
            profiles=tuple(Profile(p.name, p.values * 16, p.walk_away) for p in PLAIN.profiles),
        )
    )


@pytest.mark.parametrize("seed", range(40))
def test_any_domain_that_can_be_played_makes_a_scenario_without_errors(seed: int) -> None:
    drawn = domain(seed, denominators=(1, 2, 3, 10, 1000))
    low = tuple(Profile(p.name, p.values, p.worst - 1, p.discount) for p in drawn.profiles)
    issues = (*drawn.issues, Issue("last", ("a", "b")))
    more = tuple(
        Profile(p.name, (*p.values, (Fraction(0), Fraction(1))), p.walk_away, p.discount) for p in low
    )
    text, _ = write_scenario(Domain(drawn.name, issues, more), "x", 12)

    assert [] == [problem for problem in lint_text(text, "x") if problem.is_error]


@pytest.mark.parametrize("folder", ["stall", "boat", "choir"])
def test_a_scenario_made_from_files_is_played_to_an_end_by_characters(folder: str) -> None:
    text, _ = write_scenario(load([FILES / folder]), str(Path(folder)), 12)
    scenario = load_text(text)
    table = Table(scenario, cast(scenario.public))
    table.begin(Begin(7, scenario.settings).seed)

    assert [] == [problem for problem in lint_text(text) if problem.is_error]
    assert table.outcome() is not None
