"""What a turn brought: all orders opened together."""

from game.desktop.scenes.resolution.scene import ResolutionScene

__all__ = ["ResolutionScene"]
