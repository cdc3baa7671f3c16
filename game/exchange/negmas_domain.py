"""The domain file of NegMAS: an outcome space with its issues, as YAML or JSON."""

from __future__ import annotations

from typing import Final

from game.exchange.domain import Issue
from game.exchange.findings import Findings, quoted
from game.exchange.limits import ISSUES_MAX, OPTIONS_MAX
from game.exchange.naming import check_name
from game.exchange.outline import Block, Node, Series, Word
from game.exchange.value import shown, whole_of

LISTED: Final = frozenset(
    {
        "CategoricalIssue",
        "DiscreteOrdinalIssue",
        "DiscreteCardinalIssue",
        "OrdinalIssue",
        "CardinalIssue",
        "SingletonIssue",
    }
)
"""Issues whose options are written one by one."""
RANGE: Final = "ContiguousIssue"
"""Whole numbers from the first to the last."""
SPACES: Final = frozenset({"DiscreteCartesianOutcomeSpace", "CartesianOutcomeSpace", "SingletonOutcomeSpace"})


def kind_of(block: Block) -> str:
    """The class a block names, without the modules before it."""
    return block.word("type").rpartition(".")[2]


def is_domain(root: Node) -> bool:
    """Whether an outline is a domain."""
    return isinstance(root, Block) and kind_of(root).endswith("OutcomeSpace")


def read_domain(root: Block, findings: Findings) -> tuple[Issue, ...] | None:
    """The issues of a domain file, None (and problems) if it holds something that we cannot represent."""
    if kind_of(root) not in SPACES:
        findings.error("odd-space", root.place("type"), found=quoted(kind_of(root)))
    if root.get("constraints") is not None:
        findings.error("constraints", root.place("constraints"))
    listed = root.get("issues")
    if not isinstance(listed, Series):
        findings.error("missing-key", root.place("issues"), key="issues")
        return None
    issues: dict[str, Issue] = {}
    for node in listed.items:
        issue = _issue(node, findings)
        if issue is not None and issue.name in issues:
            findings.error("duplicate-issue", node.mark, found=quoted(issue.name))
        elif issue is not None:
            issues[issue.name] = issue
    if not listed.items:
        findings.error("no-issues", listed.mark)
    if len(listed.items) > ISSUES_MAX:
        findings.error("too-many-issues", listed.mark, most=ISSUES_MAX)
    return None if findings.has_errors() else tuple(issues.values())


def _issue(node: Node, findings: Findings) -> Issue | None:
    if not isinstance(node, Block):
        findings.error("not-a-block", node.mark, found=shown(node))
        return None
    name = check_name(node.word("name"), node.mark, findings)
    kind, values = kind_of(node), node.get("values")
    if kind == RANGE:
        return _range(name, values, node, findings)
    if kind not in LISTED:
        code = "real-issue" if kind.startswith("Continuous") else "unknown-issue"
        if code == "real-issue":
            findings.error(code, node.place("type"), issue=name)
        else:
            findings.error(code, node.place("type"), issue=name, found=quoted(kind))
        return None
    if not isinstance(values, Series) or not values.items:
        findings.error("no-options", node.place("values"), issue=name)
        return None
    options: dict[str, None] = {}
    for item in values.items:
        if not isinstance(item, Word):
            findings.error("not-a-name", item.mark, found=shown(item))
        elif item.text in options:
            findings.error("duplicate-option", item.mark, found=quoted(item.text))
        else:
            options[check_name(item.text, item.mark, findings)] = None
    if len(options) > OPTIONS_MAX:
        findings.error("too-many-options", values.mark, most=OPTIONS_MAX)
    return Issue(name, tuple(options))


def _range(name: str, values: Node | None, node: Block, findings: Findings) -> Issue | None:
    if not isinstance(values, Series) or len(values.items) != 2:
        findings.error("no-options", node.place("values"), issue=name)
        return None
    low, high = (whole_of(item, findings) for item in values.items)
    if low is None or high is None:
        return None
    if high < low:
        findings.error("range-backwards", values.mark, found=f"{low} … {high}")
        return None
    if high - low >= OPTIONS_MAX:
        findings.error("too-many-options", values.mark, most=OPTIONS_MAX)
        return None
    return Issue(name, tuple(str(number) for number in range(low, high + 1)))
