"""A scenario as written: one model a block of the file, one field a key, and the range of each value.

Nothing here looks at two places at once; that is for `checks`.
"""

from game.scenario.schema.document import Document

__all__ = ["Document"]
