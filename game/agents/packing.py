"""Everything that adds up over a package, kept in one whole number so that one sum counts it all.

From the lowest bit: clauses, cost marks, summits, headlines and ready clauses (8 bits each), durability
terms in per cent (16 bits, raised by a bias so that the field stays positive), and on top, signed, points.
"""

from __future__ import annotations

CLAUSE = 1
MARK = 1 << 8
SUMMIT = 1 << 16
HEADLINE = 1 << 24
READY = 1 << 32
TERM = 1 << 40
POINT = 1 << 56

MARK_SHIFT, SUMMIT_SHIFT, HEADLINE_SHIFT, READY_SHIFT, TERM_SHIFT, POINT_SHIFT = 8, 16, 24, 32, 40, 56
BYTE = 255
TERM_MASK = 65_535
