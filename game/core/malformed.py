"""The answer to foreign input that is no such thing."""

from __future__ import annotations

WHOLE = 2**63 - 1
"""The largest whole number that is read, either way from zero."""


class Malformed(ValueError):  # noqa: N818 - an answer about foreign input, not a fault of ours
    """Input that is no such thing: what was expected and found, and where, like `orders.desk[1].issue`."""

    def __init__(self, expected: str, found: str, path: str = "") -> None:
        super().__init__(expected, found, path)
        self.expected = expected
        self.found = found
        self.path = path

    def __str__(self) -> str:
        return f"{self.path or 'input'}: expected {self.expected}, found {self.found}"

    def within(self, step: str) -> Malformed:
        """The same, seen from one level further out."""
        joint = "." if self.path and not self.path.startswith("[") else ""
        return Malformed(self.expected, self.found, f"{step}{joint}{self.path}")


def shown(value: object) -> str:
    """A short look at foreign input."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case list() | tuple():
            return f"an array of {len(value)}"
        case dict():
            return f"an object of {len(value)}"
        case int():
            # Printing a number takes time that grows with the square of its length.
            return str(value) if -WHOLE <= value <= WHOLE else "a very large number"
        case _:
            return ascii(value[:40] if isinstance(value, str) else value)
