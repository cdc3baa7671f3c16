"""Exact numbers as people read them, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from game.analysis import Number
from game.texts import say
from game.texts.template import MINUS

DIGITS = 12
"""Digits after the point that JSON gives; halves go to the even digit."""
SHOWN = 4
"""Digits after the point that people see; halves go to the even digit."""

Tree = Mapping[str, "Tree"] | Sequence["Tree"] | Number | str | None
"""Plain data with exact numbers."""


def format_number(value: Number, digits: int = SHOWN) -> str:
    """A number for people: a true minus, and no more digits than it has."""
    text = _decimal(value, digits)
    return text.replace("-", MINUS).replace(".", say("number.decimal"))


def write_json(tree: Tree, indent: int = 0) -> str:
    """The data as JSON; numbers are rounded to `DIGITS` digits after the point and are not floats before.

    Every list of numbers stands on one line.
    """
    pad = "\n" + " " * (indent + 1)
    end = "\n" + " " * indent
    if tree is None or isinstance(tree, str):
        return json.dumps(tree)
    if isinstance(tree, Mapping):
        rows = [f"{json.dumps(key)}: {write_json(value, indent + 1)}" for key, value in tree.items()]
        return "{" + pad + f",{pad}".join(rows) + end + "}"
    if isinstance(tree, Sequence):
        items = [write_json(value, indent + 1) for value in tree]
        if any(isinstance(value, Sequence | Mapping) and not isinstance(value, str) for value in tree):
            return "[" + pad + f",{pad}".join(items) + end + "]"
        return "[" + ", ".join(items) + "]"
    return _decimal(tree, DIGITS)


def _decimal(value: Number, digits: int) -> str:
    whole = round(value * 10**digits)
    text = str(abs(whole)).rjust(digits + 1, "0")
    text = f"{text[:-digits]}.{text[-digits:]}".rstrip("0").rstrip(".")
    return f"-{text}" if whole < 0 else text
