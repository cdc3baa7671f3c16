"""Attributes of XML elements as numbers; what is no number is a problem at the element."""

from __future__ import annotations

from fractions import Fraction

from game.exchange.findings import Findings, quoted
from game.exchange.markup import Element
from game.exchange.number import NumberError, parse_decimal, parse_ratio, parse_whole


def whole(element: Element, attribute: str, findings: Findings) -> int | None:
    """A whole number; None (and a problem) if it is missing or none."""
    written = _written(element, attribute, findings)
    try:
        return None if written is None else parse_whole(written)
    except NumberError as error:
        findings.error(error.code, element.mark, found=quoted(written or ""))
        return None


def decimal(element: Element, attribute: str, findings: Findings) -> Fraction | None:
    """A decimal; None (and a problem) if it is missing or no number."""
    written = _written(element, attribute, findings)
    try:
        return None if written is None else parse_decimal(written)
    except NumberError as error:
        findings.error(error.code, element.mark, found=quoted(written or ""))
        return None


def ratio(element: Element, attribute: str, findings: Findings) -> Fraction | None:
    """One of our own attributes, which say exactly what a decimal can only come near."""
    if attribute not in element.attributes:
        return None
    try:
        return parse_ratio(element.attributes[attribute])
    except NumberError as error:
        findings.error(error.code, element.mark, found=quoted(element.attributes[attribute]))
        return None


def _written(element: Element, attribute: str, findings: Findings) -> str | None:
    if attribute not in element.attributes:
        findings.error("missing-attribute", element.mark, attribute=attribute, tag=element.tag)
        return None
    return element.attributes[attribute]
