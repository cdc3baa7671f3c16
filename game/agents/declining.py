"""Why a character leaves what lies before it unanswered: for the debrief only."""

from __future__ import annotations

from game.agents.answering import SWITCH_GAIN, asked_more, grounds, is_truce_only
from game.agents.reasons import Cause, Code, because
from game.agents.study import NEVER, Study
from game.core.legal import is_open_to
from game.core.orders import Accept, Kind, Reject, TableMove
from game.core.position import Offer


def passed_over(study: Study, table: TableMove) -> tuple[Cause, ...]:
    """Why the best settlement, a truce and a paper on the table are not accepted; none if one is."""
    if isinstance(table, Accept):
        return ()
    view, rejected = study.view, table.offer if isinstance(table, Reject) else None
    age = view.scenario.moves.offer_lapses_after
    waiting = [
        offer
        for offer in view.offers
        if offer.id != rejected and is_open_to(offer, view.seat, view.public.turn, age)
    ]
    settlements = [offer for offer in waiting if offer.kind is Kind.SETTLEMENT]
    causes = [_settlement(study, settlements)] if settlements else []
    told = set[Code]()
    for offer in waiting:
        if offer.kind is Kind.INTERIM:
            cause = _interim(study, offer)
            if cause.code not in told:
                told.add(cause.code)
                causes.append(cause)
    return tuple(causes)


def _settlement(study: Study, offers: list[Offer]) -> Cause:
    value, _, offer = max((study.value(offer.package, offer.date), -offer.id, offer) for offer in offers)
    if value == NEVER:
        return because(Code.TOO_LATE, offer=offer.id)
    aspiration, more = study.aspiration, asked_more(study, offer.package)
    if study.pending is not None:
        bound = study.value(study.pending.package, study.pending.date)
        if value < bound + SWITCH_GAIN * study.view.scenario.points_unit:
            return because(Code.BOUND, agreement=study.pending.id, offer=offer.id, value=value, bound=bound)
    if value <= aspiration.fallback:
        return because(Code.BELOW_FALLBACK, offer=offer.id, value=value)
    if more and grounds(study, offer, value, 0):
        count = study.appraisal(study.view.public.turn).headline_count(offer.package)
        return because(Code.HEADLINE_SHORT, offer=offer.id, value=value, headlines=count, more=more)
    return because(Code.BELOW_TARGET, offer=offer.id, value=value)


def _interim(study: Study, offer: Offer) -> Cause:
    if is_truce_only(study.view.scenario, offer):
        return because(Code.TRUCE_LEFT, offer=offer.id)
    rise = study.fallback_with(offer.package) - study.fallback
    return because(Code.PAPER_LEFT, offer=offer.id, rise=rise)
