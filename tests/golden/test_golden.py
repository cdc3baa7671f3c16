"""Stored games end as they ended when they were stored, to the last fact."""

from __future__ import annotations

from functools import cache
from typing import get_args

import pytest

from game.core.events import Event
from game.core.position import Ending
from game.core.scenario import Scenario
from game.core.state import State
from tests.tools.golden import files, read, replay, result_of

STORED = {path.stem: path for path in files()}


@cache
def replayed(name: str) -> tuple[Scenario, State, tuple[Event, ...]]:
    return replay(read(STORED[name]))


@pytest.mark.parametrize("name", STORED)
def test_a_stored_game_is_written_as_it_plays(name: str) -> None:
    written = STORED[name].read_text(encoding="utf-8")

    assert written == read(STORED[name]).text(result_of(*replayed(name)))


def test_every_ending_and_every_verdict_of_the_flagship_is_stored() -> None:
    results = [(read(path).head, read(path).result or {}) for path in files()]
    verdicts = {result["verdict"] for head, result in results if "no_later_than_june" in head["scenario"]}
    scenario = read(STORED["june_came"]).scenario()

    assert {verdict.text for verdict in scenario.public.verdicts} == verdicts
    assert {ending.value for ending in Ending} == {result["ending"] for _, result in results}


def test_stored_games_show_every_kind_of_fact() -> None:
    kinds = {type(event).__name__ for name in STORED for event in replayed(name)[2]}

    assert {kind.__name__ for kind in get_args(Event)} == kinds
