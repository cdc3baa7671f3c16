"""YAML text to an outline: plain words, lists, blocks and aliases, no tags, whatever depth or size.

The outline is put together from the parser's events by a loop, never by recursion. An alias stands for the
same node, and its size counts once more, so that a small file cannot stand for a huge one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final, NoReturn

import yaml

from game.exchange.file import mark_of
from game.exchange.findings import TOP, Findings, Mark, Stopped, quoted
from game.exchange.limits import DEPTH_MAX, NODES_MAX
from game.exchange.outline import Block, Node, Series, Word

# The parser written in C gives the same events about twenty times faster; not every platform has it.
FASTEST: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class _Open:
    """A block or list whose end has not been read yet; `key` waits for its value."""

    mark: Mark
    is_block: bool
    anchor: str | None
    first: int
    items: list[Node] = field(default_factory=list)
    entries: dict[str | tuple[str, ...], tuple[Mark, Node]] = field(default_factory=dict)
    key: tuple[Mark, str | tuple[str, ...]] | None = None

    def close(self) -> Node:
        """The finished node."""
        return Block(self.mark, self.entries) if self.is_block else Series(self.mark, tuple(self.items))


def parse_yaml(text: str, findings: Findings, loader: Any = FASTEST) -> Node | None:
    """The outline of a text; None (and a problem) if there is none to be had."""
    builder = _Builder(findings)
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.take(event)
    except Stopped:
        return None
    except yaml.reader.ReaderError as error:
        findings.error("bad-character", mark_of(text, error.position), found=f"U+{_code(error):04X}")
        return None
    except yaml.YAMLError as error:
        findings.error("yaml", _fault(error), found=getattr(error, "problem", None) or "")
        return None
    if builder.root is None:
        findings.error("empty-file")
    return builder.root


class _Builder:
    """Takes the parser's events one by one and holds the outline that grows."""

    def __init__(self, findings: Findings) -> None:
        self.root: Node | None = None
        self._findings = findings
        self._open: list[_Open] = []
        self._named: dict[str, tuple[Node, int, int]] = {}
        """What an alias stands for: the node, its size and its depth."""
        self._nodes = 0
        self._depth = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event."""
        mark = _mark(event.start_mark)
        if isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self._stop("second-document", mark)
        elif isinstance(event, yaml.CollectionEndEvent):
            opened = self._open.pop()
            self._name(opened.anchor, opened.close(), self._nodes - opened.first)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event.anchor, mark)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._tag(event.tag, mark)
            if len(self._open) == DEPTH_MAX:
                self._stop("too-deep", mark, most=DEPTH_MAX)
            self._count(1, mark)
            is_block = isinstance(event, yaml.MappingStartEvent)
            self._open.append(_Open(mark, is_block, event.anchor, self._nodes - 1))
        elif isinstance(event, yaml.ScalarEvent):
            self._tag(event.tag, mark)
            self._count(1, mark)
            self._name(event.anchor, Word(mark, event.value, bool(event.style)), 1)

    def _alias(self, anchor: str | None, mark: Mark) -> None:
        named = self._named.get(anchor or "")
        if named is None:
            # Also what stands for a node that has not ended: a list within itself.
            self._stop("yaml-alias", mark, found=quoted(f"*{anchor}"))
        node, size, depth = named
        if len(self._open) + depth > DEPTH_MAX:
            self._stop("too-deep", mark, most=DEPTH_MAX)
        self._count(size, mark)
        self._place(node)

    def _name(self, anchor: str | None, node: Node, size: int) -> None:
        if anchor is not None:
            self._named[anchor] = node, size, _depth(node)
        self._place(node)

    def _place(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        holder = self._open[-1]
        if not holder.is_block:
            holder.items.append(node)
        elif holder.key is None:
            holder.key = node.mark, self._key(node)
        else:
            mark, key = holder.key
            if key in holder.entries:
                shown = key if isinstance(key, str) else ", ".join(key)
                self._findings.error("duplicate-key", mark, found=quoted(shown))
            else:
                holder.entries[key] = mark, node
            holder.key = None

    def _key(self, node: Node) -> str | tuple[str, ...]:
        if isinstance(node, Word):
            return node.text
        words = node.items if isinstance(node, Series) else ()
        if not words or not all(isinstance(item, Word) for item in words):
            self._stop("bad-key", node.mark)
        return tuple(item.text for item in words if isinstance(item, Word))

    def _tag(self, tag: str | None, mark: Mark) -> None:
        if tag is not None:
            self._stop("yaml-tag", mark, found=quoted(tag))

    def _count(self, size: int, mark: Mark) -> None:
        self._nodes += size
        if self._nodes > NODES_MAX:
            self._stop("too-many-nodes", mark, most=NODES_MAX)

    def _stop(self, code: str, mark: Mark, *, found: str = "", most: int = 0) -> NoReturn:
        if most:
            self._findings.error(code, mark, found=found, most=most)
        else:
            self._findings.error(code, mark, found=found)
        raise Stopped


def _depth(node: Node) -> int:
    """How many blocks and lists are inside each other; at most DEPTH_MAX, so recursion is safe."""
    if isinstance(node, Word):
        return 0
    inside = node.items if isinstance(node, Series) else [value for _, value in node.entries.values()]
    return 1 + max((_depth(item) for item in inside), default=0)


def _mark(mark: Any) -> Mark:
    return TOP if mark is None else Mark(mark.line + 1, mark.column + 1)


def _fault(error: yaml.YAMLError) -> Mark:
    return _mark(getattr(error, "problem_mark", None))


def _code(error: yaml.reader.ReaderError) -> int:
    return ord(error.character) if isinstance(error.character, str) else int(error.character)
