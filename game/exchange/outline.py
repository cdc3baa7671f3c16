"""The plain tree of a YAML or JSON file: words, lists and blocks, each knowing its place."""

from __future__ import annotations

from dataclasses import dataclass

from game.exchange.findings import Mark


@dataclass(frozen=True, slots=True)
class Word:
    """A single value as it was written; `is_text` if it stood in quotes, so that it is no number."""

    mark: Mark
    text: str
    is_text: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether the value is missing: nothing, `null` or `~`."""
        return not self.is_text and self.text in {"", "~", "null", "Null", "NULL"}


@dataclass(frozen=True, slots=True)
class Series:
    """A list."""

    mark: Mark
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Keys with their values in the order of the file, no key twice. A key that is a list is a tuple."""

    mark: Mark
    entries: dict[str | tuple[str, ...], tuple[Mark, Node]]

    def get(self, key: str) -> Node | None:
        """The value of a key, None if it is not there or empty."""
        entry = self.entries.get(key)
        if entry is None or (isinstance(entry[1], Word) and entry[1].is_empty):
            return None
        return entry[1]

    def word(self, key: str) -> str:
        """The word of a key; empty if there is none."""
        node = self.get(key)
        return node.text if isinstance(node, Word) else ""

    def place(self, key: str) -> Mark:
        """Where a key stands, or where the block begins."""
        entry = self.entries.get(key)
        return self.mark if entry is None else entry[0]


Node = Word | Series | Block
