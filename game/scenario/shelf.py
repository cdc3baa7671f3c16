"""Where scenarios are: those that come with the game by name, all others by path."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from game.scenario.findings import Findings, ScenarioProblems, quoted
from game.texts import say

SHELF: Final = Path(__file__).resolve().parents[2] / "scenarios"
SUFFIX: Final = ".yaml"
FLAGSHIP: Final = "no_later_than_june"


def bundled() -> tuple[Path, ...]:
    """The scenarios that come with the game, the flagship first, the others by name."""
    paths = sorted(SHELF.glob(f"*{SUFFIX}"))
    return tuple(sorted(paths, key=lambda path: path.stem != FLAGSHIP))


def find(name: str | Path) -> Path:
    """The file of a bundled scenario's name, or the path itself if there is something there.

    Raises: ScenarioProblems if it is neither.
    """
    path = Path(name)
    by_name = {file.stem: file for file in bundled()}
    if str(name) in by_name:
        return by_name[str(name)]
    if _is_there(path):
        return path
    findings = Findings(str(name))
    if path.suffix or path.parent != Path():
        findings.error("no-such-file")
    else:
        expected = say("problem.one_of", words=", ".join(by_name))
        findings.error(
            "unknown-scenario", expected=expected, found=quoted(str(name)), meant=(str(name), by_name)
        )
    raise ScenarioProblems(findings.problems())


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return True  # a path too odd to ask for: reading it says what is wrong
