"""The word that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST = 60
"""Longer words are not compared: nobody types one by mistake, and comparing costs time."""


def closest(word: str, choices: Iterable[str]) -> str | None:
    """The choice most like `word`, None if none is like it; upper and lower case count as alike."""
    if not word or len(word) > LONGEST:
        return None
    by_folded = {choice.casefold(): choice for choice in choices}
    matches = get_close_matches(word.casefold(), list(by_folded), n=1, cutoff=0.6)
    return by_folded[matches[0]] if matches else None
