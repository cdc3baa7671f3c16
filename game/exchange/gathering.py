"""From paths – a folder, or a domain file and profiles – to one domain, or to every problem of every file.

What a file is follows from its ending and its first element or key, so names do not matter. In a folder
other files are passed over; a file that was named must be one of the formats.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import Final

from game.exchange import genius_domain, genius_profile, negmas_domain, negmas_profile, negolog
from game.exchange.domain import Domain, Issue, Profile
from game.exchange.file import decode, read_bytes
from game.exchange.findings import ExchangeProblems, Findings
from game.exchange.json_reader import parse_json
from game.exchange.limits import FILES_MAX, PROFILES
from game.exchange.markup import Element, parse_markup
from game.exchange.outline import Block, Node
from game.exchange.value import whole_of
from game.exchange.yaml_reader import parse_yaml

XML: Final = frozenset({".xml"})
YAML: Final = frozenset({".yml", ".yaml"})
JSON: Final = frozenset({".json"})
INFO: Final = "_info"
"""NegMAS keeps what else is known of a scenario in a file of this name."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One file and what was found in it; `is_named` if it was asked for by name."""

    path: Path
    findings: Findings
    root: Element | Node
    is_named: bool

    @property
    def block(self) -> Block:
        """The outline of a file that is known to be a block."""
        assert isinstance(self.root, Block), "its kind says so"
        return self.root


def load(paths: Iterable[str | Path]) -> Domain:
    """The domain of a folder, or of a domain file and its profiles, in the order given, else by name.

    Reads Genius XML, NegMAS YAML or JSON, and the JSON profiles of NegoLog. All values are exact. Warnings
    are in the domain's `notes`. Who loads it sees what every party wants.

    Raises: ExchangeProblems with all problems of all files; nothing is imported by half.
    """
    named = [Path(path) for path in paths]
    log = Findings(str(named[0]) if named else "-")
    reading = _Reading([log])
    sheets = [sheet for path in named for sheet in reading.open(path, log)]
    kinds = _kinds(sheets)
    domain = None
    if not reading.fails():
        if len(kinds) != 1:
            log.error("mixed-formats" if kinds else "nothing-found")
        else:
            (kind,) = kinds
            domain = _READERS[kind](reading, _name(named), kinds[kind])
    problems = tuple(chain.from_iterable(findings.problems for findings in reading.logs))
    if domain is None or reading.fails():
        raise ExchangeProblems(problems)
    return Domain(domain.name, domain.issues, domain.profiles, problems)


@dataclass(slots=True)
class _Reading:
    """Opens files and holds the findings of each."""

    logs: list[Findings]

    def fails(self) -> bool:
        """Whether any file cannot be used."""
        return any(findings.has_errors() for findings in self.logs)

    def open(self, path: Path, log: Findings) -> list[_Sheet]:
        """The sheets of a file, or of all files of a folder that may be of a format."""
        if not _is_folder(path):
            return self._sheets(path, is_named=True)
        files = sorted(file for file in path.iterdir() if _may_be(file))
        if len(files) > FILES_MAX:
            log.error("too-many-files", most=FILES_MAX, found=str(len(files)))
            return []
        return [sheet for file in files for sheet in self._sheets(file, is_named=False)]

    def _sheets(self, path: Path, *, is_named: bool) -> list[_Sheet]:
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
        sheet = _Sheet(path, findings, root, is_named)
        if is_named and _kind(sheet) is None:
            findings.error(_unknown(sheet), root.mark)
        return [sheet]


def _may_be(file: Path) -> bool:
    """Whether a file of a folder is worth reading: not hidden, and not what tools put beside a domain."""
    aside = file.name.startswith((".", "_")) or file.name.lower().endswith("pareto.xml")
    return not aside and file.suffix.lower() in XML | YAML | JSON and file.is_file()


def _kind(sheet: _Sheet) -> str | None:
    """The format of a sheet; None if it is of none."""
    root = sheet.root
    if isinstance(root, Element):
        return "genius" if root.tag in (genius_domain.DOMAIN, genius_domain.PROFILE) else None
    if negmas_domain.is_domain(root) or negmas_profile.is_profile(root):
        return "negmas"
    if negolog.is_profile(root):
        return "negolog"
    return None


def _kinds(sheets: Iterable[_Sheet]) -> dict[str, list[_Sheet]]:
    kinds: dict[str, list[_Sheet]] = {}
    for sheet in sheets:
        kind = _kind(sheet)
        if kind is not None:
            kinds.setdefault(kind, []).append(sheet)
    return kinds


