"""YAML text to a plain tree with places: a small, safe part of YAML and nothing else.

The tree is put together from the parser's events by a loop, never by recursion, so that anchors, aliases,
merge keys, tags, depth and size are judged before anything is built of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from game.scenario.fault import report_fault
from game.scenario.file import FORBIDDEN, check_characters
from game.scenario.findings import Findings, quoted
from game.scenario.limits import DEPTH_MAX, NODES_MAX
from game.scenario.node import Block, Key, Listed, Mark, Node, Scalar, Tree
from game.scenario.scalar import ScalarError, parse_scalar

# The parser written in C gives the same events about twenty times faster; not every platform has it.
FASTEST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
STANDARD_TAGS: Final = "tag:yaml.org,2002:"


def compose(text: str, findings: Findings, loader: Any = FASTEST) -> Tree | None:
    """The tree of a text; None (and problems) if there is none to be had.

    Problems that spoil only their own place (an alias, a tag, a key twice) leave a tree to look at further.
    """
    if not check_characters(text, findings):
        return None
    builder = _Builder(findings)
    try:
        for event in yaml.parse(text, Loader=loader):
            if not builder.take(event):
                return None
    except yaml.YAMLError as error:
        report_fault(error, text, findings)
        return None
    if builder.root is None:
        findings.error("empty-file")
        return None
    if not isinstance(builder.root, Block):
        findings.error("not-a-scenario", builder.root.mark)
        return None
    return Tree(builder.root)


@dataclass(slots=True)
class _Open:
    """A block or list whose end has not been read yet; `key` waits for its value."""

    mark: Mark
    is_block: bool
    items: list[Node] = field(default_factory=list)
    entries: dict[str, tuple[Key, Node]] = field(default_factory=dict)
    key: Key | None = None

    def close(self) -> Node:
        """The finished node."""
        return Block(self.mark, self.entries) if self.is_block else Listed(self.mark, tuple(self.items))


class _Builder:
    """Takes the parser's events one by one and holds the tree that grows."""

    def __init__(self, findings: Findings) -> None:
        self.root: Node | None = None
        self._findings = findings
        self._open: list[_Open] = []
        self._nodes = 0

    def take(self, event: yaml.Event) -> bool:
        """Take the next event; False if reading must stop here."""
        mark = _mark(event)
        if isinstance(event, yaml.DocumentStartEvent):
            return self._start(event, mark)
        if isinstance(event, yaml.CollectionEndEvent):
            self._place(self._open.pop().close())
            return True
        if not isinstance(event, yaml.NodeEvent):
            return True
        self._nodes += 1
        if self._nodes > NODES_MAX:
            self._findings.error("too-many-nodes", mark, most=NODES_MAX)
            return False
        self._refuse_tricks(event, mark)
        if isinstance(event, yaml.CollectionStartEvent):
            if len(self._open) == DEPTH_MAX:
                self._findings.error("too-deep", mark, most=DEPTH_MAX)
                return False
            self._open.append(_Open(mark, isinstance(event, yaml.MappingStartEvent)))
        elif isinstance(event, yaml.ScalarEvent):
            self._place(self._scalar(event, mark))
        else:
            self._place(Scalar(mark, None, f"*{event.anchor}"))
        return True

    def _start(self, event: yaml.DocumentStartEvent, mark: Mark) -> bool:
        if self.root is not None:
            self._findings.error("second-document", mark)
            return False
        if event.tags:
            self._findings.error("yaml-tag", mark, found=quoted("%TAG"))
        return True

    def _refuse_tricks(self, event: yaml.NodeEvent, mark: Mark) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._findings.error("yaml-alias", mark, found=quoted(f"*{event.anchor}"))
        elif event.anchor is not None:
            self._findings.error("yaml-anchor", mark, found=quoted(f"&{event.anchor}"))
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag is not None:
            self._findings.error("yaml-tag", mark, found=quoted(event.tag.replace(STANDARD_TAGS, "!!", 1)))

    def _scalar(self, event: yaml.ScalarEvent, mark: Mark) -> Scalar:
        is_key = bool(self._open) and self._open[-1].is_block and self._open[-1].key is None
        hidden = FORBIDDEN.search(event.value)
        if hidden is not None:
            # An escape in quotes can say what the file itself may not hold.
            self._findings.error("bad-character", mark, found=f"U+{ord(hidden.group()):04X}")
        lead = -1 if not _is_one_line(event) else 1 if event.style else 0
        if event.style or is_key:
            return Scalar(mark, event.value, event.value, lead)
        try:
            return Scalar(mark, parse_scalar(event.value), event.value, lead)
        except ScalarError as error:
            self._findings.error(error.code, mark, found=quoted(event.value))
            return Scalar(mark, None, event.value, lead)

    def _place(self, node: Node) -> None:
        if not self._open:
            self.root = node
            return
        holder = self._open[-1]
        if not holder.is_block:
            holder.items.append(node)
        elif holder.key is None:
            holder.key = self._key(node)
        else:
            self._enter(holder, holder.key, node)
            holder.key = None

    def _key(self, node: Node) -> Key:
        if not isinstance(node, Scalar) or not node.text:
            self._findings.error("bad-key", node.mark)
            return Key(node.mark, "")
        if node.text == "<<":
            self._findings.error("yaml-merge", node.mark, found=quoted("<<"))
            return Key(node.mark, "")
        return Key(node.mark, node.text)

    def _enter(self, holder: _Open, key: Key, node: Node) -> None:
        if not key.text:
            return
        if key.text in holder.entries:
            first = holder.entries[key.text][0].mark
            self._findings.error(
                "duplicate-key", key.mark, found=quoted(key.text), line=first.line, col=first.col
            )
            return
        holder.entries[key.text] = (key, node)


def _mark(event: yaml.Event) -> Mark:
    assert event.start_mark is not None, "a parser's event knows its place"
    return Mark(event.start_mark.line + 1, event.start_mark.column + 1)


def _is_one_line(event: yaml.ScalarEvent) -> bool:
    assert event.end_mark is not None, "a parser's event knows its place"
    return event.style not in ("|", ">") and event.end_mark.line + 1 == _mark(event).line
