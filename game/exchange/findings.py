"""The problems of foreign files, collected file by file and told all at once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Final

from game.exchange.limits import PROBLEMS_MAX
from game.problems import Problem, Severity, closest, in_order
from game.problems.snippet import shortened
from game.texts import has, say

BREAKS: Final = re.compile("\r\n|[\n\r]")
WORDS_MAX: Final = 50
"""Words among which the one that was meant is looked for."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place: line and column from 1, columns in characters."""

    line: int
    col: int


TOP: Final = Mark(1, 1)


class ExchangeProblems(Exception):  # noqa: N818 - it carries problems, as Refused carries a refusal
    """Files that cannot be used; `problems` are all of them, in order, warnings too."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = in_order(problems)
        first = self.problems[0]
        super().__init__(f"{first.path}:{first.line}:{first.col}: {first.what} ({len(self.problems)} in all)")


class Stopped(Exception):  # noqa: N818 - a way out, not a fault
    """Reading a file ends here; the problem is noted."""


def quoted(text: str) -> str:
    """A piece of a file between quotation marks, on one line and not too long."""
    return f'"{shortened(text)}"'


class Findings:
    """Collects the problems of one file; it keeps at most `PROBLEMS_MAX` errors and as many warnings."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._lines: list[str] = []
        self._found: list[Problem] = []
        self._counts: dict[Severity, int] = {}

    def quote(self, text: str) -> None:
        """Take the file's text, to quote its lines."""
        self._lines = BREAKS.split(text)

    def has_errors(self) -> bool:
        """Whether the file cannot be used."""
        return any(problem.is_error for problem in self._found)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything found so far, in order."""
        return in_order(self._found)

    def error(
        self,
        code: str,
        mark: Mark = TOP,
        *,
        expected: str = "",
        found: str = "",
        meant: tuple[str, Iterable[str]] | None = None,
        **params: str | int,
    ) -> None:
        """Note an error; `meant` is a word and what it may have meant, `params` fill the sentence."""
        self._note(Severity.ERROR, code, mark, expected, found, meant, params)

    def warning(
        self, code: str, mark: Mark = TOP, *, expected: str = "", found: str = "", **params: str | int
    ) -> None:
        """Note a warning: the file can be used, but something in it is not taken as it stands."""
        self._note(Severity.WARNING, code, mark, expected, found, None, params)

    def _note(
        self,
        severity: Severity,
        code: str,
        mark: Mark,
        expected: str,
        found: str,
        meant: tuple[str, Iterable[str]] | None,
        params: dict[str, str | int],
    ) -> None:
        count = self._counts.get(severity, 0)
        if count > PROBLEMS_MAX or (count == PROBLEMS_MAX and severity is Severity.WARNING):
            return
        self._counts[severity] = count + 1
        if count == PROBLEMS_MAX:
            code, expected, found, meant = "too-many-problems", "", "", None
            params = {"most": PROBLEMS_MAX}
        hint = say(f"exchange.hint.{code}") if has(f"exchange.hint.{code}") else ""
        # Looking for the nearest of very many words takes longer than it helps.
        words = list(islice(meant[1], WORDS_MAX + 1)) if meant is not None else []
        match = closest(meant[0], words) if meant is not None and len(words) <= WORDS_MAX else None
        if match is not None:
            hint = say("exchange.did_you_mean", word=shortened(match))
        excerpt = self._lines[mark.line - 1] if mark.line <= len(self._lines) else ""
        what = say(f"exchange.what.{code}", **params)
        self._found.append(
            Problem(self.path, mark.line, mark.col, severity, code, what, expected, found, hint, excerpt)
        )
