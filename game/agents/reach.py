"""The most a seat can have that the others may agree to: own value where each of them is pleased enough.

The walk is the one of `bidding`, read from its other end: from what is worth most to us back to the first
stop at which every other seat is believed to like the package as much as it demands.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.agents.bidding import Bidding, weightings
from game.agents.objective import Objective
from game.agents.search import Bid, Search, any_but
from game.core.ids import Package

STARTS = 3
"""How many packages are valued exactly and improved issue by issue."""
ROUNDS = 4


class Reach:
    """One search for the most that some demands leave."""

    __slots__ = ("_bidding", "_ways", "objective", "search")

    def __init__(self, search: Search, objective: Objective) -> None:
        self.search = search
        self.objective = objective
        self._bidding = Bidding(search, objective, 0)
        self._ways = ways(objective.others)

    def best(self, demands: Sequence[int]) -> Bid | None:
        """The settlement worth most to us among those that meet the demands, as far as one was found.

        `demands` say how much each other seat must be believed to like it, 0 to 1000, in seat order.
        """
        found: dict[Package, int] = {}
        for place in self.search.places:
            shift = self.search.shift(place)
            for way in self._ways:
                parts, edges, stops = self._bidding.path(place, way)
                stop = self._last(stops, demands)
                if stop is None:
                    continue
                choices = [part.choice for part in parts]
                for edge in edges[:stop]:
                    choices[edge[1]] = edge[2]
                package = self.search.package(place, choices)
                found[package] = stops[stop][0] + shift
        ranked = sorted(found, key=found.__getitem__, reverse=True)
        bids = [self._climb(package, demands) for package in ranked[:STARTS] if any(package)]
        return max(bids, key=lambda bid: bid.value, default=None)

    def _last(self, stops: Sequence[tuple[int, int]], demands: Sequence[int]) -> int | None:
        """The last stop of a walk that meets the demands: liking falls along it, own value rises."""
        for stop in range(len(stops) - 1, -1, -1):
            if self._meets(stops[stop][1], demands):
                return stop
        return None

    def _meets(self, liking: int, demands: Sequence[int]) -> bool:
        return all(
            believed >= demand
            for believed, demand in zip(self.objective.beliefs(liking), demands, strict=True)
        )

    def _climb(self, start: Package, demands: Sequence[int]) -> Bid:
        """Change one issue at a time as long as the own value rises and the demands are met."""
        search, objective = self.search, self.objective
        package, total = list(start), search.appraisal.packed(start)
        liking, value = objective.liking(start), search.value_of(total)
        for _ in range(ROUNDS):
            better = False
            for issue, options in enumerate(search.structure.allowed):
                liked = objective.rows[issue]
                for option in options:
                    now = package[issue]
                    if option == now or not (option or any_but(package, issue)):
                        continue
                    other = search.changed(package, total, issue, option)
                    worth = search.value_of(other)
                    pleased = liking + liked[option] - liked[now]
                    if worth > value and self._meets(pleased, demands):
                        package[issue] = option
                        total, liking, value, better = other, pleased, worth, True
            if not better:
                break
        return Bid(tuple(package), value, 0)


def ways(others: int) -> tuple[tuple[int, ...], ...]:
    """How the others are weighted against each other; demands are rarely alike, so more than for an offer."""
    more = ((3, 1), (1, 3)) if others == 2 else ()
    return (*weightings(others), *more)
