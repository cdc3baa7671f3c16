"""Problems as lines for people: place, sentence, the quoted line and a caret."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from game.problems.problem import Problem, in_order
from game.problems.snippet import printable, snippet


class Say(Protocol):
    """Gives the words for an id, its placeholders filled."""

    def __call__(self, text_id: str, /, **params: str | int) -> str:
        """The words for `text_id`."""
        ...


def headline(problem: Problem, say: Say) -> str:
    """The first line: `path:line:col: error: what, expected X, found Y [code]`."""
    place = f"{printable(problem.path)}:{problem.line}:{problem.col}"
    sentence = problem.what
    if problem.expected:
        sentence += ", " + say("problem.expected", what=problem.expected)
    if problem.found:
        sentence += ", " + say("problem.found", what=problem.found)
    return f"{place}: {say('problem.severity.' + problem.severity)}: {sentence} [{problem.code}]"


def render_text(problems: Iterable[Problem], say: Say) -> str:
    """All problems in order, each with its line, a caret and its hint; empty if there are none."""
    lines: list[str] = []
    for problem in in_order(problems):
        lines.append(headline(problem, say))
        if problem.excerpt.strip():
            lines.extend(snippet(problem.excerpt, problem.line, problem.col))
        if problem.hint:
            lines.append(f"{'':>6} = {problem.hint}")
    return "".join(line + "\n" for line in lines)
