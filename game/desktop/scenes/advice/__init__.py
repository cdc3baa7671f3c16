"""Advice over the table: what the advisers say of the turn, and of a question that is put to them."""

from game.desktop.scenes.advice.panel import Sheet, advice, should_stop

__all__ = ["Sheet", "advice", "should_stop"]
