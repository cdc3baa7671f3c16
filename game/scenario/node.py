"""The plain tree of a YAML file: scalars, lists and blocks, each knowing its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

Value = str | int | bool | date | None
Plain = Value | tuple["Plain", ...] | dict[str, "Plain"]
"""A tree without places: what the schema reads."""
Step = str | int
Path = tuple[Step, ...]
"""The way from the top of the file to a node: keys and list positions."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place: line and column from 1, columns in characters."""

    line: int
    col: int


TOP = Mark(1, 1)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value and the text it was written as.

    `lead` is the number of columns from the mark to the text (1 for a quote), -1 if the text spans lines.
    """

    mark: Mark
    value: Value
    text: str
    lead: int = 0

    @property
    def is_broken(self) -> bool:
        """Whether something is written that is no value: a number too long, an alias."""
        return self.value is None and bool(self.text)

    def place_of(self, index: int) -> Mark:
        """Where the character at `index` of the text stands, or the start where lines hide it."""
        return self.mark if self.lead < 0 else Mark(self.mark.line, self.mark.col + self.lead + index)

    def plain(self) -> Plain:
        """The value alone."""
        return self.value


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of nodes."""

    mark: Mark
    items: tuple[Node, ...]

    def plain(self) -> Plain:
        """The items without places, as a tuple."""
        return tuple(item.plain() for item in self.items)


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a block; keys are always texts."""

    mark: Mark
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """Keys with their nodes, in the order of the file, no key twice."""

    mark: Mark
    entries: dict[str, tuple[Key, Node]]

    def plain(self) -> Plain:
        """The entries without places, as a dict in file order."""
        return {text: node.plain() for text, (_, node) in self.entries.items()}


Node = Scalar | Listed | Block


@dataclass(frozen=True, slots=True)
class Tree:
    """The whole file; answers where a path leads, or its nearest ancestor that is in the file."""

    root: Node

    def find(self, path: Path) -> Node | None:
        """The node at a path, None if the file has none there."""
        node: Node | None = None
        for length, (_, node) in enumerate(self._walk(path)):
            if length == len(path):
                return node
        return None

    def place(self, path: Path) -> Mark:
        """Where the value at a path stands."""
        mark = TOP
        for _, node in self._walk(path):
            mark = node.mark
        return mark

    def key_place(self, path: Path) -> Mark:
        """Where the key (or the list item) at a path stands: better for what is missing inside it."""
        mark = TOP
        for key, node in self._walk(path):
            mark = key.mark if key is not None else node.mark
        return mark if path else TOP

    def broken(self) -> Iterator[Path]:
        """The paths of values that are written but could not be read; each has its problem already."""
        stack: list[tuple[Path, Node]] = [((), self.root)]
        while stack:
            path, node = stack.pop()
            if isinstance(node, Block):
                stack.extend(((*path, text), inner) for text, (_, inner) in node.entries.items())
            elif isinstance(node, Listed):
                stack.extend(((*path, at), inner) for at, inner in enumerate(node.items))
            elif node.is_broken:
                yield path

    def _walk(self, path: Path) -> Iterator[tuple[Key | None, Node]]:
        node = self.root
        yield None, node
        for step in path:
            if isinstance(node, Block) and isinstance(step, str) and step in node.entries:
                key, node = node.entries[step]
                yield key, node
            elif isinstance(node, Listed) and isinstance(step, int) and 0 <= step < len(node.items):
                node = node.items[step]
                yield None, node
            elif isinstance(node, Listed) and step == "default":
                continue  # a plain list of effects stands for the default of every seat
            else:
                return
