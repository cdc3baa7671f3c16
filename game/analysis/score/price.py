"""What points are turned into: durability and all that is added or subtracted, by packed traits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from game.analysis.score.half import FIELD, Bundle, unpacked
from game.core.ids import PerSeat
from game.core.space import Moment, Pricing


class Prices(NamedTuple):
    """How one bundle of rows is priced with each bundle of the columns, in lists with an entry for each.

    A score is (rate × (points + paid) + rest) ÷ 200, rounded down: R74 with its rounding. `paid` and `rests`
    have one list a seat; `tops` is `paid` and the most points of the column bundle.
    """

    rates: list[int]
    rests: PerSeat[list[int]]
    paid: PerSeat[list[int]]
    tops: PerSeat[list[int]]


class PriceList:
    """The prices of a moment, worked out as they are asked for.

    Durability asks for neither headlines nor summits, and what is paid for nothing but them and the cost
    marks. So rows with the same part of either share a list, and there are few lists.
    """

    def __init__(self, moment: Moment, columns: Sequence[Bundle]) -> None:
        self._pricing = Pricing(moment)
        self._columns = columns
        self._seats = range(len(moment.books))
        # Fields from below: live, ready, marks, summits, headlines of each seat; per cent on top.
        self._paid = ((1 << FIELD * (2 + len(self._seats))) - 1) << 2 * FIELD
        self._shown = ((1 << FIELD * (1 + len(self._seats))) - 1) << 3 * FIELD
        self._known: dict[int, tuple[int, PerSeat[int], PerSeat[int]]] = {}
        self._by_durable: dict[int, tuple[list[int], PerSeat[list[int]]]] = {}
        self._by_paid: dict[int, tuple[PerSeat[list[int]], PerSeat[list[int]]]] = {}

    def of(self, traits: int) -> Prices:
        """The prices of rows with these packed traits."""
        durable, paid = traits & ~self._shown, traits & self._paid
        if durable not in self._by_durable:
            self._by_durable[durable] = self._lasting(durable)
        if paid not in self._by_paid:
            self._by_paid[paid] = self._payments(paid)
        return Prices(*self._by_durable[durable], *self._by_paid[paid])

    def _lasting(self, durable: int) -> tuple[list[int], PerSeat[list[int]]]:
        found = [self._price(durable + (other.traits & ~self._shown)) for other in self._columns]
        rests = tuple([2 * rest[seat] + 100 for _, _, rest in found] for seat in self._seats)
        return [2 * durability for durability, _, _ in found], rests

    def _payments(self, paid: int) -> tuple[PerSeat[list[int]], PerSeat[list[int]]]:
        found = [self._price(paid + (other.traits & self._paid)) for other in self._columns]
        payments = tuple([offset[seat] for _, offset, _ in found] for seat in self._seats)
        tops = tuple(
            [own + max(other.points[seat]) for own, other in zip(payments[seat], self._columns, strict=True)]
            for seat in self._seats
        )
        return payments, tops

    def _price(self, traits: int) -> tuple[int, PerSeat[int], PerSeat[int]]:
        """Durability, offset and rest by packed traits."""
        found = self._known.get(traits)
        if found is None:
            found = self._known[traits] = self._pricing.price(unpacked(traits, len(self._seats)))
        return found
