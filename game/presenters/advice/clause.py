"""A clause as advice names it."""

from __future__ import annotations

from game.core.ids import IssueId
from game.presenters.reader import Reader
from game.texts import format_series, say


def clause(reader: Reader, issue: IssueId, option: int) -> str:
    """An option with its issue, so that several can be told apart within a sentence."""
    short = reader.scenario.issues[issue].options[option].short
    return say("advice.clause", option=short, issue=reader.issue(issue))


def series(reader: Reader, clauses: list[tuple[IssueId, int]]) -> str:
    """Clauses as a sentence lists them; empty for none."""
    return format_series([clause(reader, *one) for one in clauses]) if clauses else ""
