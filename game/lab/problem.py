"""What keeps the lab from working that is nobody's mistake in a scenario."""

from __future__ import annotations


class LabProblem(Exception):  # noqa: N818 - an answer about what was asked for, not a fault of ours
    """An answer to whoever asked: `code` names the sentence `lab.problem.<code>`, `params` fill it in."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params
