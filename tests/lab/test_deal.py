"""Set-ups held against counting everything."""

from itertools import product

import pytest

from game.core.events import BookDealt
from game.core.ids import SeatId
from game.core.measures import product_of
from game.core.scoring import settlement_value
from game.core.setup import reference
from game.core.space import Cell, Group, Local, Moment, Traits
from game.lab.deal import Deal, better_for_all, look, reaching, value_of
from game.lab.setting import Variant, begun, scenario_of
from tests.lab.yard import setting

HERE = setting()
VARIANTS = (Variant(), Variant("hard"), Variant(None, "short"))


def moment_of(variant: Variant, seed: int) -> Moment:
    scenario = scenario_of(HERE, variant)
    assert scenario.check is not None
    books = tuple(event.book for event in begun(HERE, variant, seed)[1] if isinstance(event, BookDealt))
    return reference(scenario, books, scenario.check)


def scores(moment: Moment) -> dict[tuple[int, ...], tuple[int, ...]]:
    """What every settlement is worth to every seat."""
    public = moment.scenario
    return {
        package: tuple(
            settlement_value(public, book, moment.public, account, package).score
            for book, account in zip(moment.books, moment.accounts, strict=True)
        )
        for package in product(*(range(len(issue.options)) for issue in public.issues))
        if public.settlement_requires.holds(package)
    }


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("variant", VARIANTS)
def test_a_set_up_is_what_counting_finds(variant: Variant, seed: int) -> None:
    moment = moment_of(variant, seed)
    every, walk_aways = scores(moment), moment.walk_aways()
    check = scenario_of(HERE, variant).check
    assert check is not None

    found = look(HERE, Deal(variant, seed))

    assert len(every) == found.settlements
    assert sum(all(map(int.__gt__, values, walk_aways)) for values in every.values()) == found.zone
    assert tuple(map(max, zip(*every.values(), strict=True))) == found.best
    split = every[check.split]
    assert sum(all(map(int.__gt__, values, split)) for values in every.values()) == found.split_dominated
    assert min(map(int.__sub__, split, walk_aways)) == found.split_least
    if found.nash is not None:
        gains = {package: tuple(map(int.__sub__, values, walk_aways)) for package, values in every.items()}
        assert max(map(product_of, gains.values())) == product_of(gains[found.nash])


def test_every_package_is_held_against_every_other() -> None:
    moment = moment_of(Variant(), 1)
    every = scores(moment)

    for package, values in every.items():
        expected = sum(all(map(int.__gt__, others, values)) for others in every.values())
        assert expected == better_for_all(moment, package)
        assert values[1] == value_of(moment, SeatId(1), package)


@pytest.mark.parametrize("durability", [1, 7, 10, 50, 95, 100])
@pytest.mark.parametrize("rest", [-51, -50, -1, 0, 49, 50, 99])
def test_counting_in_a_cell_rounds_as_scores_do(durability: int, rest: int) -> None:
    traits = Traits(0, 0, 0, 0, False, (0,))
    groups = tuple(
        Group(traits, tuple(Local((), (points,)) for points in chosen), (max(chosen),))
        for chosen in ((-3, 0, 4), (0, 1), (-20, -1, 0, 2, 30))
    )
    cell = Cell(groups, durability, (3,), (rest,))

    for wanted in range(-12, 40):
        expected = sum(cell.score(0, points[0]) >= wanted for _, points in cell.packages())
        assert expected == reaching(cell, [wanted])
