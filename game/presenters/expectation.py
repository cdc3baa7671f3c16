"""What a casting lets one expect, in words and a rate: measured, never a promise."""

from __future__ import annotations

from game.table.difficulty import Expected
from game.texts import say

OFTEN, SELDOM = 65, 45
"""Settlements in per cent from which, and below which, a casting is said to be so."""


def expectation(expected: Expected | None) -> str:
    """A sentence, empty where nothing was measured."""
    if expected is None:
        return ""
    word = "open" if expected.deals >= OFTEN else "hard" if expected.deals < SELDOM else "even"
    # To the nearest five: the measure is not finer than that.
    percent = (expected.deals + 2) // 5 * 5
    return say("flow.seats.expected", word=say(f"flow.seats.expected_{word}"), percent=percent)
