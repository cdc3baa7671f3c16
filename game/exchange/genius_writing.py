"""A domain as Genius XML: one domain file and one profile for each party.

Genius wants utilities between 0 and 1, so values become shares of the most that a party's deals can bring.
Evaluations are whole numbers and weights say how much of that most an issue brings; where a weight is no
decimal that ends, an attribute beside it says it exactly. Values below 0 are lifted issue by issue. Genius
passes over these attributes and has every utility to the precision of its own numbers; whoever reads them
gets back every value exactly.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import lcm
from typing import Final

from game.exchange.domain import Domain, Issue, Profile
from game.exchange.number import format_decimal, format_ratio, terminates
from game.exchange.quoting import xml_text
from game.exchange.wording import keys

DIGITS: Final = 17
"""Places of a decimal that does not end, or that is longer than anybody's numbers are."""


def write_genius(domain: Domain) -> dict[str, str]:
    """The files by name: a domain file and a profile for each party, with what each of them wants.

    Profiles are numbered: whoever reads a folder takes its files by name, and so in the order of parties.
    """
    (stem,) = keys([domain.name], "domain")
    parties = keys([profile.name for profile in domain.profiles], "party")
    files = {f"{stem}-domain.xml": "\n".join(_domain_lines(domain)) + "\n"}
    for number, (profile, party) in enumerate(zip(domain.profiles, parties, strict=True), 1):
        files[f"{stem}-{number}-{party}.xml"] = "\n".join(_profile_lines(domain, profile)) + "\n"
    return files


def _domain_lines(domain: Domain) -> Iterator[str]:
    yield "<negotiation_template>"
    yield f'<utility_space number_of_issues="{len(domain.issues)}">'
    yield _objective(domain)
    for number, issue in enumerate(domain.issues, 1):
        yield _issue_line(number, issue)
        for place, option in enumerate(issue.options, 1):
            yield f'<item index="{place}" value={xml_text(option)}></item>'
        yield "</issue>"
    yield "</objective>"
    yield "</utility_space>"
    yield "</negotiation_template>"


def _profile_lines(domain: Domain, profile: Profile) -> Iterator[str]:
    least = [min(Fraction(0), *row) for row in profile.values]
    most = [max(row) - low for row, low in zip(profile.values, least, strict=True)]
    scale = sum(most, Fraction(0))
    if scale <= 1:
        scale = Fraction(1)
    own = "" if scale == 1 else f' points="{format_ratio(scale)}"'
    yield f"<utility_space party={xml_text(profile.name)}{own}>"
    yield _objective(domain)
    for number, (issue, row, low) in enumerate(zip(domain.issues, profile.values, least, strict=True), 1):
        yield _issue_line(number, issue, f' least="{format_ratio(low)}"' if low else "")
        unit = lcm(*((value - low).denominator for value in row))
        for place, (option, value) in enumerate(zip(issue.options, row, strict=True), 1):
            evaluation = (value - low) * unit
            yield f'<item index="{place}" value={xml_text(option)} evaluation="{evaluation}"></item>'
        yield "</issue>"
    for number, value in enumerate(most, 1):
        yield f'<weight index="{number}" {_number(value / scale)}></weight>'
    yield "</objective>"
    yield f"<discount_factor {_number(profile.discount)}></discount_factor>"
    reservation = (profile.walk_away - sum(least, Fraction(0))) / scale
    yield f"<reservation {_number(reservation)}></reservation>"
    yield "</utility_space>"


def _objective(domain: Domain) -> str:
    kind = 'type="objective" etype="objective"'
    return f'<objective index="0" description="" name={xml_text(domain.name)} {kind}>'


def _issue_line(number: int, issue: Issue, more: str = "") -> str:
    kind = 'vtype="discrete" type="discrete" etype="discrete"'
    return f'<issue index="{number}" name={xml_text(issue.name)} {kind}{more}>'


def _number(value: Fraction) -> str:
    """The attributes of a number: a decimal, and the exact ratio if the decimal is not."""
    if terminates(value) and len(format_decimal(value)) <= DIGITS + 2:
        return f'value="{format_decimal(value)}"'
    exact = f"{value.numerator}/{value.denominator}"
    return f'value="{format_decimal(round(value * 10**DIGITS) / Fraction(10**DIGITS))}" exact="{exact}"'
