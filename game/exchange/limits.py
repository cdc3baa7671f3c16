"""How large a foreign file may be; whatever is larger is refused before it costs time or memory."""

from typing import Final

BYTES_MAX: Final = 2 * 1024 * 1024
FILES_MAX: Final = 200
"""Files that are looked at in one folder."""
DEPTH_MAX: Final = 20
"""Elements, blocks and lists inside each other."""
NODES_MAX: Final = 100_000
"""Elements, attributes, keys and values of a file; what an alias stands for counts again each time."""
NUMBER_MAX: Final = 200
"""Characters of a number."""
EXPONENT_MAX: Final = 40
"""Size of a number's power of ten."""
PROBLEMS_MAX: Final = 200
"""Errors, and warnings, that are reported of one file."""
PROFILES: Final = (2, 8)
"""Fewest and most profiles of a domain."""
ISSUES_MAX: Final = 100
OPTIONS_MAX: Final = 1000
"""Options of one issue."""
NAME_MAX: Final = 500
"""Characters of a name."""
