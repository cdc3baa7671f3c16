"""The located problem: one thing that is wrong at one place of one file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a problem is: an error keeps a file from being used, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong at `path:line:col` (both from 1, columns in characters).

    `code` is stable; `what`, `expected`, `found` and `hint` are in the reader's language and may be empty
    but for `what`; `excerpt` is the line of the file, as it stands there.
    """

    path: str
    line: int
    col: int
    severity: Severity
    code: str
    what: str
    expected: str = ""
    found: str = ""
    hint: str = ""
    excerpt: str = ""

    @property
    def is_error(self) -> bool:
        """Whether the file cannot be used."""
        return self.severity is Severity.ERROR


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems sorted by place, errors before warnings there, each different one once."""

    def place(problem: Problem) -> tuple[str, int, int, str, str, str, str]:
        return (
            problem.path,
            problem.line,
            problem.col,
            problem.severity.value,
            problem.code,
            problem.what,
            problem.found,
        )

    return tuple(sorted(dict.fromkeys(problems), key=place))
