from itertools import product
from random import Random

import pytest

from game.agents.memory import remember
from game.agents.structure import BEAM, SETTINGS_MAX
from game.agents.worksheet import Worksheet
from game.core.ids import SeatId
from game.core.scenario import Scenario
from game.core.view import seat_view
from tests.agents.plain import plain
from tests.agents.playing import began, character, flagship, lesson, level, stream


def _sheet(scenario: Scenario) -> Worksheet:
    view = seat_view(scenario, began(scenario, 1), SeatId(1))
    return remember(
        view, character(scenario.public, "staller"), level(scenario.public), stream(view, 1)
    ).sheet


def test_the_ceasefire_is_what_the_flagship_turns_on() -> None:
    structure = _sheet(flagship()).structure
    assert (0,) == structure.pivots
    assert [(1,), (2, 8), (3,), (4, 6), (5,), (7,)] == [group.issues for group in structure.groups]
    assert [(2,), (3,), (4,)] == [setting.options for setting in structure.settings]


@pytest.mark.parametrize("make", [flagship, lesson, lambda: plain(2, 3, 7, linkages=9)])
def test_the_parts_add_up_to_the_whole(make: object) -> None:
    assert callable(make)
    sheet = _sheet(make())
    structure, dice = sheet.structure, Random(3)
    for setting in structure.settings:
        for _ in range(40):
            package = [0] * len(structure.allowed)
            total = setting.fixed
            for issue, option in zip(structure.pivots, setting.options, strict=True):
                package[issue] = option
            for group, kind in zip(structure.groups, setting.kinds, strict=True):
                k = dice.randrange(len(group.choices))
                total += group.kinds[kind][k]
                for issue, option in zip(group.issues, group.choices[k], strict=True):
                    package[issue] = option
            joint = sum(table[package[one]][package[two]] for one, two, table in sheet.pairs)
            assert joint == total


def test_every_settlement_of_the_lesson_can_be_reached() -> None:
    structure = _sheet(lesson()).structure
    reached = len(structure.settings)
    for group in structure.groups:
        reached *= len(group.choices)
    assert len(list(product(*structure.allowed))) == reached


def test_a_tangle_of_thirty_issues_is_cut_down() -> None:
    structure = _sheet(plain(3, 2, 30, linkages=100)).structure
    assert len(structure.settings) <= SETTINGS_MAX
    assert sum(len(group.choices) for group in structure.groups) * len(structure.settings) <= 2 * BEAM
