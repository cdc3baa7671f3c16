"""The one division and the one clamp of the rules (R3, R4)."""

from __future__ import annotations

STEP_MAX = 1000
"""Upper end of gauges, trust and appetite, in hundredths of a step."""


def div(a: int, b: int) -> int:
    """`a / b` to the nearest whole number, halves upward, for b > 0 (R4)."""
    return (2 * a + b) // (2 * b)


def clamp(low: int, high: int, value: int) -> int:
    """The value moved into low…high."""
    return low if value < low else high if value > high else value
