"""Keys that name things: their form, words that are taken, how many there may be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from game.problems.snippet import shortened
from game.scenario.draft import Draft
from game.scenario.names import RESERVED
from game.scenario.node import Path

KEY = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)
COUNTS: Final = {
    "seats": (2, 6),
    "issues": (1, 30),
    "linkages": (0, 100),
    "gauges": (0, 12),
    "injects": (0, 30),
    "presets": (0, 12),
    "switches": (0, 12),
    "lengths": (0, 6),
    "characters": (0, 30),
    "levels": (0, 6),
    "casting": (0, 30),
    "verdicts": (0, 50),
}
"""Fewest and most entries of a block."""
CARD_ID = re.compile(r"[A-Za-z0-9_]{1,20}", re.ASCII)
NAMED_BLOCKS = (
    "seats",
    "issues",
    "gauges",
    "injects",
    "presets",
    "switches",
    "lengths",
    "characters",
    "levels",
    "casting",
)


def check_key_form(draft: Draft) -> None:
    """Keys are small letters, digits and `_`, beginning with a letter."""
    for path in _named(draft):
        if not KEY.fullmatch(str(path[-1])):
            draft.error("bad-name", path, at_key=True)
    if not KEY.fullmatch(draft.document.id):
        draft.error("bad-name", ("id",))


def check_reserved_words(draft: Draft) -> None:
    """Words of the effect language name no seat, issue or gauge."""
    for block in ("seats", "issues", "gauges"):
        for key in getattr(draft.document, block):
            if key in RESERVED:
                draft.error("reserved-word", (block, key), at_key=True)


def is_oversized(draft: Draft) -> bool:
    """Whether the file is so far out of range that looking at it further would cost time for nothing."""
    return any(len(getattr(draft.document, block)) > 4 * most for block, (_, most) in COUNTS.items())


def check_counts(draft: Draft) -> None:
    """Two to six seats, one to thirty issues, two to twelve options, and so on."""
    document = draft.document
    for name, (low, high) in COUNTS.items():
        _count(draft, (name,), len(getattr(document, name)), low, high)
    _count(draft, ("events", "cards"), len(document.events.cards) if document.events else 0, 0, 100)
    for issue, block in document.issues.items():
        _count(draft, ("issues", issue, "options"), len(block.options), 2, 12)
    for seat, seat_block in document.seats.items():
        _count(draft, ("seats", seat, "headlines"), len(seat_block.headlines), 0, 6)


def check_card_ids(draft: Draft) -> None:
    """Event cards have different ids of letters, digits and `_`."""
    seen: dict[str, Path] = {}
    for at, card in enumerate(draft.document.events.cards if draft.document.events else ()):
        path: Path = ("events", "cards", at, "id")
        if not CARD_ID.fullmatch(card.id):
            draft.error("bad-name", path)
        elif card.id in seen:
            first = draft.tree.place(seen[card.id])
            draft.error("duplicate-id", path, line=first.line, col=first.col)
        else:
            seen[card.id] = path


def _named(draft: Draft) -> Iterator[Path]:
    for block in NAMED_BLOCKS:
        for key in getattr(draft.document, block):
            yield (block, key)


def _count(draft: Draft, path: Path, count: int, low: int, high: int) -> None:
    if not low <= count <= high:
        draft.error(
            "wrong-count",
            path,
            at_key=True,
            found=str(count),
            low=low,
            high=high,
            key=shortened(str(path[-1])),
        )
