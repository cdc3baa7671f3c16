"""What a Genius profile says of one issue: the share of the issue's weight that each option brings."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from game.exchange.attribute import decimal
from game.exchange.domain import Issue
from game.exchange.findings import Findings, quoted
from game.exchange.genius_domain import bounds_of, kind_of
from game.exchange.markup import Element
from game.exchange.number import NumberError, parse_whole

LEAST: Final = Fraction(1, 100_000)
"""Where no evaluation reaches this, the issue counts nothing."""


def shares_of(element: Element, issue: Issue, findings: Findings) -> tuple[Fraction, ...]:
    """The share of an issue's weight that each option of the domain brings, 0 to 1; problems are noted."""
    match kind_of(element):
        case "integer":
            return _line(element, issue, findings)
        case "discrete":
            return _table(element, issue, findings)
        case "real":
            findings.error("real-issue", element.mark, issue=issue.name)
        case kind:
            findings.error("unknown-issue", element.mark, issue=issue.name, found=quoted(kind))
    return (Fraction(0),) * len(issue.options)


def _table(element: Element, issue: Issue, findings: Findings) -> tuple[Fraction, ...]:
    found: dict[str, Fraction] = {}
    known = frozenset(issue.options)
    for item in element.all("item"):
        value, written = item.attributes.get("value"), item.attributes.get("evaluation")
        if value is None:
            findings.error("missing-attribute", item.mark, attribute="value", tag="item")
            continue
        if value not in known:
            findings.warning("option-not-in-domain", item.mark, found=quoted(value))
        if written is None or written == "null":
            continue
        evaluation = decimal(item, "evaluation", findings)
        if evaluation is None:
            evaluation = Fraction(0)
        elif evaluation < 0:
            findings.error("negative-evaluation", item.mark, found=written.strip())
        elif value in found and found[value] != evaluation:
            findings.error("duplicate-option", item.mark, found=quoted(value))
        found[value] = evaluation
    others = [name for name in found if name not in known]
    most = max(found.values(), default=Fraction(0))
    for option in issue.options:
        if option not in found:
            findings.error(
                "missing-evaluation",
                element.mark,
                expected=quoted(option),
                meant=(option, others),
                issue=issue.name,
            )
    return tuple(
        found.get(option, Fraction(0)) / most if most >= LEAST else Fraction(0) for option in issue.options
    )


def _line(element: Element, issue: Issue, findings: Findings) -> tuple[Fraction, ...]:
    nothing = (Fraction(0),) * len(issue.options)
    bounds = bounds_of(element, findings)
    evaluator = element.first("evaluator")
    if bounds is None:
        return nothing
    if evaluator is None:
        findings.warning("no-evaluator", element.mark, issue=issue.name)
        return nothing
    if evaluator.attributes.get("ftype", "linear") != "linear":
        findings.error("not-linear", evaluator.mark, found=quoted(evaluator.attributes["ftype"]))
        return nothing
    slope, offset = decimal(evaluator, "slope", findings), decimal(evaluator, "offset", findings)
    if slope is None or offset is None:
        return nothing
    shares = []
    for option in issue.options:
        try:
            number = parse_whole(option)
        except NumberError:
            findings.error("not-a-range", element.mark, issue=issue.name)
            return nothing
        shares.append(min(max(offset + slope * (number - bounds[0]), Fraction(0)), Fraction(1)))
    return tuple(shares)
