"""A scenario as the lab hands it to its workers: its text, so that a worker needs no file of ours."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from game.core.codec import fingerprint
from game.core.commands import Begin
from game.core.decide import decide
from game.core.events import Event
from game.core.scenario import Scenario
from game.scenario import find, load_text, text_of


@dataclass(frozen=True, slots=True)
class Setting:
    """A scenario's text; `path` is named in problems."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Variant:
    """A preset (with switches) and a length; None for the file's first."""

    preset: str | None = None
    length: str | None = None


def setting_of(name: str) -> Setting:
    """The setting of a bundled name or a path.

    Raises: ScenarioProblems if the file cannot be used.
    """
    return Setting(str(find(name)), text_of(name))


@lru_cache(maxsize=8)
def scenario_of(setting: Setting, variant: Variant) -> Scenario:
    """The scenario as played; each variant is read once by a worker.

    Raises: ScenarioProblems.
    """
    return load_text(setting.text, setting.path, preset=variant.preset, length=variant.length)


@lru_cache(maxsize=64)
def begun(setting: Setting, variant: Variant, seed: int) -> tuple[Begin, tuple[Event, ...]]:
    """How a game of a seed begins: dealing takes longer than playing, and games of one seed share it."""
    scenario = scenario_of(setting, variant)
    command = Begin(seed, scenario.settings)
    return command, decide(scenario, None, command)


def mark_of(setting: Setting, variant: Variant) -> str:
    """64 hexadecimal digits of a variant as played."""
    return fingerprint(scenario_of(setting, variant))
