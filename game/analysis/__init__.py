"""Numbers about deals: what is possible, what is efficient, what is fair, by several names.

Everything starts from plain numbers (`DealSpace.of`) and is exact; it needs the standard library only.
"""

from game.analysis.problem import ComponentTooLarge, SpaceProblem
from game.analysis.space import Deal, DealSpace, Linkage, Local, Number, Values

__all__ = [
    "ComponentTooLarge",
    "Deal",
    "DealSpace",
    "Linkage",
    "Local",
    "Number",
    "SpaceProblem",
    "Values",
]
