"""What could have been signed turn by turn, given what was known then, and what was left on the table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.analysis.score.catalogue import Catalogue, Valued
from game.analysis.score.search import best, largest_product, largest_sum
from game.core.ids import Package, PerSeat, Turn
from game.core.space import Moment


@dataclass(frozen=True, slots=True)
class Chance:
    """The settlements of one turn; for every seat once the game is over.

    `settlements` counts those that could be signed. `most` has the largest sum of gains, `nash` the largest
    product, None if there is none or none that every seat gains by. `deal` is the deal in question at that
    turn, None if it could not be signed yet.
    """

    turn: Turn
    settlements: int
    most: Valued | None
    nash: Valued | None
    deal: Valued | None

    def left(self, reached: PerSeat[int]) -> int | None:
        """The largest sum of gains that turn less the sum of gains reached in the end, in hundredths.

        Above 0 what not signing then cost all seats together, below 0 what waiting brought them. Gains
        count from the walk-aways of their own day. None if nothing could be signed.
        """
        return None if self.most is None else sum(self.most.gains) - sum(reached)


def timeline(moments: Iterable[Moment], deal: Package | None = None) -> Iterator[Chance]:
    """The chances of recorded moments, one for each, in their order.

    Of every moment only what stood then counts: files, work, gauges, trust, appetite, truce, red lines and
    accounts as they were, and the walk-aways that follow. No event card, move or drift of a later time
    enters, so this is what was possible given what was known then, seen by someone who knows all books.
    Moments should be `signable_only`; a game's are the states at the opening of each turn and the last one.
    Exact, by a search over packages that starts with the most promising.

    Raises: TooManyPackages.
    """
    for moment in moments:
        catalogue = Catalogue(moment)
        signable = deal is not None and catalogue.place(deal) is not None
        yield Chance(
            moment.public.turn,
            len(catalogue),
            best(catalogue, largest_sum),
            best(catalogue, largest_product),
            catalogue.price(deal) if signable and deal is not None else None,
        )
