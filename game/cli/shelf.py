"""The scenarios a player can choose: those of the game, and files put into a folder of the user's."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.desktop.lobby import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = "scenarios"
MOST_PROBLEMS = 40


def own_folder(data: Path) -> Path:
    """Where a user's scenarios are looked for."""
    return data / FOLDER


def listed(data: Path) -> tuple[Path, ...]:
    """Every file that may be a scenario: those of the game first, then the user's by name."""
    from game.scenario import bundled

    own = own_folder(data)
    try:
        found = sorted(path for path in own.iterdir() if path.suffix in (".yaml", ".yml") and path.is_file())
    except OSError:
        found = []
    return (*bundled(), *found)


def described(path: Path) -> Found:
    """What a file is, or what is wrong with it, line by line."""
    from game.scenario import ScenarioProblems, bundled, choices

    is_own = path not in bundled()
    name = path.stem if not is_own else str(path)
    try:
        found = choices(name)
    except ScenarioProblems as fault:
        return Found(name, path.name, "", "", is_own, tuple(_told(fault)))
    return Found(name, found.title, found.subtitle, found.summary, is_own, ())


def _told(fault: object) -> Iterator[str]:
    """A line a problem: where it is, what it is, what was expected and found."""
    from game.scenario import ScenarioProblems
    from game.texts import say

    assert isinstance(fault, ScenarioProblems), "only scenarios are listed"
    for problem in fault.problems[:MOST_PROBLEMS]:
        parts = [say("shelf.problem", line=problem.line, col=problem.col, what=problem.what)]
        parts += [say("shelf.expected", words=problem.expected)] if problem.expected else []
        parts += [say("shelf.found", words=problem.found)] if problem.found else []
        parts += [problem.hint] if problem.hint else []
        yield " ".join(parts)
    more = len(fault.problems) - MOST_PROBLEMS
    if more > 0:
        yield say("shelf.more", n=more)
