"""What keeps a deal space from being analysed: a normal answer to bad input, never a crash."""

from __future__ import annotations

from game.texts import say


class SpaceProblem(Exception):  # noqa: N818 - an answer about what was asked, not a fault of ours
    """A deal space cannot be built, or a question about it cannot be answered; nothing was computed.

    `code` is stable and names the sentence `analysis.<code>` in the catalogue, `params` fill it.
    """

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        return f"{self.code} {self.params}"

    @property
    def sentence(self) -> str:
        """What is wrong and what to do, in the reader's language."""
        return say(f"analysis.{self.code}", **self.params)


class ComponentTooLarge(SpaceProblem):
    """Issues are linked so closely that their joint deals cannot be gone through; said before it starts.

    `issues` are the linked ones (from 0), `size` counts their joint deals; many need not be told apart, but
    more than `limit` would have to be.
    """

    def __init__(self, issues: tuple[int, ...], size: int, limit: int) -> None:
        super().__init__(
            "component_too_large", issues=", ".join(map(str, issues)), size=str(size), limit=str(limit)
        )
        self.issues = issues
        self.size = size
        self.limit = limit
