"""The seed of a game for which nobody asked for one."""

from __future__ import annotations

import os

LIMIT = 10**9
"""Short enough to be read out."""


def random_seed() -> int:
    """A number below the limit that nobody can foresee."""
    # The standard module for this loads a library of ciphers first; the window would wait for it.
    return int.from_bytes(os.urandom(8)) % LIMIT
