"""Names of a domain as keys, file names and labels: short enough, and each different from the others."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from game.core.effects import Touches, Who

KEY_MAX: Final = 30
OTHER: Final = re.compile(r"[^a-z0-9]+")
TAKEN: Final = frozenset(
    [touches.value for touches in Touches]
    + [who.value for who in Who]
    + ["default", "no", "none", "yes", "true", "false"]
)
"""Words that a scenario does not allow as keys."""


def keys(names: Iterable[str], kind: str) -> tuple[str, ...]:
    """A key for each name: small letters, digits and `_`, a letter first; `kind` where nothing is left."""
    found: list[str] = []
    for name in names:
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
        key = OTHER.sub("_", plain.lower()).strip("_")[:KEY_MAX].strip("_")
        if not key or not key[0].isalpha() or key in TAKEN:
            key = f"{kind}_{key}".rstrip("_")
        found.append(_new(key, found, "_{}"))
    return tuple(found)


def labels(names: Iterable[str], most: int) -> tuple[str, ...]:
    """The names on one line each, cut to `most` characters, a number after what would stand there twice."""
    found: list[str] = []
    for name in names:
        label = " ".join("".join(sign if sign.isprintable() else " " for sign in name).split()) or "?"
        if len(label) > most:
            label = label[: most - 1].rstrip() + "…"
        if label in found:
            label = _new(label[: most - 6], found, " ({})")
        found.append(label)
    return tuple(found)


def title_of(name: str) -> str:
    """A name as a title: words apart, the first letter large."""
    words = " ".join(re.sub(r"[_\s]+", " ", name).split()) or "?"
    return words[0].upper() + words[1:]


def _new(word: str, known: list[str], form: str) -> str:
    number, new = 1, word
    while new in known:
        number += 1
        new = word + form.format(number)
    return new
