"""One file read for one length: tree, document and all problems on the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game.core.scenario import Scenario
from game.problems import Problem
from game.scenario.build import build
from game.scenario.checks import run_built_checks, run_checks
from game.scenario.draft import Draft
from game.scenario.file import read_text
from game.scenario.findings import Findings, ScenarioProblems
from game.scenario.node import Scalar, Tree
from game.scenario.overlay import has_changes, with_blocks, with_length
from game.scenario.schema import Document
from game.scenario.shelf import FLAGSHIP, SHELF, SUFFIX
from game.scenario.source import compose
from game.scenario.validation import validate
from game.texts import say

CAST_BLOCKS = ("characters", "levels")
"""Blocks that a file may borrow from the flagship."""
NORMAL_TURNS = 12


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text and tree, before the schema; `turns_written` is what its characters are made for."""

    path: str
    text: str
    tree: Tree
    turns_written: int


@dataclass(frozen=True, slots=True)
class Checked:
    """A document without errors, ready to be built."""

    document: Document
    draft: Draft
    turns_written: int

    def build(self, length: str | None, preset: str | None, switches: tuple[str, ...]) -> Scenario:
        """The scenario as played."""
        return build(
            self.document,
            turns_written=self.turns_written,
            length=length,
            preset=preset,
            switches=switches,
        )


def open_source(path: Path, findings: Findings) -> Source | None:
    """The tree of a file, its cast borrowed if it has none; None (and problems) if there is no tree."""
    text = read_text(path, findings)
    return None if text is None else source_of(str(path), text, findings)


def source_of(path: str, text: str, findings: Findings) -> Source | None:
    """The tree of a text; `findings` gets to know the text."""
    findings.quote(text)
    tree = compose(text, findings)
    if tree is None:
        return None
    if tree.find(("characters",)) is not None:
        return Source(path, text, tree, _turns(tree))
    lender = _flagship()
    if lender is None:
        return Source(path, text, tree, _turns(tree))
    return Source(path, text, with_blocks(tree, lender, CAST_BLOCKS), _turns(lender))


def check_source(source: Source, findings: Findings, length: str | None = None) -> Checked | None:
    """The checked document of one length; None if it has errors, which are among the findings."""
    tree = source.tree if length is None else with_length(source.tree, length)
    reading = validate(tree, findings)
    if reading is None:
        return None
    draft = Draft(reading, tree, findings)
    run_checks(draft)
    return None if findings.has_errors else Checked(reading.document, draft, source.turns_written)


def problems_of(source: Source, findings: Findings) -> tuple[Problem, ...]:
    """All problems of a file in every length and preset, each once."""
    checked = check_source(source, findings)
    found = list(findings.problems())
    if checked is None:
        return tuple(found)
    for number, length in enumerate(tuple(checked.document.lengths) or (None,)):
        note = say("problem.in_length", name=length) if length is not None and number else ""
        variant: Checked | None = checked
        if length is not None and has_changes(source.tree, length):
            of_length = Findings(source.path, source.text, note)
            variant = check_source(source, of_length, length)
            _add_new(found, of_length.problems())
        if variant is not None:
            _add_new(found, _problems_of_presets(source, variant, length, note))
    return tuple(found)


def _problems_of_presets(
    source: Source, variant: Checked, length: str | None, note: str
) -> Iterator[Problem]:
    """The problems of one length as played, in every preset."""
    for number, preset in enumerate(tuple(variant.document.presets) or (None,)):
        also = say("problem.in_preset", name=preset) if preset is not None and number else ""
        findings = Findings(source.path, source.text, " ".join(part for part in (note, also) if part))
        draft = Draft(variant.draft.reading, variant.draft.tree, findings)
        run_built_checks(variant.build(length, preset, ()), draft)
        yield from findings.problems()


def check_built(checked: Checked, scenario: Scenario, findings: Findings) -> None:
    """Check the scenario as played.

    Raises: ScenarioProblems if it has errors.
    """
    run_built_checks(scenario, checked.draft)
    findings.raise_errors()


def _add_new(found: list[Problem], more: Iterable[Problem]) -> None:
    """Add the problems that are not there yet; the same fault at the same place counts once."""
    known = {(problem.line, problem.col, problem.code) for problem in found}
    for problem in more:
        if (problem.line, problem.col, problem.code) not in known:
            known.add((problem.line, problem.col, problem.code))
            found.append(problem)


def _turns(tree: Tree) -> int:
    node = tree.find(("calendar", "turns"))
    is_number = isinstance(node, Scalar) and type(node.value) is int and node.value > 0
    return int(node.text) if is_number and isinstance(node, Scalar) else NORMAL_TURNS


@cache
def _flagship() -> Tree | None:
    """The tree that casts are borrowed from; it comes with the game and does not change."""
    path = SHELF / f"{FLAGSHIP}{SUFFIX}"
    findings = Findings(str(path))
    text = read_text(path, findings)
    tree = None if text is None else compose(text, findings)
    if findings.has_errors and path.exists():
        raise ScenarioProblems(findings.problems())
    return tree
