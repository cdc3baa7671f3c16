"""The state in which a scenario's scores are looked at when nobody has played it."""

from __future__ import annotations

from dataclasses import replace

from game.core.ids import Turn
from game.core.scenario import Scenario, SetupCheck
from game.core.setup import deal, reference
from game.core.space import Moment


def moment_of(scenario: Scenario, turn: int | None = None) -> Moment:
    """The reference state of R15 in a turn: gauges drifted, every file ready, first cards, no shuffling.

    Without a turn it is that of the set-up check, else the first. It holds every seat's book.
    """
    plain = replace(scenario, decks=tuple(deck[:1] for deck in scenario.decks), jitter=0, check=None)
    books, _ = deal(plain, 0)
    return reference(scenario, books, replace(_check(scenario), turn=Turn(turn or turn_of(scenario))))


def turn_of(scenario: Scenario) -> int:
    """The turn that is looked at if none is asked for."""
    return _check(scenario).turn


def _check(scenario: Scenario) -> SetupCheck:
    if scenario.check is not None:
        return scenario.check
    return SetupCheck(
        turn=Turn(1),
        zone_percent=(0, 100),
        best_differs=0,
        best_differs_exception=(),
        best_below=(),
        split=(0,) * len(scenario.public.issues),
        redraw_max=1,
        enumerate_max=0,
        sample_size=0,
    )
