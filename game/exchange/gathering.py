"""From paths – a folder, or a domain file and profiles – to one domain, or to every problem of every file.

What a file is follows from its ending and its first element or key, so names do not matter. In a folder
other files are passed over; a file that was named must be one of the formats.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import Final

from game.exchange import genius_domain, genius_profile, negmas_domain, negmas_profile, negolog
from game.exchange.domain import Domain, Issue, Profile
from game.exchange.file import decode, read_bytes
from game.exchange.findings import ExchangeProblems, Findings
from game.exchange.limits import PROFILES
from game.exchange.opening import YAML, Reading, Sheet, is_folder
from game.exchange.outline import Block
from game.exchange.value import whole_of
from game.exchange.yaml_reader import parse_yaml

INFO: Final = "_info"
"""NegMAS keeps what else is known of a scenario in a file of this name."""
NAMELESS: Final = frozenset({"", "root", "any"})
"""What stands for a name where a domain has none."""


def load(paths: Iterable[str | Path]) -> Domain:
    """The domain of a folder, or of a domain file and its profiles, in the order given, else by name.

    Reads Genius XML, NegMAS YAML or JSON, and the JSON profiles of NegoLog. All values are exact. Warnings
    are in the domain's `notes`. Who loads it sees what every party wants.

    Raises: ExchangeProblems with all problems of all files; nothing is imported by half.
    """
    named = [Path(path) for path in paths]
    log = Findings(str(named[0]) if named else "-")
    reading = Reading([log])
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


def _kinds(sheets: Iterable[Sheet]) -> dict[str, list[Sheet]]:
    kinds: dict[str, list[Sheet]] = {}
    for sheet in sheets:
        if sheet.kind is not None:
            kinds.setdefault(sheet.kind, []).append(sheet)
    return kinds


def _genius(reading: Reading, name: str, sheets: Sequence[Sheet]) -> Domain | None:
    plans = [sheet for sheet in sheets if sheet.element.tag == genius_domain.DOMAIN]
    sheet = _only(plans, reading.logs[0])
    plan = None if sheet is None else genius_domain.read_domain(sheet.element, sheet.findings)
    if plan is None:
        return None
    profiles = [
        genius_profile.read_profile(other.element, plan, other.path.stem, other.findings)
        for other in sheets
        if other not in plans
    ]
    own = plan.name if plan.name.lower() not in NAMELESS else name
    return _domain(reading, own, plan.issues, profiles)


def _negmas(reading: Reading, name: str, sheets: Sequence[Sheet]) -> Domain | None:
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


def _negolog(reading: Reading, name: str, sheets: Sequence[Sheet]) -> Domain | None:
    issues = negolog.read_issues(sheets[0].block, sheets[0].findings)
    if issues is None:
        for other in sheets[1:]:
            negolog.read_issues(other.block, other.findings)
        return None
    # The first file is looked at twice; what is found in it again is told once.
    profiles = [
        negolog.read_profile(sheet.block, issues, sheet.path.stem, sheet.findings) for sheet in sheets
    ]
    return _domain(reading, name, issues, profiles)


_READERS: Final = {"genius": _genius, "negmas": _negmas, "negolog": _negolog}


def _only(plans: Sequence[Sheet], log: Findings) -> Sheet | None:
    """The one domain file; None (and a problem) if there is none or another."""
    if not plans:
        log.error("no-domain")
        return None
    for other in plans[1:]:
        other.findings.error("second-domain", other.root.mark, first=str(plans[0].path))
    return plans[0] if len(plans) == 1 else None


def _domain(
    reading: Reading,
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
    folder = named[0] if is_folder(named[0]) else named[0].parent
    return folder.resolve().name or named[0].stem
