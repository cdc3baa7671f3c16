"""The table: the main screen, where a seat reads the situation, builds its orders and seals them."""

from game.desktop.scenes.table.scene import TableScene

__all__ = ["TableScene"]
