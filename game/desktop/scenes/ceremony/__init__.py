"""The signing ceremony: what was signed, or why signing slipped."""

from game.desktop.scenes.ceremony.scene import CeremonyScene

__all__ = ["CeremonyScene"]
