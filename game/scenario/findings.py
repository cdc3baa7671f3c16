"""The list of problems that grows while one file is read."""

from __future__ import annotations

import re
from collections.abc import Iterable

from game.problems import Problem, Severity, closest, in_order
from game.problems.snippet import shortened
from game.scenario.limits import PROBLEMS_MAX
from game.scenario.node import TOP, Mark
from game.texts import has, say

# The line breaks that YAML 1.1 counts.
BREAKS = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


class ScenarioProblems(Exception):  # noqa: N818 - it carries problems, as Refused carries a refusal
    """A scenario that cannot be used; `problems` are all of them, in order."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        first = problems[0]
        super().__init__(f"{first.path}:{first.line}:{first.col}: {first.what} ({len(problems)} in all)")
        self.problems = problems


def quoted(text: str) -> str:
    """A piece of the file between quotation marks, on one line and not too long."""
    return f'"{shortened(text)}"'


class Findings:
    """Collects the problems of one file; past `PROBLEMS_MAX` it says so once and keeps no more.

    `note` says which variant is looked at; it ends the hint of every problem.
    """

    def __init__(self, path: str, text: str = "", note: str = "") -> None:
        self.path = path
        self.note = note
        self._lines = BREAKS.split(text)
        self._found: list[Problem] = []

    def quote(self, text: str) -> None:
        """Take the file's text, to quote its lines."""
        self._lines = BREAKS.split(text)

    @property
    def is_full(self) -> bool:
        """Whether further problems would be dropped."""
        return len(self._found) > PROBLEMS_MAX

    @property
    def has_errors(self) -> bool:
        """Whether the file cannot be used."""
        return any(problem.is_error for problem in self._found)

    def problems(self) -> tuple[Problem, ...]:
        """Everything found so far, in order."""
        return in_order(self._found)

    def raise_errors(self) -> None:
        """Nothing if the file can be used.

        Raises: ScenarioProblems with everything found, warnings too, if there is an error.
        """
        if self.has_errors:
            raise ScenarioProblems(self.problems())

    def error(
        self,
        code: str,
        mark: Mark = TOP,
        *,
        expected: str = "",
        found: str = "",
        hint: str = "",
        meant: tuple[str, Iterable[str]] | None = None,
        **params: str | int,
    ) -> None:
        """Note an error; `meant` is a word and what it may have meant, `params` fill the sentence."""
        self._note(Severity.ERROR, code, mark, expected, found, hint, meant, params)

    def warning(
        self,
        code: str,
        mark: Mark = TOP,
        *,
        expected: str = "",
        found: str = "",
        hint: str = "",
        meant: tuple[str, Iterable[str]] | None = None,
        **params: str | int,
    ) -> None:
        """Note a warning; parameters as for `error`."""
        self._note(Severity.WARNING, code, mark, expected, found, hint, meant, params)

    def _note(
        self,
        severity: Severity,
        code: str,
        mark: Mark,
        expected: str,
        found: str,
        hint: str,
        meant: tuple[str, Iterable[str]] | None,
        params: dict[str, str | int],
    ) -> None:
        if self.is_full:
            return
        if len(self._found) == PROBLEMS_MAX:
            severity, code, expected, found, hint, meant = (
                Severity.ERROR,
                "too-many-problems",
                "",
                "",
                "",
                None,
            )
            mark, params = self._last_place(), {"most": PROBLEMS_MAX}
        if meant is not None and (match := closest(*meant)) is not None:
            hint = say("problem.did_you_mean", word=match)
        if not hint and has(f"problem.hint.{code}"):
            hint = say(f"problem.hint.{code}")
        hint = " ".join(part for part in (hint, self.note) if part)
        what = say(f"problem.what.{code}", **params)
        excerpt = self._lines[mark.line - 1] if mark.line <= len(self._lines) else ""
        self._found.append(
            Problem(self.path, mark.line, mark.col, severity, code, what, expected, found, hint, excerpt)
        )

    def _last_place(self) -> Mark:
        return max(
            (Mark(problem.line, problem.col) for problem in self._found), key=lambda m: (m.line, m.col)
        )
