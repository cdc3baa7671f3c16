"""The review of an offer: beside the seat's own, with the three answers."""

from game.desktop.scenes.review.scene import ReviewScene

__all__ = ["ReviewScene"]
