"""The front door of the room: load a scenario, or hear everything that is wrong with it.

Reading a file takes pydantic, which takes longer to import than the rest of the game to start. So each of
these functions imports the reader when it is called.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from game.core.scenario import Scenario
from game.problems import Problem
from game.scenario.choices import Choices, Target


def load(
    name: str | Path,
    *,
    preset: str | None = None,
    length: str | None = None,
    switches: Iterable[str] = (),
) -> Scenario:
    """The scenario of a bundled name or a path; without a preset or length the file's first is played.

    `preset` may also name switches, joined by +: `firm_line+beginner`.

    Raises: ScenarioProblems with all problems if the file, or the variant asked for, cannot be used.
    """
    from game.scenario import reader

    return reader.load(name, preset=preset, length=length, switches=switches)


def load_text(
    text: str,
    path: str = "-",
    *,
    preset: str | None = None,
    length: str | None = None,
    switches: Iterable[str] = (),
) -> Scenario:
    """The scenario of a text; `path` is only named in problems.

    Raises: ScenarioProblems with all problems.
    """
    from game.scenario import reader

    return reader.load_text(text, path, preset=preset, length=length, switches=switches)


def lint(path: str | Path) -> tuple[Problem, ...]:
    """Everything that is wrong with a file in any of its lengths and presets, in order; () if it is fine."""
    from game.scenario import reader

    return reader.lint(path)


def lint_text(text: str, path: str = "-") -> tuple[Problem, ...]:
    """Everything that is wrong with a text, as `lint` says it of a file."""
    from game.scenario import reader

    return reader.lint_text(text, path)


def choices(name: str | Path) -> Choices:
    """What can be chosen in the scenario of a bundled name or a path.

    Raises: ScenarioProblems if the file cannot be used.
    """
    from game.scenario import reader

    return reader.choices(name)


def targets(name: str | Path) -> tuple[Target, ...]:
    """What the scenario of a bundled name or a path states as acceptance targets, in the file's order.

    Raises: ScenarioProblems if the file cannot be used.
    """
    from game.scenario import reader

    return reader.targets(name)


def text_of(name: str | Path) -> str:
    """The text of the file of a bundled name or a path, for whoever plays it elsewhere with `load_text`.

    Raises: ScenarioProblems if there is no text to be had.
    """
    from game.scenario import reader

    return reader.text_of(name)
