"""The refusal: a normal answer in play, never a crash."""

from __future__ import annotations


class Refused(Exception):  # noqa: N818 - a refusal is an answer, not an error
    """A command that the rules do not allow now; the game is unchanged.

    `code` is stable and names the sentence in the catalogue, `rule` is the number in RULES.md,
    `params` fill the sentence (names and whole numbers that the asking seat may see).
    """

    def __init__(self, code: str, rule: str, **params: str | int) -> None:
        super().__init__(f"{code} ({rule})")
        self.code = code
        self.rule = rule
        self.params = params
