"""Values of YAML and JSON outlines as numbers and names; what does not fit is a problem at its place."""

from __future__ import annotations

from fractions import Fraction

from game.exchange.findings import Findings, quoted
from game.exchange.number import NumberError, parse_decimal, parse_whole
from game.exchange.outline import Block, Node, Series, Word


def decimal_of(node: Node | None, holder: Node, key: str, findings: Findings) -> Fraction | None:
    """A number; None (and a problem) if it is missing or none. `key` and `holder` say where it is missed."""
    if node is None:
        findings.error("missing-key", holder.mark, key=key)
        return None
    if not isinstance(node, Word) or node.is_text:
        findings.error("not-a-number", node.mark, found=shown(node))
        return None
    try:
        return parse_decimal(node.text)
    except NumberError as error:
        findings.error(error.code, node.mark, found=shown(node))
        return None


def whole_of(node: Node, findings: Findings) -> int | None:
    """A whole number; None (and a problem) if it is none."""
    if not isinstance(node, Word) or node.is_text:
        findings.error("not-whole", node.mark, found=shown(node))
        return None
    try:
        return parse_whole(node.text)
    except NumberError as error:
        findings.error(error.code, node.mark, found=shown(node))
        return None


def shown(node: Node) -> str:
    """What stands there, for a problem."""
    if isinstance(node, Word):
        return quoted(node.text)
    return "[…]" if isinstance(node, Series) else "{…}"


def block_of(node: Node | None, holder: Node, key: str, findings: Findings) -> Block | None:
    """A block of keys; None (and a problem) if it is missing or something else."""
    if node is None:
        findings.error("missing-key", holder.mark, key=key)
        return None
    if not isinstance(node, Block):
        findings.error("not-a-block", node.mark, found=shown(node))
        return None
    return node
