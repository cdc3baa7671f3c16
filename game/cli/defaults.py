"""What a new game is if nothing else is asked for, and what may be asked for."""

from __future__ import annotations

FLAGSHIP = "no_later_than_june"
LEVELS = ("easy", "normal", "hard")
LEVEL = "normal"
COACHES = ("none", "hints", "advisor", "delegate")
PRESS = ("none", "talks")
MISSING = ("stall", "prepare")
SEED_MAX = 2**63 - 1
