"""Hints for somebody who still learns: one sentence when something matters for the first time."""

from __future__ import annotations

from collections.abc import Iterator

from game.core.ids import Turn
from game.core.legal import is_due, is_open_to
from game.core.orders import MakeOffer
from game.core.view import SeatView
from game.presenters.plan import Plan
from game.presenters.worth import worth

HINTS = ("due", "offer", "below", "files", "truce", "waits", "last")
"""Their ids, in the order in which they come first."""
LAST_TURNS = 3


def hint(view: SeatView, plan: Plan, given: frozenset[str]) -> str | None:
    """The id of the hint to give now; each is given once, and none while nothing calls for one."""
    return next((name for name in _now(view, plan) if name not in given), None)


def _now(view: SeatView, plan: Plan) -> Iterator[str]:
    """Every hint that fits the situation, from the seat's own view only."""
    public, calendar = view.public, view.scenario.calendar
    if any(is_due(view, deal) for deal in view.agreements):
        yield "due"
    lapses = view.scenario.moves.offer_lapses_after
    if any(is_open_to(offer, view.seat, public.turn, lapses) for offer in view.offers):
        yield "offer"
    move = plan.table
    if isinstance(move, MakeOffer):
        found = worth(view, move.package, move.kind, move.date)
        if found.gain < 0:
            yield "below"
        if found.thin:
            yield "files"
    if public.truce is not None and public.truce.until == public.turn:
        yield "truce"
    left = public.last_turn - public.turn
    if left < LAST_TURNS:
        yield "last"
    elif public.turn * 2 > Turn(calendar.turns):
        yield "waits"
