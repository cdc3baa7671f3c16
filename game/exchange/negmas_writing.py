"""A domain as a NegMAS scenario: a folder of YAML files, one outcome space and one function for each party.

Values are written as they are if they are decimals that end, else in whole units; how many units make a
point then stands in `_info.yml`, where NegMAS keeps what else is known of a scenario.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import lcm
from typing import Final

from game.exchange.domain import Domain, Profile
from game.exchange.number import format_decimal, terminates
from game.exchange.quoting import yaml_text
from game.exchange.wording import keys

INFO: Final = "_info.yml"
LENGTH_MAX: Final = 60
"""Signs of a decimal that is written as it is."""


def write_negmas(domain: Domain) -> dict[str, str]:
    """The files by name: the outcome space and a function for each party, with what each of them wants.

    Functions are numbered: whoever reads a folder takes its files by name, and so in the order of parties.
    """
    (stem,) = keys([domain.name], "domain")
    parties = keys([profile.name for profile in domain.profiles], "party")
    unit = _unit(domain)
    files = {f"{stem}-domain.yml": "\n".join(_domain_lines(domain)) + "\n"}
    for number, (profile, party) in enumerate(zip(domain.profiles, parties, strict=True), 1):
        files[f"{stem}-{number}-{party}.yml"] = "\n".join(_profile_lines(domain, profile, unit)) + "\n"
    if unit != 1:
        files[INFO] = f"points_unit: {unit}\n"
    return files


def _unit(domain: Domain) -> int:
    """How many units make a point: 1 if every value can be written as it is."""
    if all(terminates(value) and len(format_decimal(value)) <= LENGTH_MAX for value in domain.numbers()):
        return 1
    return lcm(*(value.denominator for value in domain.numbers()))


def _domain_lines(domain: Domain) -> Iterator[str]:
    yield "type: DiscreteCartesianOutcomeSpace"
    yield f"name: {yaml_text(domain.name)}"
    yield "issues:"
    for issue in domain.issues:
        yield "- type: CategoricalIssue"
        yield f"  name: {yaml_text(issue.name)}"
        yield "  values:"
        for option in issue.options:
            yield f"  - {yaml_text(option)}"


def _profile_lines(domain: Domain, profile: Profile, unit: int) -> Iterator[str]:
    name = f"name: {yaml_text(profile.name)}"
    reserved = f"reserved_value: {format_decimal(profile.walk_away * unit)}"
    indent = ""
    if profile.discount != 1:
        yield "type: ExpDiscountedUFun"
        yield name
        yield reserved
        yield f"discount: {format_decimal(profile.discount)}"
        yield "ufun:"
        indent = "  "
    yield f"{indent}type: LinearAdditiveUtilityFunction"
    yield indent + name
    yield indent + reserved
    yield f"{indent}weights: [{', '.join('1' for _ in domain.issues)}]"
    yield f"{indent}values:"
    for issue, row in zip(domain.issues, profile.values, strict=True):
        yield f"{indent}- type: TableFun"
        yield f"{indent}  mapping:"
        for option, value in zip(issue.options, row, strict=True):
            yield f"{indent}    {yaml_text(option)}: {format_decimal(Fraction(value * unit))}"
