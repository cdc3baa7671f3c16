"""Files that NegMAS writes, read by us, and files that we write, read by NegMAS: every deal worth the same.

NegMAS reads Genius evaluations as they stand, while Genius divides them by the largest of their issue. Its
readings of Genius files are therefore divided likewise before they are compared.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Iterator
from fractions import Fraction
from importlib import import_module
from itertools import product
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from game.exchange import Domain, load, write_genius, write_negmas
from tests.bench.peer import MISSING, is_there, name

SCENARIOS = 60
NEAR = 1e-9
"""Difference that the peer's floating numbers may make."""


def main() -> bool:
    """Write, read, compare, print, and tell whether all deals are worth the same."""
    sys.stdout.write("files of other tools: every deal worth the same for both\n")
    if not is_there():
        sys.stdout.write(MISSING)
        return True
    dice = Random(4)
    met = True
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        scenarios = [_scenario(dice, number) for number in range(SCENARIOS)]
        for what, compare in (
            ("its YAML read by us", _its_yaml),
            ("its JSON read by us", _its_json),
            ("its Genius XML read by us", _its_xml),
            ("our YAML read by it", _our_yaml),
            ("our Genius XML read by it", _our_xml),
        ):
            gaps = [gap for scenario in scenarios for gap in _in_folder(compare, scenario)]
            met = met and max(gaps) <= NEAR
            words = f"{len(gaps):,} values, largest difference {max(gaps):.1e}"
            sys.stdout.write(f"  {what} ({name()}): {words}\n")
    return met


def _scenario(dice: Random, number: int) -> Any:
    """A random scenario of the peer: options named or numbered, tables and straight lines."""
    negmas, functions = import_module("negmas"), import_module("negmas.preferences")
    issues = [
        negmas.make_issue(
            [f"v{n}" for n in range(dice.randint(2, 5))] if dice.random() < 0.6 else (dice.randint(-2, 1), 3),
            f"issue {at}",
        )
        for at in range(dice.randint(1, 4))
    ]
    space = import_module("negmas.outcomes").make_os(issues, name=f"domain {number}")
    parties = []
    for party in range(dice.randint(2, 4)):
        values = [_function(dice, issue, functions) for issue in issues]
        parties.append(
            functions.LinearAdditiveUtilityFunction(
                values=values,
                weights=[dice.random() for _ in issues],
                outcome_space=space,
                name=f"party {party}",
                reserved_value=dice.random(),
            )
        )
    return import_module("negmas.inout").Scenario(outcome_space=space, ufuns=tuple(parties))


def _function(dice: Random, issue: Any, functions: Any) -> Any:
    if issue.is_numeric() and dice.random() < 0.5:
        return functions.AffineFun(dice.random(), 3 + dice.random())
    return functions.TableFun({value: round(dice.random(), dice.randint(1, 16)) for value in issue.all})


def _in_folder(compare: Callable[[Any, Path], Iterator[float]], scenario: Any) -> list[float]:
    with TemporaryDirectory() as folder:
        return list(compare(scenario, Path(folder)))


def _its_yaml(scenario: Any, folder: Path) -> Iterator[float]:
    scenario.to_yaml(folder)
    return _gaps(load([folder]), scenario)


def _its_json(scenario: Any, folder: Path) -> Iterator[float]:
    scenario.to_json(folder)
    return _gaps(load([folder]), scenario)


def _its_xml(scenario: Any, folder: Path) -> Iterator[float]:
    scenario.to_genius_folder(folder)
    domain = load([folder])
    for profile, function in zip(domain.profiles, scenario.ufuns, strict=True):
        for row, share in zip(profile.values, _shares(function, scenario), strict=True):
            yield from (abs(float(value) - other) for value, other in zip(row, share, strict=True))
        yield abs(float(profile.walk_away) - function.reserved_value)


def _our_yaml(scenario: Any, folder: Path) -> Iterator[float]:
    domain = _own(scenario, folder)
    _write(write_negmas(domain), folder)
    return _gaps(domain, import_module("negmas.inout").Scenario.from_yaml_folder(folder))


def _our_xml(scenario: Any, folder: Path) -> Iterator[float]:
    domain = _own(scenario, folder)
    _write(write_genius(domain), folder)
    read = import_module("negmas.inout").Scenario.from_genius_folder(folder)
    for profile, function in zip(domain.profiles, read.ufuns, strict=True):
        least = [min(Fraction(0), *row) for row in profile.values]
        scale = max(Fraction(1), profile.best - sum(least, Fraction(0)))
        for row, low, share in zip(profile.values, least, _shares(function, read), strict=True):
            for value, other in zip(row, share, strict=True):
                yield abs(float((value - low) / scale) - other)


def _own(scenario: Any, folder: Path) -> Domain:
    """The scenario as our domain; the folder is empty again."""
    scenario.to_yaml(folder)
    domain = load([folder])
    for file in folder.iterdir():
        file.unlink()
    return domain


def _write(files: dict[str, str], folder: Path) -> None:
    for file, text in files.items():
        (folder / file).write_text(text, encoding="utf-8")


def _gaps(domain: Domain, scenario: Any) -> Iterator[float]:
    """How far apart both are for every party, deal and walk-away."""
    choices = [list(issue.all) for issue in scenario.outcome_space.issues]
    for profile, function in zip(domain.profiles, scenario.ufuns, strict=True):
        yield abs(float(profile.walk_away) - function.reserved_value)
        for places in product(*(range(len(options)) for options in choices)):
            deal = tuple(options[place] for options, place in zip(choices, places, strict=True))
            value = sum(row[place] for row, place in zip(profile.values, places, strict=True))
            yield abs(float(value) - float(function(deal)))


def _shares(function: Any, scenario: Any) -> Iterator[list[float]]:
    """Weight × evaluation ÷ largest evaluation of each option, as Genius has it."""
    for issue, weight, value in zip(
        scenario.outcome_space.issues, function.weights, function.values, strict=True
    ):
        evaluations = [float(value(option)) for option in issue.all]
        yield [weight * evaluation / max(evaluations) for evaluation in evaluations]