def _unknown(sheet: _Sheet) -> str:
    if isinstance(sheet.root, Block) and "format" in sheet.root.entries and "seats" in sheet.root.entries:
        return "is-a-scenario"
    return "unknown-format"


def _genius(reading: _Reading, name: str, sheets: Sequence[_Sheet]) -> Domain | None:
    found = [sheet for sheet in sheets if isinstance(sheet.root, Element)]
    plans = [sheet for sheet in found if sheet.root.tag == genius_domain.DOMAIN]  # type: ignore[union-attr]
    sheet = _only(plans, reading.logs[0])
    if sheet is None or not isinstance(sheet.root, Element):
        return None
    plan = genius_domain.read_domain(sheet.root, sheet.findings)
    if plan is None:
        return None
    profiles = [
        genius_profile.read_profile(other.root, plan, other.path.stem, other.findings)
        for other in found
        if other not in plans and isinstance(other.root, Element)
    ]
    return _domain(
        reading, plan.name if plan.name.lower() not in {"", "root", "any"} else name, plan.issues, profiles
    )


def _negmas(reading: _Reading, name: str, sheets: Sequence[_Sheet]) -> Domain | None:
    plans = [sheet for sheet in sheets if negmas_domain.is_domain(sheet.block)]
    sheet = _only(plans, reading.logs[0])
    issues = None if sheet is None else negmas_domain.read_domain(sheet.block, sheet.findings)
    if sheet is None or issues is None:
        return None
    unit = _unit(sheet.path.parent)
    profiles = [
        negmas_profile.read_profile(other.block, issues, other.path.stem, other.findings)
        for other in sheets
        if other not in plans
    ]
    return _domain(reading, sheet.block.word("name") or name, issues, profiles, unit)


def _negolog(reading: _Reading, name: str, sheets: Sequence[_Sheet]) -> Domain | None:
    issues = negolog.read_issues(sheets[0].block, Findings(""))
    profiles = [
        negolog.read_profile(sheet.block, issues or (), sheet.path.stem, sheet.findings) for sheet in sheets
    ]
    return None if issues is None else _domain(reading, name, issues, profiles)


_READERS: Final = {"genius": _genius, "negmas": _negmas, "negolog": _negolog}


def _only(plans: Sequence[_Sheet], log: Findings) -> _Sheet | None:
    """The one domain file; None (and a problem) if there is none or another."""
    if not plans:
        log.error("no-domain")
        return None
    for other in plans[1:]:
        other.findings.error("second-domain", other.root.mark, first=str(plans[0].path))
    return plans[0] if len(plans) == 1 else None


def _domain(
    reading: _Reading,
    name: str,
    issues: tuple[Issue, ...],
    profiles: Sequence[Profile | None],
    unit: Fraction = Fraction(1),
) -> Domain | None:
    low, high = PROFILES
    if not low <= len(profiles) <= high:
        reading.logs[0].error("profile-count", low=low, high=high, found=str(len(profiles)))
    whole = tuple(profile for profile in profiles if profile is not None)
    if reading.fails() or len(whole) < len(profiles):
        return None
    return Domain(name, issues, tuple(_scaled(profile, unit) for profile in whole))


def _scaled(profile: Profile, unit: Fraction) -> Profile:
    if unit == 1:
        return profile
    values = tuple(tuple(value / unit for value in row) for row in profile.values)
    return Profile(profile.name, values, profile.walk_away / unit, profile.discount)


def _unit(folder: Path) -> Fraction:
    """How many units of a written NegMAS folder make a point; 1 unless we wrote otherwise."""
    for suffix in sorted(YAML):
        path = folder / f"{INFO}{suffix}"
        if path.is_file():
            findings = Findings(str(path))
            data = read_bytes(path, findings)
            text = None if data is None else decode(data, findings)
            root = None if text is None else parse_yaml(text, findings)
            node = root.get("points_unit") if isinstance(root, Block) else None
            unit = None if node is None else whole_of(node, findings)
            if unit is not None and unit > 0:
                return Fraction(unit)
    return Fraction(1)


def _name(named: Sequence[Path]) -> str:
    """The name of the folder asked for, or of the one the files are in."""
    folder = named[0] if _is_folder(named[0]) else named[0].parent
    return folder.resolve().name or named[0].stem


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False  # a path too odd to ask for: reading it says what is wrong
