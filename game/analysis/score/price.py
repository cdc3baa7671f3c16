"""What points are turned into: durability and all that is added or subtracted, by packed traits."""

from __future__ import annotations

from typing import NamedTuple

from game.analysis.score.half import FIELD, unpacked
from game.core.ids import PerSeat
from game.core.space import Moment, Pricing


class Price(NamedTuple):
    """The score of a seat is (`rate` × points + `constant`) ÷ 200, rounded down: R74 with its rounding."""

    rate: int
    constants: PerSeat[int]


class PriceList(dict[int, Price]):
    """The prices of a moment by packed traits, each worked out when it is first asked for.

    Many kinds of traits share a price, because durability asks for neither headlines nor summits and what
    is paid for nothing but them and the cost marks.
    """

    def __init__(self, moment: Moment) -> None:
        super().__init__()
        self._pricing = Pricing(moment)
        self._seats = len(moment.books)
        # Fields from below: live, ready, marks, summits, headlines of each seat; per cent on top.
        self._paid = ((1 << FIELD * (2 + self._seats)) - 1) << 2 * FIELD
        self._shown = ((1 << FIELD * (1 + self._seats)) - 1) << 3 * FIELD
        self._lasting: dict[int, tuple[int, PerSeat[int]]] = {}
        self._offsets: dict[int, PerSeat[int]] = {}
        self._made: dict[tuple[int, PerSeat[int]], Price] = {}

    def __missing__(self, traits: int) -> Price:
        durable, paid = traits & ~self._shown, traits & self._paid
        lasting, offset = self._lasting.get(durable), self._offsets.get(paid)
        if lasting is None or offset is None:
            durability, offset, rest = self._pricing.price(unpacked(traits, self._seats))
            lasting = self._lasting[durable] = durability, rest
            self._offsets[paid] = offset
        durability, rest = lasting
        kind = durability, offset
        price = self._made.get(kind)
        if price is None:
            constants = [2 * (durability * own + more) + 100 for own, more in zip(offset, rest, strict=True)]
            price = self._made[kind] = Price(2 * durability, tuple(constants))
        self[traits] = price
        return price
