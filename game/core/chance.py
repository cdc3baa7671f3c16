"""All chance of the game: values of named streams of a seed, drawn once and recorded as events (R6)."""

from __future__ import annotations

from hashlib import sha256

SETUP = "setup"
EVENTS = "events"
EPILOGUE = "epilogue"


def value(seed: int, stream: str, k: int) -> int:
    """Value `k` of a stream: the first 8 bytes, big-endian, of SHA-256 of the text `seed:stream:k`."""
    return int.from_bytes(sha256(f"{seed}:{stream}:{k}".encode()).digest()[:8], "big")


def draw(seed: int, stream: str, k: int, below: int) -> int:
    """A whole number from 0 up to `below` - 1."""
    return value(seed, stream, k) % below
