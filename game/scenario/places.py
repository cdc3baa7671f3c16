"""Where things stand in a scenario's file, for findings that are made after it was read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as File

from game.problems import Problem, Severity
from game.scenario.file import read_text
from game.scenario.findings import BREAKS, Findings, ScenarioProblems
from game.scenario.node import Path, Tree
from game.scenario.shelf import find
from game.scenario.source import compose


@dataclass(frozen=True, slots=True)
class Places:
    """The tree and the lines of one file; `path` is what problems name."""

    path: str
    tree: Tree
    lines: tuple[str, ...]

    def problem(
        self,
        code: str,
        at: Path,
        what: str,
        *,
        hint: str = "",
        found: str = "",
        severity: Severity = Severity.ERROR,
    ) -> Problem:
        """A problem at a key, a list item or the nearest thing around it that is in the file."""
        mark = self.tree.key_place(at)
        excerpt = self.lines[mark.line - 1] if mark.line <= len(self.lines) else ""
        return Problem(self.path, mark.line, mark.col, severity, code, what, "", found, hint, excerpt)


def places_of(name: str | File) -> Places:
    """The places of the file of a bundled name or a path.

    Raises: ScenarioProblems if the file cannot be read as a tree.
    """
    findings = Findings(str(name))
    text = read_text(find(name), findings)
    tree = None if text is None else compose(text, findings)
    if text is None or tree is None:
        raise ScenarioProblems(findings.problems())
    return Places(str(name), tree, tuple(BREAKS.split(text)))
