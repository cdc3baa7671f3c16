"""The deal of all first options, which cannot be offered, is one that nobody misses."""

from fractions import Fraction
from itertools import product

import pytest

from game.analysis import DealSpace, solve, zone_of_agreement
from game.exchange import Domain, Issue, Profile, domain_of, write_scenario
from game.exchange.ordering import Missed, in_order
from game.scenario import load_text
from tests.exchange.domains import domain, fractions


def made(*profiles: Profile) -> Domain:
    sizes = [len(row) for row in profiles[0].values]
    issues = tuple(Issue(f"Issue {at}", tuple("abcd"[:size])) for at, size in enumerate(sizes))
    return Domain("any", issues, profiles)


def party(name: str, rows: list[list[str]], walk_away: str) -> Profile:
    return Profile(name, fractions(rows), Fraction(walk_away))


WANTED = made(
    party("one", [["0.6", "0.12"], ["0.04", "0.4"]], "0.3"),
    party("two", [["0.03", "0.3"], ["0.7", "0"]], "0.2"),
)
"""Its deal of all first options is the one for which Nash's product is largest."""


def values(deals: Domain, deal: tuple[int, ...]) -> tuple[Fraction, ...]:
    return tuple(
        sum((row[option] for row, option in zip(profile.values, deal, strict=True)), Fraction(0))
        for profile in deals.profiles
    )


def spelt(deals: Domain) -> set[tuple[object, ...]]:
    """Every deal by the names of its options, with what it is worth."""
    return {
        (tuple(issue.options[at] for issue, at in zip(deals.issues, deal, strict=True)), values(deals, deal))
        for deal in product(*(range(len(issue.options)) for issue in deals.issues))
    }


def test_a_deal_that_all_want_is_moved_from_the_place_where_it_cannot_be_offered() -> None:
    ordered, missed = in_order(WANTED)

    assert Missed.NEVER is missed
    assert [("b", "a"), ("a", "b")] == [issue.options for issue in ordered.issues]
    assert spelt(WANTED) == spelt(ordered)


def test_the_scenario_can_sign_every_deal_of_the_frontier_that_leaves_nobody_worse_off() -> None:
    text, notes = write_scenario(WANTED, "x", 12)
    scenario = load_text(text)
    tables = domain_of(scenario.public, scenario.books)
    space = DealSpace.of(tables.values, tables.walk_away)

    assert () == notes
    nash = solve(space).nash
    assert nash is not None
    assert ((64, 73),) == nash.points
    assert 0 != sum(solve(space).deal_at((Fraction(64), Fraction(73))))
    assert any(line.startswith("# In play") for line in text.splitlines())


@pytest.mark.parametrize(
    ("first", "missed"),
    [
        # One has more without a deal.
        (party("one", [["0", "1"], ["0", "1"]], "1"), Missed.NEVER),
        # Nobody has, and another deal is as good for both.
        (party("one", [["0", "1"], ["1", "1"]], "0"), Missed.REPLACED),
    ],
)
def test_an_order_that_loses_nothing_stays(first: Profile, missed: Missed) -> None:
    deals = made(first, party("two", [["1", "0"], ["1", "1"]], "0"))

    assert (deals, missed) == in_order(deals)


@pytest.mark.parametrize("gain", ["3", "1"])
def test_a_deal_that_a_trade_across_two_issues_betters_or_equals_is_not_missed(gain: str) -> None:
    deals = made(party("one", [["0", gain], ["1", "0"]], "0"), party("two", [["1", "0"], ["0", gain]], "0"))

    assert (deals, Missed.REPLACED) == in_order(deals)


def test_where_every_deal_is_wanted_a_warning_says_so() -> None:
    deals = made(party("one", [["0", "1"], ["0", "2"]], "0"), party("two", [["1", "0"], ["2", "0"]], "0"))

    assert (deals, Missed.WANTED) == in_order(deals)
    assert ["first-package"] == [problem.code for problem in write_scenario(deals, "x", 12)[1]]


@pytest.mark.parametrize("seed", range(150))
def test_what_cannot_be_offered_takes_no_point_from_what_is_possible(seed: int) -> None:
    deals = domain(seed, denominators=(1, 2, 3))
    ordered, missed = in_order(deals)
    first = values(ordered, (0,) * len(ordered.issues))
    away = deals.walk_away
    some_refuse = any(profile.worst < profile.walk_away for profile in deals.profiles)
    others = {
        values(ordered, deal)
        for deal in product(*(range(len(issue.options)) for issue in ordered.issues))
        if any(deal)
    }

    assert spelt(deals) == spelt(ordered)
    if some_refuse:
        assert missed is not Missed.WANTED
    if missed is Missed.NEVER:
        assert any(value < least for value, least in zip(first, away, strict=True))
    elif missed is Missed.REPLACED:
        assert any(all(new >= old for new, old in zip(other, first, strict=True)) for other in others)


def test_the_zone_is_as_large_as_before() -> None:
    ordered, _ = in_order(WANTED)

    assert 2 == zone_of_agreement(DealSpace.of(ordered.values, ordered.walk_away))
