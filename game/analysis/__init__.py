"""Numbers about deals: what is possible, what is efficient, what is fair, by several names.

Everything starts from plain numbers (`DealSpace.of`) and is exact; it needs the standard library only.
`solve` gives the frontier and the named solutions, `distance` how far a deal is from them;
`zone_of_agreement` and `percentile` count deals, `swaps` betters one, `what_if` and `what_ifs` settle
options, `near` searches on one party's behalf.
"""

from game.analysis.counts import Percentile, count_at_least, percentile, zone_of_agreement
from game.analysis.distance import Distance, Distances, distance, ideal_gains
from game.analysis.near import Package, near, nearest
from game.analysis.problem import ComponentTooLarge, SpaceProblem
from game.analysis.solutions import Solution
from game.analysis.solved import Solved, solve
from game.analysis.space import Deal, DealSpace, Linkage, Local, Number, Values
from game.analysis.swaps import Swap, Swaps, swaps
from game.analysis.what_if import Prospect, WhatIf, what_if, what_ifs

__all__ = [
    "ComponentTooLarge",
    "Deal",
    "DealSpace",
    "Distance",
    "Distances",
    "Linkage",
    "Local",
    "Number",
    "Package",
    "Percentile",
    "Prospect",
    "Solution",
    "Solved",
    "SpaceProblem",
    "Swap",
    "Swaps",
    "Values",
    "WhatIf",
    "count_at_least",
    "distance",
    "ideal_gains",
    "near",
    "nearest",
    "percentile",
    "solve",
    "swaps",
    "what_if",
    "what_ifs",
    "zone_of_agreement",
]
