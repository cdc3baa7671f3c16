"""XML text to a plain tree with places: elements and attributes, no document type, no entities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from game.exchange.file import mark_of
from game.exchange.findings import Findings, Mark, Stopped, quoted
from game.exchange.limits import DEPTH_MAX, NODES_MAX

DECLARED: Final = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
CODECS: Final = frozenset({"utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252"})
DOCTYPE: Final = "<!DOCTYPE"
CODES: Final = {
    expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS]: "xml-empty",
    expat.errors.codes[expat.errors.XML_ERROR_TAG_MISMATCH]: "xml-mismatch",
    expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_TOKEN]: "xml-unclosed",
    expat.errors.codes[expat.errors.XML_ERROR_DUPLICATE_ATTRIBUTE]: "xml-twice",
    expat.errors.codes[expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]: "xml-second-top",
    expat.errors.codes[expat.errors.XML_ERROR_UNDEFINED_ENTITY]: "xml-entity",
    expat.errors.codes[expat.errors.XML_ERROR_UNKNOWN_ENCODING]: "xml-encoding",
    expat.errors.codes[expat.errors.XML_ERROR_INCORRECT_ENCODING]: "xml-encoding",
}


@dataclass(slots=True)
class Element:
    """An element: its name, attributes and children; texts between elements are not kept."""

    mark: Mark
    tag: str
    attributes: dict[str, str]
    children: list[Element] = field(default_factory=list)

    def all(self, *tags: str) -> Iterator[Element]:
        """The children of these names, in order."""
        return (child for child in self.children if child.tag in tags)

    def first(self, tag: str) -> Element | None:
        """The first child of a name, None if there is none."""
        return next(self.all(tag), None)


def parse_markup(data: bytes, findings: Findings) -> Element | None:
    """The tree of an XML file; None (and a problem) if there is none to be had.

    Nothing is fetched: a document type, and with it every entity of its own, is refused where it begins.
    """
    text = _shown(data)
    findings.quote(text)
    declared = DECLARED.search(data[:400])
    if declared is not None and declared.group(1).decode("ascii").lower() not in CODECS | {"utf-16"}:
        findings.error("xml-encoding", found=quoted(declared.group(1).decode("ascii")))
        return None
    builder = _Builder(text, findings)
    try:
        builder.parser.Parse(data, True)
    except Stopped:
        return None
    except expat.ExpatError as error:
        code = CODES.get(error.code, "xml")
        found = expat.ErrorString(error.code) if code == "xml" else ""
        findings.error(code, Mark(error.lineno, error.offset + 1), found=found)
        return None
    return builder.root


class _Builder:
    """Takes the parser's events and holds the tree that grows."""

    def __init__(self, text: str, findings: Findings) -> None:
        self.root: Element | None = None
        self._text = text
        self._findings = findings
        self._open: list[Element] = []
        self._nodes = 0
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        # Entities can only be declared within a document type, so none is ever seen.
        self.parser.StartDoctypeDeclHandler = self._refuse

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        mark = self._mark()
        self._nodes += 1 + len(attributes)
        if self._nodes > NODES_MAX:
            self._stop("too-many-nodes", mark, NODES_MAX)
        if len(self._open) == DEPTH_MAX:
            self._stop("too-deep", mark, DEPTH_MAX)
        element = Element(mark, tag, attributes)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)

    def _end(self, tag: str) -> None:
        self._open.pop()

    def _refuse(self, *_: object) -> None:
        # The parser speaks up only after the name of the type.
        self._findings.error("xml-doctype", mark_of(self._text, max(self._text.find(DOCTYPE), 0)))
        raise Stopped

    def _stop(self, code: str, mark: Mark, most: int) -> None:
        self._findings.error(code, mark, most=most)
        raise Stopped

    def _mark(self) -> Mark:
        return Mark(self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)


def _shown(data: bytes) -> str:
    """The text for quoting lines: right for UTF-8 and UTF-16, near enough for all else."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    return data.decode("utf-8", "replace").removeprefix("\ufeff")
