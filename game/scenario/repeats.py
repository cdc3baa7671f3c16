"""Entries of a list that stood there before."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator


def repeats(items: Iterable[Hashable]) -> Iterator[tuple[int, int]]:
    """Pairs of positions: an entry, and the first entry that is equal to it."""
    first: dict[Hashable, int] = {}
    for at, item in enumerate(items):
        if item in first:
            yield at, first[item]
        else:
            first[item] = at
