"""Whom one asks and about what: the counsel of a turn, and the package that questions start from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.agents.advice.counsel import Counsel
from game.core.events import OfferMade
from game.core.ids import Package, Turn
from game.core.orders import Kind
from game.core.view import SeatView
from game.presenters.forecast import forecast
from game.presenters.plan import Plan
from game.presenters.reader import Reader
from game.table.notice import Notice
from game.texts import say


def counsel_of(view: SeatView, notices: Iterable[Notice]) -> Counsel:
    """The counsel of a seat's turn, from its view and its own log."""
    heard = [notice.event.offer for notice in notices if isinstance(notice.event, OfferMade)]

    def later(turn: Turn) -> SeatView:
        public, account = forecast(view, turn)
        return replace(view, public=public, account=account)

    return Counsel(view, heard, later)


def base_of(counsel: Counsel, plan: Plan) -> tuple[str, Package]:
    """The package that a question is about, with its name: one's own in the making, else what there is."""
    view = counsel.view
    reader = Reader(view.scenario, view.seat)
    if plan.sketch is not None and any(plan.sketch.package):
        return say("advice.base.plan"), plan.sketch.package
    if view.latest is not None:
        return say("advice.base.latest"), view.latest
    for offer in reversed(view.offers):
        if offer.kind is Kind.SETTLEMENT and offer.proposer != view.seat:
            return reader.offer(offer.id), offer.package
    found = counsel.study.best_offer()
    if found is not None:
        return say("advice.base.found"), found[0].package
    return say("advice.base.in_force"), view.public.in_force
