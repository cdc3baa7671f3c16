"""A domain as a plain scenario that can be played, with texts for every seat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Final

from game.exchange.domain import Domain, Issue, Profile, with_constant
from game.exchange.findings import ExchangeProblems, Findings
from game.exchange.measure import Measure, measure_of
from game.exchange.ordering import Missed, in_order
from game.exchange.quoting import yaml_text
from game.exchange.wording import keys, labels, title_of, without_prefix
from game.problems import Problem
from game.texts import format_points, format_series, say

SEATS: Final = (2, 6)
ISSUES: Final = (1, 30)
OPTIONS_MAX: Final = 12
NAME_MAX: Final = 100
LABEL_MAX: Final = 18
"""Characters of an option's short label."""
SHORT_MAX: Final = 6
IMPORTANT: Final = 2
"""Issues that a brief speaks of."""


def write_scenario(domain: Domain, path: str, turns: int) -> tuple[str, tuple[Problem, ...]]:
    """The text of a scenario file, and what of the domain it says differently; `path` is named in problems.

    It holds the points of all seats. Issues with one option only bring the same in every deal: they are
    left out and counted with the first issue. Where the deal of all first options, which cannot be offered,
    would be missed, another option comes first; names and points stay together.

    Raises: ExchangeProblems if the domain has more of something than a scenario can hold, or if a party
    cannot gain from any deal.
    """
    findings = Findings(path)
    domain = _without_choiceless(domain)
    _check(domain, findings)
    if findings.has_errors():
        raise ExchangeProblems(findings.problems)
    measure = measure_of(domain)
    _warn(domain, measure, findings)
    ordered, missed = in_order(domain)
    if missed is Missed.WANTED:
        findings.warning("first-package")
    notes = () if ordered is domain else (say("exchange.text.ordered"),)
    text = "\n".join(_lines(ordered, path, measure, turns, notes)) + "\n"
    return text, findings.problems


def _without_choiceless(domain: Domain) -> Domain:
    kept = [at for at, issue in enumerate(domain.issues) if len(issue.options) > 1]
    if not kept or len(kept) == len(domain.issues):
        return domain
    issues = tuple(domain.issues[at] for at in kept)
    return Domain(domain.name, issues, tuple(_kept(profile, kept) for profile in domain.profiles))


def _kept(profile: Profile, kept: Sequence[int]) -> Profile:
    constant = sum((row[0] for at, row in enumerate(profile.values) if at not in kept), Fraction(0))
    values = with_constant(tuple(profile.values[at] for at in kept), constant)
    return Profile(profile.name, values, profile.walk_away, profile.discount)


def _check(domain: Domain, findings: Findings) -> None:
    for code, count, (low, high) in (
        ("scenario-seats", len(domain.profiles), SEATS),
        ("scenario-issues", len(domain.issues), ISSUES),
    ):
        if not low <= count <= high:
            findings.error(code, low=low, high=high, found=str(count))
    for issue in domain.issues:
        if not 1 < len(issue.options) <= OPTIONS_MAX:
            count = len(issue.options)
            findings.error("scenario-options", high=OPTIONS_MAX, found=str(count), issue=issue.name)
    for profile in domain.profiles:
        if profile.walk_away >= profile.best:
            findings.error("nothing-to-gain", party=profile.name)


def _warn(domain: Domain, measure: Measure, findings: Findings) -> None:
    if not measure.is_exact:
        findings.warning("rounded", n=measure.unit)
    if any(profile.discount != 1 for profile in domain.profiles):
        findings.warning("discount-as-delay")


