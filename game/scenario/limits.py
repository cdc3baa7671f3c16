"""How large a scenario file may be; whatever is larger is refused before it costs time or memory."""

from typing import Final

BYTES_MAX: Final = 256 * 1024
DEPTH_MAX: Final = 20
"""Blocks and lists inside each other."""
NODES_MAX: Final = 20_000
"""Keys, values, blocks and lists of a file."""
DIGITS_MAX: Final = 44
"""Digits of a whole number."""
PROBLEMS_MAX: Final = 200
"""Problems that are reported of one file."""
