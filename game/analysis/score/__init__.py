"""What was possible in a scenario by *score*: durability, headlines, dates and files included.

A deal space adds points up; the score of a settlement does not, so here packages of one moment are priced as
the rules price them. Exact throughout, in whole hundredths. What is exact by decomposition (sums of points,
bounds) and what by enumeration (prices of whole packages, counts) stands with each function. All of it reads
every seat's book: it is for scholars, the facilitator and the debrief, never for a character in play.

`main.py analyse` shows what `Questions` answers. The rest – value left turn by turn, swaps that were
missed, what waiting cost, whose position was weak – is for looking back on a game, and for whoever asks
from Python.
"""

from game.analysis.score.appraisal import Appraisal, appraise, zone_of_agreement
from game.analysis.score.bargains import Agreed, Bargains, bargains
from game.analysis.score.catalogue import PACKAGES_MAX, Catalogue, TooManyPackages, Valued
from game.analysis.score.delay import Delay, delays, signed_in
from game.analysis.score.near import near
from game.analysis.score.outline import Point, outline
from game.analysis.score.questions import Questions
from game.analysis.score.search import agreeable, alone, best, largest_product, largest_sum
from game.analysis.score.swaps import Change, Swap, missed, swaps
from game.analysis.score.timeline import Chance, timeline
from game.analysis.score.weakness import Strength, strengths, weakest

__all__ = [
    "PACKAGES_MAX",
    "Agreed",
    "Appraisal",
    "Bargains",
    "Catalogue",
    "Chance",
    "Change",
    "Delay",
    "Point",
    "Questions",
    "Strength",
    "Swap",
    "TooManyPackages",
    "Valued",
    "agreeable",
    "alone",
    "appraise",
    "bargains",
    "best",
    "delays",
    "largest_product",
    "largest_sum",
    "missed",
    "near",
    "outline",
    "signed_in",
    "strengths",
    "swaps",
    "timeline",
    "weakest",
    "zone_of_agreement",
]
