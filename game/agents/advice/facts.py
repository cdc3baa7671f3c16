"""What there is to know of an offer before the seat, for whoever advises on it: the seat's own numbers."""

from __future__ import annotations

from game.agents.advice.counsel import Counsel
from game.agents.advice.countering import counters, joint
from game.agents.advice.pausing import pause_of
from game.agents.advice.warning import gain_of
from game.agents.dating import first_signing
from game.core.ids import IssueId, Turn
from game.core.legal import signing_turn
from game.core.orders import Kind
from game.core.position import Offer
from game.core.scoring import can_be_signed, durability, walk_away, window_percent

AHEAD = 3
"""How many turns ahead an adviser looks."""
MORE = 200
"""What must be had in addition before a bold adviser speaks of it, hundredths."""
NEARLY = 97
"""Per cent of the others' liking that a counter-offer must keep to seem within reach."""


class Facts:
    """What both advisers know.

    `gain` in hundredths if signed on its day; pairs are now and in turn `ahead`: `walk_away` in hundredths,
    `window` per cent, `appetite` in hundredths; `lasts` per cent, `left` turns, `thin` files too thin today.
    `pause` is what a truce does until it is over.
    `room` is a change that brings the seat more and that the others may like nearly as well.
    """

    __slots__ = (
        "ahead",
        "appetite",
        "crosses",
        "gain",
        "is_last_call",
        "is_late",
        "lasts",
        "left",
        "no_headline",
        "pause",
        "room",
        "thin",
        "walk_away",
        "window",
    )

    def __init__(self, counsel: Counsel, offer: Offer) -> None:
        view, package = counsel.view, offer.package
        scenario, public, book = view.scenario, view.public, view.book
        when = signing_turn(view, offer)
        then = counsel.later(Turn(min(when, public.last_turn)))
        ahead = counsel.later(Turn(min(public.turn + AHEAD, public.last_turn)))
        settles = offer.kind is Kind.SETTLEMENT
        self.ahead: int = ahead.public.turn
        whole = (
            package
            if settles
            else tuple(new or old for new, old in zip(package, public.in_force, strict=True))
        )
        self.gain = gain_of(then, package, offer.kind)
        self.walk_away = walk_away(book, public, view.account), walk_away(book, ahead.public, ahead.account)
        rules = scenario.scoring.headlines
        has_window = rules is not None and bool(rules.window_percent) and bool(book.headlines)
        self.window = (
            (window_percent(scenario, public.turn), window_percent(scenario, ahead.public.turn))
            if has_window
            else (0, 0)
        )
        has_appetite = bool(public.appetite) and bool(book.headlines)
        self.appetite = (
            (public.appetite[view.seat], ahead.public.appetite[view.seat]) if has_appetite else (0, 0)
        )
        self.left = public.last_turn - public.turn
        self.is_last_call = offer.turn + scenario.moves.offer_lapses_after <= public.turn
        self.is_late = when > public.last_turn or first_signing(view, package, when) is None
        self.thin = len(can_be_signed(scenario, public, package)[0])
        self.lasts = 100 if scenario.scoring.durability is None else durability(scenario, then.public, whole)
        met = [line for line in book.headlines if line.when.holds(whole)]
        self.no_headline = settles and rules is not None and bool(book.headlines) and not met
        self.crosses = any(
            line.seat == view.seat
            and (package[line.issue] or settles)
            and scenario.published[line.seat][line.issue][package[line.issue]]
            < scenario.published[line.seat][line.issue][line.option]
            for line in public.red_lines
        )
        self.pause = pause_of(counsel, offer)
        can_better = settles and not self.is_late
        self.room = _room(counsel, offer, then.public.turn, self.gain) if can_better else None


def _room(counsel: Counsel, offer: Offer, date: Turn, gain: int) -> tuple[IssueId, int] | None:
    """The change that brings the seat more and that the others may like nearly as well; None without one."""
    study, package = counsel.study, offer.package
    unit = counsel.view.scenario.points_unit
    planned = study.appraisal(date).value(package)
    least = planned + (MORE * unit if gain >= 0 else MORE * unit - gain)
    known = NEARLY * joint(counsel, package)
    for found in counters(counsel, package, least, date):
        if 100 * found.liking < known:
            return None
        own = counsel.view.book.points
        changes = [
            (own[issue][new] - own[issue][package[issue]], issue, new)
            for issue, new in enumerate(found.package)
            if new != package[issue] and issue in counsel.bargained()
        ]
        if changes:
            _, issue, option = max(changes)
            return IssueId(issue), option
    return None
