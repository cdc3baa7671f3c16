"""Opens foreign files: a file by its name, or those of a folder that may be of a format."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.exchange import genius_domain, negmas_domain, negmas_profile, negolog
from game.exchange.file import decode, read_bytes
from game.exchange.findings import Findings
from game.exchange.json_reader import parse_json
from game.exchange.limits import FILES_MAX
from game.exchange.markup import Element, parse_markup
from game.exchange.outline import Block, Node
from game.exchange.yaml_reader import parse_yaml

XML: Final = frozenset({".xml"})
YAML: Final = frozenset({".yml", ".yaml"})
JSON: Final = frozenset({".json"})


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file and what was found in it; `is_named` if it was asked for by name."""

    path: Path
    findings: Findings
    root: Element | Node
    is_named: bool

    @property
    def kind(self) -> str | None:
        """The format; None if it is of none."""
        root = self.root
        if isinstance(root, Element):
            return "genius" if root.tag in (genius_domain.DOMAIN, genius_domain.PROFILE) else None
        if negmas_domain.is_domain(root) or negmas_profile.is_profile(root):
            return "negmas"
        return "negolog" if negolog.is_profile(root) else None

    @property
    def element(self) -> Element:
        """The tree of a file that is known to be XML."""
        assert isinstance(self.root, Element), "its kind says so"
        return self.root

    @property
    def block(self) -> Block:
        """The outline of a file that is known to be a block."""
        assert isinstance(self.root, Block), "its kind says so"
        return self.root


@dataclass(slots=True)
class Reading:
    """Opens files and holds the findings of each."""

    logs: list[Findings]

    def fails(self) -> bool:
        """Whether any file cannot be used."""
        return any(findings.has_errors() for findings in self.logs)

    def open(self, path: Path, log: Findings) -> list[Sheet]:
        """The sheets of a file, or of all files of a folder that may be of a format."""
        if not is_folder(path):
            return self._sheets(path, is_named=True)
        try:
            files = sorted(file for file in path.iterdir() if _may_be(file))
        except OSError as error:
            log.error("cannot-read", found=error.strerror or "")
            return []
        if len(files) > FILES_MAX:
            log.error("too-many-files", most=FILES_MAX, found=str(len(files)))
            return []
        return [sheet for file in files for sheet in self._sheets(file, is_named=False)]

    def _sheets(self, path: Path, *, is_named: bool) -> list[Sheet]:
        findings = Findings(str(path))
        self.logs.append(findings)
        suffix = path.suffix.lower()
        data = read_bytes(path, findings)
        if data is None:
            return []
        root: Element | Node | None
        if suffix in XML:
            root = parse_markup(data, findings)
        elif suffix in YAML | JSON:
            text = decode(data, findings)
            read = parse_json if suffix in JSON else parse_yaml
            root = None if text is None else read(text, findings)
        else:
            findings.error("unknown-ending", found=suffix)
            return []
        if root is None or findings.has_errors():
            return []
        sheet = Sheet(path, findings, root, is_named)
        if is_named and sheet.kind is None:
            findings.error(_unknown(sheet), root.mark)
        return [sheet]


def is_folder(path: Path) -> bool:
    """Whether a path is a folder that can be asked for."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False  # a path too odd to ask for: reading it says what is wrong


def _may_be(file: Path) -> bool:
    """Whether a file of a folder is worth reading: not hidden, and not what tools put beside a domain."""
    aside = file.name.startswith((".", "_")) or file.name.lower().endswith("pareto.xml")
    return not aside and file.suffix.lower() in XML | YAML | JSON and file.is_file()


def _unknown(sheet: Sheet) -> str:
    if isinstance(sheet.root, Block) and "format" in sheet.root.entries and "seats" in sheet.root.entries:
        return "is-a-scenario"
    return "unknown-format"
