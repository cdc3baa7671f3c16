"""One seat's reckoning of one turn: what everything is worth to it now, worked out when first asked."""

from __future__ import annotations

from dataclasses import replace

from game.agents.appraisal import Appraisal, appraise
from game.agents.aspiration import Aspiration, aspire
from game.agents.bidding import Bidding
from game.agents.dating import best_day, first_signing, signing_date
from game.agents.dice import Dice, Stream
from game.agents.foresight import PATIENCE_ENDS, demands, hope
from game.agents.memory import Memory
from game.agents.objective import Objective, objective_of
from game.agents.outlook import without_agreement
from game.agents.reach import Reach
from game.agents.search import Bid, Search
from game.core.ids import Package, Turn
from game.core.legal import dates
from game.core.orders import Kind
from game.core.position import Agreement
from game.core.scoring import no_deal_value
from game.core.view import SeatView

NEVER = -(1 << 40)
"""The value of a settlement that cannot be signed any more: far below everything."""
BAR = 10_000_000
"""What an own red line costs in a search for offers: so much that none is crossed. Hundredths."""
DATES_MAX = 2
"""How often the search is repeated because its best package asks for another date."""


class Study:
    """The view, the memory and what follows from them in this turn."""

    __slots__ = (
        "_appraisals",
        "_aspiration",
        "_bid",
        "_later",
        "_lines",
        "_objective",
        "_searches",
        "dice",
        "memory",
        "traits",
        "view",
    )

    def __init__(self, view: SeatView, memory: Memory, stream: Stream) -> None:
        self.view = view
        self.memory = memory
        self.traits = memory.traits
        self.dice = Dice(stream, view.public.turn)
        self._later = without_agreement(view)
        self._lines = [(line.issue, line.option) for line in view.public.red_lines if line.seat == view.seat]
        self._appraisals: dict[Turn, Appraisal] = {}
        self._searches: dict[Turn, Search] = {}
        self._aspiration: Aspiration | None = None
        self._objective: Objective | None = None
        self._bid: tuple[Bid, Turn] | None = None

    def appraisal(self, date: Turn) -> Appraisal:
        """What settlements signed at a date are worth."""
        found = self._appraisals.get(date)
        if found is None:
            found = self._appraisals[date] = appraise(self.view, self.memory.sheet, date)
        return found

    def search(self, date: Turn) -> Search:
        """The settlements of a date, arranged for searching; those below a line it holds are barred."""
        found = self._searches.get(date)
        if found is None:
            lines = self._barred()
            appraisal = appraise(self.view, self.memory.sheet, date, BAR) if lines else self.appraisal(date)
            found = self._searches[date] = Search(appraisal, lines)
        return found

    def _barred(self) -> frozenset[tuple[int, int]]:
        """The options below own red lines, with their issues, as long as the seat holds to its lines.

        Past its patience a seat weighs a line at what crossing it costs by the rules, and says so.
        """
        if not self.holds_lines:
            return frozenset()
        published = self.view.scenario.published[self.view.seat]
        return frozenset(
            (issue, option)
            for issue, least in self._lines
            for option, rank in enumerate(published[issue])
            if rank < published[issue][least]
        )

    @property
    def holds_lines(self) -> bool:
        """Whether the seat keeps to its own red lines in its offers, whatever crossing them would bring."""
        return self.view.public.turn < self.traits.late

    def crosses(self, package: Package, *, whole: bool = True) -> bool:
        """Whether signing the package would cross a red line that the seat has drawn itself (R52).

        `whole`: a settlement, in which an issue left out counts as well.
        """
        published = self.view.scenario.published[self.view.seat]
        return any(
            published[issue][package[issue]] < published[issue][least]
            for issue, least in self._lines
            if whole or package[issue]
        )

    def value(self, package: Package, date: Turn) -> int:
        """What a settlement is worth that is to be signed at a date, or when it first can be (R100).

        `NEVER` if it cannot be signed any more.
        """
        when = first_signing(self.view, package, date)
        return self.appraisal(when).value(package) if when is not None else NEVER

    def fallback_with(self, package: Package) -> int:
        """What the seat has a few turns on if this were added to what is in force, and nothing more (R75)."""
        held = tuple(new or old for new, old in zip(package, self.view.public.in_force, strict=True))
        later = self._later
        return no_deal_value(later.scenario, later.book, later.public, later.account, held).score

    @property
    def fallback(self) -> int:
        """What the seat has a few turns on if nothing more is signed (R102)."""
        return self.aspiration.fallback

    @property
    def aspiration(self) -> Aspiration:
        """What is asked this turn (R102)."""
        if self._aspiration is None:
            later = self._later
            fallback = no_deal_value(later.scenario, later.book, later.public, later.account).score
            best = self.search(self.usual_date).best_value().value
            self._aspiration = aspire(self.view, self.memory, fallback, best)
            self._aspiration = self._foreseen(self._aspiration)
        return self._aspiration

    def _foreseen(self, aspiration: Aspiration) -> Aspiration:
        """Past its patience, a character that looks ahead asks no more than going on is worth (R102)."""
        view, traits = self.view, self.traits
        if not traits.foresight or view.public.turn < traits.late:
            return aspiration
        known = demands(self.memory, self.objective, view.public.turn)
        if known is None:
            return aspiration
        share, whole = PATIENCE_ENDS
        until_late = share * view.public.last_turn // whole - view.public.turn
        gain = hope(self._reach, known, aspiration.fallback, aspiration.least, until_late)
        if gain is None:
            return aspiration
        enough = max(aspiration.least, aspiration.fallback + gain)
        return replace(aspiration, target=min(aspiration.target, enough))

    def _reach(self, ahead: int) -> Reach | None:
        """The search for an offer made some turns from now."""
        turn, last = self.view.public.turn + ahead, self.view.public.last_turn
        if turn >= last:
            return None
        return Reach(self.search(max(self.usual_date, Turn(min(last, turn + 2)))), self.objective)

    @property
    def objective(self) -> Objective:
        """What makes one offer better than another (R103)."""
        if self._objective is None:
            self._objective = objective_of(self.memory, self.aspiration)
        return self._objective

    @property
    def usual_date(self) -> Turn:
        """The date the seat plans with before it has a package: that of its last offer, else the best day."""
        view = self.view
        known = self.pending.package if self.pending else view.latest
        first = Turn(min(view.public.last_turn, view.public.turn + 2))
        if known is None:
            peak = best_day(view)
            return peak if peak >= first else first
        return signing_date(view, known) or first

    @property
    def pending(self) -> Agreement | None:
        """The settlement agreed in principle that binds the seat, if any."""
        return next((deal for deal in self.view.agreements if deal.kind is Kind.SETTLEMENT), None)

    def best_offer(self) -> tuple[Bid, Turn] | None:
        """The settlement to offer and its date; None when it is too late for one (R103, R107)."""
        view = self.view
        if view.public.turn >= view.public.last_turn:
            return None
        if self._bid is None:
            date, target = self.usual_date, self.aspiration.target
            for _ in range(DATES_MAX):
                bid = Bidding(self.search(date), self.objective, target).best()
                wanted = signing_date(view, bid.package)
                if wanted is None or wanted == date:
                    break
                date = wanted
                bid = replace(bid, value=self.appraisal(date).value(bid.package))
                if bid.value >= target:
                    break
            self._bid = bid, date
        bid, date = self._bid
        if (
            not any(bid.package)
            or (self.holds_lines and self.crosses(bid.package))
            or date not in dates(view, bid.package)
        ):
            return None
        return bid, date
