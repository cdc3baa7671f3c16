"""Which rules and characters these are: results of other ones are never mixed with theirs."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

from game.core.ids import RULES_VERSION

ROOMS = ("core", "scenario", "agents", "table", "lab")
"""The rooms whose code a result may depend on."""
ROOT = Path(__file__).resolve().parents[1]


@cache
def code_digest() -> str:
    """64 hexadecimal digits that differ if the rules' version or any line of these rooms differs."""
    found = sha256(f"rules {RULES_VERSION}".encode())
    for room in ROOMS:
        for file in sorted((ROOT / room).rglob("*.py")):
            # Line ends may differ between copies of the same code.
            lines = file.read_text(encoding="utf-8").splitlines()
            found.update("\n".join([file.relative_to(ROOT).as_posix(), *lines]).encode())
    return found.hexdigest()
