"""What a small coloured thing says, as its ground and its ink."""

from __future__ import annotations

from enum import StrEnum

from game.desktop.colour import Colour
from game.desktop.theme import Theme


class Tone(StrEnum):
    """Quiet, good to go, interim or won, late or lost."""

    QUIET = "quiet"
    READY = "ready"
    GOLD = "gold"
    WARN = "warn"


def ground(theme: Theme, tone: Tone) -> Colour:
    """The soft ground of a tone."""
    grounds = {Tone.READY: theme.accent_soft, Tone.GOLD: theme.gold_soft, Tone.WARN: theme.warn_soft}
    return grounds.get(tone, theme.sunk)


def ink(theme: Theme, tone: Tone) -> Colour:
    """The text colour of a tone."""
    inks = {Tone.READY: theme.accent, Tone.GOLD: theme.gold, Tone.WARN: theme.warn}
    return inks.get(tone, theme.ink2)
