from functools import cache
from random import Random

import pytest

from game.agents.appraisal import appraise
from game.agents.outlook import at_signing, expected_files, expected_gauge
from game.core.ids import GaugeId, Turn
from game.core.scenario import Scenario
from game.core.scoring import headline_count, settlement_value
from tests.agents.plain import plain
from tests.agents.playing import Turn as Moment
from tests.agents.playing import flagship, lesson, tiny, turns

CAST = ("incumbent", "hardliner", "incumbent")


@cache
def _scenario(name: str) -> Scenario:
    return {"flagship": flagship, "lesson": lesson, "tiny": tiny}.get(name, lambda: plain(7, 4, 9))()


@cache
def _game(name: str) -> list[Moment]:
    scenario = _scenario(name)
    cast = (CAST * 2)[: len(scenario.public.seats)]
    return turns(scenario, cast, 11)


@pytest.mark.parametrize("name", ["flagship", "lesson", "tiny", "plain"])
def test_the_fast_value_is_the_score_of_the_rules(name: str) -> None:
    dice = Random(5)
    issues = _scenario(name).public.issues
    for turn in _game(name):
        for view, decision in zip(turn.views, turn.decisions, strict=True):
            date = Turn(dice.randint(view.public.turn, view.public.last_turn))
            appraisal = appraise(view, decision.memory.sheet, date)
            public, account = at_signing(view, date)
            for _ in range(25):
                package = tuple(dice.randrange(len(issue.options)) for issue in issues)
                exact = settlement_value(view.scenario, view.book, public, account, package)
                assert exact.score == appraisal.value(package)
                assert headline_count(view.scenario, view.book, package) == appraisal.headline_count(package)


def test_files_are_expected_to_grow_by_nine_units_in_twenty_turns() -> None:
    view = _game("flagship")[0].views[0]
    grown = [expected_files(view, ahead)[1] - view.public.files[1] for ahead in (0, 1, 2, 4, 10)]
    assert [0, 0, 1, 2, 4] == grown


def test_gauges_are_expected_to_drift() -> None:
    view = _game("flagship")[0].views[0]
    assert 500 + 45 + 45 == expected_gauge(view, GaugeId(0), Turn(3))
    assert view.public.gauges[0] == expected_gauge(view, GaugeId(0), view.public.turn)
