"""Value functions of NegMAS for one issue: tables, and straight lines over options that are numbers."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from game.exchange.domain import Issue
from game.exchange.findings import Findings, Mark, quoted
from game.exchange.negmas_domain import kind_of
from game.exchange.number import NumberError, parse_decimal
from game.exchange.outline import Block, Node, Series
from game.exchange.value import block_of, decimal_of, shown


def by_issue(
    node: Node | None, holder: Block, key: str, issues: tuple[Issue, ...], findings: Findings
) -> Sequence[Node] | None:
    """What a list or block holds for each issue in order; None (and problems) if the issues differ."""
    names = [issue.name for issue in issues]
    if isinstance(node, Series):
        if len(node.items) != len(names):
            findings.error("other-count", node.mark, expected=str(len(names)), found=str(len(node.items)))
            return None
        return node.items
    block = block_of(node, holder, key, findings)
    if block is None:
        return None
    for word, (mark, _) in block.entries.items():
        if word not in names:
            meant = (str(word), names)
            findings.error("unknown-issue-name", mark, found=quoted(str(word)), meant=meant)
    found = [block.get(name) for name in names]
    for name, item in zip(names, found, strict=True):
        if item is None:
            findings.error("missing-issue", block.mark, issue=name)
    items = [item for item in found if item is not None]
    return items if len(items) == len(names) and not findings.has_errors() else None


def row_of(node: Node, issue: Issue, findings: Findings) -> tuple[Fraction, ...] | None:
    """The value of each option under one value function; None (and a problem) if it is none that we know."""
    if isinstance(node, Series):
        if len(node.items) != len(issue.options):
            expected = str(len(issue.options))
            findings.error("other-count", node.mark, expected=expected, found=str(len(node.items)))
            return None
        found = [decimal_of(item, node, issue.name, findings) for item in node.items]
        row = tuple(value for value in found if value is not None)
        return row if len(row) == len(found) else None
    if not isinstance(node, Block):
        findings.error("not-a-block", node.mark, found=shown(node))
        return None
    match kind_of(node):
        case "" if "mapping" not in node.entries:
            return table_of(node, issue, findings)
        case "" | "TableFun":
            mapping = node.get("mapping")
            if isinstance(mapping, Series):
                return row_of(mapping, issue, findings)
            block = block_of(mapping, node, "mapping", findings)
            return None if block is None else table_of(block, issue, findings)
        case "ConstFun":
            return _line(node, issue, findings, None, "bias")
        case "IdentityFun":
            return numbers_of(issue, node.mark, findings)
        case "LinearFun":
            return _line(node, issue, findings, "slope", None)
        case "AffineFun":
            return _line(node, issue, findings, "slope", "bias")
        case kind:
            findings.error("unknown-function", node.place("type"), found=quoted(kind), issue=issue.name)
            return None


def table_of(
    block: Block, issue: Issue, findings: Findings, default: Node | None = None
) -> tuple[Fraction, ...] | None:
    """The value of each option from a table by name; what it leaves out has the default, if there is one."""
    named = {
        key if isinstance(key, str) else _single(key): value for key, (_, value) in block.entries.items()
    }
    known = frozenset(issue.options)
    for key, (mark, _) in block.entries.items():
        word = key if isinstance(key, str) else _single(key)
        if word not in known:
            findings.warning("option-not-in-domain", mark, found=quoted(word))
    others = [word for word in named if word not in known]
    row = []
    for option in issue.options:
        node = named.get(option)
        if node is None and default is None:
            findings.error(
                "missing-evaluation",
                block.mark,
                expected=quoted(option),
                meant=(option, others),
                issue=issue.name,
            )
            continue
        value = decimal_of(node or default, block, option, findings)
        row += [] if value is None else [value]
    return tuple(row) if len(row) == len(issue.options) else None


def numbers_of(issue: Issue, mark: Mark, findings: Findings) -> tuple[Fraction, ...] | None:
    """The options of an issue as the numbers they are; None (and a problem) if they are words."""
    try:
        return tuple(parse_decimal(option) for option in issue.options)
    except NumberError:
        findings.error("not-numbers", mark, issue=issue.name)
        return None


def _line(
    node: Block, issue: Issue, findings: Findings, slope: str | None, bias: str | None
) -> tuple[Fraction, ...] | None:
    zero = Fraction(0)
    steep = zero if slope is None else decimal_of(node.get(slope), node, slope, findings)
    base = zero
    if bias is not None and (slope is None or node.get(bias) is not None):
        base = decimal_of(node.get(bias), node, bias, findings) or zero
    if steep is None or findings.has_errors():
        return None
    if slope is None:
        return (base,) * len(issue.options)
    numbers = numbers_of(issue, node.mark, findings)
    return None if numbers is None else tuple(steep * number + base for number in numbers)


def _single(key: tuple[str, ...]) -> str:
    return key[0] if len(key) == 1 else ", ".join(key)
