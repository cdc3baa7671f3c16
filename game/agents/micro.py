"""Minimal concession: a baseline for games of points only, which gives way exactly as often as the others do.

It goes through its own packages from the best down. It makes a new offer only when every other seat has made
as many different ones as it has itself, else it repeats one; it accepts what is worth at least the offer it
would make. It knows nothing of time, of the others' wishes, or of how good a package is for anybody else.
Source: de Jonge 2022, "An analysis of the linear bilateral ANAC domains using the MiCRO benchmark strategy".
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heappop, heappush

from game.agents.choice import Choice
from game.agents.conceder import own_points, reason
from game.agents.dice import Stream
from game.agents.ladder import choices_of, groups_of
from game.agents.reasons import Code, Reason
from game.core.ids import IssueId, Package, SeatId, Turn
from game.core.legal import is_open_to
from game.core.orders import Accept, Kind, MakeOffer, Orders, Stall, TableMove
from game.core.position import Offer
from game.core.scenario import PublicScenario, SeatBook
from game.core.scoring import walk_away
from game.core.view import SeatView


class Micro:
    """One seat of one plain game; it has to be asked every turn, as it counts what it has heard."""

    __slots__ = ("_coming", "_heard", "_made", "_next", "_stream")

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._coming: Iterator[tuple[int, Package]] | None = None
        self._next: tuple[int, Package] | None = None
        self._made: list[tuple[int, Package]] = []
        self._heard: dict[SeatId, set[Package]] = {}

    def choose(self, view: SeatView) -> Choice:
        """The orders of the view's turn: the answer to the best offer, else a new offer or an old one."""
        table, why = self._move(view)
        return Choice(Orders(table), (), "", why)

    def _move(self, view: SeatView) -> tuple[TableMove, Reason]:
        self._listen(view)
        if any(deal.kind is Kind.SETTLEMENT for deal in view.agreements):
            return Stall(), reason(Code.BOUND, 0)
        others = [seat for seat in view.scenario.everyone if seat != view.seat]
        may_concede = all(len(self._made) <= len(self._heard.get(seat, ())) for seat in others)
        coming = self._next if may_concede and self._is_better_than_none(view) else None
        asked = coming or (self._made[-1] if self._made else None)
        if asked is None:
            return Stall(), reason(Code.NOTHING_TO_OFFER, 0)
        best = max(
            [(own_points(view, offer.package), -offer.id, offer.id) for offer in _open(view)], default=None
        )
        if best is not None and best[0] >= asked[0]:
            return Accept(best[2]), reason(Code.ABOVE_TARGET, best[0])
        if view.public.turn >= view.public.last_turn:
            return Stall(), reason(Code.NOTHING_TO_OFFER, 0)
        if coming is not None:
            self._made.append(coming)
            assert self._coming is not None, "something came from it"
            self._next = next(self._coming, None)
            value, package = coming
        else:
            value, package = self._made[self._stream.value(view.public.turn, len(self._made))]
        made = MakeOffer(package, tuple(others), Kind.SETTLEMENT, Turn(view.public.turn + 1))
        return made, reason(Code.TRADE, value)

    def _listen(self, view: SeatView) -> None:
        if self._coming is None:
            self._coming = best_first(view.scenario, view.book)
            self._next = next(self._coming, None)
        for offer in view.offers:
            if offer.proposer != view.seat and offer.kind is Kind.SETTLEMENT:
                self._heard.setdefault(offer.proposer, set()).add(offer.package)

    def _is_better_than_none(self, view: SeatView) -> bool:
        account = view.account
        spent = account.delay + account.costs + account.red_lines
        least = spent + walk_away(view.book, view.public, account)
        return self._next is not None and self._next[0] > least


def best_first(scenario: PublicScenario, book: SeatBook) -> Iterator[tuple[int, Package]]:
    """A seat's settlements with their own points in hundredths, from most to least, worked out as needed.

    Exact unless more linked issues hang together than the ladder looks at as one.
    """
    parts: list[tuple[tuple[IssueId, ...], list[tuple[int, tuple[int, ...]]]]] = []
    for issues in groups_of(scenario, book):
        choices, own = choices_of(scenario, book, issues)
        order = sorted(range(len(own)), key=lambda choice: (-own[choice], choice))
        parts.append((issues, [(own[choice], choices[choice]) for choice in order]))
    first = (0,) * len(parts)
    heap = [(-sum(ranked[0][0] for _, ranked in parts), first, 0)]
    while heap:
        value, places, free = heappop(heap)
        package = [0] * len(scenario.issues)
        for (issues, ranked), place in zip(parts, places, strict=True):
            for issue, option in zip(issues, ranked[place][1], strict=True):
                package[issue] = option
        if any(package):
            yield -value, tuple(package)
        # Only the last part moved, or one after it, moves on: so every combination comes up once.
        for part in range(free, len(parts)):
            ranked, place = parts[part][1], places[part]
            if place + 1 < len(ranked):
                fallen = ranked[place][0] - ranked[place + 1][0]
                heappush(heap, (value + fallen, (*places[:part], place + 1, *places[part + 1 :]), part))


def _open(view: SeatView) -> list[Offer]:
    age = view.scenario.moves.offer_lapses_after
    return [
        offer
        for offer in view.offers
        if offer.kind is Kind.SETTLEMENT and is_open_to(offer, view.seat, view.public.turn, age)
    ]
