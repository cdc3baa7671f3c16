"""The profiles of NegoLog: one JSON file each, with issue weights and the value of every option.

Utility of a deal = sum over issues of weight × value; nothing is divided and nothing cut.
"""

from __future__ import annotations

from fractions import Fraction

from game.exchange.domain import Issue, Profile
from game.exchange.findings import Findings, quoted
from game.exchange.limits import ISSUES_MAX, OPTIONS_MAX
from game.exchange.naming import check_name
from game.exchange.outline import Block, Node
from game.exchange.value import block_of, decimal_of


def is_profile(root: Node) -> bool:
    """Whether an outline is such a profile."""
    return isinstance(root, Block) and "issueWeights" in root.entries


def read_issues(root: Block, findings: Findings) -> tuple[Issue, ...] | None:
    """The issues of a profile in the order of its weights; None (and problems) if there are none."""
    weights = block_of(root.get("issueWeights"), root, "issueWeights", findings)
    listed = block_of(root.get("issues"), root, "issues", findings)
    if weights is None or listed is None:
        return None
    issues = []
    for name, (mark, _) in weights.entries.items():
        check_name(str(name), mark, findings)
        block = block_of(listed.get(str(name)), listed, str(name), findings)
        if block is None:
            continue
        if not block.entries:
            findings.error("no-options", block.mark, issue=str(name))
        if len(block.entries) > OPTIONS_MAX:
            findings.error("too-many-options", block.mark, most=OPTIONS_MAX)
        options = [check_name(str(option), place, findings) for option, (place, _) in block.entries.items()]
        issues.append(Issue(str(name), tuple(options)))
    for name, (mark, _) in listed.entries.items():
        if name not in weights.entries:
            findings.warning("issue-without-weight", mark, found=quoted(str(name)))
    if not issues and not findings.has_errors():
        findings.error("no-issues", weights.mark)
    if len(issues) > ISSUES_MAX:
        findings.error("too-many-issues", weights.mark, most=ISSUES_MAX)
    return None if findings.has_errors() else tuple(issues)


def read_profile(root: Block, issues: tuple[Issue, ...], name: str, findings: Findings) -> Profile | None:
    """The profile of a file; None (and problems) if its issues or options are not those of the others."""
    own = read_issues(root, findings)
    if own is None:
        return None
    here = {issue.name: issue for issue in own}
    rows = []
    for issue in issues:
        if issue.name not in here:
            findings.error("missing-issue", root.place("issueWeights"), issue=issue.name)
            continue
        rows.append(_row(root, issue, here[issue.name], findings))
    for issue in own:
        if issue.name not in {known.name for known in issues}:
            place = root.place("issueWeights")
            meant = (issue.name, [known.name for known in issues])
            findings.error("unknown-issue-name", place, found=quoted(issue.name), meant=meant)
    walk_away = decimal_of(root.get("reservationValue"), root, "reservationValue", findings)
    if walk_away is None or findings.has_errors():
        return None
    return Profile(name, tuple(rows), walk_away)


def _row(root: Block, issue: Issue, here: Issue, findings: Findings) -> tuple[Fraction, ...]:
    weights, listed = root.get("issueWeights"), root.get("issues")
    assert isinstance(weights, Block), "read_issues has seen it"
    assert isinstance(listed, Block), "read_issues has seen it"
    block = listed.get(issue.name)
    assert isinstance(block, Block), "read_issues has seen it"
    weight = decimal_of(weights.get(issue.name), weights, issue.name, findings)
    if weight is not None and weight < 0:
        findings.error("negative-weight", weights.place(issue.name), found=weights.word(issue.name))
    known, own = frozenset(issue.options), frozenset(here.options)
    row = []
    for option in issue.options:
        if option not in own:
            meant = (option, here.options)
            findings.error(
                "missing-evaluation", block.mark, expected=quoted(option), issue=issue.name, meant=meant
            )
            continue
        row.append(decimal_of(block.get(option), block, option, findings) or Fraction(0))
    for option in here.options:
        if option not in known:
            findings.warning("option-not-in-domain", block.place(option), found=quoted(option))
    return tuple((weight or Fraction(0)) * value for value in row)
