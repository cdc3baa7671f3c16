"""Reads the case files, sets a case's table up, plays it and compares."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from game.core.decide import decide
from game.core.errors import Refused
from game.core.scenario import Scenario, Settings
from game.scenario.loader import lint_text, load
from tests.core.cases.reading import read
from tests.core.cases.table import Table

HERE = Path(__file__).parent
SCENARIOS = {
    "flagship": HERE.parents[2] / "scenarios" / "no_later_than_june.yaml",
    "tiny": HERE.parents[2] / "scenarios" / "tiny.yaml",
}
KEYS = {
    "rule", "name", "game", "preset", "length", "switches", "dealt", "events", "settings", "seed",
    "cast", "set", "play", "package", "expect", "refused", "by_rule", "params", "edit", "problems",
}  # fmt: skip


@dataclass(frozen=True)
class Case:
    """One case: the rule it shows, its sentence, and everything as written."""

    rule: str
    name: str
    file: str
    text: dict[str, Any]

    def __str__(self) -> str:
        return f"{self.rule}: {self.name}"


def cases() -> list[Case]:
    """All cases, in the order of files and lines."""
    found = []
    for path in sorted(HERE.glob("*.yaml")):
        for text in yaml.safe_load(path.read_text(encoding="utf-8")):
            unknown = set(text) - KEYS
            assert not unknown, f"{path.name}: {text.get('name')}: {unknown}"
            found.append(Case(text["rule"], text["name"], path.name, text))
    return found


@cache
def scenario_of(game: str, preset: str | None, length: str | None, switches: tuple[str, ...]) -> Scenario:
    """A scenario of the house, or one of the small ones beside the cases."""
    path = SCENARIOS.get(game, HERE / "games" / f"{game}.yaml")
    return load(path, preset=preset, length=length, switches=switches)


def table_of(text: dict[str, Any]) -> Table:
    """The table of a case. Nothing is left to chance unless the case says `dealt` or `events`."""
    scenario = scenario_of(
        text.get("game", "flagship"), text.get("preset"), text.get("length"), tuple(text.get("switches", ()))
    )
    if not text.get("dealt"):
        scenario = replace(scenario, decks=(), jitter=0, check=None)
    if not text.get("events"):
        scenario = replace(scenario, events_percent=0)
    settings = replace(Settings(), **text.get("settings", {}))
    table = Table(scenario, text.get("seed", 7), settings)
    table.cast = text.get("cast", {})
    for what, value in text.get("set", {}).items():
        table.put(what, value)
    return table


def run(case: Case) -> None:
    """Play a case and compare; a refused last step must leave the game as it was."""
    text = case.text
    if "problems" in text:
        _linted(text)
        return
    table = table_of(text)
    steps = text.get("play", [])
    for step in steps[:-1] if "refused" in text else steps:
        _play(table, step, case)
    if "refused" in text:
        _refused(table, steps[-1], case)
    _compare(table, text.get("expect", {}), case)


def _linted(text: dict[str, Any]) -> None:
    old, new = text["edit"]
    written = SCENARIOS[text["game"]].read_text(encoding="utf-8")
    assert 1 == written.count(old)
    assert text["problems"] == [problem.code for problem in lint_text(written.replace(old, new))]


def _play(table: Table, step: Any, case: Case) -> None:
    match step:
        case {"turns": count}:
            for _ in range(count):
                table.turn({})
        case {"expect": expected}:
            _compare(table, expected, case)
        case {"set": changes}:
            for what, value in changes.items():
                table.put(what, value)
        case {"seal": texts}:
            for key, orders in texts.items():
                table.seal(key, orders)
        case {"say": words}:
            table.do(table.words.said(words))
        case {"facilitator": words}:
            table.do(table.words.intervention(table.state, words))
        case "before it begins":
            decide(table.scenario, None, table.words.intervention(table.state, "undo"))
        case dict():
            table.turn(step)
        case _:
            raise ValueError(step)


def _refused(table: Table, step: Any, case: Case) -> None:
    # All but the last seat's orders are played first, so that the refusal is the one that is meant.
    if isinstance(step, dict) and not {"say", "facilitator"} & set(step):
        *others, last = step.get("seal", step).items()
        for key, orders in others:
            table.seal(key, orders)
        step = {"seal": dict([last])}
    before, log = table.state, list(table.log)
    with pytest.raises(Refused) as caught:
        _play(table, step, case)
    refusal = caught.value
    rule = case.text.get("by_rule", case.rule)
    assert (case.text["refused"], rule) == (refusal.code, refusal.rule)
    assert case.text.get("params", refusal.params) == refusal.params
    assert before is table.state
    assert log == table.log


def _compare(table: Table, expected: dict[str, Any], case: Case) -> None:
    package = case.text.get("package")
    found = {phrase: read(table, phrase, package) for phrase in expected}
    assert expected == found
