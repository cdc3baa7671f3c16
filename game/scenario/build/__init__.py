"""From the document as written to the scenario as played: length, switches and preset applied."""

from game.scenario.build.scenario import build

__all__ = ["build"]
