"""What a scenario carries beside its rules, in files of its own: a tutorial, and what is said after a game.

They stand in a folder with the scenario's key as its name, and no rule of play knows of them. They are TOML,
as the game's own texts are.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from game.scenario.shelf import SHELF


class BesideError(ValueError):
    """A file beside a scenario that cannot be used; the message says which one and why."""


def read_beside(key: str, name: str, folder: Path = SHELF) -> dict[str, Any] | None:
    """The tree of `<folder>/<key>/<name>.toml`; None if there is no such file.

    Raises: BesideError if it is there and cannot be read.
    """
    if not key.replace("_", "").isalnum():
        # A key comes from a file that anybody may have written: it names no other folder.
        return None
    path = folder / key / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise BesideError(f"{path.name}: {error}") from error


class Reading:
    """Takes values out of one table of such a file and refuses what does not fit."""

    def __init__(self, where: str, tree: object) -> None:
        if not isinstance(tree, dict):
            raise BesideError(f"{where}: a table is needed")
        self._where = where
        self._tree = dict(tree)

    def text(self, name: str, default: str | None = None) -> str:
        """A string."""
        return str(self._take(name, str, default))

    def number(self, name: str, default: int | None = None) -> int:
        """A whole number."""
        return int(self._take(name, int, default))

    def names(self, name: str) -> tuple[str, ...]:
        """A list of strings, empty if it is missing."""
        found = self._take(name, list, [])
        if not all(isinstance(item, str) for item in found):
            raise BesideError(f"{self._where}.{name}: names are needed")
        return tuple(found)

    def tables(self, name: str) -> tuple[Reading, ...]:
        """A list of tables, empty if it is missing."""
        found = self._take(name, list, [])
        return tuple(Reading(f"{self._where}.{name}[{k}]", tree) for k, tree in enumerate(found))

    def table(self, name: str) -> Reading | None:
        """A table, or None if it is missing."""
        return Reading(f"{self._where}.{name}", self._tree.pop(name)) if name in self._tree else None

    def each(self) -> tuple[tuple[str, object], ...]:
        """Everything that is left, by name."""
        rest, self._tree = tuple(self._tree.items()), {}
        return rest

    def done(self) -> None:
        """Nothing may be left.

        Raises: BesideError.
        """
        if self._tree:
            raise BesideError(f"{self._where}: unknown: {', '.join(self._tree)}")

    def _take(self, name: str, kind: type, default: object) -> Any:
        found = self._tree.pop(name, default)
        if not isinstance(found, kind) or isinstance(found, bool):
            raise BesideError(f"{self._where}.{name}: {kind.__name__} is needed")
        return found
