"""JSON text to an outline with places; depth and size are judged before they cost."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from typing import Final, NoReturn

from game.exchange.findings import Findings, Mark, Stopped, quoted
from game.exchange.limits import DEPTH_MAX, NODES_MAX
from game.exchange.outline import Block, Node, Series, Word

BLANK: Final = re.compile(r"[ \t\r\n]*")
TEXT: Final = re.compile(r'"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"')
NUMBER: Final = r"-?(?:Infinity\b|(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?(?![0-9.eE+-]))"
WORD: Final = re.compile(rf"{NUMBER}|(?:NaN|true|false|null)\b")


def parse_json(text: str, findings: Findings) -> Node | None:
    """The outline of a text; None (and a problem) if there is none to be had."""
    reader = _Reader(text, findings)
    try:
        return reader.read()
    except Stopped:
        return None


class _Reader:
    """Goes through a text value by value; calls itself at most `DEPTH_MAX` deep."""

    def __init__(self, text: str, findings: Findings) -> None:
        self._text = text
        self._findings = findings
        self._at = 0
        self._nodes = 0
        self._starts = [0, *(match.end() for match in re.finditer("\r\n|[\n\r]", text))]

    def read(self) -> Node:
        """The outline of the whole text."""
        node = self._value(0)
        self._skip()
        if self._at != len(self._text):
            self._stop("json-second-top")
        return node

    def _value(self, depth: int) -> Node:
        self._skip()
        mark = self._mark()
        self._nodes += 1
        if self._nodes > NODES_MAX:
            self._stop("too-many-nodes", most=NODES_MAX)
        sign = self._text[self._at : self._at + 1]
        if sign in {"{", "["} and depth == DEPTH_MAX:
            self._stop("too-deep", most=DEPTH_MAX)
        if sign == "{":
            return self._block(mark, depth + 1)
        if sign == "[":
            return self._series(mark, depth + 1)
        if sign == '"':
            return Word(mark, self._string(), is_text=True)
        match = WORD.match(self._text, self._at)
        if match is None:
            self._stop("json-value" if sign else "json-end")
        self._at = match.end()
        return Word(mark, match.group())

    def _block(self, mark: Mark, depth: int) -> Node:
        entries: dict[str | tuple[str, ...], tuple[Mark, Node]] = {}
        self._at += 1
        if self._takes("}"):
            return Block(mark, entries)
        while True:
            self._skip()
            place = self._mark()
            key = self._string()
            if not self._takes(":"):
                self._stop("json-colon")
            value = self._value(depth)
            if key in entries:
                self._findings.error("duplicate-key", place, found=quoted(key))
            entries.setdefault(key, (place, value))
            if self._takes("}"):
                return Block(mark, entries)
            if not self._takes(","):
                self._stop("json-comma")

    def _series(self, mark: Mark, depth: int) -> Node:
        items: list[Node] = []
        self._at += 1
        if self._takes("]"):
            return Series(mark, ())
        while True:
            items.append(self._value(depth))
            if self._takes("]"):
                return Series(mark, tuple(items))
            if not self._takes(","):
                self._stop("json-comma")

    def _string(self) -> str:
        match = TEXT.match(self._text, self._at)
        if match is None:
            self._stop("json-text" if self._at < len(self._text) else "json-end")
        # The pattern lets only whole texts through, so the standard reader finds nothing to complain of.
        text: str = json.loads(match.group())
        if any("\ud800" <= sign <= "\udfff" for sign in text):
            self._stop("json-text")
        self._at = match.end()
        return text

    def _takes(self, sign: str) -> bool:
        self._skip()
        if not self._text.startswith(sign, self._at):
            return False
        self._at += 1
        return True

    def _skip(self) -> None:
        match = BLANK.match(self._text, self._at)
        assert match is not None, "no space is also some"
        self._at = match.end()

    def _mark(self) -> Mark:
        line = bisect_right(self._starts, self._at)
        return Mark(line, self._at - self._starts[line - 1] + 1)

    def _stop(self, code: str, most: int = 0) -> NoReturn:
        if most:
            self._findings.error(code, self._mark(), most=most)
        else:
            self._findings.error(code, self._mark())
        raise Stopped
