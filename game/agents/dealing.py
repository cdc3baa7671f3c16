"""A character's table move: answer, shortcut, truce, own offer, or silence."""

from __future__ import annotations

from game.agents.answering import answer
from game.agents.aspiration import is_waiting
from game.agents.dating import best_day
from game.agents.interim import shortcut, truce
from game.agents.leaving import withdrawal
from game.agents.promises import Promises, intent_of
from game.agents.reasons import Cause, Code, because
from game.agents.study import Study
from game.core.ids import OPENING, IssueId, Package
from game.core.orders import Kind, MakeOffer, Stall, TableMove
from game.core.position import Offer


def table_move(study: Study) -> tuple[TableMove, Cause]:
    """The table move of the turn and its cause."""
    return answer(study) or own_move(study)


def own_move(study: Study, fresh: Promises = ()) -> tuple[TableMove, Cause]:
    """The table move of a seat that answers no offer; `fresh` is what it says yes to in this very turn."""
    view = study.view
    left = withdrawal(study)
    if left is not None:
        return left
    if view.public.turn >= view.public.last_turn:
        return Stall(), because(Code.NOTHING_TO_OFFER)
    if study.pending is not None:
        return Stall(), because(Code.BOUND, agreement=study.pending.id)
    if is_waiting(view, study.traits):
        return Stall(), because(Code.WAIT_LEVERAGE)
    standing = own_offer(study)
    if standing is not None and standing.accepted_by:
        return Stall(), because(Code.OFFER_STANDS, offer=standing.id)
    # A new offer replaces the old one: a settlement still on the table is not given up for a paper.
    paper = None if standing is not None and standing.kind is Kind.SETTLEMENT else shortcut(study)
    return paper or truce(study) or _settlement(study, standing, fresh)


def own_offer(study: Study) -> Offer | None:
    """The seat's own offer that can still be answered this turn, the opening apart."""
    view = study.view
    for offer in view.offers:
        if offer.proposer == view.seat and offer.id != OPENING:
            return offer
    return None


def _settlement(study: Study, standing: Offer | None, fresh: Promises) -> tuple[TableMove, Cause]:
    view = study.view
    intent = intent_of(study, fresh)
    if intent is None:
        return Stall(), because(Code.NOTHING_TO_OFFER)
    package, date = intent.package, intent.date
    if standing is not None and standing.kind is Kind.SETTLEMENT and standing.package == package:
        return Stall(), because(Code.OFFER_STANDS, offer=standing.id)
    offer = MakeOffer(package, study.memory.sheet.others, Kind.SETTLEMENT, date)
    value = study.appraisal(date).value(package)
    return offer, intent.cause or _cause(study, package, value, date == best_day(view))


def _cause(study: Study, package: Package, value: int, on_best_day: bool) -> Cause:
    """What an own offer is about: a copy of the others' steps, a trade against the last one, or a date."""
    if study.crosses(package):
        return because(Code.LINE_LEFT, value=value)
    if value < study.aspiration.target:
        return because(Code.NEAREST, value=value)
    if study.traits.mirror_percent:
        return because(Code.MIRROR, step=study.aspiration.conceded, value=value)
    give, get = trade(study, study.view.latest, package)
    if give is not None and get is not None:
        return because(Code.TRADE, give=give, get=get, value=value)
    return because(Code.AIM_EASTER if on_best_day else Code.ABOVE_TARGET, value=value)


def trade(study: Study, before: Package | None, after: Package) -> tuple[IssueId | None, IssueId | None]:
    """The issues on which an offer gives most and asks most compared with the one before.

    People are not chips: a humanitarian issue is never named as given or asked.
    """
    if before is None:
        return None, None
    scenario, points = study.view.scenario, study.view.book.points
    changes = [
        (points[number][new] - points[number][old], IssueId(number))
        for number, (old, new) in enumerate(zip(before, after, strict=True))
        if old != new and not scenario.issues[number].humanitarian
    ]
    give, get = min(changes, default=None), max(changes, default=None)
    return (give[1] if give and give[0] < 0 else None), (get[1] if get and get[0] > 0 else None)
