"""Names in foreign files: not empty, not endless, on one line."""

from __future__ import annotations

from game.exchange.findings import Findings, Mark, quoted
from game.exchange.limits import NAME_MAX


def check_name(name: str, mark: Mark, findings: Findings) -> str:
    """The name as it is; a problem is noted if nobody could read it."""
    if not name.strip():
        findings.error("no-name", mark)
    elif len(name) > NAME_MAX:
        findings.error("name-too-long", mark, most=NAME_MAX, found=quoted(name))
    return name
