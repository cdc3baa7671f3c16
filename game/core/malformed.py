"""The answer to foreign input that is no such thing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

WHOLE = 2**63 - 1
"""The largest whole number that is read, either way from zero."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words for people: `malformed.<code>` in the catalogue, filled with `params`."""

    code: str
    params: Mapping[str, str | int] = field(default_factory=dict)

    def __str__(self) -> str:
        """The code for developers, such as `entries n=3`."""
        return " ".join([self.code, *(f"{name}={value}" for name, value in self.params.items())])


Term = Phrase | str
"""A plain string is shown as it is: a value, a key, a word of JSON's own."""


class Malformed(ValueError):  # noqa: N818 - an answer about foreign input, not a fault of ours
    """Input that is no such thing: what was expected (any of several), what was found, and where.

    The path is like `orders.desk[1].issue`, and empty for the whole input.
    """

    def __init__(self, expected: Term | tuple[Term, ...], found: Term, path: str = "") -> None:
        super().__init__(expected, found, path)
        self.expected = expected if isinstance(expected, tuple) else (expected,)
        self.found = found
        self.path = path

    def __str__(self) -> str:
        """For developers; people are told by whoever has words."""
        expected = " or ".join(map(str, self.expected))
        return f"{self.path or 'input'}: expected {expected}, found {self.found}"

    def within(self, step: str) -> Malformed:
        """The same, seen from one level further out."""
        joint = "." if self.path and not self.path.startswith("[") else ""
        return Malformed(self.expected, self.found, f"{step}{joint}{self.path}")


def phrase(code: str, **params: str | int) -> Phrase:
    """Words for people by their code."""
    return Phrase(code, params)


def shown(value: object) -> Term:
    """A short look at foreign input."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case list() | tuple():
            return phrase("array_of", n=len(value))
        case dict():
            return phrase("object_of", n=len(value))
        case int():
            # Printing a number takes time that grows with the square of its length.
            return str(value) if -WHOLE <= value <= WHOLE else phrase("very_large")
        case _:
            return ascii(value[:40] if isinstance(value, str) else value)
