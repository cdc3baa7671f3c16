"""How things move: never in a loop, never in the way of input, and not at all if the player says so."""

from __future__ import annotations

from enum import StrEnum


class Motion(StrEnum):
    """How much may move."""

    FULL = "full"
    REDUCED = "reduced"
    NONE = "none"


# Seconds by what happens. A kind that is not of REDUCED cuts there.
FULL_SECONDS = {
    "hover": 0.08,
    "choice": 0.12,
    "calendar": 0.6,
    "gauge": 0.4,
    "open": 0.25,
    "seal": 0.3,
    "curtain": 0.2,
}
REDUCED_SECONDS = {"calendar": 0.2, "open": 0.15, "seal": 0.15}


def seconds(kind: str, motion: Motion) -> float:
    """How long a kind of change lasts; 0 means at once."""
    if motion is Motion.NONE:
        return 0.0
    return (FULL_SECONDS if motion is Motion.FULL else REDUCED_SECONDS).get(kind, 0.0)


def ease(share: float) -> float:
    """Ease-out cubic: 0 to 1, fast first."""
    share = min(1.0, max(0.0, share))
    return float(1 - (1 - share) ** 3)


class Tween:
    """A number on its way to a target; the only thing in the window that moves."""

    __slots__ = ("ends", "source", "starts", "target")

    def __init__(self, value: float) -> None:
        self.source = self.target = value
        self.starts = self.ends = 0.0

    def aim(self, target: float, now: float, lasts: float) -> None:
        """Head for a new target from wherever the number is."""
        if target != self.target:
            self.source, self.target = self.at(now), target
            self.starts, self.ends = now, now + lasts

    def at(self, now: float) -> float:
        """The number at a time."""
        if now >= self.ends:
            return self.target
        share = ease((now - self.starts) / (self.ends - self.starts))
        return self.source + (self.target - self.source) * share

    def is_moving(self, now: float) -> bool:
        """Whether it is still under way."""
        return now < self.ends

    def finish(self) -> None:
        """Arrive at once."""
        self.ends = 0.0
