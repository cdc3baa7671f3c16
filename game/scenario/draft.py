"""A scenario on its way to be checked: what was read, its names, and where to note what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.scenario.findings import Findings, quoted
from game.scenario.names import Names
from game.scenario.node import Mark, Path, Scalar, Tree
from game.scenario.schema import Document
from game.scenario.validation import Reading


class Draft:
    """The document with its places; a check reads it and notes problems by path.

    What rests on a value that did not fit the schema is not noted again.
    """

    def __init__(self, reading: Reading, tree: Tree, findings: Findings) -> None:
        self.reading = reading
        self.document: Document = reading.document
        self.tree = tree
        self.names = names_of(reading.document)
        self._bad = reading.bad
        self._holders = frozenset(path[:-1] for path in reading.bad if path)
        self._findings = findings

    def rests_on_bad(self, path: Path) -> bool:
        """Whether the value at a path is a stand-in, lies inside one, or holds one directly."""
        return path in self._holders or any(path[:length] in self._bad for length in range(len(path) + 1))

    @property
    def has_calendar(self) -> bool:
        """Whether the days and turns of the game are known."""
        keys = ("turns", "start", "days_per_turn", "end")
        return not any(self.rests_on_bad(("calendar", key)) for key in keys)

    def text_at(self, path: Path) -> str:
        """The words of the file at a path, empty if no single value stands there."""
        node = self.tree.find(path)
        return node.text if isinstance(node, Scalar) else ""

    def has(self, path: Path) -> bool:
        """Whether the file itself says something at a path."""
        return self.tree.find(path) is not None

    def error(
        self,
        code: str,
        path: Path,
        *,
        at_key: bool = False,
        index: int = -1,
        expected: str = "",
        found: str | None = None,
        hint: str = "",
        meant: tuple[str, Iterable[str]] | None = None,
        **params: str | int,
    ) -> None:
        """Note an error at a value (or its key, or a character of its text).

        `found` is the text of the value unless it is given.
        """
        if not self.rests_on_bad(path):
            self._findings.error(
                code,
                self._mark(path, at_key, index),
                expected=expected,
                found=self._found(path, at_key) if found is None else found,
                hint=hint,
                meant=meant,
                **params,
            )

    def warning(
        self,
        code: str,
        path: Path,
        *,
        at_key: bool = False,
        expected: str = "",
        found: str = "",
        **params: str | int,
    ) -> None:
        """Note a warning at a value or its key."""
        if not self.rests_on_bad(path):
            self._findings.warning(
                code,
                self._mark(path, at_key, -1),
                expected=expected,
                found=found,
                hint="",
                meant=None,
                **params,
            )

    def unknown(
        self, code: str, path: Path, word: str, choices: Iterable[str], *, at_key: bool = False
    ) -> None:
        """Note a word that names nothing, with the name it was probably meant to be."""
        self.error(code, path, at_key=at_key, found=quoted(word), meant=(word, choices))

    def _mark(self, path: Path, at_key: bool, index: int) -> Mark:
        if at_key:
            return self.tree.key_place(path)
        node = self.tree.find(path)
        if index >= 0 and isinstance(node, Scalar):
            return node.place_of(index)
        return self.tree.place(path)

    def _found(self, path: Path, at_key: bool) -> str:
        if at_key:
            return quoted(str(path[-1]))
        text = self.text_at(path)
        return quoted(text) if text else ""


def names_of(document: Document) -> Names:
    """The keys of a document by position."""
    return Names(tuple(document.seats), tuple(document.issues), tuple(document.gauges))


def numbered(path: Path, items: Iterable[object]) -> Iterator[Path]:
    """The paths of a list's items."""
    for at, _ in enumerate(items):
        yield (*path, at)
