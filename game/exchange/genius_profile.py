"""The profile file of Genius, with every utility as Genius itself computes it, but exactly.

Utility of a deal = sum over issues of weight × evaluation ÷ largest evaluation of that issue in the profile;
where no evaluation reaches 0.00001 the issue counts nothing. An issue of whole numbers is worth
weight × (offset + slope × (number − lower bound)), held between 0 and 1. Genius then cuts utilities at 1,
which no sum over issues can do: where that would matter a note says so.

Four attributes are our own, and Genius passes over them: `exact` beside a value says as a ratio what the
decimal can only come near; `points` of the profile is how many points a utility of 1 stands for; `least` of
an issue is what its options bring beyond their utility; `party` is the profile's name. With them a written
file is read back exactly.

Source: Lin et al., "Genius: An integrated environment for supporting the design of generic automated
negotiators", Computational Intelligence 30 (2014), section 4, and the behaviour of Genius 10.4.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from game.exchange.attribute import decimal, ratio, whole
from game.exchange.domain import Profile
from game.exchange.findings import Findings, quoted
from game.exchange.genius_domain import Plan
from game.exchange.genius_evaluation import shares_of
from game.exchange.markup import Element
from game.exchange.number import NumberError, parse_whole

SLACK: Final = Fraction(1, 10**9)
"""Decimals that were cut may sum to a little more than 1."""
NONLINEAR: Final = frozenset(
    {"utility", "utility_function", "ufun", "hyperRectangle", "constraint", "constraints"}
)
KNOWN: Final = frozenset(
    {"objective", "issue", "weight", "discount_factor", "reservation", "item", "range", "evaluator"}
)


def read_profile(root: Element, plan: Plan, name: str, findings: Findings) -> Profile | None:
    """The profile of a file, None (and problems) if it is no sum over the issues of the domain."""
    _refuse_nonlinear(root, findings)
    if findings.has_errors():
        return None
    scale = _scale(root, findings)
    rows: dict[int, tuple[Fraction, ...]] = {}
    beyond = Fraction(0)
    for holder in _holders(root):
        weights = _weights(holder, plan, findings)
        for element in holder.all("issue"):
            at = _place(element, plan, findings)
            if at is None:
                continue
            if at in rows:
                findings.error("duplicate-issue", element.mark, found=quoted(plan.issues[at].name))
                continue
            weight = weights.get(plan.numbers[at])
            if weight is None:
                findings.error("missing-weight", element.mark, issue=plan.issues[at].name)
                weight = Fraction(0)
            least = ratio(element, "least", findings) or Fraction(0)
            beyond += least
            shares = shares_of(element, plan.issues[at], findings)
            rows[at] = tuple(weight * share * scale + least for share in shares)
    for at, issue in enumerate(plan.issues):
        if at not in rows and not findings.has_errors():
            findings.error("missing-issue", root.mark, issue=issue.name)
    walk_away, discount = _reservation(root, findings), _discount(root, findings)
    if findings.has_errors():
        return None
    values = tuple(rows[at] for at in range(len(plan.issues)))
    party = root.attributes.get("party", "") or name
    profile = Profile(party, values, walk_away * scale + beyond, discount)
    if profile.best - beyond > scale * (1 + SLACK):
        findings.warning("cut-at-one", root.mark)
    return profile


def _scale(root: Element, findings: Findings) -> Fraction:
    scale = ratio(root, "points", findings)
    if scale is not None and scale <= 0:
        findings.error("not-positive", root.mark, found=quoted(root.attributes["points"]))
    return scale or Fraction(1)


def _holders(root: Element) -> list[Element]:
    """The objectives of a profile, and the profile itself: issues and their weights stand together in one."""
    found: list[Element] = []
    waiting = [root]
    while waiting:
        element = waiting.pop()
        found.append(element)
        waiting += reversed(list(element.all("objective")))
    return found


def _place(element: Element, plan: Plan, findings: Findings) -> int | None:
    """Which issue of the domain this is: Genius goes by the number."""
    number = whole(element, "index", findings)
    if number is None:
        return None
    if number not in plan.numbers:
        findings.error("unknown-index", element.mark, found=str(number))
        return None
    at = plan.numbers.index(number)
    name = element.attributes.get("name", "")
    if name != plan.issues[at].name:
        findings.warning(
            "other-name", element.mark, found=quoted(name), expected=quoted(plan.issues[at].name)
        )
    return at


def _weights(holder: Element, plan: Plan, findings: Findings) -> dict[int, Fraction]:
    weights: dict[int, Fraction] = {}
    for element in holder.all("weight"):
        number = whole(element, "index", findings)
        value = _exact(element, findings)
        if number is None:
            continue
        if value is not None and value < 0:
            findings.error("negative-weight", element.mark, found=element.attributes["value"].strip())
        if number in weights:
            findings.error("duplicate-weight", element.mark, found=str(number))
        else:
            weights[number] = value or Fraction(0)
            of_objective = any(_number(child) == number for child in holder.all("objective"))
            if number not in plan.numbers and not of_objective:
                findings.warning("idle-weight", element.mark, found=str(number))
    return weights


def _refuse_nonlinear(root: Element, findings: Findings) -> None:
    """Report what makes a profile more than a sum over issues, and note what is not known."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.tag in NONLINEAR:
            findings.error("nonlinear", element.mark, found=quoted(f"<{element.tag}>"))
            continue
        if element is not root and element.tag not in KNOWN:
            findings.warning("unknown-element", element.mark, found=quoted(f"<{element.tag}>"))
            continue
        waiting += reversed(element.children)
    kind = root.attributes.get("type", "")
    if kind.lower() not in {"", "linear", "additive"} and not findings.has_errors():
        findings.error("nonlinear", root.mark, found=quoted(kind))


def _reservation(root: Element, findings: Findings) -> Fraction:
    element = root.first("reservation")
    return Fraction(0) if element is None else _exact(element, findings) or Fraction(0)


def _discount(root: Element, findings: Findings) -> Fraction:
    element = root.first("discount_factor")
    value = None if element is None else _exact(element, findings)
    if element is None or value is None:
        return Fraction(1)
    if value < 0 or value > 1:
        findings.warning("odd-discount", element.mark, found=element.attributes["value"].strip())
    return value if 0 < value <= 1 else Fraction(1)


def _exact(element: Element, findings: Findings) -> Fraction | None:
    """The value of an element, from the exact ratio beside it if there is one."""
    value = decimal(element, "value", findings)
    return ratio(element, "exact", findings) if "exact" in element.attributes else value


def _number(element: Element) -> int | None:
    try:
        return parse_whole(element.attributes.get("index", ""))
    except NumberError:
        return None
