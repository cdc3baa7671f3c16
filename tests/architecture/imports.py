"""What each file of a source tree imports, read from its syntax."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Import:
    """One imported module, and the name taken from it, if any."""

    module: str
    name: str | None
    line: int


@dataclass(frozen=True)
class Source:
    """One file: its dotted module name and its syntax tree."""

    module: str
    path: str
    tree: ast.Module
    is_package: bool

    @property
    def room(self) -> str:
        """The room a file belongs to: `core` for game/core/…, `main` for main.py, empty for game itself."""
        parts = self.module.split(".")
        if parts[0] != "game":
            return parts[0]
        return parts[1] if len(parts) > 1 else ""

    @cached_property
    def imports(self) -> tuple[Import, ...]:
        """Every import statement, wherever it stands: in functions and under TYPE_CHECKING too."""
        return tuple(self._imports())

    def at(self, line: int, what: str) -> str:
        """A finding as `path:line: what`."""
        return f"{self.path}:{line}: {what}"

    def _imports(self) -> Iterator[Import]:
        for node in ast.walk(self.tree):
            match node:
                case ast.Import(names=names):
                    for alias in names:
                        yield Import(alias.name, None, node.lineno)
                case ast.ImportFrom(module=module, names=names, level=level):
                    base = self._absolute(module, level)
                    for alias in names:
                        yield Import(base, alias.name, node.lineno)

    def _absolute(self, module: str | None, level: int) -> str:
        if level == 0:
            return module or ""
        up = level - 1 if self.is_package else level
        parts = self.module.split(".")[: -up or None]
        return ".".join([*parts, *([module] if module else [])])


@dataclass(frozen=True)
class Tree:
    """All files of main.py and game/ under one root, by module name."""

    sources: dict[str, Source]

    @staticmethod
    def read(root: Path) -> "Tree":
        """Parse every file below a root that holds `main.py` (if any) and `game/`."""
        files = [file for file in [root / "main.py"] if file.exists()]
        files += sorted((root / "game").rglob("*.py"))
        return Tree({source.module: source for source in (_source(root, file) for file in files)})

    def target(self, imported: Import) -> str:
        """The module an import depends on: `from game.core import ids` means game.core.ids."""
        inner = f"{imported.module}.{imported.name}"
        return inner if imported.name and inner in self.sources else imported.module

    def origin(self, module: str, name: str) -> tuple[str, str]:
        """Where a name was defined that a module passes on, followed through re-exports."""
        seen = set()
        while module in self.sources and (module, name) not in seen:
            seen.add((module, name))
            for node in ast.walk(self.sources[module].tree):
                if isinstance(node, ast.ImportFrom):
                    for alias in node.names:
                        if (alias.asname or alias.name) == name:
                            source = self.sources[module]
                            module, name = source._absolute(node.module, node.level), alias.name
                            break
                    else:
                        continue
                    break
            else:
                break
        return module, name


def _source(root: Path, file: Path) -> Source:
    relative = file.relative_to(root)
    is_package = file.name == "__init__.py"
    parts = relative.parent.parts if is_package else relative.with_suffix("").parts
    tree = ast.parse(file.read_text(encoding="utf-8"), str(relative))
    return Source(".".join(parts), relative.as_posix(), tree, is_package)
