"""Names of a domain as keys, file names and labels: short enough, and each different from the others."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import count, takewhile
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
        numbered = (f"{key}_{number}" for number in count(2))
        found.append(key if key not in found else next(new for new in numbered if new not in found))
    return tuple(found)


def labels(names: Iterable[str], most: int) -> tuple[str, ...]:
    """The names on one line each, cut to `most` characters, a number after what would stand there twice."""
    found: list[str] = []
    for name in names:
        label = " ".join("".join(sign if sign.isprintable() else " " for sign in name).split()) or "?"
        if len(label) > most:
            label = label[: most - 1].rstrip() + "…"
        if label in found:
            ends = (f" ({number})" for number in count(2))
            label = next(new for end in ends if (new := label[: most - len(end)] + end) not in found)
        found.append(label)
    return tuple(found)


def without_prefix(names: Sequence[str]) -> tuple[str, ...]:
    """The names without the words that all of them begin with, as files of one domain often do."""
    alike = takewhile(lambda signs: len(set(signs)) == 1, zip(*names, strict=False))
    shared = "".join(signs[0] for signs in alike)
    shared = shared[: max(shared.rfind(sign) for sign in "-_ ") + 1]
    if not all(name[len(shared) :][:1].isalpha() for name in names):
        return tuple(names)
    return tuple(name[len(shared) :] for name in names)


def title_of(name: str) -> str:
    """A name as a title: words apart, the first letter large."""
    words = " ".join(re.sub(r"[_\s]+", " ", name).split()) or "?"
    return words[0].upper() + words[1:]
