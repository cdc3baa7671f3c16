"""What an unquoted word of a scenario file means: a whole number, a date, true, false, or a text.

Nothing else is ever made of a word, so `no`, `12:30`, `1e3`, `0x10` and `~` stay the texts they look like.
"""

from __future__ import annotations

import re
from datetime import date

from game.scenario.limits import DIGITS_MAX
from game.scenario.node import Value

WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]*)", re.ASCII)
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


class ScalarError(Exception):
    """A word that looks like a number or a date and cannot be one; `code` names the problem."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def parse_scalar(text: str) -> Value:
    """The value of an unquoted word; None for no word at all.

    Raises: ScalarError with code `number-too-long` or `no-such-date`.
    """
    if not text:
        return None
    if text in {"true", "false"}:
        return text == "true"
    if text[-1].isdecimal():
        if WHOLE.fullmatch(text):
            if len(text.lstrip("+-")) > DIGITS_MAX:
                raise ScalarError("number-too-long")
            return int(text)
        if DATE.fullmatch(text):
            try:
                return date.fromisoformat(text)
            except ValueError:
                raise ScalarError("no-such-date") from None
    return text
