"""Whether a character accepts, or visibly rejects, what lies on the table (R104, R105)."""

from __future__ import annotations

from game.agents.dice import Slot
from game.agents.reasons import Cause, Code, because
from game.agents.study import Study
from game.core.ids import OPENING, Package
from game.core.legal import is_open_to
from game.core.orders import Accept, Kind, Reject
from game.core.position import Offer
from game.core.scenario import PublicScenario
from game.core.scoring import new_headlines

SWITCH_GAIN = 200
"""What another settlement must bring more before a seat leaves the one it is bound by, hundredths."""
NEAR_BEST = 150
"""How far below the best settlement received a late character may accept, hundredths."""
FALLBACK_GAIN = 100
"""What an interim agreement must add to the own fallback, hundredths."""
INTERIM_PERCENT = 30
OTHERS_TRUCE_PERCENT = 90
STEPS = 64

Answer = tuple[Accept | Reject, Cause]


def answer(study: Study) -> Answer | None:
    """The answer to an offer on the table, or None: settlements first, then truces, then other papers."""
    view = study.view
    open_now = [
        offer
        for offer in view.offers
        if is_open_to(offer, view.seat, view.public.turn, view.scenario.moves.offer_lapses_after)
    ]
    if not open_now:
        return None
    settlements = [offer for offer in open_now if offer.kind is Kind.SETTLEMENT]
    truces = [offer for offer in open_now if is_truce_only(view.scenario, offer)]
    papers = [offer for offer in open_now if offer not in settlements and offer not in truces]
    return (
        (_settlement(study, settlements) if settlements else None)
        or (_truce(study, truces) if truces else None)
        or (_paper(study, papers) if papers else None)
    )


def is_truce_only(scenario: PublicScenario, offer: Offer) -> bool:
    """Whether an offer is a truce and nothing else (R40)."""
    rules = scenario.truce
    return (
        rules is not None
        and offer.kind is Kind.INTERIM
        and rules.terms_of(offer.package[rules.issue]) is not None
        and sum(1 for option in offer.package if option) == 1
    )


def asked_more(study: Study, package: Package) -> int:
    """What the character asks on top because a settlement brings too few headlines, hundredths."""
    traits = study.traits
    if not traits.headlines_wanted:
        return 0
    count = study.appraisal(study.view.public.turn).headline_count(package)
    return (
        traits.headlines_missing_margin * study.view.scenario.points_unit
        if count < traits.headlines_wanted
        else 0
    )


def _settlement(study: Study, offers: list[Offer]) -> Answer | None:
    worth = [(study.value(offer.package, offer.date), -offer.id, offer) for offer in offers]
    value, _, offer = max(worth, key=lambda entry: entry[:2])
    code = grounds(study, offer, value, asked_more(study, offer.package))
    return (Accept(offer.id), because(code, offer=offer.id, value=value)) if code else None


def grounds(study: Study, offer: Offer, value: int, more: int) -> Code | None:
    """Why a settlement worth so much is accepted, when `more` is asked on top; None if it is not."""
    aspiration, unit = study.aspiration, study.view.scenario.points_unit
    least = aspiration.least + more
    if study.pending is not None:
        least = max(least, study.value(study.pending.package, study.pending.date) + SWITCH_GAIN * unit)
    if value < least:
        return None
    # Early on a seat asks for a little more than there is; the best there is will do all the same.
    if value >= min(aspiration.target, aspiration.best) + more:
        return Code.ABOVE_TARGET
    if (
        study.view.public.turn >= study.traits.late
        and value >= _best_received(study, offer) - NEAR_BEST * unit
    ):
        return Code.BEST_SO_FAR_LATE
    return None


def _best_received(study: Study, offer: Offer) -> int:
    """What the best settlement received so far would be worth on this offer's date."""
    return max((study.value(package, offer.date) for package in study.memory.received), default=0)


def _truce(study: Study, offers: list[Offer]) -> Answer | None:
    view, traits = study.view, study.traits
    opening = view.scenario.opening
    asked_first = opening is None or (
        view.seat in opening.addressees and view.seat not in opening.accepted_by
    )
    percent = traits.truce_percent if asked_first else OTHERS_TRUCE_PERCENT
    for offer in offers:
        if study.dice.chance(Slot.TRUCE_ANSWER, percent, offer.id % STEPS):
            return Accept(offer.id), because(Code.TRUCE_YES, offer=offer.id)
    if any(offer.id == OPENING for offer in offers) and study.dice.chance(
        Slot.OPENING, 2 * traits.pressure_percent
    ):
        return Reject(OPENING), because(Code.TRUCE_NO, offer=OPENING)
    return None


def _paper(study: Study, offers: list[Offer]) -> Answer | None:
    """The answer to interim papers: yes if the own fallback rises, or sometimes for a headline alone.

    Papers among all seats are judged by the fallback alone; those among some also by taste.
    """
    traits, view = study.traits, study.view
    for offer in offers:
        is_everybodys = len(offer.addressees) == len(view.scenario.seats) - 1
        percent = 100 if is_everybodys else INTERIM_PERCENT + 2 * traits.two_party_percent
        rise = study.fallback_with(offer.package) - study.fallback
        step = offer.id % STEPS
        if rise > FALLBACK_GAIN * view.scenario.points_unit:
            if study.dice.chance(Slot.INTERIM_ANSWER, percent, step):
                return Accept(offer.id), because(Code.BETTER_FALLBACK, offer=offer.id, rise=rise)
        elif (
            rise >= 0
            and new_headlines(view.scenario, view.book, offer.package)
            and study.dice.chance(Slot.HEADLINE_ALONE, traits.headline_alone_percent, step)
        ):
            return Accept(offer.id), because(Code.HEADLINE_ALONE, offer=offer.id, rise=rise)
    return None
