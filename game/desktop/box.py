"""A rectangle in logical units, and the small cuts that layouts are made of."""

from __future__ import annotations

from typing import NamedTuple


# A named tuple: thousands are made in a frame, and they serve as keys of caches.
class Box(NamedTuple):
    """A rectangle: left, top, width, height, in logical units."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.h

    @property
    def cx(self) -> float:
        """The middle, across."""
        return self.x + self.w / 2

    @property
    def cy(self) -> float:
        """The middle, down."""
        return self.y + self.h / 2

    def holds(self, x: float, y: float) -> bool:
        """Whether a point is inside; the right and lower edges are outside."""
        return self.x <= x < self.x + self.w and self.y <= y < self.y + self.h

    def inset(self, across: float, down: float | None = None) -> Box:
        """The box without a margin on each side; negative margins grow it."""
        down = across if down is None else down
        return Box(self.x + across, self.y + down, max(0, self.w - 2 * across), max(0, self.h - 2 * down))

    def moved(self, dx: float, dy: float) -> Box:
        """The same box elsewhere."""
        return Box(self.x + dx, self.y + dy, self.w, self.h)

    def left(self, width: float) -> Box:
        """The leftmost part of a given width."""
        return Box(self.x, self.y, width, self.h)

    def right_part(self, width: float) -> Box:
        """The rightmost part of a given width."""
        return Box(self.right - width, self.y, width, self.h)

    def top(self, height: float) -> Box:
        """The upper part of a given height."""
        return Box(self.x, self.y, self.w, height)

    def bottom_part(self, height: float) -> Box:
        """The lower part of a given height."""
        return Box(self.x, self.bottom - height, self.w, height)

    def below(self, height: float) -> Box:
        """What is left under the upper part of a given height."""
        return Box(self.x, self.y + height, self.w, max(0, self.h - height))

    def after(self, width: float) -> Box:
        """What is left beside the leftmost part of a given width."""
        return Box(self.x + width, self.y, max(0, self.w - width), self.h)

    def columns(self, count: int, gap: float = 0) -> tuple[Box, ...]:
        """Equal columns with a gap between them."""
        width = (self.w - gap * (count - 1)) / count
        return tuple(Box(self.x + k * (width + gap), self.y, width, self.h) for k in range(count))

    def rows(self, count: int, gap: float = 0) -> tuple[Box, ...]:
        """Equal rows with a gap between them."""
        height = (self.h - gap * (count - 1)) / count
        return tuple(Box(self.x, self.y + k * (height + gap), self.w, height) for k in range(count))

    def shared(self, other: Box) -> Box:
        """The part both boxes have in common, possibly empty."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        return Box(x, y, max(0, min(self.right, other.right) - x), max(0, min(self.bottom, other.bottom) - y))

    def within(self, outer: Box) -> bool:
        """Whether the box lies inside another, give or take half a unit."""
        return (
            self.x >= outer.x - 0.5
            and self.y >= outer.y - 0.5
            and self.right <= outer.right + 0.5
            and self.bottom <= outer.bottom + 0.5
        )
