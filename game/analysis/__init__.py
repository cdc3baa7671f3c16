"""Numbers about deals: what is possible, what is efficient, what is fair, by several names.

Everything starts from plain numbers (`DealSpace.of`) and is exact; it needs the standard library only.
"""

from game.analysis.problem import ComponentTooLarge, SpaceProblem
from game.analysis.solutions import Solution
from game.analysis.solved import Solved, solve
from game.analysis.space import Deal, DealSpace, Linkage, Local, Number, Values

__all__ = [
    "ComponentTooLarge",
    "Deal",
    "DealSpace",
    "Linkage",
    "Local",
    "Number",
    "Solution",
    "Solved",
    "SpaceProblem",
    "Values",
    "solve",
]
