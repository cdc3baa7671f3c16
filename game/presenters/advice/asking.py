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

    def ahead(start: SeatView, turn: Turn) -> SeatView:
        public, account = forecast(start, turn)
        return replace(start, public=public, account=account)

    return Counsel(view, heard, ahead)


def tell_base(counsel: Counsel, name: str, base: Package) -> str:
    """The clauses of a package that the seat has seen nowhere yet; empty for one that it knows."""
    if name != say("advice.base.found"):
        return ""
    return say("advice.base.is", package=Reader(counsel.view.scenario, counsel.view.seat).package(base))


def base_of(counsel: Counsel, plan: Plan) -> tuple[str, Package]:
    """The package that a question is about, with its name: one's own in the making, else the last offered.

    Before the seat has any, the best for it that others have offered, else what its advisers would offer.
    """
    view = counsel.view
    reader = Reader(view.scenario, view.seat)
    if plan.sketch is not None and any(plan.sketch.package):
        return say("advice.base.plan"), plan.sketch.package
    if view.latest is not None:
        return say("advice.base.latest"), view.latest
    theirs = [offer for offer in view.offers if offer.kind is Kind.SETTLEMENT and offer.proposer != view.seat]
    if theirs:
        best = max(theirs, key=lambda offer: (counsel.study.value(offer.package, offer.date), offer.id))
        return reader.offer(best.id), best.package
    found = counsel.study.best_offer()
    if found is not None:
        return say("advice.base.found"), found[0].package
    return say("advice.base.in_force"), view.public.in_force
