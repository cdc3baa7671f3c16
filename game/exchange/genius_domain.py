"""The domain file of Genius: issues with their numbers and options.

Issues may stand in objectives within objectives; their order is that of the file. An issue of whole numbers
is a range, all of whose numbers become options.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.exchange.attribute import whole
from game.exchange.domain import Issue
from game.exchange.findings import Findings, Mark, quoted
from game.exchange.limits import ISSUES_MAX, OPTIONS_MAX
from game.exchange.markup import Element
from game.exchange.naming import check_name

DOMAIN: Final = "negotiation_template"
PROFILE: Final = "utility_space"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a domain file says: the issues with their numbers; `bounds` where an issue is a range."""

    name: str
    issues: tuple[Issue, ...]
    numbers: tuple[int, ...]
    bounds: tuple[tuple[int, int] | None, ...]


def read_domain(root: Element, findings: Findings) -> Plan | None:
    """The issues of a domain file, None (and problems) if it holds something that we cannot represent."""
    space = root.first(PROFILE) or root
    top = space.first("objective")
    if top is None:
        findings.error("no-objective", space.mark)
        return None
    found: dict[int, tuple[Issue, tuple[int, int] | None]] = {}
    names: dict[str, Mark] = {}
    for element in issues_of(top):
        number = whole(element, "index", findings)
        issue = _issue(element, findings)
        if number is None or issue is None:
            continue
        if number in found:
            findings.error("duplicate-index", element.mark, found=str(number))
        elif issue[0].name in names:
            findings.error("duplicate-issue", element.mark, found=quoted(issue[0].name))
        else:
            found[number], names[issue[0].name] = issue, element.mark
    if not found and not findings.has_errors():
        findings.error("no-issues", top.mark)
    if len(found) > ISSUES_MAX:
        findings.error("too-many-issues", top.mark, most=ISSUES_MAX)
    if findings.has_errors():
        return None
    return Plan(
        top.attributes.get("name", ""),
        tuple(issue for issue, _ in found.values()),
        tuple(found),
        tuple(bounds for _, bounds in found.values()),
    )


def issues_of(top: Element) -> list[Element]:
    """All issues below an element, in the order of the file."""
    found: list[Element] = []
    waiting = [top]
    while waiting:
        element = waiting.pop()
        if element.tag == "issue":
            found.append(element)
        else:
            waiting += reversed(element.children)
    return found


def _issue(element: Element, findings: Findings) -> tuple[Issue, tuple[int, int] | None] | None:
    name = check_name(element.attributes.get("name", ""), element.mark, findings)
    match kind_of(element):
        case "discrete":
            options = _options(element, findings)
            if not options:
                findings.error("no-options", element.mark, issue=name)
                return None
            return Issue(name, tuple(options)), None
        case "integer":
            bounds = bounds_of(element, findings)
            if bounds is None:
                return None
            low, high = bounds
            return Issue(name, tuple(str(number) for number in range(low, high + 1))), bounds
        case "real":
            findings.error("real-issue", element.mark, issue=name)
        case kind:
            findings.error("unknown-issue", element.mark, issue=name, found=quoted(kind))
    return None


def kind_of(element: Element) -> str:
    """The type of an issue: discrete if nothing is said."""
    kind = element.attributes.get("type", "") or element.attributes.get("vtype", "") or "discrete"
    return kind.lower()


def _options(element: Element, findings: Findings) -> dict[str, Mark]:
    options: dict[str, Mark] = {}
    for item in element.all("item"):
        if "value" not in item.attributes:
            findings.error("missing-attribute", item.mark, attribute="value", tag="item")
            continue
        value = check_name(item.attributes["value"], item.mark, findings)
        if value in options:
            findings.warning("repeated-option", item.mark, found=quoted(value))
        options.setdefault(value, item.mark)
    if len(options) > OPTIONS_MAX:
        findings.error("too-many-options", element.mark, most=OPTIONS_MAX)
    return options


def bounds_of(element: Element, findings: Findings) -> tuple[int, int] | None:
    """The lowest and highest number of a range; they stand on the issue or on a `range` within it."""
    holder = element if "lowerbound" in element.attributes else element.first("range") or element
    low, high = whole(holder, "lowerbound", findings), whole(holder, "upperbound", findings)
    if low is None or high is None:
        return None
    if high < low:
        findings.error("range-backwards", holder.mark, found=f"{low} … {high}")
        return None
    if high - low >= OPTIONS_MAX:
        findings.error("too-many-options", holder.mark, most=OPTIONS_MAX)
        return None
    return low, high