def _lines(
    domain: Domain, path: str, measure: Measure, turns: int, notes: Sequence[str]
) -> Iterator[str]:
    names = without_prefix([profile.name for profile in domain.profiles])
    seats = labels(map(title_of, names), NAME_MAX)
    issues = labels((title_of(issue.name) for issue in domain.issues), NAME_MAX)
    seat_keys, issue_keys = keys(seats, "seat"), keys(issues, "issue")
    (title,) = labels([title_of(domain.name)], NAME_MAX)
    (source,) = labels([Path(path).name or path], NAME_MAX)
    yield f"# {say('exchange.text.source', path=source)}"
    if measure.scale != 1:
        yield f"# {say('exchange.text.scale', points=str(measure.scale))}"
    if not measure.is_exact:
        yield f"# {say('exchange.text.rounded', n=measure.unit)}"
    for note in notes:
        yield f"# {note}"
    yield ""
    yield "format: stakeholder-negotiation/1"
    yield f"id: {keys([domain.name], 'domain')[0]}"
    yield f"title: {yaml_text(title)}"
    yield f"subtitle: {yaml_text(say('exchange.text.subtitle', parties=len(seats), issues=len(issues)))}"
    yield f"summary: {yaml_text(say('exchange.text.summary', parties=format_series(seats)))}"
    if measure.unit != 1:
        yield f"points_unit: {measure.unit}"
    yield ""
    yield "calendar:"
    yield f"  turns: {turns}"
    yield ""
    yield "seats:"
    shorts = _shorts(seats)
    for at, (key, seat) in enumerate(zip(seat_keys, seats, strict=True)):
        yield f"  {key}:"
        yield f"    name: {yaml_text(seat)}"
        yield f"    short: {yaml_text(shorts[at])}"
        yield f"    public_role: {yaml_text(say('exchange.text.role', title=title))}"
        yield f"    brief: {yaml_text(_brief(domain.profiles[at], seat, issues, measure))}"
    yield ""
    yield "issues:"
    for at, (key, name, issue) in enumerate(zip(issue_keys, issues, domain.issues, strict=True)):
        yield f"  {key}:"
        yield f"    name: {yaml_text(name)}"
        yield "    options:"
        yield from _options(domain, issue, at, seat_keys, measure)
    yield ""
    yield "walk_away:"
    yield "  seats:"
    for key, profile in zip(seat_keys, domain.profiles, strict=True):
        lost = _lost(profile, profile.walk_away, measure, turns)
        more = f", per_turn: {-lost}" if lost else ""
        yield f"    {key}: {{base: {measure.hundredths(profile.walk_away)}{more}}}"
    delays = [max(_lost(profile, profile.best, measure, turns), 0) for profile in domain.profiles]
    if any(delays):
        yield ""
        yield "scoring:"
        yield f"  # {say('exchange.text.delay')}"
        yield "  delay_per_turn:"
        for key, delay in zip(seat_keys, delays, strict=True):
            yield f"    {key}: {delay}"


def _options(
    domain: Domain, issue: Issue, at: int, seat_keys: Sequence[str], measure: Measure
) -> Iterator[str]:
    names = labels(issue.options, NAME_MAX)
    shorts = labels(issue.options, LABEL_MAX)
    for place, label in enumerate(names):
        points = ", ".join(
            f"{key}: {measure.units(profile.values[at][place])}"
            for key, profile in zip(seat_keys, domain.profiles, strict=True)
        )
        yield f"      - label: {yaml_text(label)}"
        if shorts[place] != label:
            yield f"        short: {yaml_text(shorts[place])}"
        yield f"        points: {{{points}}}"


def _brief(profile: Profile, seat: str, issues: Sequence[str], measure: Measure) -> str:
    stakes = [max(row) - min(row) for row in profile.values]
    order = sorted(range(len(issues)), key=lambda at: (-stakes[at], at))[:IMPORTANT]
    named = [
        say("exchange.text.stake", issue=issues[at], points=_points(stakes[at], measure)) for at in order
    ]
    away = _points(profile.walk_away, measure)
    return say("exchange.text.brief", seat=seat, stakes=format_series(named), walk_away=away)


def _points(value: Fraction, measure: Measure) -> str:
    return format_points(round(value * measure.scale * 100))


def _lost(profile: Profile, value: Fraction, measure: Measure, turns: int) -> int:
    """What waiting one turn takes from a value, hundredths of a unit: the discount spread over all turns."""
    return measure.hundredths(value * (1 - profile.discount) / turns)


def _shorts(seats: Sequence[str]) -> tuple[str, ...]:
    """Short names of seats, each different."""
    plain = [key.upper().replace("_", "") for key in keys(seats, "seat")]
    threes = [word[:3] for word in plain]
    if len(set(threes)) == len(threes):
        return tuple(threes)
    return tuple(f"{word[: SHORT_MAX - 2]}{at}" for at, word in enumerate(plain, 1))
