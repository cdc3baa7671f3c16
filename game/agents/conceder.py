"""A conceder: a baseline for games of points only, which asks for less and less as time goes by.

It goes down one ladder of packages from its best to its walk-away, on a clock, and accepts what is worth
at least its next offer. It learns nothing and does nothing else.
Source: time-dependent tactics (Faratin, Sierra and Jennings 1998, section 4.1).
"""

from __future__ import annotations

from bisect import bisect_left

from game.agents.aspiration import power
from game.agents.choice import Choice
from game.agents.ladder import Ladder, ladder_of
from game.agents.reasons import Code, Reason, because
from game.agents.traits import Traits
from game.core.ids import Package, SeatId, Turn
from game.core.legal import is_open_to
from game.core.orders import Accept, Kind, MakeOffer, Orders, Stall, TableMove
from game.core.position import Account, Offer
from game.core.scenario import PublicScenario
from game.core.scoring import linkages_value, options_value, walk_away
from game.core.view import SeatView


def is_plain(scenario: PublicScenario) -> bool:
    """Whether settlements are worth their points and nothing else, so that a conceder can play."""
    scoring, moves = scenario.scoring, scenario.moves
    return (
        scoring.durability is None
        and scoring.headlines is None
        and not scoring.pen_holder_bonus
        and moves.prepare is None
        and moves.red_line is None
        and scenario.opening is None
        and scenario.interim is None
        and all(
            not (option.need or option.cost_marks or option.summit or option.requires)
            for issue in scenario.issues
            for option in issue.options
        )
    )


class Conceder:
    """One seat of one plain game. It remembers nothing; what it keeps follows from what never changes."""

    __slots__ = ("_account", "_ladder", "_least", "_others", "_trades", "_traits", "_worth")

    def __init__(self, traits: Traits) -> None:
        self._traits = traits
        self._ladder = Ladder((), ())
        self._others: tuple[SeatId, ...] = ()
        self._worth: dict[Package, int] = {}
        self._trades: dict[int, Reason] = {}
        self._account: Account | None = None
        self._least = 0

    def choose(self, view: SeatView) -> Choice:
        """The orders of the view's turn: the answer to the best offer, else an offer.

        The same view gives the same decision.
        """
        if not self._others:
            self._others = tuple([seat for seat in view.scenario.everyone if seat != view.seat])
            self._ladder = ladder_of(view.scenario, view.book)
        table, why = self._move(view)
        return Choice(Orders(table), (), "", why)

    def _move(self, view: SeatView) -> tuple[TableMove, Reason]:
        turn, last, values = view.public.turn, view.public.last_turn, self._ladder.values
        if not values:
            return Stall(), reason(Code.NOTHING_TO_OFFER, 0)
        if view.agreements and any(deal.kind is Kind.SETTLEMENT for deal in view.agreements):
            return Stall(), reason(Code.BOUND, 0)
        least, best = self._least_gain(view), values[-1]
        target = max(least, best - (best - least) * self._conceded(turn, last) // 100)
        step = bisect_left(values, target)
        may_offer = step < len(values) and turn < last
        offer, worth = self._best_open(view) if view.offers else (None, 0)
        if offer is not None and worth >= (values[step] if may_offer else least):
            return Accept(offer.id), reason(Code.ABOVE_TARGET, worth)
        if not may_offer:
            return Stall(), reason(Code.NOTHING_TO_OFFER, 0)
        package = self._ladder.packages[step]
        made = MakeOffer(package, self._others, Kind.SETTLEMENT, Turn(turn + 1))
        return made, self._trade(step)

    def _least_gain(self, view: SeatView) -> int:
        """The fewest points that make a settlement better than none; what waiting cost is gone either way."""
        rule, account = view.book.walk_away, view.account
        if account is not self._account or rule.per_turn or rule.gauges:
            spent = account.delay + account.costs + account.red_lines
            self._least = spent + walk_away(view.book, view.public, account) + 1
            self._account = account
        return self._least

    def _conceded(self, turn: Turn, last: Turn) -> int:
        """Per cent of its range given way by a turn; all of it where offers are made for the last time."""
        progress = 100 * (turn - 1) // (last - 2) if turn < last - 1 else 100
        given = power(progress, self._traits.concession_percent)
        most = 100 - self._traits.floor_percent
        return given if given < most else most

    def _best_open(self, view: SeatView) -> tuple[Offer | None, int]:
        """The settlement on the table worth most, and its worth; of two, the one that more have accepted."""
        age, turn, seat = view.scenario.moves.offer_lapses_after, view.public.turn, view.seat
        known, found, most = self._worth, None, 0
        for offer in view.offers:
            if offer.proposer == seat or offer.kind is not Kind.SETTLEMENT:
                continue
            if is_open_to(offer, seat, turn, age):
                worth = known.get(offer.package)
                if worth is None:
                    worth = known[offer.package] = own_points(view, offer.package)
                if (
                    found is None
                    or worth > most
                    or (worth == most and len(offer.accepted_by) > len(found.accepted_by))
                ):
                    found, most = offer, worth
        return found, most

    def _trade(self, step: int) -> Reason:
        """One object a rung, so that whoever writes reasons down sees that it is still the same."""
        found = self._trades.get(step)
        if found is None:
            found = self._trades[step] = reason(Code.TRADE, self._ladder.values[step])
        return found


def reason(code: Code, value: int) -> Reason:
    """Why a table move was made; `value` is what it is worth to the seat, hundredths."""
    return Reason(because(code, value=value))


def own_points(view: SeatView, package: Package) -> int:
    """The seat's own points for a package, hundredths."""
    return options_value(view.book, package) + linkages_value(view.scenario, view.book, package)
