"""Loading, linting and listing choices: what the front door `loader` does, with all it needs."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from game.core.scenario import Scenario
from game.problems import Problem, in_order
from game.scenario.choices import Casting, Choice, Choices, Target
from game.scenario.file import read_text
from game.scenario.findings import Findings, ScenarioProblems
from game.scenario.overlay import has_changes
from game.scenario.reading import Source, check_built, check_source, open_source, problems_of, source_of
from game.scenario.schema import Document
from game.scenario.shelf import find
from game.scenario.variant import choose


def load(
    name: str | Path,
    *,
    preset: str | None = None,
    length: str | None = None,
    switches: Iterable[str] = (),
) -> Scenario:
    """The scenario of a bundled name or a path; without a preset or length the file's first is played.

    `preset` may also name switches, joined by +: `firm_line+beginner`.

    Raises: ScenarioProblems with all problems if the file, or the variant asked for, cannot be used.
    """
    path = find(name)
    findings = Findings(str(path))
    source = open_source(path, findings)
    return _load(source, findings, preset, length, tuple(switches))


def load_text(
    text: str,
    path: str = "-",
    *,
    preset: str | None = None,
    length: str | None = None,
    switches: Iterable[str] = (),
) -> Scenario:
    """The scenario of a text; `path` is only named in problems.

    Raises: ScenarioProblems with all problems.
    """
    findings = Findings(path)
    return _load(source_of(path, text, findings), findings, preset, length, tuple(switches))


def lint(path: str | Path) -> tuple[Problem, ...]:
    """Everything that is wrong with a file in any of its lengths and presets, in order; () if it is fine."""
    try:
        found = find(path)
    except ScenarioProblems as problems:
        return problems.problems
    findings = Findings(str(path))
    source = open_source(found, findings)
    return findings.problems() if source is None else in_order(problems_of(source, findings))


def lint_text(text: str, path: str = "-") -> tuple[Problem, ...]:
    """Everything that is wrong with a text, as `lint` says it of a file."""
    findings = Findings(path)
    source = source_of(path, text, findings)
    return findings.problems() if source is None else in_order(problems_of(source, findings))


def choices(name: str | Path) -> Choices:
    """What can be chosen in the scenario of a bundled name or a path.

    Raises: ScenarioProblems if the file cannot be used.
    """
    document = _document(name)
    return Choices(
        key=document.id,
        title=document.title,
        subtitle=document.subtitle or "",
        summary=document.summary or "",
        content_note=document.content_note or "",
        seats=tuple(Choice(key, row.name, row.public_role or "") for key, row in document.seats.items()),
        presets=tuple(Choice(key, row.name, row.text or "") for key, row in document.presets.items()),
        lengths=tuple(Choice(key, row.name, row.text or "") for key, row in document.lengths.items()),
        switches=tuple(Choice(key, row.name, row.text or "") for key, row in document.switches.items()),
        characters=tuple(Choice(key, row.name, row.text) for key, row in document.characters.items()),
        levels=tuple(Choice(key, row.name, row.text) for key, row in document.levels.items()),
        castings=tuple(
            Casting(key, row.name, tuple((seat, row.seats[seat]) for seat in document.seats))
            for key, row in document.casting.items()
        ),
    )


def targets(name: str | Path) -> tuple[Target, ...]:
    """What the scenario of a bundled name or a path states as acceptance targets, in the file's order.

    Raises: ScenarioProblems if the file cannot be used.
    """
    document = _document(name)
    return tuple(
        Target(
            id=row.id,
            text=row.text,
            measure=row.measure,
            low=row.from_,
            high=row.to,
            enforced=row.enforced,
            issues=row.issues,
            seat=row.seat,
            turns=row.turns,
            package=tuple(row.package.get(issue, 0) for issue in document.issues) if row.package else (),
            preset=row.preset,
            length=row.length,
            character=row.character,
            castings=tuple(tuple(casting[seat] for seat in document.seats) for casting in row.castings),
        )
        for row in document.acceptance
    )


def text_of(name: str | Path) -> str:
    """The text of the file of a bundled name or a path, for whoever plays it elsewhere with `load_text`.

    Raises: ScenarioProblems if there is no text to be had.
    """
    path = find(name)
    findings = Findings(str(path))
    text = read_text(path, findings)
    if text is None:
        raise ScenarioProblems(findings.problems())
    return text


def _document(name: str | Path) -> Document:
    path = find(name)
    findings = Findings(str(path))
    source = open_source(path, findings)
    checked = None if source is None else check_source(source, findings)
    if checked is None:
        raise ScenarioProblems(findings.problems())
    return checked.document


def _load(
    source: Source | None,
    findings: Findings,
    preset: str | None,
    length: str | None,
    switches: tuple[str, ...],
) -> Scenario:
    if source is None:
        raise ScenarioProblems(findings.problems())
    variant = choose(source.tree, findings, length, preset, switches)
    length = variant.length
    checked = check_source(source, findings)
    if checked is not None and length is not None and has_changes(source.tree, length):
        checked = check_source(source, findings, length)
    if checked is None:
        raise ScenarioProblems(findings.problems())
    scenario = checked.build(length, variant.preset, variant.switches)
    check_built(checked, scenario, findings)
    return scenario
