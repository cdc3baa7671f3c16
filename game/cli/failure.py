"""What went wrong, as one sentence for the person at the command line."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from game.texts import format_series, say

if TYPE_CHECKING:
    from game.problems import Problem
    from game.table.casting import CastingProblem

FINE, PROBLEM, ENVIRONMENT = 0, 1, 2
_ASKED = frozenset(
    {"unknown-scenario", "unknown-preset", "unknown-switch", "unknown-length", "several-presets"}
)
"""Problems of what was asked for, not of a file's content."""
_MISSING = _ASKED | {"no-such-file", "is-a-folder", "not-a-file", "cannot-read"}
_FOUND = frozenset(
    {"damaged", "damaged_beside", "damaged_wholly", "misfit", "unreadable", "broken", "not_a_game"}
)
"""Problems of a file's content; all others are of the environment."""


class Failure(Exception):  # noqa: N818 - an answer, not a fault
    """A command ends here, with a sentence and an exit code."""

    def __init__(self, sentence: str, code: int = ENVIRONMENT) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code


def sentence(fault: Exception) -> str:
    """The sentence of a known problem; anything else is written to a file that the sentence names."""
    # These rooms are loaded only by the commands that use them; by now one has failed anyway.
    from game.analysis import SpaceProblem
    from game.journal.problem import JournalProblem
    from game.problems import render_text
    from game.scenario import ScenarioProblems
    from game.table.casting import CastingProblem

    match fault:
        case JournalProblem():
            return fault.sentence
        case ScenarioProblems() if {problem.code for problem in fault.problems} <= _ASKED:
            return "\n".join(_asked(problem) for problem in fault.problems)
        case ScenarioProblems():
            return render_text(fault.problems, words).rstrip()
        case CastingProblem():
            return _casting(fault)
        case SpaceProblem():
            return fault.sentence
        case OSError():
            return say("cli.system", why=fault.strerror or str(fault), file=str(fault.filename or ""))
        case _:
            return say("cli.fault", what=type(fault).__name__, file=str(_report(fault)))


def _asked(problem: Problem) -> str:
    """What was asked for and what there is; the file and its lines are not the asker's concern."""
    if not problem.expected:
        return say(f"cli.asked.{problem.code}", found=problem.found)
    return say(f"cli.asked.{problem.code}", found=problem.found, choices=problem.expected)


def _casting(fault: CastingProblem) -> str:
    if not fault.choices:
        return say(f"casting.{fault.code}", found=fault.found)
    return say(f"casting.{fault.code}", found=fault.found, choices=format_series(fault.choices))


def words(text_id: str, /, **params: str | int) -> str:
    """The words of an id, as lists of problems ask for them."""
    return say(text_id, **params)


def exit_code(fault: Exception) -> int:
    """1 if content was found to be wrong, 2 for usage and environment."""
    from game.analysis import SpaceProblem
    from game.journal.problem import JournalProblem
    from game.scenario import ScenarioProblems

    if isinstance(fault, SpaceProblem):
        return PROBLEM
    if isinstance(fault, ScenarioProblems):
        return code_of(fault.problems)
    if isinstance(fault, JournalProblem) and (fault.code in _FOUND or fault.code.startswith("export.")):
        return PROBLEM
    return ENVIRONMENT


def code_of(problems: Iterable[Problem]) -> int:
    """0 without errors, 2 if files could not be found or read and that is all, else 1."""
    codes = {problem.code for problem in problems if problem.is_error}
    if not codes:
        return FINE
    return ENVIRONMENT if codes <= _MISSING else PROBLEM


def _report(fault: Exception) -> Path:
    """A file with the details of a fault of ours, for whoever mends it."""
    # Every command would wait for these two.
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", prefix="no-later-than-june-", suffix=".txt", delete=False
    ) as file:
        traceback.print_exception(fault, file=file)
    return Path(file.name)
