"""The profile file of NegMAS: a utility function that is a sum over issues, as YAML or JSON.

Linear additive functions are weight × value function of each issue, plus a bias; linear and affine functions
weigh the numbers of the options themselves; a mapping of a single issue is a table. A function with a
discount is the function inside, with the discount beside it. Everything else is refused by name.

A reserved value of minus infinity, which NegMAS writes where nothing was set, becomes the value of the worst
deal: with either, every deal is better than none or as good.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from game.exchange.domain import Issue, Profile, Table, with_constant
from game.exchange.findings import Findings, quoted
from game.exchange.negmas_domain import kind_of
from game.exchange.negmas_function import by_issue, numbers_of, row_of, table_of
from game.exchange.number import NumberError, parse_decimal
from game.exchange.outline import Block, Node, Word
from game.exchange.value import block_of, decimal_of, shown

ADDITIVE: Final = frozenset({"LinearAdditiveUtilityFunction", "LinearUtilityAggregationFunction"})
AFFINE: Final = frozenset({"AffineUtilityFunction", "LinearUtilityFunction"})
DISCOUNTED: Final = "ExpDiscountedUFun"
MAPPING: Final = "MappingUtilityFunction"
CONSTANT: Final = "ConstUtilityFunction"
ENDLESS: Final = frozenset({"inf", "infinity"})


def is_profile(root: Node) -> bool:
    """Whether an outline is a utility function."""
    return isinstance(root, Block) and "fun" in kind_of(root).lower()


def read_profile(root: Block, issues: tuple[Issue, ...], stem: str, findings: Findings) -> Profile | None:
    """The profile of a file, None (and problems) if it is no sum over the issues of the domain."""
    outer, discount = root, Fraction(1)
    if kind_of(root) == DISCOUNTED:
        inner = block_of(root.get("ufun"), root, "ufun", findings)
        found = decimal_of(root.get("discount"), root, "discount", findings)
        if inner is None or found is None:
            return None
        discount = found
        if not 0 < discount <= 1:
            findings.error("bad-discount", root.place("discount"), found=quoted(root.word("discount")))
        root = inner
    rows = _rows(root, issues, findings)
    reserved = _reserved(outer, findings)
    if reserved is None and outer is not root:
        reserved = _reserved(root, findings)
    if rows is None or findings.has_errors():
        return None
    if reserved is None:
        findings.warning("no-reserve", outer.place("reserved_value"))
        reserved = sum((min(row) for row in rows), Fraction(0))
    return Profile(outer.word("name") or root.word("name") or stem, rows, reserved, discount)


def _rows(root: Block, issues: tuple[Issue, ...], findings: Findings) -> Table | None:
    kind = kind_of(root)
    if kind in ADDITIVE:
        return _additive(root, issues, findings)
    if kind in AFFINE:
        return _affine(root, issues, findings)
    if kind == MAPPING:
        return _mapping(root, issues, findings)
    if kind == CONSTANT:
        value = decimal_of(root.get("value"), root, "value", findings)
        rows = tuple((Fraction(0),) * len(issue.options) for issue in issues)
        return None if value is None else with_constant(rows, value)
    findings.error("nonlinear", root.place("type"), found=quoted(kind))
    return None


def _additive(root: Block, issues: tuple[Issue, ...], findings: Findings) -> Table | None:
    functions = by_issue(root.get("values"), root, "values", issues, findings)
    weights = _weights(root, issues, findings)
    bias = _bias(root, findings)
    if functions is None or weights is None or bias is None:
        return None
    rows = [row_of(node, issue, findings) for node, issue in zip(functions, issues, strict=True)]
    table = tuple(
        tuple(weight * value for value in row)
        for weight, row in zip(weights, rows, strict=True)
        if row is not None
    )
    return with_constant(table, bias) if len(table) == len(issues) else None


def _affine(root: Block, issues: tuple[Issue, ...], findings: Findings) -> Table | None:
    weights, bias = _weights(root, issues, findings), _bias(root, findings)
    rows = [numbers_of(issue, root.mark, findings) for issue in issues]
    if weights is None or bias is None:
        return None
    table = tuple(
        tuple(weight * number for number in row)
        for weight, row in zip(weights, rows, strict=True)
        if row is not None
    )
    return with_constant(table, bias) if len(table) == len(issues) else None


def _mapping(root: Block, issues: tuple[Issue, ...], findings: Findings) -> Table | None:
    if len(issues) != 1:
        findings.error("several-at-once", root.place("type"))
        return None
    mapping = block_of(root.get("mapping"), root, "mapping", findings)
    if mapping is None:
        return None
    row = table_of(mapping, issues[0], findings, default=root.get("default"))
    return None if row is None else (row,)


def _weights(root: Block, issues: tuple[Issue, ...], findings: Findings) -> list[Fraction] | None:
    node = root.get("weights")
    if node is None:
        return [Fraction(1)] * len(issues)
    nodes = by_issue(node, root, "weights", issues, findings)
    if nodes is None:
        return None
    found = [decimal_of(item, root, "weights", findings) for item in nodes]
    weights = [weight for weight in found if weight is not None]
    return weights if len(weights) == len(found) else None


def _bias(root: Block, findings: Findings) -> Fraction | None:
    node = root.get("bias")
    return Fraction(0) if node is None else decimal_of(node, root, "bias", findings)


def _reserved(root: Block, findings: Findings) -> Fraction | None:
    """The value without a deal; None for none, or for minus infinity."""
    node = root.get("reserved_value")
    if node is None:
        return None
    word = node.text.strip().lower() if isinstance(node, Word) else ""
    if word.startswith("-") and word.lstrip("-.") in ENDLESS:
        return None
    try:
        return parse_decimal(word)
    except NumberError as error:
        findings.error(error.code, node.mark, found=shown(node))
        return None
