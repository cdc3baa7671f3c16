"""Problems as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable

from game.problems.problem import Problem, in_order


def render_json(problems: Iterable[Problem]) -> str:
    """A JSON list of all problems in order, one object each, ending in a line break."""
    rows = [
        {
            "path": problem.path,
            "line": problem.line,
            "col": problem.col,
            "severity": problem.severity.value,
            "code": problem.code,
            "what": problem.what,
            "expected": problem.expected,
            "found": problem.found,
            "hint": problem.hint,
        }
        for problem in in_order(problems)
    ]
    return json.dumps(rows, ensure_ascii=True, indent=2) + "\n"
